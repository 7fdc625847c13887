import AdvisoryModel
import CEL

/// A family with its payload type hidden, so that the compiler can hold Swift families and declared ones side by side.
struct AnyFamily: Sendable {
    let name: String
    let fields: [FamilyField]
    let templateVariables: [TemplateVariable]
    let decode: @Sendable (inout RuleItem) -> (any Sendable)?
    let resolve: @Sendable ([AppliedRule<any Sendable>], CheckContext) -> [Resolution]

    init<Family: RuleFamily>(_ family: Family.Type) {
        name = family.name
        fields = family.fields
        templateVariables = family.templateVariables
        decode = { family.decode(&$0) }
        resolve = { rules, context in
            // INVARIANT: every payload of the family was made by its own `decode`.
            let typed = rules.compactMap { rule -> AppliedRule<Family.Payload>? in
                guard let payload = rule.payload as? Family.Payload else { return nil }
                return AppliedRule(
                    id: rule.id, payload: payload, certainty: rule.certainty, isStale: rule.isStale,
                    isLapsed: rule.isLapsed, isDefeated: rule.isDefeated, authority: rule.authority)
            }
            return family.resolve(typed, in: context)
        }
    }

    init(_ declared: DeclaredFamily) {
        name = declared.name
        fields = declared.fields.map { FamilyField($0.name, $0.summary, example: "") }
        templateVariables = declared.templateVariables
        decode = { declared.decode(&$0) }
        resolve = { rules, context in
            declared.resolve(
                rules.compactMap { rule in
                    guard let payload = rule.payload as? DeclaredFamily.Payload else { return nil }
                    return AppliedRule(
                        id: rule.id, payload: payload, certainty: rule.certainty, isStale: rule.isStale,
                        isLapsed: rule.isLapsed, isDefeated: rule.isDefeated, authority: rule.authority)
                }, in: context)
        }
    }
}
