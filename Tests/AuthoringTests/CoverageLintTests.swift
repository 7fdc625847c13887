import Authoring
import RuleEngine
import RulebookLoading
import SafeConduct
import SourceDiagnostics
import Testing

/// `lint` looks at the days for which a crossing's rulebook is kept.
@Suite struct CoverageLintTests {
    @Test(arguments: [
        ("", "2026-11-21", ["warning the crossing `a-b` does not say for which days its rulebook is kept"]),
        (
            "covers: 2024-01-01..2027-01-19", "2026-11-21",
            ["warning the rulebook of `a-b` is kept until 2027-01-19 only"]
        ),
        ("covers: 2024-01-01..2027-01-20", "2026-11-21", []), ("covers: 2024-01-01..", "2026-11-21", []),
    ])
    func warnsWhereItIsMissingOrNearlyOver(covers: String, today: String, findings: [String]) {
        let file = SourceFile(path: "a-b.yaml", text: "crossing: a-b\nbetween: [RU, KP]\n\(covers)\n")
        let lint = LintRun(RulebookDraft([file], families: .standard), on: Day(today))
        #expect(lint.diagnostics.map { "\($0.severity.rawValue) \($0.message)" } == findings)
    }
}
