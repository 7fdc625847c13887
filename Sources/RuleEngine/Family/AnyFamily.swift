import AdvisoryModel
import CEL

/// What a rule of some family says, in a box that is unpacked faster than any existential; only its own family opens it.
final class PayloadBox<Payload: Sendable>: Sendable {
    let payload: Payload

    init(_ payload: Payload) { self.payload = payload }
}

/// A rule as the engine hands it to a family whose payload it does not know.
typealias BoxedRule = AppliedRule<any AnyObject & Sendable>

/// A family with its payload type hidden, so that the compiler can hold Swift families and declared ones side by side.
struct AnyFamily: Sendable {
    let name: String
    let fields: [FamilyField]
    let templateVariables: [TemplateVariable]
    let decode: @Sendable (inout RuleItem) -> (any AnyObject & Sendable)?
    let resolve: @Sendable ([BoxedRule], CheckContext) -> [Resolution]

    init<Family: RuleFamily>(_ family: Family.Type) {
        name = family.name
        fields = family.fields
        templateVariables = family.templateVariables
        decode = { family.decode(&$0).map { PayloadBox($0) } }
        resolve = { family.resolve(Self.unpacked($0), in: $1) }
    }

    init(_ declared: DeclaredFamily) {
        name = declared.name
        fields = declared.fields.map { FamilyField($0.name, $0.summary, example: "") }
        templateVariables = declared.templateVariables
        decode = { declared.decode(&$0).map { PayloadBox($0) } }
        resolve = { declared.resolve(Self.unpacked($0), in: $1) }
    }

    // INVARIANT: every payload of a family was boxed by its own `decode`.
    private static func unpacked<Payload: Sendable>(_ rules: [BoxedRule]) -> [AppliedRule<Payload>] {
        var unpacked: [AppliedRule<Payload>] = []
        unpacked.reserveCapacity(rules.count)
        for rule in rules {
            guard let box = rule.payload as? PayloadBox<Payload> else { continue }
            unpacked.append(
                AppliedRule(
                    id: rule.id, payload: box.payload, certainty: rule.certainty, isStale: rule.isStale,
                    isLapsed: rule.isLapsed, isDefeated: rule.isDefeated, authority: rule.authority))
        }
        return unpacked
    }
}
