import AdvisoryModel
import JSON
import RuleEngine
import RuleFixtures
import RulebookLoading
import SafeConductTesting
import Testing

@Suite struct ReportPartsTests {
    private static let sources = """
        sources:
          good: { title: Good, kind: law, reliability: A, published: 2025-01-01, retrieved: 2026-11-01, freshFor: 900 days }
          more: { title: More, kind: law, reliability: B, published: 2025-01-01, retrieved: 2026-11-01, freshFor: 60 days }
          old: { title: Old, kind: guide, reliability: C, published: 2020-01-01, retrieved: 2020-01-01 }
          soon: { title: Soon, kind: law, reliability: A, published: 2026-12-02, retrieved: 2026-12-02 }
        """
    private static let trip = "trip: { crossing: a-b, from: RU, to: KP, date: 2026-12-07, mode: rail }"

    private func report(_ rules: String..., crossing: String? = nil, request: String = trip) throws -> Report {
        var files = ["sources.yaml": Self.sources]
        files["rules.yaml"] = "rules: t\nfamily: note\nitems:\n" + rules.map { "  - \($0)\n" }.joined()
        if let crossing { files["a-b.yaml"] = crossing }
        return try TestRulebook(families: [NoteFamily.self], files: files).report(request)
    }

    @Test func anObstacleWhoseDefeatIsTooOldIsNotSetAside() throws {
        let report = try report(
            "{ id: shut, title: Shut, effect: blocks, sources: [good] }",
            "{ id: pass, title: Pass, effect: informs, overrides: [shut], sources: [old] }")
        #expect(report.verdict == .undetermined)
        #expect(report.advisories.map(\.rule) == ["t/shut", "t/pass"])
        #expect(report.advisories.first?.defeatedBy == "t/pass")
        #expect(report.setAside == [])
    }

    @Test func everySourceThatIsCitedStandsOnceInTheReport() throws {
        let report = try report(
            "{ id: open, title: Open, effect: opens, when: { crossing.status: open }, sources: [more, good] }",
            "{ id: shut, title: Shut, effect: blocks, sources: [good] }",
            "{ id: pass, title: Pass, effect: informs, overrides: [shut], sources: [soon, good] }",
            crossing: """
                crossing: a-b
                name: A B
                between: [RU, KP]
                facts:
                  status:
                    - { is: open, source: good }
                    - { is: shut, source: old }
                """)
        #expect(report.sources.map(\.id) == ["good", "more", "old"])
        #expect(report.sources.map(\.stale) == [false, false, true])
        #expect(report.advisory("t/open")?.sources == ["more", "good"])
        #expect(report.advisory("t/open")?.contested.first?.claims.map(\.source) == ["good", "old"])
    }

    /// What is not read is not made, and what is read is the same whatever else is.
    @Test func partsAreMadeByThemselves() throws {
        let book = TestRulebook(
            families: [NoteFamily.self],
            files: [
                "sources.yaml": Self.sources,
                "rules.yaml": """
                rules: t
                family: note
                items:
                  - { id: open, title: Open, effect: opens, valid: ..2026-12-31, sources: [more, good] }
                  - { id: shut, title: Shut, effect: blocks, sources: [old] }
                  - { id: pass, title: Pass, effect: informs, overrides: [shut], sources: [good] }
                """,
            ])
        let rulebook = try #require(book.result.rulebook)
        let request = Request(
            traveler: Traveler(), trip: Trip(crossing: "a-b", from: "RU", to: "KP", date: Day("2026-12-07")))
        let asOf = try #require(Day("2026-11-21"))
        let whole = rulebook.check(request, asOf: asOf)
        #expect(!whole.sources.isEmpty && !whole.setAside.isEmpty && whole.goodUntilBecause != nil)
        for (part, isMade) in [
            (ReportParts.setAside, { (report: Report) in report.setAside == whole.setAside }),
            (.sources, { $0.sources == whole.sources }),
            (.advisories, { $0.advisories == whole.advisories }),
            (.goodUntil, { $0.goodUntil == whole.goodUntil && $0.goodUntilBecause == whole.goodUntilBecause }),
        ] {
            #expect(isMade(rulebook.check(request, asOf: asOf, parts: part)))
            #expect(!isMade(rulebook.check(request, asOf: asOf, parts: [.questions])))
        }
    }

    /// The verdict is found without its reasons, and the reasons after it: neither says what the other does not.
    @Test(arguments: ["", "covers: 2020-01-01..2030-12-31", "covers: 2020-01-01..2026-11-30"])
    func aVerdictOtherThanClearHasReasons(_ coverage: String) throws {
        let items = [
            "{ id: ru, title: T, effect: opens, authority: RU, sources: [good] }",
            "{ id: kp, title: T, effect: opens, authority: KP, sources: [more] }",
            "{ id: shut, title: T, effect: blocks, when: { trip.mode: foot }, sources: [good] }",
            "{ id: perhaps, title: T, effect: blocks, when: { traveler.age: \"< 18\" }, sources: [good] }",
            "{ id: duty, title: T, effect: requires, sources: [old] }",
        ]
        var verdicts: Set<Verdict> = []
        for chosen in 0..<(1 << items.count) {
            let rules = items.indices.filter { chosen & (1 << $0) != 0 }.map { "  - \(items[$0])\n" }.joined()
            var files = ["sources.yaml": Self.sources]
            if !rules.isEmpty { files["rules.yaml"] = "rules: t\nfamily: note\nitems:\n" + rules }
            files["a-b.yaml"] = "crossing: a-b\nname: A B\nbetween: [RU, KP]\n\(coverage)\n"
            let book = TestRulebook(families: [NoteFamily.self], files: files)
            let rulebook = try #require(book.result.rulebook, "\(book.rendered)")
            for mode in ["rail", "foot"] {
                let request = Request(
                    traveler: Traveler(),
                    trip: Trip(crossing: "a-b", from: "RU", to: "KP", date: Day("2026-12-07"), mode: mode))
                for asOf in ["2026-11-21", "2031-01-01"].compactMap({ Day($0) }) {
                    let report = rulebook.check(request, asOf: asOf)
                    #expect(report.verdict == .clear || !report.reasons.isEmpty)
                    #expect(rulebook.check(request, asOf: asOf, parts: []).verdict == report.verdict)
                    verdicts.insert(report.verdict)
                }
            }
        }
        let isOutside = coverage.hasSuffix("2026-11-30")
        #expect(verdicts == (isOutside ? [.blocked, .undetermined] : [.blocked, .undetermined, .conditional, .clear]))
    }

    /// Ages that change nothing of what an advisory is worth end nothing.
    @Test(arguments: [
        ("sources: [good], valid: ..2026-12-31", "2026-12-31 rule-ends t/a"),
        ("sources: [good], review: 2026-12-20", "2026-12-20 review-due t/a"),
        ("sources: [more]", "2026-12-31 source-stale more"),
        ("sources: [more, good]", "2029-04-19 source-stale good"),
        ("sources: [old]", "none"),
        ("sources: [good, soon]", "2026-12-01 publication soon"),
        ("sources: [good], endedBy: { source: soon, after: 2026-12-20 }", "2026-12-01 publication soon"),
        ("sources: [good], when: { crossing.status: open }", "2026-11-29 claim-withdrawn old"),
        ("sources: [good], when: { crossing.wait: 5 }", "2026-12-01 publication soon"),
        ("sources: [good], when: { crossing.peak: low }", "2026-12-31 source-stale more"),
    ])
    func theReportSaysWhatEndsIt(keys: String, expected: String) throws {
        let report = try report(
            "{ id: a, title: A, effect: informs, \(keys) }",
            crossing: """
                crossing: a-b
                name: A B
                between: [RU, KP]
                facts:
                  status: { is: open, source: old, withdrawn: 2026-11-30 }
                  wait: [{ is: 5, source: good }, { is: 7, source: soon }]
                  peak: [{ is: low, source: more }, { is: low, source: old }]
                """)
        let because = report.goodUntilBecause.map { "\($0.what.rawValue) \($0.id ?? "")" }
        #expect(
            [report.goodUntil?.description, because].compactMap { $0 }.joined(separator: " ")
                == (expected == "none" ? "" : expected))
    }
}
