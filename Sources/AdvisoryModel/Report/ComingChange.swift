/// Something that is known to change after the day of the trip: what a traveler who stays, or comes later, has to reckon with.
public struct ComingChange: Hashable, Sendable {
    /// What changes.
    public enum What: String, CaseIterable, Sendable {
        /// The way closes.
        case closes
        /// The way may close.
        case mayClose = "may-close"
        /// Something is required.
        case requires
        /// Something that was in force is so for the last time on that day.
        case ends
        /// The way opens.
        case opens
        /// Travelers are let in.
        case admits
        /// There is a warning.
        case warns
    }

    /// The first day of the change; of what ends its last day.
    public var date: Day
    /// What changes.
    public var what: What
    /// The rule that says so.
    public var rule: String
    /// Its title, in the report's language where there is one.
    public var title: String
    /// Who says so: the ids of sources of the report.
    public var sources: [String]

    /// Creates a change.
    public init(date: Day, what: What, rule: String, title: String, sources: [String] = []) {
        self.date = date
        self.what = what
        self.rule = rule
        self.title = title
        self.sources = sources
    }
}
