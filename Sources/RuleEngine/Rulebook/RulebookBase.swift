package import AdvisoryModel
package import CEL
package import ReportLanguages
import RuleFunctions
package import RuleLanguage
package import RuleLookup
package import RulebookFacts
package import TripClocks

/// Everything of a rulebook but its rules: what they are read with, and what requests are bound by.
package struct RulebookBase: Sendable {
    package let vocabulary: Vocabulary
    package let families: NumberedList<FamilyNumber, AnyFamily>
    package let sources: [Source]
    package let crossings: [Crossing]
    package let clocks: RulebookClocks
    /// For each crossing its facts, by slot.
    package let facts: NumberedList<CrossingNumber, [CompiledFact]>
    /// Names and phrases.
    package let words: ReportWords
    package let language: ConditionLanguage
    /// For each family the attributes and its own template variables.
    package let templateEnvironments: NumberedList<FamilyNumber, Environment>
    /// The slots of all facts with what they are at crossings that lack them.
    package let factSlots: [(slot: Slot, unknown: Value)]

    /// - Parameter earlier: one of the same vocabulary and families, whose language is used again.
    package init(
        vocabulary: Vocabulary, families: [AnyFamily], sources: [Source], crossings: [Crossing],
        facts: [[CompiledFact]], words: ReportWords,
        languageOf earlier: RulebookBase? = nil
    ) {
        self.vocabulary = vocabulary
        self.families = NumberedList(families)
        self.sources = sources
        self.crossings = crossings
        clocks = RulebookClocks(crossings)
        self.facts = NumberedList(facts)
        self.words = words
        if let earlier {
            (language, templateEnvironments) = (earlier.language, earlier.templateEnvironments)
        } else {
            var environment = Environment.ofConditions(vocabulary)
            environment.declare(variable: "traveler", type: TravelerValue.type)
            environment.declare(variable: "groups", type: .map(.string, GroupValue.type))
            language = ConditionLanguage(environment, vocabulary)
            templateEnvironments = NumberedList(
                families.map { family in
                    var extended = environment
                    for variable in family.templateVariables {
                        extended.declare(variable: variable.name, type: variable.type)
                    }
                    return extended
                })
        }
        factSlots = vocabulary.attributes.enumerated().filter { $1.name.hasPrefix("crossing.") }.map {
            (slot: Slot($0), unknown: Value.unknown(UnknownSet($1.name)))
        }
    }
}
