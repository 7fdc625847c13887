/// Why something could not be had: everything that was found wrong with it, and the texts that it was read from.
///
/// ```swift
/// import SafeConduct
///
/// do {
///     let rulebook = try Rulebook.load(paths: ["Rules"], families: .standard).get()
///     print(rulebook.ruleCount)
/// } catch {
///     print(error)   // each finding with its place and its hint
/// }
/// ```
public struct DiagnosedError: Error, Sendable {
    /// What was found, sorted by place.
    public let diagnostics: [Diagnostic]
    /// The texts that they are about.
    public let files: [SourceFile]

    /// Creates an error.
    public init(_ diagnostics: [Diagnostic], in files: [SourceFile] = []) {
        self.diagnostics = diagnostics
        self.files = files
    }
}

extension DiagnosedError: CustomStringConvertible {
    /// The findings as people read them: message, place, line and hint of each.
    public var description: String { DiagnosticRenderer(sources: files).render(diagnostics) }
}
