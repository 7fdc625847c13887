extension OpeningHoursParser {
    /// `24/7`, `08:30-15:00`, `08:00-12:00,13:00-17:00`, `22:00-02:00`, `17:00+`; `24/7` is all day.
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
        while current == .mark(","), case .number(_, let digits) = peek(1), digits <= 2, peek(2) == .mark(":") {
            advance()
            times.append(try time())
        }
        return times
    }

    private mutating func time() throws(OpeningHoursError) -> TimeSpan {
        let start = try clock(upTo: 23)
        if take("+") { return TimeSpan(start: start, isOpenEnded: true) }
        guard take("-") else {
            throw failure("a single time is no opening", hint: "write from when to when, such as `08:30-15:00`")
        }
        let end = try clock(upTo: 48)
        guard end <= 2 * DaySchedule.length else {
            throw failure("the time ends later than at the end of the next day", hint: "it ends at 48:00 at the latest")
        }
        if current == .mark("/") {
            throw failure("intervals within a time are not supported", hint: "leave out the `/`")
        }
        return TimeSpan(start: start, end: end <= start ? end + DaySchedule.length : end, isOpenEnded: take("+"))
    }

    private mutating func clock(upTo hours: Int) throws(OpeningHoursError) -> Int {
        if case .word(let word) = current, ["sunrise", "sunset", "dawn", "dusk"].contains(word.lowercased()) {
            throw failure(
                "`\(word)` is not supported: the engine does not know the sun", hint: "write a time, such as `08:00`")
        }
        let hour = try number(0...hours, "an hour")
        guard take(":") else { throw failure("minutes are expected behind the hour", hint: "write `08:00`") }
        guard case .number(_, digits: 2) = current else {
            throw failure("two digits of minutes are expected here", hint: "write `08:00`")
        }
        return hour * 60 + (try number(0...59, "a minute"))
    }
}
