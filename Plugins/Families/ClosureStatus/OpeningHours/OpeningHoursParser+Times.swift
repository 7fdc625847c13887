extension OpeningHoursParser {
    /// `24/7`, `08:30-15:00`, `08:00-12:00,13:00-17:00`, `22:00-02:00`, `17:00+`, `sunrise-sunset`; `24/7` is all day.
    mutating func times(isAlone: Bool) throws(OpeningHoursError) -> [TimeSpan] {
        if peek(1) == .mark("/") {
            guard peek(2) == .number(7, digits: 1) else {
                throw failure("only `24/7` is written with a `/` here", hint: "write `24/7`")
            }
            guard isAlone else {
                throw failure("`24/7` is every day", hint: "leave it out: without times the whole day is meant")
            }
            for _ in 0..<3 { advance() }
            return []
        }
        var times = [try time()]
        while current == .mark(","), beginsTime(1) {
            advance()
            times.append(try time())
        }
        return times
    }

    /// Whether a time begins that many tokens ahead: `08:30`, `sunrise`, `(sunset+01:00)`; in `25: 10:00` the number does not.
    func beginsTime(_ ahead: Int) -> Bool {
        switch peek(ahead) {
        case .mark("("): return true
        case .word(let word): return SunEvent(rawValue: word) != nil
        case .number(_, let digits):
            guard digits <= 2, peek(ahead + 1) == .mark(":"), case .number = peek(ahead + 2) else { return false }
            return peek(ahead + 3) != .mark(":") && peek(ahead + 3) != .mark("/")
        default: return false
        }
    }

    private mutating func time() throws(OpeningHoursError) -> TimeSpan {
        let start = try point(upTo: 23)
        if take("+") { return TimeSpan(start: start, isOpenEnded: true) }
        guard take("-") else {
            throw failure("a single time is not an opening", hint: "write from when to when, such as `08:30-15:00`")
        }
        var end = try point(upTo: 48)
        if case .clock(let last) = end {
            guard last <= 2 * DaySchedule.length else {
                throw failure(
                    "the time ends later than at the end of the next day", hint: "it ends at 48:00 at the latest")
            }
            if case .clock(let first) = start, last <= first { end = .clock(last + DaySchedule.length) }
        }
        if current == .mark("/") {
            throw failure("intervals within a time are not supported", hint: "leave out the `/`")
        }
        return TimeSpan(start: start, end: end, isOpenEnded: take("+"))
    }

    /// `08:30`, `sunrise`, `(sunset+01:00)`.
    private mutating func point(upTo hours: Int) throws(OpeningHoursError) -> TimePoint {
        if case .word = current { return .sun(try sunEvent(), offset: 0) }
        guard take("(") else { return .clock(try clock(upTo: hours)) }
        let event = try sunEvent()
        guard current == .mark("+") || current == .mark("-") else {
            throw failure("`+` or `-` is expected here", hint: "write `(sunset+01:00)`")
        }
        let sign = current == .mark("-") ? -1 : 1
        advance()
        let offset = sign * (try clock(upTo: 23))
        guard take(")") else { throw failure("`)` is expected here", hint: "write `(sunset+01:00)`") }
        return .sun(event, offset: offset)
    }

    private mutating func sunEvent() throws(OpeningHoursError) -> SunEvent {
        guard case .word(let word) = current, let event = SunEvent(rawValue: word) else {
            throw failure(
                "a time is expected here", hint: "write a time such as `08:00`, or dawn, sunrise, sunset, dusk")
        }
        advance()
        return event
    }

    private mutating func clock(upTo hours: Int) throws(OpeningHoursError) -> Int {
        let hour = try number(0...hours, "an hour")
        guard take(":") else { throw failure("minutes are expected after the hour", hint: "write `08:00`") }
        guard case .number(_, digits: 2) = current else {
            throw failure("two digits of minutes are expected here", hint: "write `08:00`")
        }
        return hour * 60 + (try number(0...59, "a minute"))
    }
}
