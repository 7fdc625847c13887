import AdvisoryModel
import ArgumentParser
import Authoring
import RuleEngine
import RulebookLoading
import SafeConduct

/// `safe-conduct lint`: everything that is wrong or doubtful about a rulebook.
struct LintCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lint", abstract: "Report everything that is wrong or doubtful about a rulebook and its tests.",
        discussion: """
            Findings go to standard output, with place and hint; errors make the exit code 1, warnings do not.

            EXAMPLES
              safe-conduct lint
              safe-conduct lint Rules
              safe-conduct lint Rules --format json
            """)

    @Argument(
        help: ArgumentHelp(
            "Folders or files of rules (default: the rulebook that `check` would use).", valueName: "path"))
    var paths: [String] = []

    @Option(help: "How to write it.")
    var format: ListFormat = .text

    @Option(
        name: .customLong("rules"),
        help: ArgumentHelp("The same, as other commands take it; may be given several times.", valueName: "path"))
    var rules: [String] = []

    @Option(
        help: ArgumentHelp(
            "The day from which to look ahead (default: today, by this machine's clock).", valueName: "date")
    )
    var asOf: String?

    @OptionGroup(title: "Limits") var limits: LimitOptions

    func validate() throws {
        if let asOf, Day(asOf) == nil {
            throw ValidationError("`--as-of \(asOf)` is not a date: write a day that exists as YYYY-MM-DD")
        }
    }

    func run() throws {
        var paths = paths + rules
        if paths.isEmpty { paths = try RulebookLocator.defaultPaths(format.output) }
        try paths.refuseBundles(format.output, for: "lint")
        try OwnFiles(paths).refuseOutput(format.output)
        let today = try asOf.flatMap { Day($0) } ?? Today.day(format.output)
        let lint = LintRun(RulebookDraft(paths: paths, families: .standard, limits: limits.limits), on: today)
        switch format {
        case .text: Console.write(lint.text(color: Console.outputHasColor))
        case .json: Console.write(lint.json(pretty: true) + [UInt8(ascii: "\n")])
        }
        if lint.errors > 0 { throw Ending.findings }
    }
}
