import AdvisoryModel
import CEL
import RequestBinding
import RuleLookup
import RulebookFacts
import SourceDiagnostics

/// The rules that may be about somebody at a crossing and hang on its facts, or on who belongs to a group; a class, so that it is made once.
final class NewsRules: Sendable {
    let numbers: [RuleNumber]
    /// Whether all that they read of facts is what many requests have in common, so that the index can do without it.
    let readOnlyShared: Bool
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
        let unknown = rulebook.factTable.unknown.bindings
        readOnlyShared = slots.allSatisfy(unknown.isShared)
        readGroups = numbers.contains { !store[$0].content.countryGroups.isEmpty }
    }

    /// Whether a rule is one of them.
    func contains(_ rule: RuleNumber) -> Bool {
        let place = numbers.indices.partition { numbers[$0] >= rule }
        return place < numbers.count && numbers[place] == rule
    }

    /// Whether something that one of them reads may change before a day.
    func mayChange(before day: Day?, _ facts: CrossingFacts, _ groups: GroupStanding) -> Bool {
        readGroups && groups.mayChange(before: day) || slots.contains { facts.mayChange($0, before: day) }
    }
}
