import AdvisoryModel
import RequestBinding
import RuleLookup
import RulebookFacts

/// The rules that may be about somebody at a crossing and hang on its facts, or on who belongs to a group; a class, so that it is made once.
final class NewsRules: Sendable {
    let numbers: [RuleNumber]

    init(at crossing: CrossingNumber, in rulebook: Rulebook) {
        let matches = RuleMatches()
        rulebook.index.blocks.lookUp(rulebook.bindAnybody(at: crossing).query, asOf: .max, into: matches)
        numbers = (0..<matches.count).map { matches[$0].rule }.filter { number in
            let rule = rulebook.store[number]
            return !(rule.facts.isEmpty && rule.content.countryGroups.isEmpty)
        }
    }
}
