public import RuleEngine
public import SourceDiagnostics

/// The result of loading a rulebook.
public struct LoadResult: Sendable {
    /// The rulebook; nil where there was an error.
    public var rulebook: Rulebook?
    /// The errors, sorted, those of reading first. What is merely doubtful `LintRun` says.
    public var diagnostics: [Diagnostic]
    /// The files that were read, for showing the diagnostics.
    public var files: [SourceFile]

    init(rulebook: Rulebook?, diagnostics: [Diagnostic], files: [SourceFile]) {
        self.rulebook = rulebook
        self.diagnostics = diagnostics
        self.files = files
    }

    /// The rulebook of a draft, or why there is none.
    public init(_ draft: consuming RulebookDraft) {
        let (diagnostics, files) = (draft.diagnostics.filter { $0.severity == .error }, draft.files)
        self.init(rulebook: Rulebook(consume draft), diagnostics: diagnostics, files: files)
    }
}
