public import SourceDiagnostics

/// The result of parsing an expression.
public struct ParseResult: Sendable {
    /// The tree; nil where there was an error.
    public var ast: AST?
    /// What was found; places are those of the expression's own text.
    public var diagnostics: [Diagnostic]
    /// The places of its comments, as far as it was read.
    public var comments: [SourceSpan] = []
}
