import CEL
import Testing

@Suite struct ListLibraryTests {
    @Test(arguments: [
        ("[].slice(0, 0)", "[]"), ("['a', 'b'].slice(0, 2)", "['a', 'b']"), ("[[1, 2], [3]].flatten()", "[1, 2, 3]"),
        ("[1, [2, [3]]].flatten()", "[1, 2, [3]]"), ("[1, [2, [3]]].flatten(0)", "[1, [2, [3]]]"),
        ("[[[[1]]]].flatten(9223372036854775807)", "[1]"), ("[].flatten()", "[]"),
        ("[1, 1u, 1.0, 2.5, 2.5, 'a', 'a'].distinct()", "[1, 2.5, 'a']"),
        ("[0.0 / 0.0, 0.0 / 0.0].distinct().size()", "2"), ("[[1], [1.0], [1, 2]].distinct()", "[[1], [1, 2]]"),
        ("[{'a': 1}, {'a': 1.0}, {'b': 1}].distinct().size()", "2"), ("[0.0, -0.0, 0].distinct().size()", "1"),
        ("[9223372036854775807, 9223372036854775807, 9007199254740993, 9007199254740992].distinct().size()", "3"),
        ("['\\u00e9', 'e\\u0301'].distinct().size()", "2"),
        ("[duration('60s'), duration('1m')].distinct().size()", "1"),
        ("[null, null, true, true].distinct()", "[null, true]"), ("[].reverse()", "[]"),
        ("[1, 'a'].reverse()", "['a', 1]"),
        ("lists.range(-5)", "[]"), ("lists.range(4)", "[0, 1, 2, 3]"), ("[].sort()", "[]"),
        ("[2u, 1u].sort()", "[1u, 2u]"),
        ("[1.5, 0.0 / 0.0, -1.0].sort().slice(0, 2)", "[-1.0, 1.5]"), ("[true, false].sort()", "[false, true]"),
        ("['b', 'a\\U0001F600', 'a\\uffee'].sort()", "['a\\uffee', 'a\\U0001F600', 'b']"),
        ("[b'b', b'', b'a'].sort()", "[b'', b'a', b'b']"),
        ("[duration('2s'), duration('1s')].sort()", "[duration('1s'), duration('2s')]"),
        ("[timestamp(2), timestamp(1)].sort()", "[timestamp(1), timestamp(2)]"),
        ("['bb', 'a', 'cc', 'd'].sortBy(s, size(s))", "['a', 'd', 'bb', 'cc']"),
        ("[{'n': 2}, {'n': 1}].sortBy(m, m.n)", "[{'n': 1}, {'n': 2}]"), ("[].sortBy(x, x)", "[]"),
        ("[[2, 1], [1]].sortBy(l, l.sortBy(x, x)[0])", "[[2, 1], [1]]"),
        ("[1, 2].first().orValue(0) + [1, 2].last().orValue(0)", "3"), ("[].first()", "optional.none()"),
    ])
    func gives(_ expression: String, _ result: String) throws {
        let (value, wanted) = (try LibraryExampleTests.value(of: expression), try LibraryExampleTests.value(of: result))
        #expect(value.isIdentical(to: wanted), "\(value)")
    }

    @Test(arguments: [
        ("[1, 2].slice(1, 0)", "a list of 2 has no part from 1 to 0"),
        ("[1, 2].slice(-1, 0)", "a list of 2 has no part from -1 to 0"),
        ("[1, 2].slice(0, 3)", "a list of 2 has no part from 0 to 3"),
        ("[1].flatten(-1)", "a list cannot be flattened by -1 levels"),
        ("lists.range(10001)", "a range has at most 10000 numbers, not 10001"),
        ("[1, 'a'].sort()", "a list cannot be sorted by values of type int and string"),
        ("[1, 1.0].sort()", "a list cannot be sorted by values of type int and double"),
        ("[[1]].sort()", "a list cannot be sorted by values of type list and list"),
        ("[1].sortBy(x, null)", "a list cannot be sorted by values of type null_type and null_type"),
    ])
    func saysWhatIsWrong(_ expression: String, _ message: String) throws {
        guard case .error(let error) = try LibraryExampleTests.value(of: expression) else {
            Issue.record("no error")
            return
        }
        #expect(error.message == message)
    }

    @Test(arguments: [
        ("sets.contains([], [])", true), ("sets.contains([1, 2.0, 3u], [1.0, 2u, 3])", true),
        ("sets.contains([], [1])", false),
        ("sets.contains([[1], [2, 3]], [[2, 3.0]])", true), ("sets.contains([{'a': 1}], [{'a': 1u}])", true),
        ("sets.equivalent([], [])", true), ("sets.equivalent([1], [1, 1])", true),
        ("sets.equivalent([1, 2], [1])", false),
        ("sets.equivalent([1], [1, 2])", false), ("sets.intersects([], [])", false),
        ("sets.intersects([1], [2])", false),
        ("sets.intersects([[1], [2, 3]], [[1, 2], [2, 3.0]])", true), ("sets.intersects(['a', 1], [1.0])", true),
        ("sets.contains([9007199254740993], [9007199254740992])", false),
        ("sets.contains([9007199254740993], [9007199254740992.0])", true),
    ])
    func setsDisregardOrderRepeatsAndTypesOfNumbers(_ expression: String, _ result: Bool) throws {
        #expect(try LibraryExampleTests.value(of: expression).isIdentical(to: .bool(result)))
    }

    /// What is not known matters only where it can change the answer.
    @Test(arguments: [
        ("sets.contains([1, x], [1])", Value.bool(true)), ("sets.contains([1, x], [2])", .unknown(UnknownSet("x"))),
        ("sets.contains([1], [2, x])", .bool(false)), ("sets.contains([1], [1, x])", .unknown(UnknownSet("x"))),
        ("sets.intersects([1, x], [1])", .bool(true)), ("sets.intersects([x], [])", .bool(false)),
        ("sets.intersects([1, x], [2])", .unknown(UnknownSet("x"))),
        ("sets.equivalent([1, x], [1, 2])", .unknown(UnknownSet("x"))),
        ("sets.equivalent([1], [2, x])", .bool(false)), ("[1, x].sort()", .unknown(UnknownSet("x"))),
        ("[x].first()", .unknown(UnknownSet("x"))), ("[1, x].slice(0, 1)", .list([.int(1)])),
        ("['a', x].join()", .unknown(UnknownSet("x"))), ("math.greatest([1, x])", .unknown(UnknownSet("x"))),
    ])
    func unknownElements(_ expression: String, _ result: Value) throws {
        // A list is known while its elements are not: bound as a value, since a list that is written is as unknown as they are.
        var environment = Environment()
        var source = expression
        var lists: [Value] = []
        for (text, first) in [("[1, x]", Value.int(1)), ("[2, x]", .int(2)), ("['a', x]", .string("a")), ("[x]", nil)] {
            environment.declare(variable: "list\(lists.count)", type: .dyn)
            source = source.replacing(text, with: "list\(lists.count)")
            lists.append(.list((first.map { [$0] } ?? []) + [.unknown(UnknownSet("x"))]))
        }
        var bindings = Bindings(environment)
        for (slot, list) in lists.enumerated() { bindings[Slot(slot)] = list }
        let ast = try #require(Parser.parse(source).ast)
        let value = environment.uncheckedProgram(ast).evaluate(bindings)
        #expect(value.isIdentical(to: result), "\(value)")
    }
}
