extension OpeningHoursParser {
    /// `Mo`, `Mo-Fr`, `Sa,Su`, `Fr-Mo`, `We[1]`, `Fr[-1]`, `Su[1] +1 day`, `PH`, `PH -1 day`, `Mo-Fr,PH`, `PH Mo-Fr`, `Mo-Fr SH`.
    mutating func weekdays(into days: inout DaySelector) throws(OpeningHoursError) {
        try dayList(into: &days)
        guard isDayName(current) else { return }
        // `PH Mo-Fr` are the holidays that fall on such a day, and so are `Mo-Fr SH`; `Mo-Fr PH` is taken for either by as many.
        guard days.weekdays.isEmpty || days.holidays.isEmpty && current == .word("SH") else {
            throw failure("days of the week follow each other without a `,`", hint: "write `Mo,We`, or `Mo-Fr,PH`")
        }
        try dayList(into: &days)
        days.isEachNeeded = true
    }

    private func isDayName(_ kind: OpeningHoursToken.Kind) -> Bool {
        guard case .word(let word) = kind else { return false }
        return DayNames.weekdays[word] != nil || DaySelector.Holidays.Kind(rawValue: word) != nil
    }

    private mutating func dayList(into days: inout DaySelector) throws(OpeningHoursError) {
        while true {
            if case .word(let word) = current, let kind = DaySelector.Holidays.Kind(rawValue: word) {
                advance()
                if kind == .schoolHolidays, isOffset(0) {
                    throw failure(
                        "only `PH` has days before or after it", hint: "write the days of the school holidays")
                }
                days.holidays.append(DaySelector.Holidays(kind: kind, offset: try offset()))
            } else {
                days.weekdays.append(try weekdayRange())
            }
            guard current == .mark(","), isDayName(peek(1)) else { return }
            advance()
        }
    }

    private mutating func weekday() throws(OpeningHoursError) -> Int {
        guard case .word(let word) = current else {
            throw failure("a day of the week is expected here", hint: DayNames.hint(for: ""))
        }
        guard let day = DayNames.weekdays[word] else {
            throw failure("a day of the week is expected here", hint: DayNames.hint(for: word))
        }
        advance()
        return day
    }

    private mutating func weekdayRange() throws(OpeningHoursError) -> DaySelector.Weekdays {
        let first = try weekday()
        var weekdays = DaySelector.Weekdays(first: first, last: first)
        if take("-") {
            weekdays.last = try weekday()
            if current == .mark("[") {
                throw failure("only a single weekday takes a number in brackets", hint: "write `Mo[1],Tu[1]`")
            }
        } else if take("[") {
            weekdays.nth = try occurrences()
            weekdays.offset = try offset()
        }
        return weekdays
    }

    /// `1]`, `-1]`, `1-2]`, `1,3]`.
    private mutating func occurrences() throws(OpeningHoursError) -> [Int] {
        var found: [Int] = []
        repeat {
            if take("-") {
                found.append(-(try number(1...5, "the number of a weekday in the month")))
                continue
            }
            let first = try number(1...5, "the number of a weekday in the month")
            let last = take("-") ? try number(first...5, "the number of a weekday in the month") : first
            found += first...last
        } while take(",")
        guard take("]") else { throw failure("`]` is expected here", hint: "write `Mo[1]`, `Mo[-1]` or `Mo[1,3]`") }
        return found
    }

    /// `+1 day`, `-2 days`; 0 where there is none.
    mutating func offset() throws(OpeningHoursError) -> Int {
        guard isOffset(0) else { return 0 }
        let sign = current == .mark("-") ? -1 : 1
        advance()
        let days = try number(1...365, "a number of days")
        advance()
        return sign * days
    }

    /// Whether a number of days to move by is that many tokens ahead.
    func isOffset(_ ahead: Int) -> Bool {
        guard peek(ahead) == .mark("+") || peek(ahead) == .mark("-"), case .number = peek(ahead + 1),
            case .word(let unit) = peek(ahead + 2)
        else { return false }
        return unit == "day" || unit == "days"
    }

    /// `week 10`, `week 10-20`, `week 1-53/2`, `week 1,3`.
    mutating func weeks(into days: inout DaySelector) throws(OpeningHoursError) {
        advance()
        while true {
            let first = try number(1...53, "a week of the year")
            var last = first
            var step = 1
            if take("-") {
                last = try number(first...53, "a week of the year")
                if take("/") { step = try number(1...53, "a number of weeks") }
            }
            days.weeks.append(DaySelector.Weeks(range: first...last, step: step))
            guard current == .mark(","), case .number(_, let digits) = peek(1), digits <= 2, !beginsTime(1) else {
                return
            }
            advance()
        }
    }

    /// `2026`, `2026-2027`, `2026-2036/2`, `2026+`, `2026,2028`.
    mutating func years(into days: inout DaySelector) throws(OpeningHoursError) {
        while true {
            let first = try number(1000...9999, "a year")
            var last = first
            var step = 1
            if take("+") {
                last = 9999
            } else if take("-") {
                last = try number(first...9999, "a year")
                if take("/") { step = try number(1...100, "a number of years") }
            }
            days.years.append(DaySelector.Years(range: first...last, step: step))
            guard current == .mark(","), case .number(_, digits: 4) = peek(1) else { return }
            advance()
        }
    }
}
