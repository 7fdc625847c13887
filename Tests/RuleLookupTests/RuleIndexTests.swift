import RulebookFacts
import AdvisoryModel
import RequestBinding
import RuleFixtures
import RuleLanguage
import RulebookLoading
import SafeConductTesting
import Testing
import TripClocks

@testable import RuleEngine
@testable import RuleLookup

@Suite struct RuleIndexTests {
    private static let vocabulary = """
        vocabulary: tests
        attributes:
          traveler.hasPermit: { type: boolean, summary: whether, question: { en: Permit? } }
        """

    private static func rulebook(_ rules: String) throws -> Rulebook {
        let loaded = TestRulebook(families: [NoteFamily.self], files: ["rules.yaml": rules, "words.yaml": vocabulary])
        return try #require(loaded.result.rulebook, "\(loaded.rendered)")
    }

    /// Every rule judged by itself.
    private static func scan(_ rulebook: Rulebook, _ bound: BoundRequest, drafts: Bool) -> [String] {
        rulebook.store.numbers.compactMap { number in
            let rule = rulebook.store[number]
            if rule.content.isDraft && !drafts { return nil }
            let days = rule.sources.map { rulebook.sourceDays[$0].published }
            if let first = days.min(), first > bound.values.asOf { return nil }
            var isCertain = true
            if !rule.isAlwaysInForce {
                let force = rule.force(asOf: bound.values.asOf, rulebook.sourceDays)
                switch bound.values.clock.place(in: force.range, by: bound.values.clock.side(of: rule)).place {
                case .within: break
                case .before: return nil
                case .after:
                    guard force.isUncertainAfterwards else { return nil }
                    let own = bound.values.clock.place(in: rule.content.valid, by: bound.values.clock.side(of: rule))
                    guard rule.content.isUncertainAfterwards || own.place != .after && own.place != .before else {
                        return nil
                    }
                    isCertain = false
                case .partly, nil: isCertain = false
                }
            }
            let outcome = rulebook.groups[rule.group].evaluate(bound.values.bindings).and(
                rule.content.condition.evaluate(bound.values.bindings))
            if outcome.truth == false { return nil }
            return "\(rule.id) \(isCertain && outcome.truth == true)"
        }
    }

    @Test(arguments: 0..<24) func lookingUpFindsWhatAScanFinds(_ seed: UInt64) throws {
        try lookUp(in: [5, 40, 70, 150, 300][Int(seed) % 5], rounds: 150, seed)
    }

    /// So many are read in parts, on all cores, and each part meets words and attributes in an order of its own.
    @Test(arguments: [100, 101]) func rulesThatAreReadOnAllCoresAreFoundAsAScanFindsThem(_ seed: UInt64) throws {
        try lookUp(in: 10_000, rounds: 12, seed)
    }

    private func lookUp(in rules: Int, rounds: Int, _ seed: UInt64) throws {
        var maker = RandomRules(seed: seed)
        let rulebook = try Self.rulebook(maker.file(rules))
        let ids = rulebook.ruleIDs
        let matches = RuleMatches()
        var found = 0
        for round in 0..<rounds {
            let asOf = try #require(Day(["2026-11-21", "2024-06-01", "2019-01-01"][round % 3]))
            let request = maker.request()
            let drafts = round % 4 == 0
            let bound = try #require(rulebook.bind(request, asOf: asOf, includingDrafts: drafts))
            _ = rulebook.match(bound, into: matches)
            let expected = Self.scan(rulebook, bound, drafts: drafts)
            let answer = (0..<matches.count).map { "\(ids[matches[$0].rule.index]) \(matches[$0].isCertain)" }
            #expect(answer == expected, "\(request)")
            found += answer.count
        }
        #expect(found > 0)
    }

    @Test(arguments: ["caf\u{E9}", "cafe\u{301}"]) func wordsAreToldApartByTheirCodePoints(_ word: String) throws {
        let rulebook = try Self.rulebook(
            """
            rules: t
            family: note
            items:
              - { id: in, title: T, effect: informs, when: "'caf\u{E9}' in traveler.localities" }
              - { id: is, title: T, effect: informs, when: "traveler.occupation == 'caf\u{E9}'" }
              - { id: holds, title: T, effect: informs, when: "traveler.holds('caf\u{E9}')" }
            """)
        let request = Request(
            traveler: Traveler(
                occupation: word, documents: [Document(type: word, expires: .never)], localities: [word]),
            trip: Trip(crossing: "a-b", date: .first))
        let bound = try #require(rulebook.bind(request, asOf: .first))
        let matches = RuleMatches()
        _ = rulebook.match(bound, into: matches)
        let found = (0..<matches.count).map { "\(rulebook.ruleIDs[matches[$0].rule.index]) \(matches[$0].isCertain)" }
        #expect(found == Self.scan(rulebook, bound, drafts: false))
        #expect(found.count == (word.utf8.count == 5 ? 3 : 0))
    }

    @Test func rulesWithoutAKeyAreFoundBesideThoseWithOne() throws {
        var lines = ["rules: t", "family: note", "items:", "  - { id: all, title: T, effect: informs }"]
        for index in 0..<100 {
            let code = RandomRules.countries[index % 20]
            lines.append("  - { id: r\(index), title: T, effect: informs, when: { traveler.residence: \(code) } }")
        }
        let rulebook = try Self.rulebook(lines.joined(separator: "\n"))
        #expect(rulebook.index.keyCounts == [1, 0])
        let request = Request(traveler: Traveler(residence: "CN"), trip: Trip(crossing: "a-b"))
        let bound = try #require(rulebook.bind(request, asOf: .first))
        let matches = RuleMatches()
        _ = rulebook.match(bound, into: matches)
        #expect(matches.ids(in: rulebook) == ["t/all", "t/r2", "t/r22", "t/r42", "t/r62", "t/r82"])
        _ = rulebook.match(bound, into: matches)
        #expect(matches.count == 6)
        let nobody = try #require(
            rulebook.bind(Request(traveler: Traveler(), trip: Trip(crossing: "a-b")), asOf: .first))
        _ = rulebook.match(nobody, into: matches)
        #expect(matches.count == 101)
        #expect((0..<101).filter { matches[$0].isCertain } == [0])
    }
}
