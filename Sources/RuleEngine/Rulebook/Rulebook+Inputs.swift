import CEL
import OnceMadeParts
import RuleLanguage
import RulebookFacts

extension Rulebook {
    /// What something says of that which the conditions of a rule read of requests.
    @inline(__always)
    func readInputs<Answer>(of rule: CompiledRule, _ question: (InputShape) -> Answer) -> Answer {
        rule.inputs.read({ inputs(of: rule) }, question)
    }

    @inline(never)
    private func inputs(of rule: CompiledRule) -> InputShape {
        let all = Set(rule.terms.flatMap(\.variables))
        let notGiven = [crossingSlot, groupSlot].compactMap { $0 }
        return inputShapes.shape(
            all.subtracting(rule.facts).subtracting(notGiven),
            readsGroups: !rule.content.countryGroups.isEmpty || groupSlot.map(all.contains) ?? false)
    }
}
