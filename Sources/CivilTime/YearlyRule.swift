/// A rule by which a clock is set each year, or never, as POSIX writes it in the variable `TZ`: `CET-1CEST,M3.5.0,M10.5.0/3`.
struct YearlyRule: Sendable {
    /// Seconds ahead of UTC outside of summer time.
    var standard: Int
    /// Nil: the clock is never set.
    var summer: Summer?

    struct Summer: Sendable {
        /// Seconds ahead of UTC.
        var offset: Int
        var start: YearlyTime
        var end: YearlyTime
    }

    /// Seconds ahead of UTC at a time, in seconds since 1970-01-01T00:00:00Z.
    func offset(at time: Int) -> Int {
        guard let summer else { return standard }
        let year = CivilDate(dayNumber: (time - (time % 86_400 + 86_400) % 86_400) / 86_400).year
        var latest = (time: Int.min, offset: standard)
        // A change may fall on the day before its year or after it.
        for year in (year - 1)...(year + 1) {
            let start = (time: summer.start.seconds(of: year) - standard, offset: summer.offset)
            let end = (time: summer.end.seconds(of: year) - summer.offset, offset: standard)
            for change in start.time < end.time ? [start, end] : [end, start]
            where change.time <= time && change.time >= latest.time {
                latest = change
            }
        }
        return latest.offset
    }

}

/// A day of each year and a time of it.
struct YearlyTime: Sendable {
    enum Day: Sendable {
        /// 0...365, in a leap year with 29 February.
        case counted(Int)
        /// 1...365, always without 29 February.
        case withoutLeapDay(Int)
        /// Month 1...12, week 1...5, of which 5 is the last one, day of the week 0...6 from Sunday.
        case weekday(month: Int, week: Int, day: Int)
    }

    var day: Day
    /// Seconds after the day begins; days before and after can be meant.
    var time: Int

    /// The time in a year by the clock that is shown before it, in seconds since 1970-01-01T00:00:00.
    func seconds(of year: Int) -> Int { dayNumber(in: year) * 86_400 + time }

    /// The days from 1970-01-01.
    private func dayNumber(in year: Int) -> Int {
        let newYear = CivilDate(year: year, month: 1, day: 1).dayNumber
        switch day {
        case .counted(let number): return newYear + number
        case .withoutLeapDay(let number):
            let isLeap = CivilDate.length(ofMonth: 2, year: year) == 29
            return newYear + number - (isLeap && number >= 60 ? 0 : 1)
        case .weekday(let month, let week, let weekday):
            let first = CivilDate(year: year, month: month, day: 1).dayNumber
            // 1970-01-01 was a Thursday.
            let firstWeekday = ((first + 4) % 7 + 7) % 7
            let number = (weekday - firstWeekday + 7) % 7 + (week - 1) * 7
            return first + (number < CivilDate.length(ofMonth: month, year: year) ? number : number - 7)
        }
    }
}
