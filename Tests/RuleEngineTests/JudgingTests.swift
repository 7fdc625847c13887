import AdvisoryModel
import RuleFixtures
import RuleEngine
import RulebookLoading
import SafeConductTesting
import Testing

/// How a trip is judged: the verdict, certainty, overrides, clocks, staleness.
@Suite struct JudgingTests {
    private let open = "{ id: open, title: Open, effect: opens, sources: [good] }"

    private func rulebook(_ items: String...) -> TestRulebook { rulebook(items) }

    private func rulebook(_ items: [String]) -> TestRulebook {
        let list = items.map { "  - \($0)" }.joined(separator: "\n")
        return TestRulebook(families: [NoteFamily.self], rules: "rules: t\nfamily: note\nitems:\n\(list)\n")
    }

    private let trip = "trip: { crossing: a-b, from: RU, to: KP, date: 2026-12-07, mode: rail }"

    @Test func clearWhenBothStatesAreOpen() throws {
        let report = try rulebook(open).report(trip)
        #expect(report.summary == "clear\nopens t/open certain")
        #expect(report.reasons == [.rule("t/open")])
    }

    @Test func nothingThatSaysOpenIsUndeterminedForEachState() throws {
        let report = try rulebook("{ id: exit, title: Exit, effect: opens, authority: RU, sources: [good] }").report(
            trip)
        #expect(report.verdict == .undetermined)
        #expect(
            report.reasons == [
                .finding(code: "nothing-says-open", country: "KP"),
                .finding(code: "nothing-says-admitted", country: "KP"),
            ])
    }

    @Test func aCertainBlockGoesBeforeEverything() throws {
        let report = try rulebook(
            open, "{ id: shut, title: Shut, effect: blocks, when: { trip.mode: rail }, sources: [good] }"
        )
        .report(trip)
        #expect(report.summary == "blocked\nblocks t/shut certain\nopens t/open certain")
        #expect(report.questions.isEmpty)
    }

    @Test func aPossibleBlockIsUndeterminedAndAsks() throws {
        let report = try rulebook(
            open, "{ id: shut, title: Shut, effect: blocks, when: { traveler.residence: KP }, sources: [good] }"
        )
        .report(trip)
        #expect(report.verdict == .undetermined)
        #expect(report.advisory("t/shut")?.missing == ["traveler.residence"])
        #expect(report.questions.map(\.attribute) == ["traveler.residence"])
    }

    @Test(arguments: [("met: true", Verdict.clear), ("met: false", .conditional)])
    func anUnmetRequirementIsConditional(field: String, verdict: Verdict) throws {
        let report = try rulebook(open, "{ id: paper, title: Paper, effect: requires, \(field), sources: [good] }")
            .report(trip)
        #expect(report.verdict == verdict)
    }

    @Test func anErrorMakesARulePossibleAndAProblem() throws {
        let report = try rulebook(
            open,
            "{ id: shut, title: Shut, effect: blocks, when: \"10 / size(traveler.visited) > 3\", sources: [good] }"
        ).report("\(trip)\ntraveler: { visited: [] }")
        #expect(report.verdict == .undetermined)
        #expect(report.problems.map(\.code) == ["cel/divide-by-zero"])
        #expect(report.problems.first?.at?.hasPrefix("rules.yaml:5:") == true)
    }

    @Test func aCertainRuleDefeatsAndTheDefeatedStaysInTheReport() throws {
        let report = try rulebook(
            open, "{ id: shut, title: Shut, effect: blocks, sources: [good] }",
            "{ id: pass, title: Pass, effect: informs, overrides: [shut], when: { trip.mode: rail }, sources: [good] }"
        ).report(trip)
        #expect(
            report.summary
                == "clear\ninforms t/pass certain\nopens t/open certain\nblocks t/shut certain defeated by t/pass")
        #expect(report.advisories.map(\.rule) == ["t/pass", "t/open"])
        #expect(report.setAside.map(\.rule) == ["t/shut"])
    }

    @Test func aPossibleRuleMakesItsTargetPossible() throws {
        let report = try rulebook(
            open, "{ id: shut, title: Shut, effect: blocks, sources: [good] }",
            "{ id: pass, title: Pass, effect: informs, overrides: [shut], when: { traveler.residence: KP }, sources: [good] }"
        ).report(trip)
        #expect(report.advisory("t/shut")?.certainty == .possible)
        #expect(report.verdict == .undetermined)
    }

    @Test func aDefeatedRuleDefeatsNothing() throws {
        let report = try rulebook(
            open, "{ id: shut, title: Shut, effect: blocks, sources: [good] }",
            "{ id: pass, title: Pass, effect: informs, overrides: [shut], sources: [good] }",
            "{ id: nopass, title: No pass, effect: informs, overrides: [pass], sources: [good] }"
        ).report(trip)
        #expect(report.verdict == .blocked)
        #expect(report.advisory("t/pass")?.defeatedBy == "t/nopass")
    }

    @Test func staleEvidenceOpensNothingForCertain() throws {
        let report = try rulebook("{ id: open, title: Open, effect: opens, sources: [old] }").report(trip)
        #expect(report.summary == "undetermined\nopens t/open possible")
        #expect(report.advisory("t/open")?.stale == true)
    }

    @Test func aStaleExemptionDoesNotMakeATripClear() throws {
        let report = try rulebook(
            open, "{ id: paper, title: Paper, effect: requires, sources: [good] }",
            "{ id: pass, title: Pass, effect: informs, overrides: [paper], sources: [old] }"
        ).report(trip)
        #expect(report.verdict == .conditional)
    }

    @Test(arguments: [("requires", Verdict.conditional), ("blocks", .undetermined)])
    func anExemptionWithoutEvidenceIsNotReliedOn(effect: String, verdict: Verdict) throws {
        let rules = [open, "{ id: paper, title: Paper, effect: \(effect), sources: [good] }"]
        let exemption = "{ id: pass, title: Pass, effect: informs, overrides: [paper]"
        let report = try rulebook(rules + [exemption + " }"]).report(trip)
        #expect(report.verdict == verdict)
        #expect(report.advisory("t/paper")?.defeatedBy == "t/pass")
        #expect(try rulebook(rules + [exemption + ", sources: [good] }"]).report(trip).verdict == .clear)
    }

    @Test func oneFreshSourceKeepsARuleFresh() throws {
        let report = try rulebook("{ id: open, title: Open, effect: opens, sources: [old, good] }").report(trip)
        #expect(report.verdict == .clear)
    }

    @Test(arguments: [
        ("valid: 2026-01-01..2026-12-31", "blocked"), ("valid: ..2026-12-06", "clear"),
        ("valid: 2026-12-08..", "clear"),
        ("valid: ..2026-12-06, afterwards: uncertain", "undetermined"),
        ("valid: 2026-12-08.., afterwards: ended", "clear"),
    ])
    func rulesAreInForceByTheDateOfTheTrip(valid: String, verdict: String) throws {
        let report = try rulebook(open, "{ id: shut, title: Shut, effect: blocks, \(valid), sources: [good] }").report(
            trip)
        #expect(report.verdict.rawValue == verdict)
    }

    @Test func withoutADateARuleWithAnEndIsPossible() throws {
        let report = try rulebook(
            open, "{ id: shut, title: Shut, effect: blocks, valid: ..2026-12-31, sources: [good] }"
        )
        .report("trip: { crossing: a-b, from: RU, to: KP }")
        #expect(report.advisory("t/shut")?.missing == ["trip.date"])
        #expect(report.verdict == .undetermined)
    }

    @Test func rulesPublishedLaterDoNotCountYet() throws {
        let book = rulebook(open, "{ id: shut, title: Shut, effect: blocks, sources: [poor] }")
        #expect(try book.report("asOf: 2025-03-30\n\(trip)").verdict == .clear)
        #expect(try book.report("asOf: 2025-03-31\n\(trip)").verdict == .blocked)
        #expect(try book.report("asOf: 2025-03-01\n\(trip)").goodUntil == Day("2025-03-30"))
    }

    @Test func aReviewThatIsOverdueMakesARuleStale() throws {
        let report = try rulebook("{ id: open, title: Open, effect: opens, review: 2026-11-20, sources: [good] }")
            .report(trip)
        #expect(report.advisory("t/open")?.certainty == .possible)
    }

    @Test func draftsRunOnlyWhenAskedFor() throws {
        let book = rulebook(open, "{ id: shut, title: Shut, effect: blocks, status: draft, sources: [good] }")
        #expect(try book.report(trip).verdict == .clear)
        let request = Request(traveler: Traveler(), trip: Trip(crossing: "a-b", date: Day("2026-12-07")))
        let asOf = try #require(Day("2026-11-21"))
        #expect(book.result.rulebook?.check(request, asOf: asOf, includingDrafts: true).verdict == .blocked)
    }

    @Test func textsAreFilledAndTranslated() throws {
        let item =
            "{ id: open, title: { en: Open, ru: Открыто }, text: { en: \"It {{ note.effect }} on {{ trip.date }}\" }, effect: opens, sources: [good] }"
        let report = try rulebook(item).report(trip, languages: ["ru"])
        #expect(report.advisory("t/open")?.title == "Открыто")
        #expect(report.advisory("t/open")?.text == "It opens on 2026-12-07")
    }

    @Test func aReportNamesConditionsPlacesAndValues() throws {
        let report = try rulebook(
            open,
            "{ id: shut, title: Shut, effect: blocks, when: { trip.mode: rail, traveler.age: \"< 18\" }, sources: [good] }"
        ).report(trip)
        let because = try #require(report.advisory("t/shut")?.because)
        #expect(because.map(\.condition) == ["trip.mode == \"rail\"", "traveler.age < 18"])
        #expect(because.map(\.value) == [.true, .unknown])
        #expect(because.map(\.at) == ["rules.yaml:5:54", "rules.yaml:5:71"])
    }
}
