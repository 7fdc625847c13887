import CEL
import SourceDiagnostics
import Testing

/// Points of the language that the public suite leaves out.
@Suite struct LanguageTests {
    static func value(_ source: String, container: String = "") -> Value? {
        let environment = Environment(container: container)
        return Parser.parse(source).ast.map { environment.uncheckedProgram($0).evaluate(Bindings(environment)) }
    }

    @Test(arguments: [
        "1 -1 == 0", "1-1 == 0", "1 - -1 == 2", "-(-5) == 5", "- 5 == -5", "!!true", "--1 == 1", "---1 == -1",
        "[\t1,\n2,\u{0C}3\r\n] == [1, 2, 3] // the end", "// first\n[1 // second\n, 2] == [1, 2]",
        "{ // a\n'a' // b\n: 1}.a == 1",
        "{'as': 1}.as == 1", "{'package': 1}.package == 1", "{'for': {'while': 2}}.for.while == 2", "{1: 2,}[1] == 2",
        "[1,] == [1]",
        "'a\\x41\\u0041\\U00000041\\101' == 'aAAAA'", "'\\xff' == '\\u00ff'", "b'\\xff'.size() == 1",
        "b'\\377' == b'\\xff'",
        "'\\a\\b\\f\\n\\r\\t\\v\\\\\\?\\\"\\'\\`'.size() == 12", "r'\\' == '\\\\'", "R\"\\n\".size() == 2",
        "bR'\\x' == b'\\\\x'",
        "'''a\nb''' == 'a\\nb'", "'''a\rb''' == 'a\\rb'", "'''a\r\nb'''.size() == 4", "'''a'b''c''' == \"a'b''c\"",
        "\"\"\"\"\"\" == ''",
        "'\u{7f}\u{1}'.size() == 2", "'\u{0}'.size() == 1", "'😀'.size() == 1", "b'😀'.size() == 4",
        "'e\\u0301' != '\\u00e9'",
        ".5 == 0.5", "1e3 == 1000.0", "1E-3 == 0.001", "1.5e+3 == 1500.0", "1e-324 == 0.0", "0xFFu == 255u",
        "0Xff == 255", "7U == 7u",
        "9223372036854775807 == 0x7fffffffffffffff", "-9223372036854775808 == -0x8000000000000000",
        "18446744073709551615u > 0u",
        "1 < 2 == true", "1 + 2 * 3 - 4 / 2 == 5", "7 % 4 * 2 == 6", "1 in [1] == true",
        "true ? (false ? 1 == 2 : 1 == 1) : false", "false ? 1 == 2 : true ? 3 == 3 : 4 == 5",
        "false || true && false == false", "'a' < 'b' && b'a' < b'b' && false < true",
        "dyn(1) < dyn(2u) && dyn(1u) < dyn(1.5)",
        "dyn(9007199254740993) == dyn(9007199254740992.0)", "dyn(9223372036854775807) < 9223372036854775808.0 == false",
        "dyn(-1) < dyn(0u)", "dyn(18446744073709551615u) > dyn(-1)", "dyn(1u) == dyn(1) && dyn(1) == dyn(1.0)",
        "[1, 2u, 3.0] == [1.0, 2, 3u]",
        "{1: 'a'} == {1u: 'a'}", "{1: 1, 'a': 2} == {'a': 2, 1: 1}", "1.0 in [1]", "3.0 in {3u: 1}", "!(3.1 in {3: 1})",
        "{1u: 'a'}[1] == 'a'",
        "{1: 'a'}[1.0] == 'a'", "[1, 2][dyn(1u)] == 2", "[1, 2][dyn(1.0)] == 2", "double('NaN') != double('NaN')",
        "!([double('NaN')] == [double('NaN')])",
        "-0.0 == 0.0", "1.0 / 0.0 == double('Infinity')", "-7 / 2 == -3", "-7 % 2 == -1", "7 % -2 == 1",
        "int(-1.9) == -1", "uint(1.9) == 1u",
        "string(123u) == '123'", "string(1e21) == '1e+21'", "string(0.1 + 0.2) == '0.30000000000000004'",
        "string(true) == 'true'", "string(b'abc') == 'abc'",
        "bytes('é') == b'\\xc3\\xa9'", "bool('t') && bool('TRUE') && !bool('F') && !bool('0')",
        "double('-Infinity') < 0.0", "type(type(1)) == type",
        "type(1) == int && type([1]) == type(['a']) && type({}) == map && type(null) == null_type",
        "type(timestamp(0)) == google.protobuf.Timestamp",
        "type(duration('1s')) == google.protobuf.Duration", "type(optional.none()) == optional_type",
        "has({'a': null}.a)", "!has({}.a)", "has({'a': 1}['a'].b) || true",
        "[1, 2, 3].all(e, 6 / (2 - e) == 6) == false", "[].all(e, 1 / 0 == 1) && ![].exists(e, true)",
        "[1, 2].map(x, [x].map(x, x + 1)) == [[2], [3]]",
        "[1, 2].exists(x, [x].exists(x, x == 2))", "{'a': 1, 'b': 2}.all(k, k in ['a', 'b'])",
        "[1, 2, 3].map(i, i > 1, i * 2) == [4, 6]",
        "[1, 2].existsOne(x, x == 1) && [1, 1].exists_one(x, x == 1) == false",
        "{'a': 1}.exists(k, v, k == 'a' && v == 1)",
        "timestamp('0001-01-01T00:00:00Z') < timestamp('9999-12-31T23:59:59.999999999Z')",
        "timestamp('2024-02-29T12:00:00+05:30') == timestamp('2024-02-29T06:30:00Z')",
        "timestamp(1).getSeconds() == 1", "string(timestamp('2009-02-13T23:31:30.120Z')) == '2009-02-13T23:31:30.120Z'",
        "int(timestamp('1969-12-31T23:59:59Z')) == -1",
        "timestamp('2009-02-13T23:31:30Z').getHours('02:00') == 1",
        "timestamp('2009-02-13T23:31:30Z').getHours('-00:00') == 23",
        "timestamp('2009-02-13T23:31:30Z').getDayOfYear('UTC') == 43",
        "timestamp('2026-07-01T00:00:00Z').getHours('Europe/Paris') == 2",
        "timestamp('2026-12-01T00:00:00Z').getHours('Europe/Paris') == 1",
        "timestamp('2070-07-01T00:00:00Z').getHours('Europe/Paris') == 2",
        "timestamp('1900-01-01T00:00:00Z').getFullYear('America/New_York') == 1899",
        "duration('1h34us') == duration('3600.000034s')", "duration('-1.5h') == duration('-90m')",
        "duration('0') == duration('0s')",
        "duration('1\u{B5}s') == duration('1us') && duration('1\u{3BC}s') == duration('1us')",
        "int('+7') == 7", "double('1e-400') == 0.0",
        "string(duration('1000000s')) == '1000000s'", "string(duration('60.001s')) == '60.001s'",
        "string(duration('-1ns')) == '-0.000000001s'", "duration('123.321456789s').getMilliseconds() == 321",
        "duration('3730s').getHours() == 1 && duration('3730s').getMinutes() == 62 && duration('3730s').getSeconds() == 3730",
        "timestamp(0) + duration('1s') - timestamp(0) == duration('1s')",
        "(false && 32) == false", "('horses' && false) == false", "true || 'x'",
        "(1 / 0 == 1 || true) && !(1 / 0 == 1 && false)", "cel.bind(x, 1, cel.bind(x, 2, x)) == 2",
        "optional.of(null).hasValue()", "!optional.ofNonZeroValue('').hasValue()",
        "optional.of(1).or(1 / 0) == optional.of(1)", "optional.of(1).orValue(1 / 0) == 1",
        "{}.?a.b.c == optional.none()", "has({'a': optional.none()}.a)", "[?optional.of(1), ?optional.none()] == [1]",
        "{?'a': optional.none(), ?'b': optional.of(2)} == {'b': 2}",
        "size('abc') == 'abc'.size() && size([1]) == 1 && size({}) == 0 && size(b'ab') == 2",
    ])
    func holds(_ source: String) {
        #expect(
            Self.value(source)?.isIdentical(to: .bool(true)) == true,
            "is \(Self.value(source).map { "\($0)" } ?? "no expression")")
    }

    @Test(arguments: [
        "-9223372036854775808 / -1", "-9223372036854775808 % -1", "-(-9223372036854775808)", "9223372036854775807 + 1",
        "0u - 1u", "9223372036854775807 * 2",
        "1 % 0", "1u / 0u", "1.0 % 1.0", "-1u", "-true", "!1", "1 + 1u", "1 + 1.0", "'a' + 1", "[1] < [2]",
        "null < null", "int < int", "1 ? 2 : 3", "'a' && 'b'", "true && 1 / 0 == 1",
        "false || 1 / 0 == 1", "int(9223372036854775808.0)", "int(-9223372036854775808.0)", "int(double('NaN'))",
        "uint(-1.0)", "uint(-1)", "int(18446744073709551615u)", "int('1.5')", "int(' 1')",
        "uint('-1')", "bool('TrUe')", "double('x')", "double('1e400')", "double('-1e999')", "uint('+1')",
        "string(b'\\xff')", "{1.0: 5}", "{null: 1}", "{1: 1, 1u: 2}",
        "{1: 1}[b'a']", "[1][1]", "[1][-1]", "[1][dyn(0.5)]", "[1]['a']", "{'a': 1}.b", "[1].a",
        "1.a", "has(1.a)", "[1, 'foo', 3].all(e, e % 2 == 1)", "[1, 0].map(x, 1 / x)", "[1, 0].filter(x, 1 / x == 1)",
        "[1, 0].exists_one(x, 1 / x == 1)", "timestamp('0000-01-01T00:00:00Z')",
        "timestamp('9999-12-31T23:59:59.999999999Z') + duration('1ns')",
        "timestamp('9999-12-31T23:59:59Z') - timestamp('0001-01-01T00:00:00Z')", "timestamp(253402300800)",
        "timestamp('2023-02-29T00:00:00Z')",
        "timestamp('2023-01-01')", "timestamp('2023-01-01T24:00:00Z')", "duration('200000000000s')", "duration('1d')",
        "duration('')", "duration('1')", "timestamp(0).getHours('Mars/Olympus')", "timestamp(0).getHours('../etc')",
        "optional.none().value()", "optional.of(1).b", "x", "f()", "'a'.matches('(')", "dyn",
        "[[1, 2].all(x, x)].size() == 1 && x",
    ])
    func fails(_ source: String) {
        #expect(Self.value(source)?.isError == true, "is \(Self.value(source).map { "\($0)" } ?? "no expression")")
    }

    @Test(arguments: [
        "1.", "1..2", "'a\nb'", "'a\rb'", "'\\q'", "'\\8'", "'\\400'", "'\\x1'", "'\\u123'", "'\\ud800'",
        "'\\U00110000'", "b'\\u0041'", "for", "as + 1", "package.x", "if(1)", "has(x)", "has(x['a'])", "has(a.?b)",
        "[1].all(a.b, true)", "[1].map(1, 2)", "!-x", "-!x", "'abc", "\"\"\"a\"\"", "r'a\\'b'", "f(1,)", "{1}", "{1:}",
        "a.true", "a.null", "a.in", ".", "a.", "a..b", "1 2", "a b", "a ? b", "a ? b ? c : d : e", "()", "[",
        "&& a", "a &&", "a & b", "a | b", "a = b", "$x", "a#", "x{1: 2}", "0x", "0xg", "1e", "1u2",
        "99999999999999999999", "18446744073709551616u", "9223372036854775808", "1e400", "`a`", "a.`b", "a.``", "[?]",
        "{?}",
    ])
    func isNotTheLanguage(_ source: String) {
        let result = Parser.parse(source)
        #expect(result.ast == nil, "\(result.ast.map { Unparser.text($0) } ?? "")")
        #expect(result.diagnostics.count == 1, "\(result.diagnostics.map(\.message))")
    }

    @Test func namesAreFoundInTheContainerFromTheInsideOut() throws {
        var environment = Environment(container: "a.b")
        let variables: [(name: String, number: Int64)] = [
            ("x", 1), ("a.x", 2), ("a.b.y", 3), ("y", 4), ("a.b.c.z", 5),
        ]
        for variable in variables { environment.declare(variable: variable.name, type: .int) }
        var bindings = Bindings(environment)
        for (name, number) in variables {
            let slot = try #require(environment.slot(of: name))
            bindings[slot] = .int(number)
        }
        for (source, expected) in [("x", 2), (".x", 1), ("y", 3), (".y", 4), ("c.z", 5), ("[7].map(x, x + .x)[0]", 8)]
            as [(String, Int64)]
        {
            let value = Parser.parse(source).ast.map { environment.uncheckedProgram($0).evaluate(bindings) }
            #expect(value?.isIdentical(to: .int(expected)) == true, "\(source)")
        }
    }
}
