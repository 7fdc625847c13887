public import AdvisoryModel
public import RulebookLoading
public import SourceDiagnostics

/// Everything that is wrong or doubtful about a rulebook and its tests.
public struct LintRun: Sendable {
    /// What was found, sorted by file and place.
    public var diagnostics: [Diagnostic]
    /// The files that were read.
    public var files: [SourceFile]

    /// Looks at a draft: at its rules by every lint, and, where it is sound, at its tests.
    ///
    /// - Parameter day: today, from which to look ahead; without it nothing is said of what ends soon, or has not come yet.
    public init(_ draft: RulebookDraft, on day: Day? = nil) {
        files = draft.files
        var found = draft.diagnostics + Lints.all.flatMap { $0.findings(in: draft) }
        found += CoverageLint(day: day).findings(draft)
        if let day { found += SeenLaterLint(day: day).findings(draft) }
        if draft.isSound {
            found += AuthorTestRunner.diagnose(draft.roots, of: TestedRulebook(draft))
        }
        diagnostics = found.sortedForDisplay()
    }

    /// How many findings are errors.
    public var errors: Int { diagnostics.count { $0.severity == .error } }
    /// How many findings are warnings.
    public var warnings: Int { diagnostics.count { $0.severity == .warning } }

    /// The findings with their places, at most 100, then a line `0 errors, 2 warnings in 19 files`.
    public func text(color: Bool = false) -> String {
        let page = DiagnosticPage(diagnostics)
        let findings = DiagnosticRenderer(sources: files, color: color).render(page.shown)
        return findings + (findings.isEmpty ? "" : "\n") + page.restText
            + "\(Self.count(errors, "error")), \(Self.count(warnings, "warning")) in \(Self.count(files.count, "file"))\n"
    }

    private static func count(_ number: Int, _ word: String) -> String { "\(number) \(word)\(number == 1 ? "" : "s")" }
}
