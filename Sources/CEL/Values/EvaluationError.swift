/// Why an expression has no value.
public struct EvaluationError: Hashable, Sendable, Error {
    /// What sort of error it is, kebab-case, permanent: `divide-by-zero`, `no-such-key`.
    public let code: String
    /// What went wrong, in the author's words.
    public let message: String

    /// Creates an error.
    public init(_ code: String, _ message: String) {
        self.code = code
        self.message = message
    }
}
