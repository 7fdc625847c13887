/// On which days of the trip a rule may begin to say something else, for one traveler, beside those on which its conditions do.
public enum RulePace: Sendable {
    /// On any day: it counts back from the trip, or reads hours or papers.
    case anyDay
    /// What it does to the trip on its family's `turns`; how that stands on any day, as it counts back from the trip, or reads papers.
    case standing
    /// On its family's `turns`, and when one of these conditions, which are part of what it says, comes to something else.
    case turns(reading: [Condition] = [])
}
