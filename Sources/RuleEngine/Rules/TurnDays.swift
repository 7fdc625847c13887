import AdvisoryModel

/// The days on which a rule may begin to say something else; a class, so that they can be looked for once by whichever thread comes first.
final class TurnDays: Sendable {
    let days: [Day]

    init(_ days: Set<Day>) { self.days = days.sorted() }
}

/// The days on which any rule of a rulebook may begin to say something else, with what the rule demands of a trip.
final class TurningRules: Sendable {
    let all: [(day: Day, demands: [TripDemand])]

    init(of rulebook: Rulebook) {
        let turns = rulebook.store.numbers.flatMap { number in
            let days = rulebook.turnDays(of: number)
            if days.isEmpty { return [(day: Day, demands: [TripDemand])]() }
            let demands = rulebook.store[number].plainEvidence.compactMap { TripDemand(condition: $0.condition) }
            return days.map { ($0, demands) }
        }
        all = turns.sorted { $0.day < $1.day }
    }
}
