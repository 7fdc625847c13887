extension OpeningHours: CustomStringConvertible {
    /// The hours as they are best written; reading it gives the same hours.
    ///
    /// ```swift
    /// try OpeningHours.parse("Sa , Su 8:00 - 12:00;PH closed").get().description   // "Sa,Su 08:00-12:00; PH off"
    /// ```
    var description: String {
        rules.enumerated().map { index, rule in
            let text = Self.text(rule)
            guard index > 0 else { return text }
            switch rule.combination {
            case .replacing: return "; " + text
            case .adding: return ", " + text
            case .fallback: return " || " + text
            }
        }.joined()
    }

    private static func text(_ rule: Rule) -> String {
        var parts = parts(of: rule.days)
        parts += rule.times.isEmpty ? [] : [rule.times.map(text).joined(separator: ",")]
        let comment = rule.comment.map { "\"\($0)\"" }
        switch rule.state {
        case .closed: parts.append("off")
        case .unknown: if comment == nil { parts.append("unknown") }
        case .open:
            // `24/7` says that nothing is left out by mistake; a comment alone would make it unknown.
            if comment != nil { parts.append("open") } else if parts.isEmpty { parts.append("24/7") }
        }
        if let comment { parts.append(comment) }
        return parts.joined(separator: " ")
    }

    private static func parts(of days: DaySelector) -> [String] {
        var parts: [String] = []
        if !days.years.isEmpty {
            parts.append(
                days.years.map { years in
                    let (first, last) = (years.range.lowerBound, years.range.upperBound)
                    if last == 9999 { return "\(first)+" }
                    return first == last ? "\(first)" : "\(first)-\(last)" + (years.step == 1 ? "" : "/\(years.step)")
                }.joined(separator: ","))
        }
        if !days.dates.isEmpty {
            // `2026,Dec 25` would be two years: a date after years needs no more than its place.
            parts.append(days.dates.map(text).joined(separator: ","))
        }
        if !days.weeks.isEmpty {
            parts.append(
                "week "
                    + days.weeks.map { weeks in
                        let (first, last) = (two(weeks.range.lowerBound), two(weeks.range.upperBound))
                        return first == last ? first : "\(first)-\(last)" + (weeks.step == 1 ? "" : "/\(weeks.step)")
                    }.joined(separator: ","))
        }
        let weekdays = days.weekdays.map(text)
        let holidays = days.holidays.map { $0.kind.rawValue + offset($0.offset) }
        if days.isEachNeeded {
            parts += [holidays.joined(separator: ","), weekdays.joined(separator: ",")]
        } else if !weekdays.isEmpty || !holidays.isEmpty {
            parts.append((weekdays + holidays).joined(separator: ","))
        }
        return parts
    }

    private static func text(_ weekdays: DaySelector.Weekdays) -> String {
        let first = DayNames.weekday(weekdays.first)
        guard weekdays.nth.isEmpty else {
            return "\(first)[\(weekdays.nth.map(String.init).joined(separator: ","))]" + offset(weekdays.offset)
        }
        return weekdays.first == weekdays.last ? first : "\(first)-\(DayNames.weekday(weekdays.last))"
    }

    private static func text(_ range: DateRange) -> String {
        let from = text(range.from)
        guard let to = range.to else { return range.isOpenEnded ? from + "+" : from }
        if case .month(let first, let start?) = range.from.anchor, case .month(let last, let end?) = to.anchor,
            first == last,
            start <= end, range.from.year == to.year, range.from.offset == 0, to.offset == 0
        {
            return "\(from)-\(two(end))"
        }
        return "\(from)-\(text(to))"
    }

    private static func text(_ date: DateRange.Date) -> String {
        let year = date.year.map { "\($0) " } ?? ""
        switch date.anchor {
        case .easter: return year + "easter" + offset(date.offset)
        case .month(let month, let day):
            return year + DayNames.month(month) + (day.map { " " + two($0) } ?? "") + offset(date.offset)
        case .weekday(let weekday, let nth, let month):
            return "\(year)\(DayNames.month(month)) \(DayNames.weekday(weekday))[\(nth)]\(offset(date.offset))"
        }
    }

    private static func text(_ time: TimeSpan) -> String {
        guard let end = time.end else { return text(time.start) + "+" }
        var shown = end
        // The end of a time over midnight is written by the clock, unless it would look as if it ended before it does.
        if case .clock(let start) = time.start, case .clock(let end) = end, end > DaySchedule.length,
            end - DaySchedule.length <= start
        {
            shown = .clock(end - DaySchedule.length)
        }
        return "\(text(time.start))-\(text(shown))" + (time.isOpenEnded ? "+" : "")
    }

    private static func text(_ point: TimePoint) -> String {
        switch point {
        case .clock(let minute): return DaySpans.clock(minute)
        case .sun(let event, offset: 0): return event.rawValue
        case .sun(let event, let offset):
            return "(\(event.rawValue)\(offset < 0 ? "-" : "+")\(DaySpans.clock(abs(offset))))"
        }
    }

    private static func offset(_ days: Int) -> String {
        days == 0 ? "" : " \(days < 0 ? "-" : "+")\(abs(days)) day\(abs(days) == 1 ? "" : "s")"
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
