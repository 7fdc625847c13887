import AdvisoryModel
import ArgumentParser
import Feeds
import RulebookLoading
import SourceDiagnostics

/// `safe-conduct import`: what governments publish, as sources, claims and warnings.
struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Make sources, claims and warnings of what a government publishes.",
        discussion: """
            Words are read by a table of the feed: one that it does not know is an error, and where there is an error nothing is written. The \
            prose of a feed is not taken over. What is not in the feed any more stays, and is told.

            EXAMPLES
              safe-conduct import state advisories.json --into Rules/feeds --rules Rules
              safe-conduct import fcdo status.json --into feeds --retrieved 2026-08-22 \\
                --dry-run
              safe-conduct import visa-matrix passport-index-tidy-iso2.csv \\
                --into feeds --retrieved 2026-02-17
              safe-conduct import cbp waits.json --into feeds --format json

            EXIT CODES
              0 written, or nothing to write; 1 the feed has errors, nothing is written; 2 usage; \
              3 --rules does not compile; 4 a file cannot be read or written

            More: safe-conduct help feeds
            """)

    @Argument(help: "The feed: \(FeedKind.allCases.map(\.rawValue).joined(separator: ", ")).")
    var feed: FeedKind

    @Argument(help: ArgumentHelp("The files of the feed, JSON or CSV.", valueName: "file"))
    var files: [String]

    @Option(help: ArgumentHelp("The folder to write into.", valueName: "folder"))
    var into: String

    @Option(
        help: ArgumentHelp("Take only the sides of crossings of this rulebook, where it has any.", valueName: "path"))
    var rules: [String] = []

    @Option(help: ArgumentHelp("When the feed was fetched (default: the day of its newest entry).", valueName: "date"))
    var retrieved: String?

    @Flag(help: "Write no file, and say what would change.")
    var dryRun = false

    @Option(help: "How to write what was done.")
    var format: ListFormat = .text

    @OptionGroup(title: "Limits") var limits: LimitOptions

    func validate() throws {
        if let retrieved, Day(retrieved) == nil {
            throw ValidationError("`--retrieved \(retrieved)` is not a date: write a day that exists as YYYY-MM-DD")
        }
    }

    func run() throws {
        var input = InputFile(limits: limits.limits)
        var request = FeedRequest(
            feed, files: files.compactMap { input.text(of: $0) }, retrieved: retrieved.flatMap { Day($0) },
            today: Today.dayIfRight, families: PluggedFamilies.current, limits: limits.limits)
        let folder = FeedFolder(into)
        let (existing, errors) = folder.read(limits: limits.limits)
        request.existing = existing
        input.report(errors)
        request.countries = try countries()
        guard !input.diagnostics.hasErrors else {
            Findings(format: format.output).report(input.diagnostics)
            throw Ending.badRequest
        }
        let run = FeedImport(request)
        Findings(files: request.files + existing, format: format.output).report(run.findings)
        let isWritten = !dryRun && !run.outputs.isEmpty
        do throws(FeedFolder.Failure) {
            if isWritten { try folder.write(run.outputs, over: existing) }
        } catch {
            let message = "`\(error.file)` cannot be written, and nothing was"
            Findings(format: format.output).report([
                Diagnostic(ToolCode.unwritableFile, message, hint: "check the path and its permissions")
            ])
            throw Ending.badRequest
        }
        let report = FeedReport(run, isWritten: isWritten)
        switch format {
        case .text: Console.write(report.text)
        case .json: Console.write(report.json + [UInt8(ascii: "\n")])
        }
        if run.findings.hasErrors { throw Ending.findings }
    }

    /// The countries that are sides of crossings; nil where there is no crossing.
    private func countries() throws -> Set<String>? {
        guard !rules.isEmpty else { return nil }
        let draft = RulebookDraft(paths: rules, families: PluggedFamilies.current, limits: limits.limits)
        guard draft.isSound else {
            Findings(files: draft.files, format: format.output).report(draft.diagnostics)
            throw Ending.badRulebook
        }
        let sides = Set(draft.crossings.flatMap(\.between))
        return sides.isEmpty ? nil : sides
    }
}

extension FeedKind: ExpressibleByArgument {}
