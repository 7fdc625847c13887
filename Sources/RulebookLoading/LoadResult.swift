public import RuleEngine
public import SourceDiagnostics

/// What came of loading a rulebook.
public struct LoadResult: Sendable {
    /// The rulebook; nil where there was an error.
    public var rulebook: Rulebook?
    /// Everything that was found, sorted by file and place.
    public var diagnostics: [Diagnostic]
    /// The files that were read, for showing the diagnostics.
    public var files: [SourceFile]
}
