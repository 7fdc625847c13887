import AdvisoryModel
import RuleLanguage
import RuleLookup
import SourceDiagnostics

extension Rulebook {
    /// Of a rulebook of so many rules all turns are kept together.
    private static let few = 1024

    /// The days of the trip on which a rule may begin to say something else: it comes into force, it ends, its family or its conditions name a day.
    func turnDays(of number: RuleNumber) -> [Day] {
        let rule = store[number]
        return rule.turns.get {
            var days = Set(families[rule.content.family].turns(rule.content.payload))
            let ends = [rule.content.valid.to?.day, rule.endedBy?.last.day].compactMap { $0 }
            days.formUnion([rule.content.valid.from?.day].compactMap { $0 })
            for end in ends { days.formUnion([end, end.adding(days: 1)]) }
            for evidence in rule.plainEvidence where evidence.condition.contains("trip.date") {
                for day in Self.days(in: evidence.condition) { days.formUnion([day, day.adding(days: 1)]) }
            }
            return TurnDays(days)
        }.days
    }

    /// Whether some rule may turn on one of some days; true where there are too many rules to say so.
    func mayTurn(in days: ClosedRange<Day>) -> Bool {
        if ruleCount > Self.few { return true }
        let all = turns.get { TurnDays(Set(store.numbers.flatMap { turnDays(of: $0) })) }.days
        let place = all.indices.partition { all[$0] >= days.lowerBound }
        return place < all.count && all[place] <= days.upperBound
    }

    /// The days that an expression names: `date("2026-12-07")`.
    private static func days(in expression: String) -> [Day] {
        expression.split(separator: "\"", omittingEmptySubsequences: false).compactMap { Day(String($0)) }
    }
}
