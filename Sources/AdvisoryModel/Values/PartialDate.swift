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
    /// Reads a date; nil for anything else, and for dates that do not exist.
    public init?(_ text: String) {
        guard let parts = DateParts(Array(text.utf8)[...]) else { return nil }
        let month = parts.month
        guard let first = Day(year: parts.year, month: month ?? 1, day: parts.day ?? 1) else { return nil }
        let lastMonth = month ?? 12
        let lastDay = parts.day ?? Day.length(ofMonth: lastMonth, year: parts.year)
        guard let last = Day(year: parts.year, month: lastMonth, day: lastDay) else { return nil }
        self.firstDay = first
        self.lastDay = last
    }

    /// A whole date.
    public init(_ day: Day) {
        self.firstDay = day
        self.lastDay = day
    }

    /// Whether it lies before a day; nil: only some of the days that it may mean do.
    public func isBefore(_ day: Day) -> Bool? { Self.isBefore(day, firstDay, lastDay) }

    fileprivate static func isBefore(_ day: Day, _ first: Day, _ last: Day) -> Bool? {
        if last < day { return true }
        return first < day ? nil : false
    }

    /// The date as it is written: as much of it as is known.
    public var description: String {
        let text = firstDay.description
        if firstDay == lastDay { return text }
        return String(text.prefix(firstDay.civil.month == lastDay.civil.month ? 7 : 4))
    }
}

/// The last day on which a document is valid, as far as it is known; or that it has no end.
///
/// ```swift
/// Expiry("2031-02")?.lastDay   // 2031-02-28
/// Expiry("never")              // .never
/// ```
public enum Expiry: Hashable, Sendable, LosslessStringConvertible {
    /// It is valid for ever.
    case never
    /// One of the days of a date.
    case on(PartialDate)

    /// A whole day.
    public init(_ day: Day) { self = .on(PartialDate(day)) }

    /// Reads a date or `never`; nil for anything else.
    public init?(_ text: String) {
        if text == Self.word {
            self = .never
        } else if let date = PartialDate(text) {
            self = .on(date)
        } else {
            return nil
        }
    }

    private static let word = "never"

    /// The first day that it may mean.
    public var firstDay: Day {
        switch self {
        case .never: .last
        case .on(let date): date.firstDay
        }
    }

    /// The last day that it may mean.
    public var lastDay: Day {
        switch self {
        case .never: .last
        case .on(let date): date.lastDay
        }
    }

    /// Whether it lies before a day; nil: only some of the days that it may mean do.
    public func isBefore(_ day: Day) -> Bool? { PartialDate.isBefore(day, firstDay, lastDay) }

    /// The date, or `never`.
    public var description: String {
        switch self {
        case .never: Self.word
        case .on(let date): date.description
        }
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
