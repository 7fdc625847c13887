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

    @OptionGroup(title: "Limits") var limits: LimitOptions

    func run() throws {
        var paths = paths + rules
        if paths.isEmpty { paths = try RulebookLocator.defaultPaths(format.output) }
        try paths.refuseBundles(format.output, for: "lint")
        let lint = LintRun(
            RulebookDraft(paths: paths, families: .standard, limits: limits.limits), on: Today.day,
            limits: limits.limits)
        Console.write(format == .json ? lint.json : lint.text(color: Console.outputHasColor))
        if lint.errors > 0 { throw Ending.findings }
    }
}
