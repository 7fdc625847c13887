public import AdvisoryModel
public import RulebookLoading
public import SourceDiagnostics
import YAMLTree

/// Everything that is wrong or doubtful about a rulebook and its tests.
public struct LintRun: Sendable {
    /// What was found and is not accepted, sorted by file and place.
    public var diagnostics: [Diagnostic]
    /// What was found and is accepted where it is, sorted likewise.
    public let accepted: [AcceptedFinding]
    /// The files that were read.
    public var files: [SourceFile]
    /// Where they lie on disk, by path; without those that are in memory only.
    let locations: [String: String]

    /// Looks at a draft: at its rules by every lint, and, where it is sound, at its tests.
    ///
    /// - Parameters:
    ///   - day: today, from which to look ahead; without it nothing is said of what ends soon, or has not come yet.
    ///   - languages: the languages in which all texts are to be written, as BCP 47 writes them; a text in one language that is not named
    ///     counts as one in the first. None: nothing is said of languages.
    ///   - tellsWhatIsDue: whether stale sources, reviews and rules that have ended are findings, too.
    ///   - tellsGaps: whether nationalities of which nothing says that they are let in, and trips of which nothing says that the way is open, are
    ///     findings, too; some thousand trips are judged for each crossing.
    public init(
        _ draft: RulebookDraft, on day: Day? = nil, languages: [String] = [], tellsWhatIsDue: Bool = false,
        tellsGaps: Bool = false
    ) {
        self.init(
            draft, on: day, languages: languages, tellsWhatIsDue: tellsWhatIsDue, tellsGaps: tellsGaps,
            progress: { _, _ in })
    }

    /// - Parameter progress: is told, where gaps are looked for, how many crossings were looked at, and of how many.
    package init(
        _ draft: RulebookDraft, on day: Day?, languages: [String], tellsWhatIsDue: Bool, tellsGaps: Bool,
        progress: (_ done: Int, _ count: Int) -> Void
    ) {
        var memory = LintMemory()
        self.init(
            draft, on: day, languages: languages, tellsWhatIsDue: tellsWhatIsDue, tellsGaps: tellsGaps,
            memory: &memory, progress: progress)
    }

    /// The same for a draft that was looked at before.
    ///
    /// - Parameter memory: what was found then, or in a copy of it before a change; of other rulebooks it is of no use.
    package init(
        _ draft: RulebookDraft, on day: Day? = nil, languages: [String] = [], tellsWhatIsDue: Bool = false,
        tellsGaps: Bool = false, memory: inout LintMemory, progress: (_ done: Int, _ count: Int) -> Void = { _, _ in }
    ) {
        files = draft.files
        locations = draft.locations
        let rulebook = LintedRulebook(draft, memory: &memory)
        var found = draft.diagnostics + rulebook.findings
        found += CoverageLint(day: day).findings(draft) + LanguageLint(languages: languages).findings(in: draft)
        if let day { found += SeenLaterLint(day: day).findings(draft) }
        let due = tellsWhatIsDue ? day.map { DueLint(day: $0) } : nil
        if let due { found += due.findings(draft) }
        let gaps = tellsGaps ? GapLint(draft) : nil
        if let gaps { found += gaps.findings(draft, progress: progress) }
        let tests = draft.isSound ? draft.roots.filter { AuthorTestRunner.holdsTests($0.file) } : []
        if !tests.isEmpty { found += AuthorTestRunner.diagnose(tests, of: TestedRulebook(draft)) }
        // What is not looked for in this run may be there, and be accepted.
        let notLookedFor =
            (day == nil ? [LintCode.coverageEnds] : []) + (languages.isEmpty ? [LintCode.missingLanguage] : [])
            + (due == nil ? DueLint.codes : []) + (gaps == nil ? GapLint.codes : [])
        let parted = Acceptances(
            found.sortedForDisplay(), by: rulebook.files.flatMap(\.acceptances), in: draft, notLookedFor: notLookedFor)
        diagnostics = parted.diagnostics.sortedForDisplay()
        accepted = parted.accepted
    }

    /// How many findings are errors.
    public var errors: Int { diagnostics.count { $0.severity == .error } }
    /// How many findings are warnings.
    public var warnings: Int { diagnostics.count { $0.severity == .warning } }

    /// The findings with their places, at most 100, then a line `0 errors, 2 warnings, 1 accepted in 19 files`.
    public func text(color: Bool = false) -> String {
        let page = DiagnosticPage(diagnostics)
        let findings = DiagnosticRenderer(sources: files, color: color).render(page.shown)
        var counts = [Self.count(errors, "error"), Self.count(warnings, "warning")]
        if !accepted.isEmpty { counts.append("\(accepted.count) accepted") }
        return findings + (findings.isEmpty ? "" : "\n") + page.restText
            + "\(counts.joined(separator: ", ")) in \(Self.count(files.count, "file"))\n"
    }

    private static func count(_ number: Int, _ word: String) -> String { "\(number) \(word)\(number == 1 ? "" : "s")" }
}
