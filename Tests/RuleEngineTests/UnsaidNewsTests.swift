import AdvisoryModel
import RuleEngine
import RuleFixtures
import RulebookLoading
import SafeConductTesting
import Testing

/// A report is good until a rule may come into it that a fact, a group, a claim or an end keeps out of it now.
@Suite struct UnsaidNewsTests {
    private static let sources = """
        sources:
          law: { title: L, kind: law, reliability: A, published: 2020-01-01, retrieved: 2026-11-01, freshFor: 9000 days }
          short: { title: S, kind: government, reliability: A, published: 2026-11-01, retrieved: 2026-11-20, freshFor: 10 days }
          soon: { title: N, kind: law, reliability: A, published: 2026-12-03, retrieved: 2026-12-03, freshFor: 9000 days }
          guide: { title: G, kind: guide, reliability: C, published: 2026-11-01, retrieved: 2026-11-20, freshFor: 9000 days }
        """

    private func rulebook(fact: String, group: String, rule: String) -> TestRulebook {
        TestRulebook(
            families: [NoteFamily.self],
            files: [
                "sources.yaml": Self.sources,
                "a-b.yaml": "crossing: a-b\nname: { en: A }\nbetween: [RU, KP]\nfacts:\n  status: \(fact)\n",
                "words.yaml": """
                vocabulary: words
                groups: { club: { title: Club, members: [\(group)] } }
                """,
                "rules.yaml": """
                rules: t
                family: note
                items:
                  - { id: way, title: W, effect: opens, sources: [law] }
                  - { id: r, title: R, sources: [law], \(rule) }
                """,
            ])
    }

    private static let open = "{ is: open, source: law }"
    private static let member = "{ is: [FR], source: law }"

    @Test(arguments: [
        // What keeps it away is too old from then on.
        (
            "{ is: open, source: short }", member, "effect: blocks, unless: { crossing.status: open }", "2026-11-30",
            "source-stale short"
        ),
        (
            "{ is: open, source: short }", member, "effect: requires, when: { crossing.status: closed }",
            "2026-11-30", "source-stale short"
        ),
        (
            open, "{ is: [FR], source: short }",
            "effect: blocks, unless: { traveler.nationalities: { in: club } }", "2026-11-30", "source-stale short"
        ),
        // Somebody says something else from then on.
        (
            "{ claims: [{ is: open, source: guide }, { is: closed, source: soon }] }", member,
            "effect: blocks, when: { crossing.status: closed }", "2026-12-02", "publication soon"
        ),
        (
            "{ claims: [{ is: open, source: law, withdrawn: 2026-12-02 }, { is: closed, source: guide }] }", member,
            "effect: blocks, when: { crossing.status: closed }", "2026-12-01", "claim-withdrawn law"
        ),
        (
            open, "{ is: [DE], source: law }, { is: [FR], source: soon }",
            "effect: blocks, when: { traveler.nationalities: { in: club } }", "2026-12-02", "publication soon"
        ),
        // Its end becomes known to be a later one, or is announced by what grows too old before it comes.
        (
            open, member,
            "effect: blocks, valid: ..2026-12-06, endedBy: { source: soon, after: 2026-12-10 }", "2026-12-02",
            "publication soon"
        ),
        (
            open, member, "effect: blocks, endedBy: { source: short, after: 2026-12-05 }", "2026-11-30",
            "source-stale short"
        ),
    ])
    func aReportIsGoodUntilARuleMayComeIntoIt(
        fact: String, group: String, rule: String, day: String, because: String
    ) throws {
        let book = rulebook(fact: fact, group: group, rule: rule)
        let loaded = try #require(book.result.rulebook, "\(book.rendered)")
        let traveler = Traveler(nationalities: ["FR"])
        let trip = Trip(crossing: "a-b", from: "RU", to: "KP", date: Day("2026-12-07"))
        func check(_ asOf: Day) -> Report { loaded.check(Request(traveler: traveler, trip: trip), asOf: asOf) }
        let last = try #require(Day(day))
        let report = check(try #require(Day("2026-11-21")))
        #expect(report.advisory("t/r") == nil)
        #expect(report.goodUntil == last)
        #expect(
            report.goodUntilBecause.map { "\($0.what.rawValue) \($0.id ?? "")" } == because)
        #expect(check(last).advisory("t/r") == nil)
        #expect(check(last.adding(days: 1)).advisory("t/r") != nil)
    }

    /// What is about somebody else, or has an answer of its own, changes nothing.
    @Test(arguments: [
        "effect: blocks, unless: { crossing.status: open }, when: { trip.mode: air }",
        "effect: blocks, unless: { crossing.status: open }, valid: 2027-07-01..",
        "effect: blocks, unless: { crossing.status: open }, status: draft",
        "effect: blocks, when: { traveler.nationalities: [BR] }",
    ])
    func aRuleThatIsAboutSomebodyElseChangesNothing(rule: String) throws {
        let book = rulebook(fact: "{ is: open, source: short }", group: Self.member, rule: rule)
        let loaded = try #require(book.result.rulebook, "\(book.rendered)")
        let trip = Trip(
            crossing: "a-b", from: "RU", to: "KP", date: Day("2026-12-07"), mode: "rail", purpose: "tourism")
        let report = loaded.check(
            Request(traveler: Traveler(nationalities: ["FR"]), trip: trip), asOf: try #require(Day("2026-11-21")))
        #expect(report.goodUntil.map { $0 > Day("2027-01-01") ?? .first } ?? true)
    }

    /// What a later day of the trip brings changes too once what is said of it is too old.
    @Test func whatIsToComeChangesWithNews() throws {
        let rule = "effect: blocks, unless: { crossing.status: open }, valid: 2027-01-01.."
        let book = rulebook(fact: "{ is: open, source: short }", group: Self.member, rule: rule)
        let loaded = try #require(book.result.rulebook, "\(book.rendered)")
        let trip = Trip(crossing: "a-b", from: "RU", to: "KP", date: Day("2026-12-07"))
        func check(_ asOf: Day) -> Report { loaded.check(Request(traveler: Traveler(), trip: trip), asOf: asOf) }
        let report = check(try #require(Day("2026-11-21")))
        let last = try #require(report.goodUntil)
        #expect(report.coming.isEmpty && report.goodUntilBecause?.id == "short")
        #expect(check(last).coming.isEmpty)
        #expect(check(last.adding(days: 1)).coming.map(\.rule) == ["t/r"])
    }
}
