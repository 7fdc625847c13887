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
            for term in rule.terms where base.language.dateSlot.map({ term.variables.contains($0) }) ?? true {
                for day in Self.days(in: term.text) { days.formUnion([day, day.adding(days: 1)]) }
            }
            return TurnDays(days)
        }.days
    }

    /// Whether some rule that may be about a request may turn on one of some days; true where there are too many rules to say so.
    func mayTurn(in days: ClosedRange<Day>, for request: Request, at crossing: Crossing) -> Bool {
        if ruleCount > Self.few { return true }
        let all = turns.get { TurningRules(of: self) }.all
        let first = all.indices.partition { all[$0].day >= days.lowerBound }
        return all[first...].contains { turn in
            turn.day <= days.upperBound && turn.demands.allSatisfy { $0.mayBeMet(by: request, at: crossing) }
        }
    }

    /// The days that an expression names: `date("2026-12-07")`.
    private static func days(in expression: String) -> [Day] {
        expression.split(separator: "\"", omittingEmptySubsequences: false).compactMap { Day(String($0)) }
    }
}
