extension OpeningHoursParser {
    /// `Apr-Oct`, `Dec 25`, `Dec 24-26`, `Dec 24,26`, `Dec 24-Jan 02`, `2026 Dec 24-2027 Jan 02`, `easter -2 days`, `Dec 25+`.
    mutating func dates(into days: inout DaySelector) throws(OpeningHoursError) {
        while true {
            let range = try dateRange()
            days.dates.append(range)
            try furtherDays(of: range.from, into: &days)
            guard current == .mark(","), beginsDate(1) else { return }
            advance()
        }
    }

    /// Whether a date begins that many tokens ahead.
    private func beginsDate(_ ahead: Int) -> Bool {
        switch peek(ahead) {
        case .word(let word): return DayNames.isDate(word)
        case .number(_, digits: 4):
            if case .word(let word) = peek(ahead + 1) { return DayNames.isDate(word) }
            return false
        default: return false
        }
    }

    /// `Dec 24,26`: further days of the same month.
    private mutating func furtherDays(of date: DateRange.Date, into days: inout DaySelector) throws(OpeningHoursError) {
        guard case .month(let month, _?) = date.anchor else { return }
        while current == .mark(","), isDayNumber(1) {
            advance()
            var first = date
            first.anchor = .month(month, day: try dayNumber(month))
            var range = DateRange(from: first)
            if current == .mark("-"), isDayNumber(1) {
                advance()
                range.to = try lastDay(after: first)
            }
            days.dates.append(range)
        }
    }

    /// Whether a day of the month is that many tokens ahead, and not the hour of a time.
    private func isDayNumber(_ ahead: Int) -> Bool {
        guard case .number(_, let digits) = peek(ahead), digits <= 2 else { return false }
        return !beginsTime(ahead)
    }

    private mutating func dayNumber(_ month: Int) throws(OpeningHoursError) -> Int {
        let length = month == 2 ? 29 : [4, 6, 9, 11].contains(month) ? 30 : 31
        return try number(1...length, "a day of the month")
    }

    /// The last day of a stretch within the month of its first.
    private mutating func lastDay(after first: DateRange.Date) throws(OpeningHoursError) -> DateRange.Date {
        guard case .month(let month, let day?) = first.anchor else {
            throw failure("a month is expected here", hint: "write both dates with their month")
        }
        if case .number(let last, _) = current, last < day {
            throw failure("the days run backwards", hint: "write the month of the last day, too")
        }
        return DateRange.Date(year: first.year, anchor: .month(month, day: try dayNumber(month)))
    }

    private mutating func dateRange() throws(OpeningHoursError) -> DateRange {
        var range = DateRange(from: try date())
        if take("+") {
            range.isOpenEnded = true
            return range
        }
        guard take("-") else { return range }
        if isDayNumber(0) {
            range.to = try lastDay(after: range.from)
            return range
        }
        guard beginsDate(0) else { throw failure("a date is expected after the `-`", hint: "write `Dec 24-Jan 02`") }
        // `Jan-Nov Tu[2]` are months and a day of the week.
        let to = try date(isEnd: !range.from.isMonth)
        range.to = to
        if range.from.year == nil, to.year != nil {
            throw failure("only the last date has a year", hint: "write the year before both dates, or before neither")
        }
        if let first = range.from.year, let last = to.year, let start = range.from.first(in: first),
            let end = to.last(in: last), end < start
        {
            throw failure("the dates run backwards", hint: "write the earlier date first")
        }
        if case .month(let first, day: nil) = range.from.anchor, case .month(let last, day: nil) = to.anchor,
            range.from.year != nil, to.year == nil, last < first
        {
            throw failure(
                "the months run over the end of the year",
                hint: "write the year of the last month, too, such as `2026 Nov-2027 Mar`")
        }
        return range
    }

    private mutating func date(isEnd: Bool? = nil) throws(OpeningHoursError) -> DateRange.Date {
        var year: Int?
        if case .number(_, digits: 4) = current { year = try number(1000...9999, "a year") }
        guard case .word(let word) = current, DayNames.isDate(word) else {
            throw failure("a month is expected here", hint: "write Jan, Feb, Mar and so on")
        }
        advance()
        var date = DateRange.Date(year: year, anchor: .easter)
        if let month = DayNames.months[word] {
            if isDayNumber(0) {
                date.anchor = .month(month, day: try dayNumber(month))
            } else if let anchor = try weekdayOfMonth(month, isEnd) {
                date.anchor = anchor
            } else {
                date.anchor = .month(month, day: nil)
                return date
            }
        }
        date.offset = try offset()
        return date
    }

    /// `Su[-1]` after a month, where a stretch begins or ends with it; elsewhere it is a day of the week like others.
    private mutating func weekdayOfMonth(_ month: Int, _ isEnd: Bool?) throws(OpeningHoursError) -> DateRange.Date
        .Anchor?
    {
        guard case .word(let word) = current, let weekday = DayNames.weekdays[word], peek(1) == .mark("[") else {
            return nil
        }
        let isNegative = peek(2) == .mark("-")
        let close = isNegative ? 4 : 3
        guard peek(close) == .mark("]") else { return nil }
        // `Mar Su[-1] -2 days` may lie in February, as a day of the week that is moved it could not.
        guard isEnd ?? (peek(close + 1) == .mark("-") || isOffset(close + 1)) else { return nil }
        for _ in 0..<(isNegative ? 3 : 2) { advance() }
        let nth = try number(1...5, "the number of a weekday in the month")
        advance()
        return .weekday(weekday, nth: isNegative ? -nth : nth, month: month)
    }
}
