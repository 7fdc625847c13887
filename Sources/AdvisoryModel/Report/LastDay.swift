/// The last day before something in a report changes by itself, and what that is.
public struct LastDay: Hashable, Sendable, Comparable {
    /// The day.
    public var day: Day
    /// What changes after it.
    public var cause: Cause

    /// What changes by itself: something of a rule, or something of a source.
    public struct Cause: Hashable, Sendable {
        /// What changes.
        public var what: What
        /// The id of the rule or source; nil: that of the rule that is being judged.
        public var id: String?

        /// Creates a cause.
        public init(_ what: What, of id: String? = nil) {
            self.what = what
            self.id = id
        }
    }

    /// The ways in which something changes by itself.
    public enum What: String, CaseIterable, Sendable {
        /// A rule is no longer in force.
        case ruleEnds = "rule-ends"
        /// The day has passed on which a rule is to be looked at again.
        case reviewDue = "review-due"
        /// It is too late to apply for what a rule requires.
        case applyBy = "apply-by"
        /// A source has become too old to rely on, and with it what it alone says.
        case sourceStale = "source-stale"
        /// A source has withdrawn what it said.
        case claimWithdrawn = "claim-withdrawn"
        /// A source becomes known.
        case publication

        /// Whether it is something of a rule; else it is something of a source.
        public var isOfRule: Bool {
            switch self {
            case .ruleEnds, .reviewDue, .applyBy: true
            case .sourceStale, .claimWithdrawn, .publication: false
            }
        }
    }

    /// Creates a last day.
    public init(_ day: Day, _ what: What, of id: String? = nil) {
        self.day = day
        cause = Cause(what, of: id)
    }

    /// Creates a last day; nil without a day.
    public init?(_ day: Day?, _ what: What, of id: String? = nil) {
        guard let day else { return nil }
        self.init(day, what, of: id)
    }

    /// The earliest comes first; of one day the order is that of the ways, then of the ids.
    public static func < (a: LastDay, b: LastDay) -> Bool {
        if a.day != b.day { return a.day < b.day }
        if a.cause.what != b.cause.what { return a.cause.what.rank < b.cause.what.rank }
        return (a.cause.id ?? "") < (b.cause.id ?? "")
    }
}

extension LastDay.What {
    /// Its place in their order.
    fileprivate var rank: Int {
        switch self {
        case .ruleEnds: 0
        case .reviewDue: 1
        case .applyBy: 2
        case .sourceStale: 3
        case .claimWithdrawn: 4
        case .publication: 5
        }
    }
}
