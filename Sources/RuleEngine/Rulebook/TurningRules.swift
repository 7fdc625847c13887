import AdvisoryModel
import RequestBinding
import RuleLookup
import RulebookFacts
import SourceDiagnostics

/// The days on which any rule of a rulebook may begin to say something else, by what the rule demands of a trip.
final class TurningRules: Sendable {
    private struct Turn {
        let demands: [TripDemand]
        let days: [Day]
        /// A bit for each of the demands, by its place among those that are told apart; those of which there is none are taken to be met.
        var bits: UInt64 = 0
    }

    private let all: [Turn]
    /// The demands that are told apart, each once: many rules demand the same.
    private let demands: [TripDemand]
    /// What the conditions of rules come to on days of trips there, whatever facts and groups say.
    let answers = FactAnswers()

    init(of rulebook: Rulebook) {
        // Most rules of a file demand the same of a trip.
        var known: [String: TripDemand?] = [:]
        func demand(_ condition: String) -> TripDemand? {
            if let demand = known[condition] { return demand }
            let demand = TripDemand(condition: condition)
            known[condition] = .some(demand)
            return demand
        }
        all = rulebook.store.numbers.compactMap { number in
            let days = rulebook.turnDays(of: number)
            if days.isEmpty { return nil }
            return Turn(demands: rulebook.store[number].plainEvidence.compactMap { demand($0.condition) }, days: days)
        }
        demands = []
    }

    /// Those of all that may be about a trip at a crossing, with what else their rules demand.
    init(_ others: TurningRules, at crossing: Crossing) {
        var days: [[TripDemand]: Set<Day>] = [:]
        for turn in others.all where !turn.demands.contains(where: { $0.isMet(at: crossing) == false }) {
            days[turn.demands.filter { $0.isMet(at: crossing) == nil }, default: []].formUnion(turn.days)
        }
        let demands = Array(Set(days.keys.joined()).prefix(UInt64.bitWidth))
        self.demands = demands
        all = days.map { own, days in
            let bits = demands.indices.reduce(UInt64(0)) { own.contains(demands[$1]) ? $0 | 1 << UInt64($1) : $0 }
            return Turn(demands: own, days: days.sorted(), bits: bits)
        }
    }

    /// Whether one that may be about a request turns on one of some days.
    func mayTurn(in days: ClosedRange<Day>, for request: Request) -> Bool {
        // By position, so that nothing is copied.
        var unmet: UInt64 = 0
        for place in demands.indices where !demands[place].mayBeMet(by: request) { unmet |= 1 << UInt64(place) }
        return all.indices.contains { index in
            if all[index].bits & unmet != 0 { return false }
            let first = all[index].days.indices.partition { all[index].days[$0] >= days.lowerBound }
            return first < all[index].days.count && all[index].days[first] <= days.upperBound
        }
    }
}
