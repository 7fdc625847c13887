import AdvisoryModel

/// Which days a rule of opening hours speaks of; empty parts leave all days.
struct DaySelector: Sendable, Hashable {
    /// Years, every so many.
    struct Years: Sendable, Hashable {
        var range: ClosedRange<Int>
        var step = 1
    }

    /// A date of which the year, or the day, may be left open.
    struct Date: Sendable, Hashable {
        var year: Int?
        /// 1 to 12.
        var month: Int
        /// 1 to 31.
        var day: Int?
    }

    /// Weeks of the year by ISO 8601, every so many.
    struct Weeks: Sendable, Hashable {
        var range: ClosedRange<Int>
        var step = 1
    }

    /// Days of the week, Monday 0, wrapping around; with `nth` only those of the month, counted from its end if negative.
    struct Weekdays: Sendable, Hashable {
        var first: Int
        var last: Int
        var nth: Set<Int> = []
    }

    var years: [Years] = []
    var dates: [(from: Date, to: Date)] = []
    var weeks: [Weeks] = []
    var weekdays: [Weekdays] = []
    var publicHolidays = false
    var schoolHolidays = false

    var namesHolidays: Bool { publicHolidays || schoolHolidays }

    func contains(_ day: Day, isHoliday: Bool) -> Bool {
        let civil = day.civil
        if !years.isEmpty,
            !years.contains(where: {
                $0.range.contains(civil.year) && (civil.year - $0.range.lowerBound) % $0.step == 0
            })
        {
            return false
        }
        if !dates.isEmpty, !dates.contains(where: { Self.range($0.from, $0.to, contains: day) }) { return false }
        if !weeks.isEmpty {
            let week = Self.week(of: day)
            if !weeks.contains(where: { $0.range.contains(week) && (week - $0.range.lowerBound) % $0.step == 0 }) {
                return false
            }
        }
        if weekdays.isEmpty { return !namesHolidays || isHoliday }
        return namesHolidays && isHoliday || weekdays.contains { Self.weekdays($0, contain: day) }
    }

    private static func weekdays(_ weekdays: Weekdays, contain day: Day) -> Bool {
        let index = Weekday.allCases.firstIndex(of: day.weekday) ?? 0
        let isInside =
            weekdays.first <= weekdays.last
            ? (weekdays.first...weekdays.last).contains(index) : index >= weekdays.first || index <= weekdays.last
        guard isInside, !weekdays.nth.isEmpty else { return isInside }
        let (year, month, number) = day.civil
        let fromStart = (number - 1) / 7 + 1
        let fromEnd = -((Day.length(ofMonth: month, year: year) - number) / 7 + 1)
        return weekdays.nth.contains(fromStart) || weekdays.nth.contains(fromEnd)
    }

    private static func range(_ from: Date, _ to: Date, contains day: Day) -> Bool {
        let (year, month, number) = day.civil
        if let first = from.year {
            // With years it is one stretch of time.
            guard let start = Day(year: first, month: from.month, day: from.day ?? 1) else { return false }
            let last = to.year ?? (to.month < from.month ? first + 1 : first)
            let endDay = to.day ?? Day.length(ofMonth: to.month, year: last)
            guard
                let end = Day(year: last, month: to.month, day: min(endDay, Day.length(ofMonth: to.month, year: last)))
            else {
                return false
            }
            return (start...max(start, end)).contains(day)
        }
        let (now, start, end) = (month * 32 + number, from.month * 32 + (from.day ?? 1), to.month * 32 + (to.day ?? 31))
        return start <= end ? now >= start && now <= end : now >= start || now <= end
    }

    /// The week of the year, 1 to 53: that of the year's first Thursday is the first.
    static func week(of day: Day) -> Int {
        let index = Weekday.allCases.firstIndex(of: day.weekday) ?? 0
        let thursday = day.adding(days: 3 - index)
        guard let newYear = Day(year: thursday.civil.year, month: 1, day: 1) else { return 1 }
        return newYear.days(until: thursday) / 7 + 1
    }

    static func == (a: DaySelector, b: DaySelector) -> Bool {
        a.years == b.years && a.weeks == b.weeks && a.weekdays == b.weekdays && a.publicHolidays == b.publicHolidays
            && a.schoolHolidays == b.schoolHolidays && a.dates.count == b.dates.count
            && zip(a.dates, b.dates).allSatisfy { $0.from == $1.from && $0.to == $1.to }
    }

    func hash(into hasher: inout Hasher) {
        hasher.combine(years)
        hasher.combine(weeks)
        hasher.combine(weekdays)
        for date in dates {
            hasher.combine(date.from)
            hasher.combine(date.to)
        }
    }
}
