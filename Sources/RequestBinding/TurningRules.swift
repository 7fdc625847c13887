package import AdvisoryModel
package import RulebookFacts
package import RuleLookup
import SourceDiagnostics

/// A rule that may begin to say something else on a day.
package struct Turn: Hashable, Sendable {
    package let day: Day
    package let rule: RuleNumber

    package init(day: Day, rule: RuleNumber) { (self.day, self.rule) = (day, rule) }
}

/// The days on which the rules of a rulebook may begin to say something else, by what the rules demand of a trip.
package final class TurningRules: Sendable {
    /// Rules that demand the same.
    package struct Group: Sendable {
        let demands: [TripDemand]
        /// In the order of days.
        let turns: [Turn]
        fileprivate var bits: UInt64 = 0

        package init(demands: [TripDemand], turns: [Turn]) { (self.demands, self.turns) = (demands, turns) }
    }

    private let all: [Group]
    private let demands: TripDemands
    /// What the conditions of rules come to on days of trips there, whatever facts and groups say.
    package let answers = FactAnswers()

    /// Those of a rulebook.
    package init(_ all: [Group]) { (self.all, demands) = (all, TripDemands([])) }

    /// Those of all that may be about a trip at a crossing, with what else their rules demand.
    package init(_ others: TurningRules, at crossing: Crossing) {
        var turns: [[TripDemand]: [Turn]] = [:]
        for group in others.all where !group.demands.contains(where: { $0.isMet(at: crossing) == false }) {
            turns[group.demands.filter { $0.isMet(at: crossing) == nil }, default: []] += group.turns
        }
        let demands = TripDemands(turns.keys.joined())
        self.demands = demands
        all = turns.map { own, turns in
            var group = Group(demands: own, turns: turns.sorted { ($0.day, $0.rule) < ($1.day, $1.rule) })
            group.bits = demands.bits(of: own)
            return group
        }
    }

    /// Those of some days that may be about a request.
    package func turns(in days: ClosedRange<Day>, of request: Request) -> [Turn] {
        let unmet = demands.unmet(by: request)
        var found: [Turn] = []
        // By position, so that nothing is copied.
        for index in all.indices where all[index].bits & unmet == 0 {
            var place = all[index].turns.indices.partition { all[index].turns[$0].day >= days.lowerBound }
            while place < all[index].turns.count, all[index].turns[place].day <= days.upperBound {
                found.append(all[index].turns[place])
                place += 1
            }
        }
        return found
    }
}
