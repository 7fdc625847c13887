import Testing

@testable import CEL

/// A list of which some elements may be the same: what hangs on how many there are is not known.
@Suite struct UncountedTests {
    private static func answer(_ text: String, _ countries: [String], isUncounted: Bool) throws -> String {
        var environment = Environment()
        let slot = environment.declare(variable: "traveler.visits", type: .list(.map(.string, .dyn)))
        let (program, diagnostics) = environment.compile(text)
        let compiled = try #require(program, "\(diagnostics)")
        var bindings = Bindings(environment)
        bindings[slot] = .list(countries.map { .record(["c": .string($0)]) })
        if isUncounted { bindings.setUncounted(slot, "traveler.visits") }
        return switch compiled.evaluate(bindings) {
        case .bool(let flag): "\(flag)"
        case .unknown(let unknown): unknown.names.joined(separator: " ")
        case let value: "\(value)"
        }
    }

    static let questions: [(text: String, answer: String)] = [
        ("traveler.visits.exists(v, v.c == 'US')", "true"), ("traveler.visits.all(v, v.c == 'US')", "true"),
        ("traveler.visits.exists(v, v.c == 'FR')", "false"),
        ("traveler.visits.filter(v, v.c == 'US').exists(v, true)", "true"),
        ("traveler.visits.map(v, v.c).exists(c, c == 'US')", "true"),
        ("traveler.visits.exists_one(v, v.c == 'US')", "traveler.visits"),
        ("traveler.visits.exists_one(v, v.c == 'FR')", "false"),
        ("traveler.visits.filter(v, v.c == 'US').exists_one(v, true)", "traveler.visits"),
        ("traveler.visits.size() > 0", "true"), ("traveler.visits.size() >= 2", "traveler.visits"),
        ("size(traveler.visits) == 1", "traveler.visits"), ("size(traveler.visits) > 2", "false"),
        ("traveler.visits.filter(v, v.c == 'US').size() == 2", "traveler.visits"),
        ("traveler.visits.filter(v, v.c == 'FR').size() == 0", "true"),
        ("traveler.visits.map(v, v.c).size() > 1", "traveler.visits"),
        ("[traveler.visits.size()].exists(n, n >= 2)", "traveler.visits"),
        ("traveler.visits[1].c == 'US'", "traveler.visits"), ("traveler.visits == []", "false"),
        ("[] != traveler.visits", "true"), ("traveler.visits.filter(v, v.c == 'FR') == []", "true"),
        ("'US' in traveler.visits.map(v, v.c)", "true"), ("{'c': 'FR'} in traveler.visits", "false"),
        ("has(traveler.visits)", "true"), ("traveler.visits == [{'c': 'US'}]", "traveler.visits"),
        ("(traveler.visits + [{'c': 'US'}]).size() > 2", "traveler.visits"),
        ("traveler.visits.map(v, v.c) == ['US', 'US']", "traveler.visits"),
        ("traveler.visits.exists(i, v, i == 1)", "traveler.visits"),
        ("cel.bind(x, traveler.visits, x.size() > 1)", "traveler.visits"),
        ("[1].exists(one, traveler.visits.size() > 1)", "traveler.visits"),
        ("traveler.visits.exists(v, traveler.visits.size() > 1)", "traveler.visits"),
        ("dyn(traveler.visits) == dyn([])", "traveler.visits"),
        ("[[1, 2]].exists(traveler, traveler.size() == 2)", "true"),
    ]

    @Test(arguments: questions)
    func howManyThereAreIsNotKnown(text: String, answer: String) throws {
        #expect(try Self.answer(text, ["US", "US"], isUncounted: true) == answer)
        // What is known is so whether they are one or two.
        if answer != "traveler.visits" {
            for visits in [["US"], ["US", "US"]] {
                #expect(try Self.answer(text, visits, isUncounted: false) == answer, "\(visits)")
            }
        }
    }

    @Test(arguments: questions)
    func oneElementIsCounted(text: String, answer: String) throws {
        for visits in [["US"], []] {
            // A list that is put together with others, compared or bound is not looked into.
            let answer = try Self.answer(text, visits, isUncounted: true)
            let counted = try Self.answer(text, visits, isUncounted: false)
            #expect(answer == "traveler.visits" || answer == counted)
        }
    }
}
