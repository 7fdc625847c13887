import AdvisoryModel
import CEL
import RequestBinding
import RuleLookup
import RulebookFacts

/// The rules that may be about somebody at a crossing and hang on its facts, or on who belongs to a group; a class, so that it is made once.
final class NewsRules: Sendable {
    let numbers: [RuleNumber]
    /// The facts that they read.
    private let slots: [Slot]
    private let readGroups: Bool

    init(at crossing: CrossingNumber, in rulebook: Rulebook) {
        let (matches, store) = (RuleMatches(), rulebook.store)
        rulebook.index.blocks.lookUp(rulebook.bindAnybody(at: crossing).query, asOf: .max, into: matches)
        numbers = (0..<matches.count).map { matches[$0].rule }.filter {
            !(store[$0].facts.isEmpty && store[$0].content.countryGroups.isEmpty)
        }
        slots = Set(numbers.flatMap { Array(store[$0].facts) }).sorted { $0.index < $1.index }
        readGroups = numbers.contains { !store[$0].content.countryGroups.isEmpty }
    }

    /// Whether something that one of them reads may change before a day.
    func mayChange(before day: Day?, _ facts: CrossingFacts, _ groups: GroupStanding) -> Bool {
        readGroups && groups.mayChange(before: day) || slots.contains { facts.mayChange($0, before: day) }
    }
}
