import AdvisoryModel

/// A date of opening hours, or a stretch from one to another, in one year or in every year.
struct DateRange: Sendable, Hashable {
    /// A date as it is written.
    struct Date: Sendable, Hashable {
        enum Anchor: Sendable, Hashable {
            /// A month, 1 to 12, or a day of it.
            case month(Int, day: Int?)
            /// `Dec Su[-1]`: a day of the week in a month, Monday 0, counted from the month's end if negative.
            case weekday(Int, nth: Int, month: Int)
            /// Easter Sunday of the western churches.
            case easter
        }

        var year: Int?
        var anchor: Anchor
        /// So many days later.
        var offset = 0

        /// Whether it is a whole month.
        var isMonth: Bool { if case .month(_, day: nil) = anchor { true } else { false } }

        /// Its first day in a year. Where the month is too short, such as for Feb 29, it is the first day after the month.
        func first(in year: Int) -> Day? { day(in: year, isLast: false) }

        /// Its last day in a year. Where the month is too short, it is the month's last.
        func last(in year: Int) -> Day? { day(in: year, isLast: true) }

        private func day(in year: Int, isLast: Bool) -> Day? {
            switch anchor {
            case .easter: return Date.easter(of: year)?.adding(days: offset)
            case .weekday(let weekday, let nth, let month):
                guard let start = Day(year: year, month: month, day: 1) else { return nil }
                let length = Day.length(ofMonth: month, year: year)
                let first = (weekday - DaySelector.index(of: start.weekday) + 7) % 7
                let inMonth = nth > 0 ? first + 7 * (nth - 1) : first + 7 * ((length - 1 - first) / 7 + 1 + nth)
                guard (0..<length).contains(inMonth) else { return nil }
                return start.adding(days: inMonth + offset)
            case .month(let month, let day):
                let length = Day.length(ofMonth: month, year: year)
                let wanted = day ?? (isLast ? length : 1)
                let found = Day(year: year, month: month, day: min(wanted, length))
                return found?.adding(days: offset + (wanted > length && !isLast ? 1 : 0))
            }
        }

        /// By the anonymous Gregorian computus.
        private static func easter(of year: Int) -> Day? {
            let (golden, century, rest) = (year % 19, year / 100, year % 100)
            let correction = (century - (century + 8) / 25 + 1) / 3
            let epact = (19 * golden + century - century / 4 - correction + 15) % 30
            let weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7
            let late = (golden + 11 * epact + 22 * weekday) / 451
            let days = epact + weekday - 7 * late + 114
            return Day(year: year, month: days / 31, day: days % 31 + 1)
        }
    }

    var from: Date
    /// Nil: the one date.
    var to: Date?
    /// `Dec 25+`: from the date on, without a year to the end of each year.
    var isOpenEnded = false

    func contains(_ day: Day) -> Bool {
        let year = day.civil.year
        if let wanted = from.year { return contains(day, from: wanted) }
        if isOpenEnded { return from.first(in: year).map { $0 <= day } ?? false }
        // A stretch that begins in the year before may go on in this one, and an offset may lead to the next.
        return [year, year - 1, year + 1].contains { contains(day, from: $0) }
    }

    private func contains(_ day: Day, from year: Int) -> Bool {
        guard let start = from.first(in: year), start <= day else { return false }
        if isOpenEnded { return true }
        guard let to else {
            if let last = from.last(in: year) { return day <= last && start <= last }
            return false
        }
        if let last = to.year { return to.last(in: last).map { day <= $0 } ?? false }
        guard let end = to.last(in: year) else { return false }
        if start <= end { return day <= end }
        return to.last(in: year + 1).map { day <= $0 } ?? false
    }

    /// Whether a day of that year could be meant.
    func mayContain(year: Int) -> Bool {
        guard let first = from.year else { return true }
        // One year more on either side, for offsets and for a stretch over the end of the year.
        return year >= first - 1 && (isOpenEnded || year <= (to?.year ?? first) + 1)
    }

    /// Whether a day of that month could be meant.
    func mayContain(month: Int) -> Bool {
        guard !isOpenEnded, case .month(let first, _) = from.anchor, from.offset == 0 else { return true }
        guard let to else { return first == month }
        guard case .month(let last, _) = to.anchor, to.offset == 0, from.year == to.year || to.year == nil else {
            return true
        }
        // Within one month the stretch may begin after its end and go all around the year.
        if first == last, case .month(_, let start?) = from.anchor, case .month(_, let end?) = to.anchor, end < start {
            return true
        }
        return first <= last ? month >= first && month <= last : month >= first || month <= last
    }
}
