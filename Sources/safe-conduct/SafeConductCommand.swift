import ArgumentParser
import RuleEngine
import SafeConduct
import SourceDiagnostics
import AdvisoryModel

@main
struct SafeConductCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "safe-conduct")
    func run() throws {
        let result = Rulebook.load(paths: ["Rules"], families: .standard)
        print(DiagnosticRenderer(sources: result.files).render(result.diagnostics))
        guard let book = result.rulebook else { return }
        let r = Request(traveler: Traveler(nationalities: ["FR"]), trip: Trip(crossing: "khasan-tumangang", from: "RU", to: "KP", date: Day("2026-12-07"), mode: "rail", purpose: "tourism", party: "independent"))
        let report = book.check(r, asOf: Day("2026-11-21")!)
        print(report.verdict, report.reasons, report.advisories.map { "\($0.effect) \($0.rule) \($0.certainty) \($0.missing)" }.joined(separator: "\n"), report.questions.map(\.attribute), report.problems, report.goodUntil as Any, report.contacts)
    }
}
