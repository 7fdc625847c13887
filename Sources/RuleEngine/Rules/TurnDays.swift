import AdvisoryModel

/// The days on which a rule may begin to say something else; a class, so that they can be looked for once by whichever thread comes first.
final class TurnDays: Sendable {
    let days: [Day]

    init(_ days: Set<Day>) { self.days = days.sorted() }
}
