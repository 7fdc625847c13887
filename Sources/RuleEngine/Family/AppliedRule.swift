public import AdvisoryModel

/// A rule that applies, or may apply, to a request.
public struct AppliedRule<Payload: Sendable>: Sendable {
    /// The full id.
    public var id: String
    /// What it says.
    public var payload: Payload
    /// Whether it applies or may apply.
    public var certainty: Certainty
    /// Whether its evidence is stale or its review overdue.
    public var isStale: Bool
    /// Whether it has passed its end and may have been prolonged.
    public var isLapsed: Bool
    /// Whether another rule defeats it.
    public var isDefeated: Bool
    /// Whether the rule that defeats it is stale, so that the defeat cannot be relied on.
    public var isDefeatDoubtful: Bool
    /// The state that speaks.
    public var authority: String?
    /// The side whose clock and calendar it follows, where it says so.
    public var zone: String?
    /// Whether it names its evidence; a rule that does not opens and admits only as possible.
    public var hasSources: Bool
    /// Whether its title or text holds expressions; if not, the resolution's `variables` are not read.
    public var hasExpressions: Bool

    /// Whether it applies beyond doubt: certain, fresh, in force and undefeated.
    public var isFirm: Bool { certainty == .certain && !isStale && !isLapsed && !isDefeated }

    @inlinable
    init(
        id: String, payload: Payload, certainty: Certainty, isStale: Bool, isLapsed: Bool, isDefeated: Bool,
        isDefeatDoubtful: Bool, authority: String?, zone: String?, hasSources: Bool, hasExpressions: Bool
    ) {
        self.id = id
        self.payload = payload
        self.certainty = certainty
        self.isStale = isStale
        self.isLapsed = isLapsed
        self.isDefeated = isDefeated
        self.isDefeatDoubtful = isDefeatDoubtful
        self.authority = authority
        self.zone = zone
        self.hasSources = hasSources
        self.hasExpressions = hasExpressions
    }
}
