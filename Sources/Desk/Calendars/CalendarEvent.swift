import AdvisoryModel

/// One event of a calendar.
struct CalendarEvent {
    /// When it is.
    enum Time {
        /// Whole days, both in.
        case days(Day, Day)
        /// Minutes since 1970-01-01T00:00Z; the end is not in it.
        case minutes(Int, Int)
    }

    /// What it is and what of, the same in every calendar of the same request: its identity is made of it.
    var key: [String]
    var time: Time
    var summary: String
    var description = ""
    var location: String?
    var point: Crossing.Location?
    var url: String?
    /// Whether a calendar is to remind of it some days before.
    var reminds = false
}
