public import RuleEngine
public import SourceDiagnostics

extension LoadResult {
    /// The rulebook.
    ///
    /// - Throws: all errors, where there are some.
    public func get() throws(DiagnosedError) -> Rulebook {
        guard let rulebook else { throw DiagnosedError(diagnostics, in: files) }
        return rulebook
    }

    /// What was found as people read it: message, place, line and hint of each; empty where nothing was.
    public var rendered: String { DiagnosticRenderer(sources: files).render(diagnostics) }
}
