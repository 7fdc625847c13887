/// A calendar day of the proleptic Gregorian calendar (ISO 8601), years 1 to 9999, without a time or a zone.
///
/// ```swift
/// Day("2026-11-21")?.weekday          // .saturday
/// Day(year: 2026, month: 2, day: 30)  // nil
/// ```
public struct Day: Hashable, Comparable, Sendable {
    /// Days since 1970-01-01; negative before.
    public let number: Int32

    /// The first day that there is, 0001-01-01.
    public static let first = Day(unchecked: -719_162)
    /// The last day that there is, 9999-12-31.
    public static let last = Day(unchecked: 2_932_896)

    private init(unchecked number: Int32) {
        self.number = number
    }

    /// The day that many days after 1970-01-01; nil outside years 1 to 9999.
    public init?(number: Int) {
        guard number >= Int(Self.first.number), number <= Int(Self.last.number) else { return nil }
        self.init(unchecked: Int32(number))
    }

    /// The day of that date; nil if there is no such date.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= Self.length(ofMonth: month, year: year)
        else { return nil }
        // Days from civil: years begin in March, so that the leap day is the last of its year.
        let shifted = month <= 2 ? year - 1 : year
        let era = shifted / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        self.init(unchecked: Int32(era * 146_097 + dayOfEra - 719_468))
    }

    /// Year, month 1 to 12 and day 1 to 31.
    public var civil: (year: Int, month: Int, day: Int) {
        let shifted = Int(number) + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let index = (5 * dayOfYear + 2) / 153
        let month = index < 10 ? index + 3 : index - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * index + 2) / 5 + 1)
    }

    /// The day of the week.
    public var weekday: Weekday { Weekday.allCases[weekdayIndex] }

    /// 0 for Monday to 6 for Sunday.
    var weekdayIndex: Int {
        let index = (Int(number) + 3) % 7
        return index < 0 ? index + 7 : index
    }

    /// The day `days` later (earlier if negative); the first or last day there is where that lies outside.
    public func adding(days: Int) -> Day {
        let (sum, overflow) = Int(number).addingReportingOverflow(days)
        if overflow { return days > 0 ? .last : .first }
        return Day(number: sum) ?? (days > 0 ? .last : .first)
    }

    /// The same day of the month `months` later; the month's last day where it has no such day (31 January + 1 month is 28 or 29 February).
    public func adding(months: Int) -> Day {
        let (year, month, day) = civil
        let (total, overflow) = (year * 12 + month - 1).addingReportingOverflow(months)
        guard !overflow, total >= 12, total < 10_000 * 12 else { return months > 0 ? .last : .first }
        let (newYear, newMonth) = (total / 12, total % 12 + 1)
        let clamped = min(day, Self.length(ofMonth: newMonth, year: newYear))
        return Day(year: newYear, month: newMonth, day: clamped) ?? (months > 0 ? .last : .first)
    }

    /// The number of days from this day to the other; negative if the other is earlier.
    public func days(until other: Day) -> Int { Int(other.number) - Int(number) }

    /// Orders by time.
    public static func < (a: Day, b: Day) -> Bool { a.number < b.number }

    /// The number of days in a month.
    public static func length(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

/// A day of the week, as attribute values write it.
public enum Weekday: String, CaseIterable, Sendable {
    case monday = "mo"
    case tuesday = "tu"
    case wednesday = "we"
    case thursday = "th"
    case friday = "fr"
    case saturday = "sa"
    case sunday = "su"
}

extension Day: LosslessStringConvertible, Codable {
    /// Reads `YYYY-MM-DD`, nothing else; nil for anything that is not a date.
    public init?(_ text: String) {
        self.init(ascii: Array(text.utf8)[...])
    }

    /// Reads `YYYY-MM-DD` from bytes, without making a text of them; nil for anything else.
    package init?(ascii bytes: ArraySlice<UInt8>) {
        guard let parts = DateParts(bytes), let month = parts.month, let day = parts.day else { return nil }
        self.init(year: parts.year, month: month, day: day)
    }

    /// `YYYY-MM-DD`.
    public var description: String {
        let (year, month, day) = civil
        return String(unsafeUninitializedCapacity: 10) { buffer in
            func write(_ pair: Int, at index: Int) {
                buffer[index] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: pair / 10 % 10)
                buffer[index + 1] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: pair % 10)
            }
            write(year / 100, at: 0)
            write(year % 100, at: 2)
            (buffer[4], buffer[7]) = (UInt8(ascii: "-"), UInt8(ascii: "-"))
            write(month, at: 5)
            write(day, at: 8)
            return 10
        }
    }

    /// Decodes `"YYYY-MM-DD"`.
    public init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let day = Day(text) else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "`\(text)` is not a date (YYYY-MM-DD)"))
        }
        self = day
    }

    /// Encodes `"YYYY-MM-DD"`.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

/// The digits of an ISO 8601 calendar date of which the day, or month and day, may be missing.
struct DateParts {
    var year: Int
    var month: Int?
    var day: Int?

    init?(_ bytes: ArraySlice<UInt8>) {
        guard bytes.count == 4 || bytes.count == 7 || bytes.count == 10 else { return nil }
        let start = bytes.startIndex
        func number(_ range: Range<Int>) -> Int? {
            var value = 0
            for index in range {
                let byte = bytes[start + index]
                guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
                value = value * 10 + Int(byte - UInt8(ascii: "0"))
            }
            return value
        }
        guard let year = number(0..<4) else { return nil }
        self.year = year
        if bytes.count >= 7 {
            guard bytes[start + 4] == UInt8(ascii: "-"), let month = number(5..<7) else { return nil }
            self.month = month
        }
        if bytes.count == 10 {
            guard bytes[start + 7] == UInt8(ascii: "-"), let day = number(8..<10) else { return nil }
            self.day = day
        }
    }
}
