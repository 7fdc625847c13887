public import AdvisoryModel

/// Why what is required may not be had in time.
public enum Lateness: Hashable, Sendable {
    /// The last day to apply has passed.
    case passed(Day)
    /// The last day to apply cannot be told, because the day of the trip is not known.
    case untold
}
