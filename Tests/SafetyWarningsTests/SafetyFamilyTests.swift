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

    @Test(arguments: [
        ("level: 5", "rulebook/wrong-type"), ("hazard: flood", "rulebook/missing-key"),
        ("level: 1, urgency: now", "rulebook/unknown-value"),
        ("level: 1, severity: sever", "rulebook/unknown-value"),
        ("level: 1, certainty: likely", "rulebook/unknown-key"),
    ])
    func saysWhatIsWrong(keys: String, code: String) {
        let book = book(["{ id: a, title: A, \(keys), sources: [good] }"])
        #expect(book.result.diagnostics.contains { $0.code.text == code }, "\(book.rendered)")
    }
}
