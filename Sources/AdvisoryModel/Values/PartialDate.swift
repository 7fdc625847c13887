/// A date of which the day, or month and day, may be left open: `2025`, `2025-03`, `2025-03-14` (ISO 8601).
///
/// ```swift
/// PartialDate("2025-03")?.firstDay   // 2025-03-01
/// PartialDate("2025-03")?.lastDay    // 2025-03-31
/// ```
public struct PartialDate: Hashable, Sendable, LosslessStringConvertible {
    /// The first day that it may mean: what it is as the start of a range.
    public let firstDay: Day
    /// The last day that it may mean: what it is as the end of a range or a date of publication.
    public let lastDay: Day
    /// The date as it was written.
    public let description: String

    /// Reads a date; nil for anything else, and for dates that do not exist.
    public init?(_ text: String) {
        guard let parts = DateParts(text) else { return nil }
        let month = parts.month
        guard let first = Day(year: parts.year, month: month ?? 1, day: parts.day ?? 1) else { return nil }
        let lastMonth = month ?? 12
        let lastDay = parts.day ?? Day.length(ofMonth: lastMonth, year: parts.year)
        guard let last = Day(year: parts.year, month: lastMonth, day: lastDay) else { return nil }
        self.firstDay = first
        self.lastDay = last
        self.description = text
    }

    /// A whole date.
    public init(_ day: Day) {
        self.firstDay = day
        self.lastDay = day
        self.description = day.description
    }
}

/// A range of days, both ends in; an open end is nil.
public struct DayRange: Hashable, Sendable {
    /// The first day; nil: since ever.
    public var from: Day?
    /// The last day; nil: for ever.
    public var to: Day?

    /// Creates a range.
    public init(from: Day? = nil, to: Day? = nil) {
        self.from = from
        self.to = to
    }

    /// All days.
    public static let always = DayRange()

    /// Whether the day lies inside.
    public func contains(_ day: Day) -> Bool {
        if let from, day < from { return false }
        if let to, day > to { return false }
        return true
    }
}
