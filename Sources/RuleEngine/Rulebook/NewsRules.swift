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
        let matches = RuleMatches()
        rulebook.index.blocks.lookUp(rulebook.bindAnybody(at: crossing).query, asOf: .max, into: matches)
        numbers = (0..<matches.count).map { matches[$0].rule }.filter { number in
            let rule = rulebook.store[number]
            return !(rule.facts.isEmpty && rule.content.countryGroups.isEmpty)
        }
        slots = Set(numbers.flatMap { Array(rulebook.store[$0].facts) }).sorted { $0.index < $1.index }
        readGroups = numbers.contains { !rulebook.store[$0].content.countryGroups.isEmpty }
    }

    /// Whether something that one of them reads may change before a day; most requests are asked long before that, and nothing else is looked at.
    func mayChange(before day: Day?, _ facts: CrossingFacts, _ groups: GroupStanding) -> Bool {
        func isSooner(_ last: Day?) -> Bool { last.map { last in day.map { last < $0 } ?? true } ?? false }
        return readGroups && isSooner(groups.soonest) || slots.contains { isSooner(facts.lastDay(of: $0)) }
    }
}
