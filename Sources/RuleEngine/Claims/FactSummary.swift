public import AdvisoryModel
public import JSON

/// What the claims of one fact amount to.
public struct FactSummary: Hashable, Sendable {
    /// The fact's name.
    public var fact: String
    /// The value that wins; nil: not known.
    public var value: JSONValue?
    /// Whether all that supports it is stale.
    public var isStale: Bool
    /// Whether claims disagree.
    public var isContested: Bool
    /// The claims in force, winners first.
    public var claims: [ContestedClaim]
}
