import AdvisoryModel
import JSON
import RuleEngine
import RulebookLoading
import SafeConductTesting
import SafetyWarnings
import SourceDiagnostics
import Testing

@Suite struct SafetyFamilyTests {
    private func book(_ items: [String]) -> TestRulebook {
        let list = items.map { "  - \($0)" }.joined(separator: "\n")
        return TestRulebook(families: [SafetyFamily.self], rules: "rules: t\nfamily: safety\nitems:\n\(list)\n")
    }

    @Test func warnsByLevelAndNeverChangesTheVerdict() throws {
        let report = try book([
            "{ id: flood, title: Flood, level: 2, hazard: flood, urgency: future, severity: moderate, likelihood: likely, sources: [good] }",
            "{ id: arrest, title: Arrest, level: 4, advice: { en: Do not go, ru: Не ездите }, sources: [good] }",
        ]).report("trip: { crossing: a-b, date: 2026-12-07 }", languages: ["ru"])
        #expect(report.summary == "undetermined\nwarns t/arrest certain\nwarns t/flood certain")
        #expect(report.risk == 4)
        #expect(report.advisory("t/arrest")?.details["advice"]?.string == "Не ездите")
        #expect(report.advisory("t/flood")?.details["urgency"]?.string == "future")
    }

    @Test func aLapsedWarningIsNoRiskInForce() throws {
        let report = try book([
            "{ id: a, title: A, level: 4, valid: ..2026-01-01, afterwards: uncertain, sources: [good] }"
        ])
        .report("trip: { crossing: a-b, date: 2026-12-07 }")
        #expect(report.risk == nil)
        #expect(report.advisory("t/a")?.lapsed == true)
    }

    /// A warning may begin and end at a minute, by the clock of the state that warns: Pyongyang is an hour behind Vladivostok.
    @Test(
        arguments: [
            ("time: \"06:59\"", nil, nil), ("time: \"07:00\"", 4, .certain), ("time: \"19:00\"", 4, .certain),
            ("time: \"19:01\"", nil, nil), ("mode: rail", 4, .possible),
        ] as [(String, Int?, Certainty?)])
    func aWarningCountsToTheMinute(time: String, risk: Int?, certainty: Certainty?) throws {
        let report = try book([
            "{ id: a, title: A, level: 4, valid: 2026-12-07T06:00..2026-12-07T18:00, authority: KP, sources: [good] }"
        ])
        .report("trip: { crossing: a-b, from: RU, to: KP, date: 2026-12-07, \(time) }")
        #expect(report.risk == risk)
        #expect(report.advisory("t/a")?.certainty == certainty)
        #expect(report.advisory("t/a")?.missing == certainty.map { $0 == .certain ? [] : ["trip.time"] })
    }
}
