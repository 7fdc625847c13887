import CEL
import Foundation
import Testing

/// `Functions.md` is what the declarations say. `UPDATE_FIXTURES=1` rewrites it, and then fails the run.
@Suite struct FunctionReferenceTests {
    static var reference: String {
        var text = """
            # Functions

            Every function with its forms, examples with their results, and its cost in steps.

            > The declarations are the source of this page: after changing one run the tests with `UPDATE_FIXTURES=1`.

            """
        for library in Library.standard {
            text += "\n## \(library.name.prefix(1).uppercased() + library.name.dropFirst())\n"
            for function in library.functions.sorted(by: { $0.name < $1.name }) {
                text += "\n### \(shown(function))\n\n\(function.summary)\n\n"
                for (signature, overload) in zip(function.signatures, function.overloads) {
                    text += "- `\(signature)`: \(cost(overload.cost))\n"
                }
                guard !function.examples.isEmpty else { continue }
                text += "\n```\n\(function.examples.joined(separator: "\n"))\n```\n"
            }
        }
        return text
    }

    private static func shown(_ function: FunctionDeclaration) -> String {
        function.name.hasPrefix("_") && function.shownName.first?.isLetter == false || function.name.hasPrefix("!")
            || function.name == "-_" ? "`\(function.shownName)`" : function.shownName
    }

    private static func cost(_ cost: FunctionCost) -> String {
        switch cost {
        case .constant(0): "free"
        case .constant(1): "1 step"
        case .constant(let steps): "\(steps) steps"
        case .linear(let per): "1 step, and 1 for every \(per) bytes or elements"
        case .growing(let per): "1 step, and 1 for every \(per) bytes or elements, those of the result included"
        case .product: "1 step, and 1 for every 40 of the product of both sizes"
        }
    }

    @Test func theReferenceIsWhatTheDeclarationsSay() throws {
        let file = LanguageArticleTests.catalogue.appending(path: "Functions.md")
        if ProcessInfo.processInfo.environment["UPDATE_FIXTURES"] == "1" {
            try Self.reference.write(to: file, atomically: true, encoding: .utf8)
            Issue.record("Functions.md was rewritten")
            return
        }
        let written = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        #expect(written == Self.reference, "run the tests with UPDATE_FIXTURES=1")
    }
}
