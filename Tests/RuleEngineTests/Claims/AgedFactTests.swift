import AdvisoryModel
import RuleEngine
import RuleFixtures
import SafeConductTesting
import Testing

/// What a fact does of which all evidence is stale, rule by rule.
@Suite struct AgedFactTests {
    private func report(_ fact: String, rules: String) throws -> Report {
        try TestRulebook(
            families: [NoteFamily.self],
            files: [
                "s.yaml": """
                sources:
                  law: { title: L, kind: law, reliability: A, published: 2020-01-01, retrieved: 2026-11-01, freshFor: 9000 days }
                  aged: { title: O, kind: guide, reliability: B, published: 2020-01-01, retrieved: 2020-01-01, freshFor: 10 days }
                  older: { title: P, kind: guide, reliability: A, published: 2019-01-01, retrieved: 2019-03, freshFor: 10 days }
                """,
                "a-b.yaml": "crossing: a-b\nbetween: [RU, KP]\nfacts:\n  status: \(fact)\n",
                "rules.yaml": "rules: t\nfamily: note\nitems:\n\(rules)\n",
            ]
        ).report("trip: { crossing: a-b, from: RU, to: KP, date: 2026-12-07 }")
    }

    @Test(arguments: [
        // A false `when` that old news makes false takes no block and no duty away.
        ("blocks", "{ crossing.status: closed }", Verdict.undetermined, true),
        ("requires", "{ crossing.status: closed }", .conditional, true),
        // It brings back nothing that lets through or only tells.
        ("opens", "{ crossing.status: closed }", .clear, false),
        ("warns", "{ crossing.status: closed }", .clear, false),
        // What it makes apply stays certain.
        ("blocks", "{ crossing.status: open }", .blocked, true),
        ("requires", "{ crossing.status: open }", .conditional, true),
        // Nothing hangs on it where the rule does not read it for its answer.
        ("blocks", "{ trip.crossing: a-b, trip.date: 2020-01-01 }", .clear, false),
    ])
    func oldNewsMayShut(effect: String, when: String, verdict: Verdict, isThere: Bool) throws {
        let report = try report(
            "{ is: open, source: aged }",
            rules: """
                  - { id: way, title: W, effect: opens, sources: [law] }
                  - { id: r, title: R, effect: \(effect), when: \(when), sources: [law] }
                """)
        #expect(report.verdict == verdict)
        #expect((report.advisory("t/r") != nil) == isThere)
    }

    @Test func whatOldNewsKeepsAwayDefeatsNothing() throws {
        let rules = """
              - { id: way, title: W, effect: opens, sources: [law] }
              - { id: wall, title: W, effect: blocks, sources: [law] }
              - { id: r, title: R, effect: blocks, when: { crossing.status: closed }, overrides: [t/wall], sources: [law] }
            """
        #expect(try report("{ is: open, source: aged }", rules: rules).verdict == .blocked)
    }

    @Test func aDefeatThatRestsOnOldNewsOpensNothing() throws {
        // The opening would be defeated by the warning, if old news did not say that something defeats that in turn.
        let rules = """
              - { id: a, title: A, effect: informs, when: { crossing.status: open }, overrides: [t/b], sources: [law] }
              - { id: b, title: B, effect: warns, overrides: [t/c], sources: [law] }
              - { id: c, title: C, effect: opens, sources: [law] }
            """
        #expect(try report("{ is: open, source: law }", rules: rules).verdict == .clear)
        #expect(try report("{ is: open, source: aged }", rules: rules).verdict == .undetermined)
    }

    @Test func theFactToLookUpIsNamedWithItsNewestSource() throws {
        let rules = """
              - { id: open, title: O, effect: opens, when: { crossing.status: open }, sources: [law] }
              - { id: warn, title: W, effect: warns, when: { crossing.status: open }, sources: [law] }
            """
        let open = try report("[{ is: open, source: older }, { is: open, source: aged }]", rules: rules)
        #expect(
            open.lookUp
                == [FactLookUp(fact: "crossing.status", newest: "aged", seen: PartialDate("2020-01-01"))])
        #expect(try report("{ is: open, source: law }", rules: rules).lookUp.isEmpty)
    }

    @Test(arguments: [
        // What stands in the way waits for it,
        ("blocks", "{ crossing.status: closed }", true), ("requires", "{ crossing.status: closed }", true),
        // but not what applies whatever it is, or does not hang on it.
        ("blocks", "{ crossing.status: open }", false), ("requires", "{ crossing.status: open }", false),
        ("warns", "{ crossing.status: closed }", false), ("requires", "{ trip.mode: rail }", false),
    ])
    func onlyWhatKeepsTheAnswerOpenIsLookedUp(effect: String, when: String, isLookedUp: Bool) throws {
        let report = try report(
            "{ is: open, source: aged }",
            rules: """
                  - { id: way, title: W, effect: opens, sources: [law] }
                  - { id: r, title: R, effect: \(effect), when: \(when), sources: [law] }
                """)
        #expect(report.lookUp.map(\.fact) == (isLookedUp ? ["crossing.status"] : []))
    }

    @Test func whatADoubtfulDefeatRestsOnIsLookedUp() throws {
        let rules = """
              - { id: way, title: W, effect: opens, sources: [law] }
              - { id: wall, title: W, effect: blocks, sources: [law] }
              - { id: gate, title: G, effect: informs, when: { crossing.status: open }, overrides: [t/wall], sources: [law] }
            """
        let report = try report("{ is: open, source: aged }", rules: rules)
        #expect(report.verdict == .undetermined)
        #expect(report.lookUp.map(\.fact) == ["crossing.status"])
    }

    /// By name the fact of the requirement would come first.
    @Test func theFactThatDecidesIsLookedUpFirst() throws {
        let report = try TestRulebook(
            families: [NoteFamily.self],
            files: [
                "s.yaml": """
                sources:
                  law: { title: L, kind: law, reliability: A, published: 2020-01-01, retrieved: 2026-11-01, freshFor: 9000 days }
                  aged: { title: O, kind: guide, reliability: B, published: 2020-01-01, retrieved: 2020-01-01, freshFor: 10 days }
                """,
                "a-b.yaml": """
                crossing: a-b
                between: [RU, KP]
                facts:
                  aZone: { is: none, source: aged }
                  bridge: { is: whole, source: aged }
                  status: { is: open, source: aged }
                """,
                "rules.yaml": """
                rules: t
                family: note
                items:
                  - { id: r, title: R, effect: requires, when: { crossing.aZone: border }, sources: [law] }
                  - { id: b, title: B, effect: blocks, when: { crossing.bridge: broken }, sources: [law] }
                  - { id: w, title: W, effect: opens, when: { crossing.status: open }, sources: [law] }
                """,
            ]
        ).report("trip: { crossing: a-b, from: RU, to: KP, date: 2026-12-07 }")
        #expect(report.lookUp.map(\.fact) == ["crossing.status", "crossing.bridge", "crossing.aZone"])
    }

    /// Who belongs to a group is a matter of sources, too: what to look up is the newest of them.
    @Test(arguments: [("FR", true), ("DE", false)])
    func anAgedGroupIsLookedUp(nationality: String, isAsked: Bool) throws {
        let rulebook = TestRulebook(
            families: [NoteFamily.self],
            files: [
                "s.yaml": """
                sources:
                  law: { title: L, kind: law, reliability: A, published: 2020-01-01, retrieved: 2026-11-01, freshFor: 9000 days }
                  aged: { title: O, kind: guide, reliability: B, published: 2020-01-01, retrieved: 2020-02-01, freshFor: 10 days }
                  older: { title: P, kind: guide, reliability: A, published: 2019-01-01, retrieved: 2019-03, freshFor: 10 days }
                """,
                "g.yaml": """
                vocabulary: groups
                groups:
                  club:
                    title: Club
                    members:
                      - { is: [FR], source: aged }
                      - { is: [FR], source: older }
                      - { is: [DE], source: law }
                """,
                "rules.yaml": """
                rules: t
                family: note
                items:
                  - { id: way, title: W, effect: opens, sources: [law] }
                  - { id: wall, title: C, effect: blocks, unless: { traveler.nationalities: { in: club } }, sources: [law] }
                """,
            ])
        let report = try rulebook.report(
            """
            trip: { crossing: a-b, from: RU, to: KP, date: 2026-12-07 }
            traveler: { nationalities: [\(nationality)] }
            """)
        #expect(report.verdict == (isAsked ? .undetermined : .clear))
        #expect(
            report.lookUp
                == (isAsked
                    ? [FactLookUp(fact: "groups.club", newest: "aged", seen: PartialDate("2020-02-01"))] : []))
        #expect(report.sources.contains { $0.id == "aged" && $0.stale } == isAsked)
    }
}
