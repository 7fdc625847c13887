import AdvisoryModel

/// Which days a rule of opening hours speaks of; empty parts leave all days.
struct DaySelector: Sendable, Hashable {
    /// Whether a day is meant; it may be where holidays are not known.
    enum Match: Sendable {
        case yes, no
        case maybe(Doubt)
    }

    /// Years, with a step.
    struct Years: Sendable, Hashable {
        var range: ClosedRange<Int>
        var step = 1

        func contains(_ year: Int) -> Bool { range.contains(year) && (year - range.lowerBound) % step == 0 }
    }

    /// Weeks of the year by ISO 8601, with a step.
    struct Weeks: Sendable, Hashable {
        var range: ClosedRange<Int>
        var step = 1
    }

    /// Days of the week, Monday 0, wrapping around; with `nth` only those of the month, counted from its end if negative.
    struct Weekdays: Sendable, Hashable {
        var first: Int
        var last: Int
        var nth: [Int] = []
        /// So many days later than such a day.
        var offset = 0

        func contains(_ day: Day) -> Bool {
            let base = day.adding(days: -offset)
            let index = DaySelector.index(of: base.weekday)
            let isInside = first <= last ? index >= first && index <= last : index >= first || index <= last
            guard isInside, !nth.isEmpty else { return isInside }
            let (year, month, number) = base.civil
            let fromStart = (number - 1) / 7 + 1
            let fromEnd = -((Day.length(ofMonth: month, year: year) - number) / 7 + 1)
            return nth.contains(fromStart) || nth.contains(fromEnd)
        }
    }

    /// Days that a calendar outside the hours names.
    struct Holidays: Sendable, Hashable {
        enum Kind: String, Sendable, Hashable {
            case publicHolidays = "PH"
            case schoolHolidays = "SH"
        }

        var kind: Kind
        /// `PH -1 day`: that many days later than such a day.
        var offset = 0

        func contains(_ day: Day, in calendar: HolidayCalendar) -> Match {
            let base = day.adding(days: -offset)
            switch kind == .publicHolidays ? calendar.publicHoliday(on: base) : calendar.schoolHoliday(on: base) {
            case true?: return .yes
            case false?: return .no
            case nil:
                let year = base.civil.year
                return .maybe(kind == .publicHolidays ? .publicHolidays(year: year) : .schoolHolidays(year: year))
            }
        }
    }

    var years: [Years] = []
    var dates: [DateRange] = []
    var weeks: [Weeks] = []
    var weekdays: [Weekdays] = []
    var holidays: [Holidays] = []
    /// `PH Mo-Fr`, `Mo-Fr SH`: holidays that fall on these days of the week; `PH,Mo-Fr` is either.
    var isEachNeeded = false

    /// Whether a day is meant.
    func contains(_ day: Day, _ calendar: HolidayCalendar) -> Match {
        if !years.isEmpty || !weeks.isEmpty {
            let year = day.civil.year
            if !years.isEmpty, !years.contains(where: { $0.contains(year) }) { return .no }
            if !weeks.isEmpty {
                let week = Self.week(of: day)
                let isInside = weeks.contains {
                    $0.range.contains(week) && (week - $0.range.lowerBound) % $0.step == 0
                }
                if !isInside { return .no }
            }
        }
        if !dates.isEmpty, !dates.contains(where: { $0.contains(day) }) { return .no }
        let isWeekday = weekdays.contains { $0.contains(day) }
        if holidays.isEmpty { return weekdays.isEmpty || isWeekday ? .yes : .no }
        if !weekdays.isEmpty, isWeekday != isEachNeeded { return isWeekday ? .yes : .no }
        return isHoliday(day, calendar)
    }

    private func isHoliday(_ day: Day, _ calendar: HolidayCalendar) -> Match {
        var match = Match.no
        for holiday in holidays {
            switch holiday.contains(day, in: calendar) {
            case .yes: return .yes
            case .no: break
            case .maybe(let doubt): if case .no = match { match = .maybe(doubt) }
            }
        }
        return match
    }

    /// Whether a day of that year could be meant.
    func mayContain(year: Int) -> Bool {
        (years.isEmpty || years.contains { $0.contains(year) })
            && (dates.isEmpty || dates.contains { $0.mayContain(year: year) })
            && (!isOnlyLastWeek || Self.hasWeek53(year) || Self.hasWeek53(year - 1))
    }

    /// Whether a day of that month could be meant.
    func mayContain(year: Int, month: Int) -> Bool {
        mayContain(year: year) && (dates.isEmpty || dates.contains { $0.mayContain(month: month) })
            && (!isOnlyLastWeek || (month == 12 ? Self.hasWeek53(year) : month == 1 && Self.hasWeek53(year - 1)))
    }

    /// Whether only week 53 is meant, which there is every five to seven years.
    private var isOnlyLastWeek: Bool { !weeks.isEmpty && weeks.allSatisfy { $0.range.lowerBound == 53 } }

    private static func hasWeek53(_ year: Int) -> Bool {
        Day(year: year, month: 12, day: 28).map { week(of: $0) == 53 } ?? false
    }

    /// The index of a day in the week; Monday is 0.
    static func index(of weekday: Weekday) -> Int { Weekday.allCases.firstIndex(of: weekday) ?? 0 }

    /// The week of the year, 1 to 53: that of the year's first Thursday is the first.
    static func week(of day: Day) -> Int {
        let thursday = day.adding(days: 3 - index(of: day.weekday))
        guard let newYear = Day(year: thursday.civil.year, month: 1, day: 1) else { return 1 }
        return newYear.days(until: thursday) / 7 + 1
    }
}
