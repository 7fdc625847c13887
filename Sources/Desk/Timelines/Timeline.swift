public import AdvisoryModel
public import JSON

/// The verdict for one traveler by day, at one crossing or several: which days are alike, and what makes them differ from the days before.
///
/// ```swift
/// let timeline = rulebook.timeline([request], in: DayWindow("2026-12-01..2026-12-31")!, asOf: day)
/// timeline.rows[0].stretches.first { $0.verdict == .clear }?.first   // the first day on which the way is clear
/// ```
public struct Timeline: Hashable, Sendable {
    /// The name of its form as JSON.
    public static let schema = "safe-conduct/timeline/1"

    /// The request's own id.
    public var id: RequestID?
    /// The days that were asked about.
    public var window: DayWindow
    /// The day on which the question was asked.
    public var asOf: Day
    /// One for each trip.
    public var rows: [Row]
    /// Every source that a change cites, by id.
    public var sources: [SourceReference]
    /// The rulebook that answered.
    public var rulebook: RulebookReference

    /// One trip on all days.
    public struct Row: Hashable, Sendable {
        /// The trip without its day; `until` where it is the same on every day.
        public var trip: Trip
        /// How many days the stay takes beyond the day of the crossing; nil: that is not known, or `until` says it.
        public var stay: Int?
        /// The days that are alike, in their order, without gaps.
        public var stretches: [Stretch]
    }

    /// Days that follow one another with the same verdict for the same reasons.
    public struct Stretch: Hashable, Sendable {
        /// The first day.
        public var first: Day
        /// The last day that was asked about.
        public var last: Day
        /// How many days were asked about.
        public var days: Int
        /// The verdict.
        public var verdict: Verdict
        /// What makes it so; days in it are those of the first day.
        public var reasons: [Reason]
        /// What makes it differ from the days before; none for the first.
        public var changes: [Change]
    }

    /// Something that is not as it was on the day before.
    public struct Change: Hashable, Sendable {
        /// What happens.
        public enum What: String, CaseIterable, Sendable {
            /// The rule applies from that day on.
            case begins
            /// The rule applies no longer.
            case ends
            /// What the rule says is something else.
            case changes
            /// The days begin or end for which the crossing's rules are kept.
            case coverage
        }

        /// What happens.
        public var what: What
        /// The rule; nil for `coverage`.
        public var rule: String?
        /// Its title, in the language that was asked for where there is one.
        public var title: String?
        /// What it does to the trip, on the day before where it ends.
        public var effect: Effect?
        /// Who says so: the ids of sources.
        public var sources: [String]
        /// The facts that it reads and that turn on that day.
        public var facts: [FactTurn]
    }

    /// A fact of the crossing that becomes another one.
    public struct FactTurn: Hashable, Sendable {
        /// Its name.
        public var fact: String
        /// What it was; nil: not known.
        public var before: JSONValue?
        /// What it becomes; nil: not known.
        public var after: JSONValue?
        /// The claims that make it so, or made it so where it becomes unknown.
        public var claims: [Claim]
    }
}
