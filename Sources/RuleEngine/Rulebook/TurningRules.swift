import AdvisoryModel
import RequestBinding
import RuleLookup
import RulebookFacts
import SourceDiagnostics

/// The days on which any rule of a rulebook may begin to say something else, by what the rule demands of a trip.
final class TurningRules: Sendable {
    private let all: [(demands: [TripDemand], days: [Day])]
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
            return (rulebook.store[number].plainEvidence.compactMap { demand($0.condition) }, days)
        }
    }

    /// Those of all that may be about a trip at a crossing, with what else their rules demand.
    init(_ others: TurningRules, at crossing: Crossing) {
        var days: [[TripDemand]: Set<Day>] = [:]
        for turn in others.all where !turn.demands.contains(where: { $0.isMet(at: crossing) == false }) {
            days[turn.demands.filter { $0.isMet(at: crossing) == nil }, default: []].formUnion(turn.days)
        }
        all = days.map { ($0.key, $0.value.sorted()) }
    }

    /// Whether one that may be about a request turns on one of some days.
    func mayTurn(in days: ClosedRange<Day>, for request: Request) -> Bool {
        // By position, so that nothing is copied.
        all.indices.contains { index in
            let first = all[index].days.indices.partition { all[index].days[$0] >= days.lowerBound }
            guard first < all[index].days.count, all[index].days[first] <= days.upperBound else { return false }
            return all[index].demands.allSatisfy { $0.mayBeMet(by: request) }
        }
    }
}
