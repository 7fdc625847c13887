import AdvisoryModel
import ArgumentParser
import Authoring
import Foundation
import RuleEngine
import RulebookLoading
import SafeConduct

/// `safe-conduct lint`: everything that is wrong or doubtful about a rulebook.
struct LintCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lint", abstract: "Report everything that is wrong or doubtful about a rulebook and its tests.",
        discussion: """
            Findings go to standard output, with place and hint; errors make the exit code 1, warnings only with --strict. As text at most 100 are \
            shown; json, sarif (2.1.0), junit, github (workflow commands) and gitlab (code quality) have all, with files named from the current folder \
            but for json. A comment `# accept(CODE): reason` accepts a warning: on its line, or alone on a line for the next key or item.

            EXAMPLES
              safe-conduct lint
              safe-conduct lint Rules
              safe-conduct lint Rules --format json
              safe-conduct lint Rules --strict --format sarif > lint.sarif
              safe-conduct lint Rules --watch
            """)

    @Argument(
        help: ArgumentHelp(
            "Folders or files of rules (default: the rulebook that `check` would use).", valueName: "path"))
    var paths: [String] = []

    @Option(help: "How to write it.")
    var format: LintFormat = .text

    @Flag(help: "Let warnings make the exit code 1, too.")
    var strict = false

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

    /// How it is said that there is nothing to look at.
    private var output: OutputFormat { format == .json ? .json : .text }

    func run() throws {
        let named = self.paths + rules
        let paths = try named.isEmpty ? RulebookLocator.defaultPaths(output) : named
        try paths.refuseBundles(output, for: "lint")
        try OwnFiles(paths).refuseOutput(output)
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
        let today = try asOf.flatMap { Day($0) } ?? Today.day(output)
        let lint = LintRun(draft, on: today)
        switch format {
        case .text: Console.write(lint.text(color: Console.outputHasColor))
        default:
            let folder = FileManager.default.currentDirectoryPath
            Console.write(lint.written(as: format, from: folder, isStrict: strict))
        }
        if lint.errors > 0 || strict && lint.warnings > 0 { throw Ending.findings }
    }
}
