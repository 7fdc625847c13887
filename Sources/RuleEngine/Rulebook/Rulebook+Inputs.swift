import CEL
import OnceMadeParts
import RuleLanguage
import RulebookFacts

extension Rulebook {
    /// What the conditions of a rule read of requests.
    func inputs(of rule: CompiledRule) -> InputShape {
        rule.inputs.get {
            let all = Set(rule.terms.flatMap(\.variables))
            let notGiven = [crossingSlot, groupSlot].compactMap { $0 }
            return inputShapes.shape(
                all.subtracting(rule.facts).subtracting(notGiven),
                readsGroups: !rule.content.countryGroups.isEmpty || groupSlot.map(all.contains) ?? false,
                isNational: rule.content.readsPassportNationality)
        }
    }
}
