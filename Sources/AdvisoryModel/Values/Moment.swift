/// A day, or a minute of it by some clock: `2023-02-10`, `2023-02-10T12:00`.
public struct Moment: Hashable, Sendable, CustomStringConvertible {
    /// The day.
    public var day: Day
    /// The minute of the day, 0 to 1439; nil: the whole day.
    public var minute: Int?

    /// Creates a moment.
    public init(_ day: Day, minute: Int? = nil) {
        self.day = day
        self.minute = minute
    }

    /// Whether it is the last moment of a range that begins with the other and holds nothing.
    package func isBefore(_ start: Moment) -> Bool {
        (day, minute ?? ClockTime.last) < (start.day, start.minute ?? 0)
    }

    /// As rules write it.
    public var description: String { minute.map { "\(day)T\(ClockTime(minute: $0))" } ?? day.description }

    /// Reads a date with a time of day, `2023-02-10T12:00`; nil for anything else.
    package init?(withTime text: String) {
        let parts = text.split(separator: "T", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[1].utf8.count == 5, let day = Day(String(parts[0])),
            let time = ClockTime(String(parts[1]))
        else { return nil }
        self.init(day, minute: time.minute)
    }
}

/// A range of moments, both ends in; an open end is nil. A minute at its end is the last one inside.
///
/// ```swift
/// let noon = MomentRange(from: Moment(Day("2023-02-10")!, minute: 720))
/// noon.place(of: Day("2023-02-10")!, minute: 719)   // .before
/// noon.place(of: Day("2023-02-10")!, minute: nil)   // .partly
/// ```
public struct MomentRange: Hashable, Sendable {
    /// The first moment; nil: since ever.
    public var from: Moment?
    /// The last moment; nil: for ever.
    public var to: Moment?

    /// Where a moment lies.
    public enum Place: Sendable {
        case before, within, after
        /// The range begins or ends on that day, and the minute is not known.
        case partly
    }

    /// Creates a range.
    public init(from: Moment? = nil, to: Moment? = nil) {
        self.from = from
        self.to = to
    }

    /// Creates a range of whole days.
    public init(_ days: DayRange) { self.init(from: days.from.map { Moment($0) }, to: days.to.map { Moment($0) }) }

    /// All moments.
    public static let always = MomentRange()

    /// The days of which some minute at least lies inside.
    public var days: DayRange { DayRange(from: from?.day, to: to?.day) }

    /// The days that lie inside with all their minutes, as far as the range has such.
    package var wholeDays: DayRange {
        DayRange(
            from: from.map { $0.day.adding(days: $0.minute ?? 0 == 0 ? 0 : 1) },
            to: to.map { $0.day.adding(days: $0.minute ?? ClockTime.last == ClockTime.last ? 0 : -1) })
    }

    /// Whether one of its ends is a minute.
    public var hasMinutes: Bool { from?.minute != nil || to?.minute != nil }

    /// Where a day, or a minute of it, lies.
    public func place(of day: Day, minute: Int?) -> Place {
        var isPartly = false
        if let from {
            if day < from.day { return .before }
            if day == from.day, let first = from.minute, first > 0 {
                if let minute { if minute < first { return .before } } else { isPartly = true }
            }
        }
        if let to {
            if day > to.day { return .after }
            if day == to.day, let last = to.minute, last < ClockTime.last {
                if let minute { if minute > last { return .after } } else { isPartly = true }
            }
        }
        return isPartly ? .partly : .within
    }
}

extension MomentRange: CustomStringConvertible {
    /// As rules write it: `2023-02-10T12:00..2026-08-31`.
    public var description: String { "\(from?.description ?? "")..\(to?.description ?? "")" }
}
