import AdvisoryModel
import RuleFixtures
import RuleEngine
import SafeConductTesting
import Testing

/// Facts are claims: which one wins, what is unknown, what is contested, what is stale.
@Suite struct FactTests {
    private func report(_ claims: String, _ trip: String = "date: 2026-12-07") throws -> Report {
        try TestRulebook(
            families: [NoteFamily.self],
            files: [
                "a-b.yaml": "crossing: a-b\nbetween: [RU, KP]\nfacts:\n  mode: \(claims)\n",
                "rules.yaml": """
                rules: t
                family: note
                items:
                  - { id: rail, title: Rail, effect: opens, when: { crossing.mode: rail }, sources: [good] }
                """,
            ]
        ).report("trip: { crossing: a-b, from: RU, to: KP, \(trip) }")
    }

    @Test func theBetterSourceWinsAndTheFactIsContested() throws {
        let report = try report("[{ is: road, source: poor }, { is: rail, source: good }]")
        let advisory = try #require(report.advisory("t/rail"))
        #expect(advisory.certainty == .certain)
        #expect(advisory.contested.map(\.fact) == ["crossing.mode"])
        #expect(advisory.contested.first?.claims.map(\.source) == ["good", "poor"])
    }

    @Test func claimsThatAgreeContestNothing() throws {
        let report = try report("[{ is: rail, source: poor }, { is: rail, source: good }]")
        #expect(report.advisory("t/rail")?.contested.isEmpty == true)
    }

    @Test func aTieBetweenDifferentValuesIsUnknown() throws {
        let report = try report("[{ is: rail, source: good, from: 2024 }, { is: road, source: good, from: 2024 }]")
        #expect(report.advisory("t/rail")?.missing == ["crossing.mode"])
        #expect(report.verdict == .undetermined)
        #expect(report.questions.isEmpty)
    }

    @Test func credibilityAndThenTheLatestStartDecide() throws {
        #expect(
            try report("[{ is: rail, source: good, credibility: 1 }, { is: road, source: good, credibility: 2 }]")
                .verdict == .clear)
        #expect(
            try report("[{ is: road, source: good, from: 2024 }, { is: rail, source: good, from: 2025 }]").verdict
                == .clear)
    }

    @Test func onlyClaimsInForceAndKnownCount() throws {
        #expect(try report("[{ is: rail, source: good }, { is: road, source: good, from: 2027 }]").verdict == .clear)
        #expect(
            try report("[{ is: rail, source: poor }, { is: road, source: good, withdrawn: 2026-01-01 }]").verdict
                == .clear)
        #expect(try report("{ is: rail, source: good, to: 2025 }").advisory("t/rail")?.missing == ["crossing.mode"])
    }

    @Test func withoutADateAFactIsKnownOnlyIfItIsTheSameOnEveryDay() throws {
        #expect(try report("{ is: rail, source: good }", "mode: rail").advisory("t/rail")?.certainty == .certain)
        #expect(
            try report("[{ is: rail, source: good }, { is: road, source: good, from: 2027 }]", "mode: rail").advisory(
                "t/rail")?
                .missing == ["trip.date"])
    }

    @Test func aFactIsStaleOnlyIfAllItsSupportIs() throws {
        #expect(try report("{ is: rail, source: old }").advisory("t/rail")?.certainty == .possible)
        #expect(
            try report("[{ is: rail, source: old }, { is: rail, source: poor }]").advisory("t/rail")?.certainty
                == .certain)
    }

    @Test func aCrossingWithoutTheFactDoesNotKnowIt() throws {
        let book = TestRulebook(
            families: [NoteFamily.self],
            files: [
                "c-d.yaml": "crossing: c-d\nbetween: [RU, CN]\nfacts: { mode: { is: rail, source: good } }\n",
                "rules.yaml":
                    "rules: t\nfamily: note\nitems:\n  - { id: rail, title: R, effect: opens, when: { crossing.mode: rail }, sources: [good] }\n",
            ])
        #expect(try book.report("trip: { crossing: a-b }").advisory("t/rail")?.missing == ["crossing.mode"])
        #expect(try book.report("trip: { crossing: c-d }").advisory("t/rail")?.certainty == .certain)
    }

    @Test(arguments: [
        ("{ is: 30..90, source: good }", "crossing.mode.min >= 30 && crossing.mode.max == 90"),
        ("{ is: 2026-10-30, source: good }", "crossing.mode < date('2026-12-01')"),
        ("{ is: 660, source: good }", "crossing.mode == 660"), ("{ is: true, source: good }", "crossing.mode"),
        ("{ is: [rail, road], source: good }", "'road' in crossing.mode"),
        ("{ is: \"112\", source: good }", "crossing.mode == '112'"),
    ])
    func theTypeOfAFactFollowsFromItsClaims(claim: String, condition: String) throws {
        let book = TestRulebook(
            families: [NoteFamily.self],
            files: [
                "a-b.yaml": "crossing: a-b\nbetween: [RU, KP]\nfacts:\n  mode: \(claim)\n",
                "rules.yaml":
                    "rules: t\nfamily: note\nitems:\n  - { id: r, title: R, effect: warns, when: \"\(condition)\", sources: [good] }\n",
            ])
        #expect(try book.report("trip: { crossing: a-b, date: 2026-12-07 }").advisory("t/r")?.certainty == .certain)
    }
}
