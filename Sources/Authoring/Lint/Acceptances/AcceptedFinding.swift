public import SourceDiagnostics

/// A warning that an author has looked at and wants to keep, by a comment `# accept(rulebook/near-miss): the spelling of the law`.
public struct AcceptedFinding: Sendable {
    /// What was found.
    public let diagnostic: Diagnostic
    /// What the author says of it.
    public let reason: String
}
