/// What a rule of some family says, in a box that is opened faster than any existential; only its own family opens it.
@usableFromInline
package final class PayloadBox<Payload: Sendable>: Sendable {
    @usableFromInline let payload: Payload

    package init(_ payload: Payload) { self.payload = payload }
}

/// The rules of one family that apply, or may apply, to a request, in the order of their ids.
///
/// A collection rather than an array, so that each rule is opened where its family is compiled, which knows the type of its payload.
public struct AppliedRules<Payload: Sendable>: RandomAccessCollection, Sendable {
    @usableFromInline let boxed: [AppliedRule<any AnyObject & Sendable>]

    /// INVARIANT: the rules are of the family whose payload this is, so that every box was made by its own `decode`.
    init(_ judgements: [Judgement], of rules: RuleStore) {
        boxed = judgements.map { judgement in
            let rule = rules[judgement.rule]
            return AppliedRule(
                id: rule.id, payload: rule.payload, certainty: judgement.certainty, isStale: judgement.isStale,
                isLapsed: judgement.isLapsed, isDefeated: judgement.defeatedBy != nil,
                isDefeatDoubtful: judgement.isDefeatDoubtful, authority: rule.authority, zone: rule.zone,
                hasSources: !rule.sources.isEmpty, hasExpressions: rule.hasExpressions)
        }
    }

    /// The index of the first rule.
    @inlinable public var startIndex: Int { 0 }
    /// The index after the last rule.
    @inlinable public var endIndex: Int { boxed.count }

    /// A rule.
    @inlinable
    public subscript(index: Int) -> AppliedRule<Payload> {
        let rule = boxed[index]
        let box = unsafeDowncast(rule.payload as AnyObject, to: PayloadBox<Payload>.self)
        return AppliedRule(
            id: rule.id, payload: box.payload, certainty: rule.certainty, isStale: rule.isStale,
            isLapsed: rule.isLapsed, isDefeated: rule.isDefeated,
            isDefeatDoubtful: rule.isDefeatDoubtful, authority: rule.authority, zone: rule.zone,
            hasSources: rule.hasSources, hasExpressions: rule.hasExpressions)
    }
}
