public import AdvisoryModel

/// A rule that applies, or may apply, to a request.
///
/// A reference and a few bits, because families go through their rules several times for every request.
public struct AppliedRule<Payload: Sendable>: Sendable {
    @usableFromInline let rule: CompiledRule
    /// Whether it applies or may apply.
    public let certainty: Certainty
    /// Whether its evidence is stale or its review overdue.
    public let isStale: Bool
    /// Whether it has passed its end and may have been prolonged.
    public let isLapsed: Bool
    /// Whether another rule defeats it.
    public let isDefeated: Bool
    /// Whether the rule that defeats it is stale, so that the defeat cannot be relied on.
    public let isDefeatDoubtful: Bool

    /// INVARIANT: the rule is of the family whose payload this is, so that its box was made by the family's own `decode`.
    init(_ judgement: Judgement, _ rule: CompiledRule) {
        self.rule = rule
        certainty = judgement.certainty
        isStale = judgement.isStale
        isLapsed = judgement.isLapsed
        isDefeated = judgement.defeatedBy != nil
        isDefeatDoubtful = judgement.isDefeatDoubtful
    }

    /// The full id.
    public var id: String { rule.id }
    /// What it says.
    @inlinable public var payload: Payload {
        unsafeDowncast(rule.content.payload as AnyObject, to: PayloadBox<Payload>.self).payload
    }
    /// The state that speaks.
    public var authority: String? { rule.content.authority }
    /// The side whose clock and calendar it follows, where it says so.
    public var zone: String? { rule.content.zone }
    /// Whether it names its evidence; a rule that does not lets nobody through for certain.
    public var hasSources: Bool { !rule.sources.isEmpty }
    /// Whether its title or text holds expressions; if not, the resolution's `variables` are not read.
    public var hasExpressions: Bool { rule.hasExpressions }

    /// Whether it applies beyond doubt: certain, fresh, in force and undefeated.
    public var isFirm: Bool { certainty == .certain && !isStale && !isLapsed && !isDefeated }
}
