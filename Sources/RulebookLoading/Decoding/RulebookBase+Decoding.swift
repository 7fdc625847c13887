import RuleEngine

extension RulebookBase {
    /// What rules are read with.
    var rulesContext: RulesDecoder.Context {
        RulesDecoder.Context(
            language: language, vocabulary: vocabulary, families: families, templateEnvironments: templateEnvironments,
            factSlots: Set(factSlots.map(\.slot)))
    }
}
