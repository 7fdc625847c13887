public import SourceDiagnostics

/// Why an expression has no value.
public struct EvaluationError: Hashable, Sendable, Error {
    /// What sort of error it is: `cel/divide-by-zero`, `cel/no-such-key`.
    public let code: DiagnosticCode
    /// What went wrong, in the author's words.
    public let message: String

    /// Creates an error.
    public init(_ code: DiagnosticCode, _ message: String) {
        self.code = code
        self.message = message
    }
}
