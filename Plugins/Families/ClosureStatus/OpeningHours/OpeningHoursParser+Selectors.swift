extension OpeningHoursParser {
    // MARK: times

    mutating func times() throws(OpeningHoursError) -> [Range<Int>] {
        var times: [Range<Int>] = []
        repeat {
            times.append(try time())
        } while isNext(",", { if case .number(_, let digits) = $0 { digits <= 2 } else { false } }, then: .mark(":"))
        return times
    }

    private mutating func time() throws(OpeningHoursError) -> Range<Int> {
        let start = try clock(upTo: 24)
        if take("+") { return start..<1440 }
        guard take("-") else {
            throw failure("a single time is no opening", hint: "write from when to when, such as `08:30-15:00`")
        }
        var end = try clock(upTo: 48)
        if end <= start { end += 1440 }
        guard end <= 2880 else { throw failure("the time ends more than a day later") }
        // An open end lasts at least until the time that is named.
        if take("+") { end = max(end, 1440) }
        if current == .mark("/") {
            throw failure("intervals within a time are not supported", hint: "leave out the `/`")
        }
        return start..<end
    }

    private mutating func clock(upTo hours: Int) throws(OpeningHoursError) -> Int {
        let hour = try number(0...hours, "an hour")
        guard take(":") else { throw failure("minutes are expected behind the hour", hint: "write `08:00`") }
        let minute = try number(0...59, "a minute")
        return hour * 60 + minute
    }

    /// Takes a separator if what follows it goes on with the same list.
    private mutating func isNext(
        _ mark: String, _ first: (OpeningHoursToken.Kind) -> Bool, then second: OpeningHoursToken.Kind? = nil
    ) -> Bool {
        guard current == .mark(mark), first(peek(1)), second == nil || peek(2) == second else { return false }
        advance()
        return true
    }

    // MARK: days

    mutating func weekdays(into days: inout DaySelector) throws(OpeningHoursError) {
        func isDay(_ kind: OpeningHoursToken.Kind) -> Bool {
            if case .word(let word) = kind {
                DayNames.weekdays[word] != nil || word == "PH" || word == "SH"
            } else {
                false
            }
        }
        repeat {
            guard case .word(let word) = current else { throw failure("a day of the week is expected here") }
            if word == "PH" || word == "SH" {
                advance()
                if word == "PH" { days.publicHolidays = true } else { days.schoolHolidays = true }
                continue
            }
            guard let first = DayNames.weekdays[word] else { throw failure("a day of the week is expected here") }
            advance()
            var weekdays = DaySelector.Weekdays(first: first, last: first)
            if take("-") {
                guard case .word(let word) = current, let last = DayNames.weekdays[word] else {
                    throw failure("a day of the week is expected behind the `-`")
                }
                advance()
                weekdays.last = last
            }
            if take("[") { weekdays.nth = try occurrences() }
            days.weekdays.append(weekdays)
        } while isNext(",", isDay)
    }

    /// `[1]`, `[-1]`, `[1-2]`, `[1,3]`.
    private mutating func occurrences() throws(OpeningHoursError) -> Set<Int> {
        var found: Set<Int> = []
        repeat {
            if take("-") {
                found.insert(-(try number(1...5, "a place in the month")))
                continue
            }
            let first = try number(1...5, "a place in the month")
            let last = take("-") ? try number(first...5, "a place in the month") : first
            found.formUnion(first...last)
        } while take(",")
        guard take("]") else { throw failure("`]` is expected here") }
        return found
    }

    mutating func weeks(into days: inout DaySelector) throws(OpeningHoursError) {
        func isNumber(_ kind: OpeningHoursToken.Kind) -> Bool {
            if case .number = kind { true } else { false }
        }
        repeat {
            let first = try number(1...53, "a week of the year")
            let last = take("-") ? try number(first...53, "a week of the year") : first
            let step = take("/") ? try number(1...53, "a number of weeks") : 1
            days.weeks.append(DaySelector.Weeks(range: first...last, step: step))
        } while isNext(",", isNumber)
    }

    /// `2026`, `2026-2027`, `2026+`, or a date that begins with a year.
    mutating func yearsOrDate(into days: inout DaySelector) throws(OpeningHoursError) {
        let year = try number(1000...9999, "a year")
        if case .word(let word) = current, DayNames.months[word] != nil {
            try dates(year: year, into: &days)
            return
        }
        var last = year
        if take("+") {
            last = 9999
        } else if take("-") {
            last = try number(year...9999, "a year")
        }
        let step = take("/") ? try number(1...100, "a number of years") : 1
        days.years.append(DaySelector.Years(range: year...last, step: step))
        if current == .mark(","), case .number(_, digits: 4) = peek(1), peek(2) != .mark(":") {
            advance()
            try yearsOrDate(into: &days)
        }
    }

    /// `Apr-Oct`, `Dec 25`, `Dec 24-26`, `2026 Dec 24-2027 Jan 02`.
    mutating func dates(year: Int?, into days: inout DaySelector) throws(OpeningHoursError) {
        let from = try date(year: year)
        var to = from
        if take("-") {
            if case .number(let number, let digits) = current, digits <= 2, peek(1) != .mark(":") {
                to.day = number
                _ = try self.number(1...Self.length(of: to.month), "a day of the month")
                if let first = from.day, number < first { throw failure("the days run backwards") }
            } else if case .number(_, digits: 4) = current {
                to = try date(year: try number(1000...9999, "a year"))
            } else {
                to = try date(year: nil)
            }
        }
        days.dates.append((from, to))
        guard current == .mark(",") else { return }
        if case .word(let word) = peek(1), DayNames.months[word] != nil {
            advance()
            try dates(year: nil, into: &days)
        } else if case .number(_, let digits) = peek(1), digits <= 2, peek(2) != .mark(":"), from.day != nil {
            // `Dec 24,26`: further days of the same month.
            advance()
            let day = try number(1...Self.length(of: from.month), "a day of the month")
            let date = DaySelector.Date(year: from.year, month: from.month, day: day)
            days.dates.append((date, date))
        }
    }

    private mutating func date(year: Int?) throws(OpeningHoursError) -> DaySelector.Date {
        guard case .word(let word) = current, let month = DayNames.months[word] else {
            throw failure("a month is expected here", hint: "write Jan, Feb, Mar and so on")
        }
        advance()
        var date = DaySelector.Date(year: year, month: month, day: nil)
        if case .number(_, let digits) = current, digits <= 2, peek(1) != .mark(":") {
            date.day = try number(1...Self.length(of: month), "a day of the month")
        }
        return date
    }

    private static func length(of month: Int) -> Int {
        switch month {
        case 2: 29
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}
