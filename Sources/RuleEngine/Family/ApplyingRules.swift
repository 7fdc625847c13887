import AdvisoryModel

/// What a rule of some family says, in a box that is unpacked faster than any existential; only its own family opens it.
@usableFromInline
final class PayloadBox<Payload: Sendable>: Sendable {
    @usableFromInline let payload: Payload

    init(_ payload: Payload) { self.payload = payload }
}

/// The rules of one family that apply, or may apply, to a request, before the family has them as its own.
///
/// Only the engine makes one, and `RuleFamily` has what unpacks it: families never see it.
public struct ApplyingRules {
    private let judgements: [Judgement]
    private let rules: RuleStore

    init(_ judgements: [Judgement], of rules: RuleStore) {
        self.judgements = judgements
        self.rules = rules
    }

    /// How many there are.
    public var count: Int { judgements.count }

    /// A rule with its payload still in the box.
    @usableFromInline
    subscript(place: Int) -> AppliedRule<any AnyObject & Sendable> {
        let judgement = judgements[place]
        let rule = rules[judgement.rule]
        return AppliedRule(
            id: rule.id, payload: rule.payload, certainty: judgement.certainty, isStale: judgement.isStale,
            isLapsed: judgement.isLapsed, isDefeated: judgement.defeatedBy != nil, authority: rule.authority,
            hasExpressions: rule.hasExpressions)
    }

    /// All of them, with payloads of the family that boxed them.
    @inlinable
    func unpacked<Payload: Sendable>() -> [AppliedRule<Payload>] {
        var applied: [AppliedRule<Payload>] = []
        applied.reserveCapacity(count)
        for place in 0..<count {
            let boxed = self[place]
            // INVARIANT: every payload of a family was boxed by its own `decode`.
            let box = unsafeDowncast(boxed.payload as AnyObject, to: PayloadBox<Payload>.self)
            applied.append(
                AppliedRule(
                    id: boxed.id, payload: box.payload, certainty: boxed.certainty, isStale: boxed.isStale,
                    isLapsed: boxed.isLapsed, isDefeated: boxed.isDefeated, authority: boxed.authority,
                    hasExpressions: boxed.hasExpressions))
        }
        return applied
    }
}
