import AdvisoryModel
import ArgumentParser
import Authoring
import RuleEngine
import RulebookLoading
import SafeConduct
import SourceDiagnostics
import SystemFiles

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

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
              safe-conduct lint Rules --languages en,ru
              safe-conduct lint Rules --gaps
              safe-conduct lint Rules --as-of 2026-12-01
              safe-conduct lint Rules --strict --format sarif > lint.sarif
              safe-conduct lint Rules --fix --unsafe-fixes --dry-run
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
            "The day from which to look ahead (default: today, by this machine's clock); where it is given, stale sources, reviews and rules that have ended are told, too.",
            valueName: "date")
    )
    var asOf: String?

    @Option(
        help: ArgumentHelp(
            "Report each text that lacks one of these languages; one in no language counts as in the first.",
            valueName: "en,ru"))
    var languages: String?

    @Flag(
        help: "Report nationalities and trips, too, of which nothing says that they are let in or that the way is open."
    )
    var gaps = false

    @Flag(help: "Write what does away with findings and changes no value; then report what is left.")
    var fix = false

    @Flag(
        name: .customLong("unsafe-fixes"), help: "With --fix, also write what was probably meant: values may change.")
    var mayChangeValues = false

    @Flag(help: "With --fix, write no file: print the changes as a unified diff, and report the files as they are.")
    var dryRun = false

    @Flag(help: "Look again whenever a file changes, until Ctrl-C.")
    var watch = false

    @OptionGroup(title: "Limits") var limits: LimitOptions

    func validate() throws {
        if watch, format != .text { throw ValidationError("`--watch` writes text only: leave out `--format`") }
        if !fix, mayChangeValues || dryRun {
            throw ValidationError("`\(mayChangeValues ? "--unsafe-fixes" : "--dry-run")` says how to fix: add `--fix`")
        }
        if fix, watch { throw ValidationError("`--fix` writes files once: leave out `--watch`") }
        if let asOf, Day(asOf) == nil {
            throw ValidationError("`--as-of \(asOf)` is not a date: write a day that exists as YYYY-MM-DD")
        }
        if let languages, wantedLanguages.contains(nil) {
            throw ValidationError(
                "`--languages \(languages)` are no languages: write their BCP 47 tags with commas, such as `en,ru`")
        }
        if gaps, fix { throw ValidationError("no fix knows who is let in: leave out `--gaps` or `--fix`") }
        if languages != nil, fix {
            throw ValidationError("no fix writes a translation: leave out `--languages` or `--fix`")
        }
    }

    /// How it is said that there is nothing to look at.
    private var output: OutputFormat { format == .json ? .json : .text }

    func run() throws {
        let named = self.paths + rules
        let paths = try named.isEmpty ? RulebookLocator.defaultPaths(output) : named
        try paths.refuseBundles(output, for: "lint")
        try OwnFiles(paths).refuseOutput(output)
        let new = { RulebookDraft(paths: paths, families: PluggedFamilies.current, limits: limits.limits) }
        if fix { return try fix(new) }
        guard watch else { return try report(lint(new())) }
        var draft: RulebookDraft?
        try Watch(paths: paths).run {
            var current = draft ?? new()
            if draft != nil { current.readAgain(paths) }
            draft = current
            try report(lint(current))
        }
    }

    /// A clock moves by itself: what is due is told only of a day that was given.
    private func lint(_ draft: RulebookDraft) throws -> LintRun {
        let isShown = gaps && Console.errorIsTerminal
        defer { if isShown { Console.clearErrorLine() } }
        return LintRun(
            draft, on: try today(), languages: wantedLanguages.compactMap { $0 }, tellsWhatIsDue: asOf != nil,
            tellsGaps: gaps
        ) { done, count in
            guard isShown else { return }
            Console.clearErrorLine()
            Console.writeError("looking for gaps: \(done) of \(count) crossings")
        }
    }

    /// The languages of --languages, as their keys in rules are written; nil for what is none.
    private var wantedLanguages: [String?] {
        (languages?.split(separator: ",", omittingEmptySubsequences: false) ?? []).map {
            LanguageTag.normalized(String($0.split(separator: " ").joined(separator: " ")))
        }
    }

    private func today() throws -> Day { try asOf.flatMap { Day($0) } ?? Today.day(output) }

    private func fix(_ draft: () -> RulebookDraft) throws {
        let day = try today()
        let run = FixRun(
            draft(), on: day, mayChangeValues: mayChangeValues, tellsWhatIsDue: asOf != nil)
        if dryRun {
            for change in run.changes { show(change.difference) }
            return try report(run.before)
        }
        let written = run.changes.filter(write)
        if !written.isEmpty, format == .text {
            let (findings, files) = (written.reduce(0) { $0 + $1.count }, written.count)
            Console.write(
                "fixed \(findings) \(findings == 1 ? "finding" : "findings") in \(files) \(files == 1 ? "file" : "files")\n\n"
            )
        }
        let isWhole = written.count == run.changes.count
        // What could not be written is reported as it is on disk.
        try report(isWhole ? run.lint : lint(draft()))
        if !isWhole { throw Ending.findings }
    }

    /// Shows a diff where it does not get between the bytes of a report for machines.
    private func show(_ difference: String) {
        if format == .text { Console.write(difference) } else { Console.writeError(difference) }
    }

    /// Writes a file, if it is still what was read; says why where it is not written, and returns false.
    private func write(_ change: FixRun.Change) -> Bool {
        guard let path = change.location else { return false }
        do throws(SystemError) {
            guard WholeFile.read(path) == change.old.bytes else {
                refuse(change, because: "it was changed while it was looked at", hint: "run `lint --fix` again")
                return false
            }
            try WholeFile.replace(path, by: change.new.bytes, permissions: FileStatus(path: path)?.permissions)
            return true
        } catch {
            refuse(change, because: "\(error)", hint: "check the permissions of its folder")
            return false
        }
    }

    private func refuse(_ change: FixRun.Change, because reason: String, hint: String) {
        let file = change.old.path
        Findings(files: [change.old], format: output).report([
            Diagnostic(ToolCode.unwritableFile, "`\(file)` is not fixed: \(reason)", file: file, hint: hint)
        ])
    }

    private func report(_ lint: LintRun) throws {
        switch format {
        case .text: Console.write(lint.text(color: Console.outputHasColor))
        default:
            let folder = FileManager.default.currentDirectoryPath
            Console.write(lint.written(as: format, from: folder, isStrict: strict))
        }
        if lint.errors > 0 || strict && lint.warnings > 0 { throw Ending.findings }
    }
}
