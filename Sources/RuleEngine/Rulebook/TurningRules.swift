import AdvisoryModel
import RequestBinding
import RuleLookup

/// The days on which any rule of a rulebook may begin to say something else, with what the rule demands of a trip.
final class TurningRules: Sendable {
    let all: [(day: Day, demands: [TripDemand])]

    init(of rulebook: Rulebook) {
        // Most rules of a file demand the same of a trip.
        var known: [String: TripDemand?] = [:]
        func demand(_ condition: String) -> TripDemand? {
            if let demand = known[condition] { return demand }
            let demand = TripDemand(condition: condition)
            known[condition] = .some(demand)
            return demand
        }
        let turns = rulebook.store.numbers.flatMap { number in
            let days = rulebook.turnDays(of: number)
            if days.isEmpty { return [(day: Day, demands: [TripDemand])]() }
            let demands = rulebook.store[number].plainEvidence.compactMap { demand($0.condition) }
            return days.map { ($0, demands) }
        }
        all = turns.sorted { $0.day < $1.day }
    }
}
