import CEL
import Foundation
import Testing

/// The examples of the articles are true.
@Suite struct LanguageArticleTests {
    static let catalogue = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources/CEL/CEL.docc")

    /// Examples `expression // result` of the blocks marked `cel`; an expression may go over several lines.
    static func examples(in article: String) throws -> [(expression: String, result: String)] {
        let text = try String(contentsOf: catalogue.appending(path: article), encoding: .utf8)
        var examples: [(String, String)] = []
        var isCode = false
        var pending = ""
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("```") {
                isCode = line == "```cel"
                continue
            }
            guard isCode, !line.isEmpty else { continue }
            pending += pending.isEmpty ? line : "\n" + line
            guard let mark = pending.range(of: " // ", options: .backwards) else { continue }
            examples.append((String(pending[..<mark.lowerBound]), String(pending[mark.upperBound...])))
            pending = ""
        }
        return examples
    }

    @Test func theLanguageArticleIsTrue() throws {
        let examples = try Self.examples(in: "Language.md")
        #expect(examples.count > 50)
        for (expression, result) in examples {
            let environment = Environment()
            let value = environment.uncheckedProgram(try #require(Parser.parse(expression).ast, "\(expression)"))
                .evaluate(Bindings(environment))
            if result == "error" {
                #expect(value.isError, "\(expression) is \(value)")
            } else {
                let wanted = try LibraryExampleTests.value(of: result)
                #expect(value.isIdentical(to: wanted), "\(expression) is \(value), not \(wanted)")
            }
        }
    }
}
