import ArgumentParser
import Authoring
import RuleEngine
import RulebookFolder
import RulebookLoading
import SafeConduct
import SourceDiagnostics

/// `safe-conduct test`: runs the tests that authors write beside their rules.
struct TestCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "test", abstract: "Run the tests next to the rules, and show what differs.",
        discussion: """
            Tests stand in files whose names end in `.tests.yaml`. A folder is a rulebook with its tests; tests in single files, and all tests \
            where --rules is given, are run against that rulebook or the one that `check` would use. Failures make the exit code 1.

            EXAMPLES
              safe-conduct test
              safe-conduct test Rules
              safe-conduct test my.tests.yaml --rules Rules
              safe-conduct test Rules --rules rules.scbundle
              safe-conduct test Rules --filter "US passport"
              safe-conduct test Rules --coverage --coverage-at-least 90
              safe-conduct test Rules --format junit > results.xml
              safe-conduct test Rules --watch
            """)

    @Argument(
        help: ArgumentHelp(
            "Folders of rules and tests, or files of tests (default: the rulebook that `check` would use).",
            valueName: "path"))
    var paths: [String] = []

    @Option(
        help: ArgumentHelp(
            "Only cases that have each of these words in their names, their files, or the ids of rules that they name.",
            valueName: "words"))
    var filter: String?

    @Option(help: "How to write it.")
    var format: TestFormat = .text

    @Flag(name: .shortAndLong, help: "Also list the cases that pass, and those that are skipped.")
    var verbose = false

    @Flag(help: "Leave out the cases after the first that fails.")
    var failFast = false

    @Flag(help: "Also say which rules the cases reach: fired, possible only, never.")
    var coverage = false

    @Option(
        help: ArgumentHelp(
            "Fail where fewer of a hundred rules fire; --coverage goes without saying.", valueName: "percent"))
    var coverageAtLeast: Double?

    @Flag(help: "Run them again whenever a file changes, until Ctrl-C.")
    var watch = false

    @OptionGroup(title: "Rulebook") var rulebook: RulebookOptions

    func validate() throws {
        if let coverageAtLeast, !(0...100).contains(coverageAtLeast) {
            throw ValidationError("`--coverage-at-least` is a number from 0 to 100")
        }
        if failFast, coverage || coverageAtLeast != nil {
            throw ValidationError("`--fail-fast` leaves cases out: give it without `--coverage`")
        }
        if watch, format != .text { throw ValidationError("`--watch` writes text only: leave out `--format`") }
    }

    func run() throws {
        try paths.refuseBundles(format.output, for: "test")
        if watch { return try watchFiles() }
        let result = try rulebook.loadResult(rulebookPaths, format.output)
        try run(result.rulebook, result.diagnostics, result.files)
    }

    /// Whether the paths are a rulebook with its tests, or tests alone.
    private var holdsRulebook: Bool {
        rulebook.paths.isEmpty && !paths.allSatisfy { AuthorTestRunner.holdsTests(SourceFile(path: $0, bytes: [])) }
    }

    /// Those of the rulebook; none: the default one.
    private var rulebookPaths: [String] { holdsRulebook ? paths : rulebook.paths }

    private func watchFiles() throws {
        try rulebook.paths.refuseBundles(format.output, for: "test --watch")
        let own = try rulebookPaths.isEmpty ? RulebookLocator.defaultPaths(format.output) : rulebookPaths
        try own.refuseBundles(format.output, for: "test --watch")
        try OwnFiles(own + paths).refuseOutput(format.output)
        var draft: RulebookDraft?
        try Watch(paths: own + (holdsRulebook ? [] : paths)).run {
            var current =
                draft ?? RulebookDraft(paths: own, families: PluggedFamilies.current, limits: rulebook.limits.limits)
            if draft != nil { current.readAgain(own) }
            draft = current
            try run(Rulebook(current), current.diagnostics, current.files)
        }
    }

    /// - Parameters:
    ///   - found: what is wrong with the rulebook.
    ///   - read: its files, its tests among them.
    private func run(_ loaded: Rulebook?, _ found: [Diagnostic], _ read: [SourceFile]) throws {
        var files = read
        var findings = found.filter { $0.severity == .error }
        if !holdsRulebook, !paths.isEmpty {
            let (own, found) = RulebookFiles.read(paths, limits: rulebook.limits.limits)
            files = own
            findings += found
        }
        guard let loaded, !findings.hasErrors else {
            Findings(files: read + files, format: format.output).report(findings)
            throw Ending.badRulebook
        }
        try OwnFiles(paths).refuseOutput(format.output)
        let progress = Progress(format: format)
        let run = AuthorTestRunner(rulebook: loaded, limits: rulebook.limits.limits)
            .run(
                files, filter: filter, today: Today.dayIfRight, stopsAtFailure: failFast,
                coversRules: coverage || coverageAtLeast != nil
            ) { progress.show($0, of: $1) }
        progress.clear()
        Findings(files: files, format: format.output).report(run.diagnostics)
        switch format {
        case .text: Console.write(run.text(color: Console.outputHasColor, listing: verbose))
        case .json: Console.write(run.json(pretty: true) + [UInt8(ascii: "\n")])
        case .junit: Console.write(run.junit())
        }
        let isCovered = coversEnough(run)
        if !run.isGood || !isCovered { throw Ending.findings }
    }

    private func coversEnough(_ run: TestRun) -> Bool {
        guard let least = coverageAtLeast, let covered = run.coverage?.percent, covered < least else { return true }
        Console.writeError("fewer rules fire than the \(least) % of --coverage-at-least\n")
        return false
    }
}

/// How far a long run has come, on a terminal only.
private struct Progress {
    let isShown: Bool

    init(format: TestFormat) {
        isShown = Console.errorIsTerminal && format == .text
    }

    func show(_ done: Int, of total: Int) {
        if isShown, total >= 500, done % 100 == 0 { Console.writeError("\r\(done) of \(total) cases") }
    }

    func clear() {
        if isShown { Console.clearErrorLine() }
    }
}
