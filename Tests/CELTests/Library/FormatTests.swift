import CEL
import SourceDiagnostics
import Testing

@Suite struct FormatTests {
    @Test(arguments: [
        ("'%d'.format([1.5])", "a value of type double cannot be written as a whole number (`%d`)"),
        ("'%x'.format([true])", "a value of type bool cannot be written as a hexadecimal number (`%x`)"),
        ("'%o'.format([1.0])", "a value of type double cannot be written as an octal number (`%o`)"),
        ("'%b'.format(['1'])", "a value of type string cannot be written as a binary number (`%b`)"),
        ("'%f'.format(['1'])", "a value of type string cannot be written as a decimal number (`%f`, `%e`)"),
        ("'%s'.format([optional.of(1)])", "a value of type optional_type cannot be written as text (`%s`)"),
        ("'%s%s'.format([1])", "the format has more clauses than the 1 values given"),
        ("'100%'.format([])", "the format ends in the middle of a clause; write `%%` for a percent sign"),
        ("'%.'.format([])", "the format ends in the middle of a clause; write `%%` for a percent sign"),
        (
            "'%E'.format([1.0])",
            "`%E` is not a clause of a format; there are `%s`, `%d`, `%f`, `%e`, `%b`, `%o`, `%x` and `%X`"
        ),
        ("'%.1001f'.format([1.0])", "a format has at most 1000 digits after the point"),
        ("'%.99999999999999999999f'.format([1.0])", "a format has at most 1000 digits after the point"),
    ])
    func saysWhatIsWrong(_ expression: String, _ message: String) throws {
        guard case .error(let error) = try LibraryExampleTests.value(of: expression) else {
            Issue.record("\(expression) is no error")
            return
        }
        #expect(error.message == message)
        #expect(error.code.text == "cel/invalid-argument")
    }

    @Test(arguments: [
        ("'%s'.format([1e100])", "1" + String(repeating: "0", count: 100)), ("'%s'.format([1e-7])", "0.0000001"),
        ("'%s'.format([-0.0])", "-0"), ("'%s'.format([123456789.25])", "123456789.25"),
        ("'%s'.format([1e16])", "10000000000000000"),
        ("'%s'.format([{'b': 1, 'a': [true, null]}])", "{a: [true, null], b: 1}"), ("'%s'.format([b'abc'])", "abc"),
        ("'%s'.format([int])", "int"), ("'%s'.format([ip('::1')])", "::1"), ("'%b %b'.format([true, -5])", "1 -101"),
        ("'%x %X'.format([-30, b'\\xff'])", "-1e FF"), ("'%.0e'.format([15])", "2e+01"),
        ("'%.2f'.format([-1])", "-1.00"),
        ("'%%%d%%'.format([1])", "%1%"), ("'a'.format([1, 2])", "a"),
        ("'%s %s'.format([duration('90s'), timestamp('2026-11-21T00:00:00Z')])", "90s 2026-11-21T00:00:00Z"),
    ])
    func writes(_ expression: String, _ text: String) throws {
        #expect(try LibraryExampleTests.value(of: expression).isIdentical(to: .string(text)))
    }

    @Test func whatIsUnknownInsideStaysUnknown() {
        let environment = { () -> Environment in
            var environment = Environment()
            environment.declare(variable: "x", type: .dyn)
            return environment
        }()
        var bindings = Bindings(environment)
        for nested: Value in [.unknown(UnknownSet("a")), .list([.int(1), .unknown(UnknownSet("a"))])] {
            bindings[Slot(0)] = nested
            for expression in [
                "'%s'.format([x])", "'%s'.format([[x]])", "'%s'.format([{'k': x}])", "sets.contains([[1, 2]], [x])",
            ] {
                guard let ast = Parser.parse(expression).ast else {
                    Issue.record("\(expression) is not read")
                    continue
                }
                let value = environment.uncheckedProgram(ast).evaluate(bindings)
                #expect(value.isIdentical(to: .unknown(UnknownSet("a"))), "\(expression): \(value)")
            }
        }
    }
}
