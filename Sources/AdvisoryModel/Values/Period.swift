/// A length of time as rules write it: `15 working days`, `6 months`, `2 weeks`, `1 year`.
public struct Period: Hashable, Sendable {
    /// What is counted.
    public enum Unit: String, Sendable, CaseIterable {
        case days, months, hours
        case workingDays = "working days"
    }

    /// How many; 0 to 100,000.
    public var count: Int
    /// Of what.
    public var unit: Unit

    /// Creates a period.
    public init(_ count: Int, _ unit: Unit) {
        self.count = min(max(0, count), 100_000)
        self.unit = unit
    }

    /// Reads a number and `days`, `weeks`, `months`, `years` or `working days` (singular too); nil for anything else.
    ///
    /// ```swift
    /// Period("15 working days")   // Period(15, .workingDays)
    /// Period("2 weeks")           // Period(14, .days)
    /// Period("soon")              // nil
    /// ```
    public init?(_ text: String) {
        let words = text.split(separator: " ").map { $0.lowercased() }
        guard words.count >= 2, let count = Int(words[0]), (0...10_000).contains(count) else { return nil }
        switch words.dropFirst().joined(separator: " ") {
        case "day", "days", "calendar day", "calendar days": self.init(count, .days)
        case "week", "weeks": self.init(count * 7, .days)
        case "hour", "hours": self.init(count, .hours)
        case "month", "months": self.init(count, .months)
        case "year", "years": self.init(count * 12, .months)
        case "working day", "working days", "business day", "business days": self.init(count, .workingDays)
        default: return nil
        }
    }

    /// The period as rules write it.
    public var description: String {
        let unit = count == 1 ? String(unit.rawValue.dropLast()) : unit.rawValue
        return "\(count) \(unit)"
    }

    /// Roughly how many calendar days it is, for comparing periods of different units: a month counts 30, five working days a week.
    public var approximateDays: Int {
        switch unit {
        case .days: count
        case .months: count * 30
        case .workingDays: count * 7 / 5
        case .hours: (count + 23) / 24
        }
    }

    /// The day that lies this period after `day`; working days are Monday to Friday without the holidays.
    public func after(_ day: Day, holidays: Set<Day> = []) -> Day { moved(day, by: 1, holidays) }

    /// The day that lies this period before `day`, hours before a minute of it; working days are Monday to Friday without the holidays.
    ///
    /// ```swift
    /// Period(15, .workingDays).before(Day("2026-12-07")!)   // 2026-11-16
    /// ```
    public func before(_ day: Day, minute: Int = 0, holidays: Set<Day> = []) -> Day {
        if unit == .hours {
            let minutes = minute - count * 60
            // Down to the day in which the instant lies.
            return day.adding(days: minutes >= 0 ? minutes / 1440 : -((1439 - minutes) / 1440))
        }
        return moved(day, by: -1, holidays)
    }

    private func moved(_ day: Day, by direction: Int, _ holidays: Set<Day>) -> Day {
        switch unit {
        case .days: return day.adding(days: direction * count)
        case .hours: return day.adding(days: direction > 0 ? count / 24 : -((count + 23) / 24))
        case .months: return day.adding(months: direction * count)
        case .workingDays:
            var (current, left) = (day, count)
            while left > 0, current > .first, current < .last {
                current = current.adding(days: direction)
                if !current.weekday.isWeekend, !holidays.contains(current) { left -= 1 }
            }
            return current
        }
    }
}
