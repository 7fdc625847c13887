import AdvisoryModel

/// The days on which a rule may begin to say something else; a class, so that they can be looked for once by whichever thread comes first.
final class TurnDays: Sendable {
    let days: [Day]
    /// Those of them on which more than the conditions of the rule may turn.
    let moreThanConditions: [Day]
    /// Whether what it does to the trip may change on days that nothing in it names, and whether how that stands may.
    let (effectIsOnAnyDay, standingIsOnAnyDay): (Bool, Bool)

    init(_ days: [Day], moreThanConditions: [Day], effect: Bool, standing: Bool = false) {
        (self.days, self.moreThanConditions) = (days, moreThanConditions)
        (effectIsOnAnyDay, standingIsOnAnyDay) = (effect, effect || standing)
    }
}
