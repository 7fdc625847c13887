import AdvisoryModel
import ClosureStatus
import JSON
import RuleEngine
import RulebookLoading
import SafeConductTesting
import SourceDiagnostics
import Testing

@Suite struct ClosureFamilyTests {
    private func report(_ items: String..., trip: String = "date: 2026-12-07, mode: rail") throws -> Report {
        let list = items.map { "  - \($0)" }.joined(separator: "\n")
        let files = TestRulebook.admission.merging(["rules.yaml": "rules: t\nfamily: closure\nitems:\n\(list)\n"]) {
            $1
        }
        return try TestRulebook(families: [ClosureFamily.self], files: files)
            .report("trip: { crossing: a-b, from: RU, to: KP, \(trip) }")
    }

    @Test func closedBeatsOpenAndBothStay() throws {
        let report = try report(
            "{ id: shut, title: Shut, passage: closed, sources: [good] }",
            "{ id: open, title: Open, passage: open, sources: [good] }")
        #expect(report.summary == "blocked\nblocks t/shut certain\ninforms admission/kp certain\nopens t/open certain")
    }

    @Test func aRestrictedPassageOpensToWhoeverMeetsIt() throws {
        let rule = "{ id: crew, title: Crew only, passage: restricted, to: { trip.party: crew }, sources: [good] }"
        #expect(try report(rule, trip: "date: 2026-12-07, party: crew").verdict == .clear)
        #expect(try report(rule, trip: "date: 2026-12-07, party: independent").verdict == .blocked)
        let unknown = try report(rule)
        #expect(unknown.verdict == .undetermined)
        #expect(unknown.advisory("t/crew")?.missing == ["trip.party"])
        #expect(unknown.questions.first?.attribute == "trip.party")
    }

    @Test func ofSeveralRestrictionsEachMustBeMet() throws {
        let report = try report(
            "{ id: crew, title: Crew, passage: restricted, to: { trip.party: crew }, sources: [good] }",
            "{ id: rail, title: Rail, passage: restricted, to: { trip.mode: road }, sources: [good] }",
            trip: "date: 2026-12-07, mode: rail, party: crew")
        #expect(report.verdict == .blocked)
        #expect(report.reasons == [.rule("t/rail")])
    }

    @Test func outsideItsHoursItBlocksAndNamesTheNextOpening() throws {
        let rule = "{ id: train, title: Train, passage: open, hours: \"Mo,We,Fr 08:30-15:00\", sources: [good] }"
        let sunday = try report(rule, trip: "date: 2026-12-06")
        #expect(sunday.verdict == .blocked)
        #expect(sunday.advisory("t/train")?.details["nextOpening"] == "2026-12-07T08:30")
        #expect(try report(rule, trip: "date: 2026-12-07, time: \"09:00\"").verdict == .clear)
        #expect(try report(rule).verdict == .conditional)
        #expect(try report(rule, trip: "date: 2026-12-07, time: \"16:00\"").verdict == .blocked)
        #expect(try report(rule, trip: "mode: rail").verdict == .undetermined)
    }

    @Test func hoursFollowTheClockOfTheirSide() throws {
        // 15:30 in Vladivostok (UTC+10) is 14:30 in Pyongyang (UTC+9).
        let rule = "{ id: train, title: Train, passage: open, hours: \"08:30-15:00\", zone: KP, sources: [good] }"
        #expect(try report(rule, trip: "date: 2026-12-07, time: \"15:30\"").verdict == .clear)
        #expect(
            try report(rule.replacing(", zone: KP", with: ""), trip: "date: 2026-12-07, time: \"15:30\"").verdict
                == .blocked)
    }

    @Test func hoursOfSeveralOpenRulesAreUnited() throws {
        let report = try report(
            "{ id: a, title: A, passage: open, hours: \"Mo 08:00-10:00\", sources: [good] }",
            "{ id: b, title: B, passage: open, hours: \"Tu 08:00-10:00\", sources: [good] }")
        #expect(report.summary == "conditional\ninforms admission/kp certain\ninforms t/b certain\nopens t/a certain")
    }

    @Test func pastItsReopeningAClosureIsPossibleAndLapsed() throws {
        let rule = "{ id: shut, title: Shut, passage: closed, reopens: 2026-12-07, sources: [good] }"
        let open = "{ id: open, title: Open, passage: open, sources: [good] }"
        #expect(try report(rule, open, trip: "date: 2026-12-06").verdict == .blocked)
        let after = try report(rule, open)
        #expect(after.verdict == .undetermined)
        #expect(after.advisory("t/shut")?.lapsed == true)
    }

    @Test func unknownHolidaysLeaveItOpenOnlyPossibly() throws {
        let report = try report(
            "{ id: train, title: Train, passage: open, hours: \"Mo-Fr 08:30-15:00; PH off\", sources: [good] }")
        #expect(report.summary == "undetermined\ninforms admission/kp certain\nopens t/train possible")
    }
}
