import AdvisoryModel
import ArgumentParser
import Desk
import SafeConduct
import SourceDiagnostics

/// Who issues an alert, and which earlier one it takes the place of.
struct AlertOptions: ParsableArguments {
    private static let usual = "safe-conduct"

    @Option(
        help: ArgumentHelp(
            "With --format cap: who issues the alert, such as a domain (default: \(usual)).", valueName: "id"))
    var sender: String?

    @Option(
        help: ArgumentHelp(
            "With --format cap: the report, as JSON, of the alert that this one takes the place of.", valueName: "file")
    )
    var previous: String?

    /// Refuses what is for alerts alone, and senders that cannot be one.
    func validate(with format: OutputFormat) throws {
        guard format == .cap else {
            if sender == nil, previous == nil { return }
            throw ValidationError("--sender and --previous are for --format cap")
        }
        if let sender, ReportAlert(sender: sender) == nil {
            throw ValidationError("`--sender \(sender)` is no sender: write a domain or an address of mail")
        }
    }

    /// The alert; ends with code 4 where the earlier report cannot be read.
    func render(
        _ report: Report, at crossing: Crossing?, languages: [String], _ rulebook: Rulebook
    ) throws -> [UInt8] {
        let earlier = try previous.map { try Self.report(in: $0) }
        let alert = ReportAlert(sender: sender ?? Self.usual, languages: languages, words: rulebook.words)
        return Array((alert?.render(report, at: crossing, previous: earlier) ?? "").utf8)
    }

    private static func report(in path: String) throws -> Report {
        var input = InputFile(limits: .default)
        if let file = input.text(of: path) {
            do throws(InvalidReport) {
                return try Report(json: file.bytes, name: path)
            } catch {
                input.show(error.file)
                input.report(error.diagnostics)
            }
        }
        Findings(files: input.files).report(input.diagnostics)
        throw Ending.badRequest
    }
}
