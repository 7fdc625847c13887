import CEL
import RuleLanguage

/// What the conditions of a rule read beside the facts of the crossing; a class, so that it can be made once by whichever thread comes first.
final class RuleInputs: Sendable {
    /// The slots of what requests say.
    let slots: [Slot]
    /// Whether they read who belongs to which group of countries.
    let readsGroups: Bool

    /// - Parameter groups: the slot of all groups of countries.
    init(_ rule: CompiledRule, crossing: Slot?, groups: Slot?) {
        let all = Set(rule.terms.flatMap(\.variables))
        readsGroups = !rule.content.countryGroups.isEmpty || groups.map(all.contains) ?? false
        slots = all.subtracting(rule.facts).subtracting([crossing, groups].compactMap { $0 })
            .sorted { $0.index < $1.index }
    }

    /// What a request says of them; nil where it could never be told that another one says the same.
    func values(_ bindings: Bindings) -> [Value]? {
        let values = slots.map { bindings[$0] }
        return values.allSatisfy { $0.isSame(as: $0) } ? values : nil
    }
}
