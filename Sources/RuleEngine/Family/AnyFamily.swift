import AdvisoryModel
import CEL

/// What a rule of some family says, in a box that is unpacked faster than any existential; only its own family opens it.
final class PayloadBox<Payload: Sendable>: Sendable {
    let payload: Payload

    init(_ payload: Payload) { self.payload = payload }
}

/// A family with its payload type hidden, so that the compiler can hold Swift families and declared ones side by side.
struct AnyFamily: Sendable {
    let name: String
    let fields: [FamilyField]
    let templateVariables: [TemplateVariable]
    let decode: @Sendable (inout RuleItem) -> (any AnyObject & Sendable)?
    /// What the rules that were judged amount to: one resolution for each, in their order.
    let resolve: @Sendable ([Judgement], [CompiledRule], CheckContext) -> [Resolution]

    init<Family: RuleFamily>(_ family: Family.Type) {
        name = family.name
        fields = family.fields
        templateVariables = family.templateVariables
        decode = { family.decode(&$0).map { PayloadBox($0) } }
        resolve = { family.resolve(Self.applied($0, $1), in: $2) }
    }

    init(_ declared: DeclaredFamily) {
        name = declared.name
        fields = declared.fields.map { FamilyField($0.name, $0.summary, example: "") }
        templateVariables = declared.templateVariables
        decode = { declared.decode(&$0).map { PayloadBox($0) } }
        resolve = { declared.resolve(Self.applied($0, $1), in: $2) }
    }

    // INVARIANT: every payload of a family was boxed by its own `decode`.
    private static func applied<Payload: Sendable>(
        _ judgements: [Judgement], _ rules: [CompiledRule]
    ) -> [AppliedRule<Payload>] {
        var applied: [AppliedRule<Payload>] = []
        applied.reserveCapacity(judgements.count)
        for judgement in judgements {
            let rule = rules[judgement.rule]
            let box = unsafeDowncast(rule.payload, to: PayloadBox<Payload>.self)
            applied.append(
                AppliedRule(
                    id: rule.id, payload: box.payload, certainty: judgement.certainty, isStale: judgement.isStale,
                    isLapsed: judgement.isLapsed, isDefeated: judgement.defeatedBy != nil, authority: rule.authority,
                    hasExpressions: rule.hasExpressions))
        }
        return applied
    }
}
