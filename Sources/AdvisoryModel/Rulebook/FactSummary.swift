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
    /// What decides it, or keeps it unknown.
    public var basis: FactBasis
    /// All claims, those that count first, each with what becomes of it.
    public var claims: [WeighedClaim]

    package init(
        fact: String, value: JSONValue?, isStale: Bool, isContested: Bool, basis: FactBasis, claims: [WeighedClaim]
    ) {
        self.fact = fact
        self.value = value
        self.isStale = isStale
        self.isContested = isContested
        self.basis = basis
        self.claims = claims
    }
}

/// A claim, who makes it, and what becomes of it when its fact is weighed.
public struct WeighedClaim: Hashable, Sendable {
    /// The claim.
    public var claim: Claim
    /// Who makes it.
    public var source: Source
    /// What becomes of it.
    public var standing: ClaimStanding

    package init(claim: Claim, source: Source, standing: ClaimStanding) {
        self.claim = claim
        self.source = source
        self.standing = standing
    }
}
