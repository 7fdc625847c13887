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
              safe-conduct lint Rules --watch
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

    @Flag(help: "Look again whenever a file changes, until Ctrl-C.")
    var watch = false

    @OptionGroup(title: "Limits") var limits: LimitOptions

    func validate() throws {
        if watch, format != .text { throw ValidationError("`--watch` writes text only: leave out `--format`") }
        if let asOf, Day(asOf) == nil {
            throw ValidationError("`--as-of \(asOf)` is not a date: write a day that exists as YYYY-MM-DD")
        }
    }

    func run() throws {
        let named = self.paths + rules
        let paths = try named.isEmpty ? RulebookLocator.defaultPaths(format.output) : named
        try paths.refuseBundles(format.output, for: "lint")
        try OwnFiles(paths).refuseOutput(format.output)
        let new = { RulebookDraft(paths: paths, families: .standard, limits: limits.limits) }
        guard watch else { return try report(new()) }
        var draft: RulebookDraft?
        try Watch(paths: paths).run {
            var current = draft ?? new()
            if draft != nil { current.readAgain(paths) }
            draft = current
            try report(current)
        }
    }

    private func report(_ draft: RulebookDraft) throws {
        let today = try asOf.flatMap { Day($0) } ?? Today.day(format.output)
        let lint = LintRun(draft, on: today)
        switch format {
        case .text: Console.write(lint.text(color: Console.outputHasColor))
        case .json: Console.write(lint.json(pretty: true) + [UInt8(ascii: "\n")])
        }
        if lint.errors > 0 { throw Ending.findings }
    }
}
