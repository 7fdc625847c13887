import SourceDiagnostics
import CEL
import Testing

/// Why an expression has no value.
@Suite struct EvaluationErrorTests {
    /// Source, code, message.
    static let failures: [(String, String, String)] = [
        ("x", "cel/unknown-attribute", "no attribute is called `x`"),
        ("a", "cel/unbound-attribute", "the attribute `a` has no value"),
        ("f(1)", "cel/unknown-function", "no function is called `f`"),
        ("T{}", "cel/unknown-type", "no type is called `T`"),
        ("record{x: 1}", "cel/unknown-field", "`record` has no field `x`"),
        ("1 / 0", "cel/divide-by-zero", "division by zero"),
        ("9223372036854775807 + 1", "cel/overflow", "the sum is too large"),
        ("[1][1]", "cel/index-out-of-range", "the list has 1 elements, none at index 1"),
        ("[1][0.5]", "cel/index-out-of-range", "`0.5` is not an index of a list"),
        ("{'a': 1}.b", "cel/no-such-key", "there is no key `b`"),
        ("{'a': 1, 'a': 2}", "cel/duplicate-key", "duplicate key `a`"),
        ("{1.5: 1}", "cel/invalid-key", "a `double` cannot be a key of a map"),
        ("1 + 'a'", "cel/no-such-overload", "`+` does not take `int` and `string`"),
        ("size(1)", "cel/no-such-overload", "`size` does not take `int`"),
        ("1.a", "cel/no-such-overload", "`int` has no fields, and so no `a`"),
        ("optional.none().value()", "cel/no-value", "the optional has no value"),
        ("int('a')", "cel/invalid-conversion", "`a` cannot be turned into an int"),
        ("'a'.matches('(')", "cel/invalid-pattern", ""),
        ("timestamp(0).getHours('Nowhere/At_All')", "cel/unknown-zone", "no time zone is called `Nowhere/At_All`"),
        ("'abc'.charAt(9)", "cel/index-out-of-range", ""),
        ("'abc'.substring(2, 1)", "cel/index-out-of-range", ""),
        ("math.bitShiftLeft(1, -1)", "cel/invalid-argument", ""),
    ]

    @Test(arguments: failures) func evaluationSaysWhy(_ source: String, _ code: String, _ message: String) throws {
        var environment = Environment()
        environment.declare(variable: "a", type: .int)
        environment.declare(type: "record", fields: ["y": .int])
        let tree = try #require(Parser.parse(source).ast)
        guard case .error(let error) = environment.uncheckedProgram(tree).evaluate(Bindings(environment)) else {
            return #expect(Bool(false), "no error")
        }
        #expect(error.code.text == code)
        #expect(!error.message.isEmpty && !error.message.hasSuffix("."))
        if !message.isEmpty { #expect(error.message == message) }
    }
}
