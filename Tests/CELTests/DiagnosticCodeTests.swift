import CEL
import Foundation
import SourceDiagnostics
import Testing

/// Every code that the sources can report is provoked by a test.
@Suite struct DiagnosticCodeTests {
    /// Codes of findings, by who reports them.
    private static func codesInSources(_ folders: [String], _ pattern: String) throws -> Set<String> {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Sources/CEL")
        let expression = try NSRegularExpression(pattern: pattern)
        var codes: Set<String> = []
        for folder in folders {
            let files = try FileManager.default.subpathsOfDirectory(atPath: root.appending(path: folder).path)
            for file in files where file.hasSuffix(".swift") {
                let text = try String(contentsOf: root.appending(path: "\(folder)/\(file)"), encoding: .utf8)
                for match in expression.matches(in: text, range: NSRange(text.startIndex..., in: text)) {
                    if let range = Range(match.range(at: 1), in: text) { codes.insert(String(text[range])) }
                }
            }
        }
        return codes
    }

    @Test func everyFindingIsProvoked() throws {
        let codes = try Self.codesInSources(["Syntax", "Checker"], #"(?:report|failure)\(\s*"([a-z-]+)""#)
            .union(Self.codesInSources(["Syntax", "Checker"], #""cel/([a-z-]+)""#))
        var provoked: Set<String> = []
        for (source, _) in SyntaxDiagnosticTests.cases {
            provoked.formUnion(Parser.parse(source).diagnostics.map(\.code))
        }
        for (source, _) in CheckerDiagnosticTests.cases {
            provoked.formUnion(CheckerDiagnosticTests.environment.compile(source).diagnostics.map(\.code))
        }
        for (source, limits, _) in LimitTests.sizes {
            provoked.formUnion(Parser.parse(source, limits: limits).diagnostics.map(\.code))
        }
        for (source, limits, _) in LimitTests.costs {
            var environment = Environment(limits: limits)
            environment.declare(variable: "p", type: .bool)
            environment.declare(variable: "words", type: .list(.string), size: 0...3)
            provoked.formUnion(environment.compile(source).diagnostics.map(\.code))
        }
        #expect(codes.count > 15)
        #expect(codes.map { "cel/\($0)" }.filter { !provoked.contains($0) }.sorted() == [])
    }

    /// Failures of evaluation: source, code, message.
    static let failures: [(String, String, String)] = [
        ("x", "unknown-attribute", "no attribute is called `x`"),
        ("a", "unbound-attribute", "the attribute `a` has no value"),
        ("f(1)", "unknown-function", "no function is called `f`"),
        ("T{}", "unknown-type", "no type is called `T`"),
        ("record{x: 1}", "unknown-field", "`record` has no field `x`"),
        ("1 / 0", "divide-by-zero", "division by zero"),
        ("9223372036854775807 + 1", "overflow", "the sum is too large"),
        ("[1][1]", "index-out-of-range", "the list has 1 elements, none at place 1"),
        ("[1][0.5]", "index-out-of-range", "`0.5` is not a place in a list"),
        ("{'a': 1}.b", "no-such-key", "there is no key `b`"),
        ("{'a': 1, 'a': 2}", "duplicate-key", "the key `a` stands twice"),
        ("{1.5: 1}", "invalid-key", "a `double` cannot be a key of a map"),
        ("1 + 'a'", "no-such-overload", "`+` does not take `int` and `string`"),
        ("size(1)", "no-such-overload", "`size` does not take `int`"),
        ("1.a", "no-such-overload", "`int` has no fields, and so no `a`"),
        ("optional.none().value()", "no-value", "the optional has no value"),
        ("int('a')", "invalid-conversion", "`a` cannot be turned into an int"),
        ("'a'.matches('(')", "invalid-pattern", ""),
        ("timestamp(0).getHours('Nowhere/At_All')", "unknown-zone", "no time zone is called `Nowhere/At_All`"),
        ("'abc'.charAt(9)", "index-out-of-range", ""),
        ("'abc'.substring(2, 1)", "index-out-of-range", ""),
        ("math.bitShiftLeft(1, -1)", "invalid-argument", ""),
    ]

    @Test(arguments: failures) func evaluationSaysWhy(_ source: String, _ code: String, _ message: String) throws {
        var environment = Environment()
        environment.declare(variable: "a", type: .int)
        environment.declare(type: "record", fields: ["y": .int])
        let tree = try #require(Parser.parse(source).ast)
        guard case .error(let error) = environment.uncheckedProgram(tree).evaluate(Bindings(environment)) else {
            return #expect(Bool(false), "no error")
        }
        #expect(error.code == code)
        #expect(!error.message.isEmpty && !error.message.hasSuffix("."))
        if !message.isEmpty { #expect(error.message == message) }
    }

    @Test func everyFailureIsProvoked() throws {
        let folders = ["Program", "Values", "Library"]
        let codes = try Self.codesInSources(folders, #"(?:EvaluationError|\.failure)\(\s*"([a-z-]+)""#)
        // Budget and depth: LimitTests.
        let provoked = Set(Self.failures.map(\.1)).union(["budget", "too-deep"])
        #expect(codes.count > 10)
        #expect(codes.subtracting(provoked).sorted() == [])
    }
}
