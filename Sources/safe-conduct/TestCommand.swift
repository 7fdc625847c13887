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
            """)

    @Argument(
        help: ArgumentHelp(
            "Folders of rules and tests, or files of tests (default: the rulebook that `check` would use).",
            valueName: "path"))
    var paths: [String] = []

    @Option(help: ArgumentHelp("Only cases whose name contains this text.", valueName: "text"))
    var filter: String?

    @Option(help: "How to write it.")
    var format: ListFormat = .text

    @Flag(name: .shortAndLong, help: "Also list the cases that pass.")
    var verbose = false

    @OptionGroup(title: "Rulebook") var rulebook: RulebookOptions

    func run() throws {
        try paths.refuseBundles(format.output, for: "test")
        let holdsRulebook =
            rulebook.paths.isEmpty && !paths.allSatisfy { AuthorTestRunner.holdsTests(SourceFile(path: $0, bytes: [])) }
        let result = try rulebook.loadResult(holdsRulebook ? paths : rulebook.paths, format.output)
        var files = result.files
        var findings = result.diagnostics.filter { $0.severity == .error }
        if !holdsRulebook, !paths.isEmpty {
            let (own, found) = RulebookFiles.read(paths, limits: rulebook.limits.limits)
            files = own
            findings += found
        }
        guard let rulebook = result.rulebook, !findings.hasErrors else {
            Findings(files: result.files + files, format: format.output).report(findings)
            throw Ending.badRulebook
        }
        try OwnFiles(paths).refuseOutput(format.output)
        let progress = Progress(format: format)
        let run = AuthorTestRunner(rulebook: rulebook, limits: self.rulebook.limits.limits)
            .run(files, filter: filter) { progress.show($0, of: $1) }
        progress.clear()
        Findings(files: files, format: format.output).report(run.diagnostics)
        switch format {
        case .text: Console.write(run.text(color: Console.outputHasColor, listing: verbose))
        case .json: Console.write(run.json(pretty: true) + [UInt8(ascii: "\n")])
        }
        if !run.isGood { throw Ending.findings }
    }
}

/// How far a long run has come, on a terminal only.
private struct Progress {
    let isShown: Bool

    init(format: ListFormat) {
        isShown = Console.errorIsTerminal && format == .text
    }

    func show(_ done: Int, of total: Int) {
        if isShown, total >= 500, done % 100 == 0 { Console.writeError("\r\(done) of \(total) cases") }
    }

    func clear() {
        if isShown { Console.clearErrorLine() }
    }
}
