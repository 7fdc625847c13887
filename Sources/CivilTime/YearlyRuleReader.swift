/// Reads a rule in the form of POSIX with what RFC 9636, section 3.3.1, allows beyond: hours from -167 to 167.
struct YearlyRuleReader {
    private var rest: Substring.UTF8View

    /// The rule that a text says; nil where it says none.
    static func rule(_ text: String) -> YearlyRule? {
        var reader = YearlyRuleReader(rest: text[...].utf8)
        guard let rule = reader.rule(), reader.rest.isEmpty else { return nil }
        return rule
    }

    private mutating func rule() -> YearlyRule? {
        guard takeName(), let west = time(atMost: 24) else { return nil }
        let standard = -west
        if rest.isEmpty { return YearlyRule(standard: standard) }
        guard takeName() else { return nil }
        var offset = standard + 3600
        if rest.first != UInt8(ascii: ",") {
            guard let west = time(atMost: 24) else { return nil }
            offset = -west
        }
        guard let start = yearlyTime(), let end = yearlyTime() else { return nil }
        return YearlyRule(standard: standard, summer: .init(offset: offset, start: start, end: end))
    }

    /// Three letters or more, or anything between `<` and `>`.
    private mutating func takeName() -> Bool {
        if take("<") {
            let name = rest.prefix { $0 != UInt8(ascii: ">") }
            rest = rest.dropFirst(name.count)
            return name.count >= 3 && take(">")
        }
        let name = rest.prefix { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0 | 0x20) }
        rest = rest.dropFirst(name.count)
        return name.count >= 3
    }

    private mutating func yearlyTime() -> YearlyTime? {
        guard take(","), let day = day() else { return nil }
        guard take("/") else { return YearlyTime(day: day, time: 7200) }
        return time(atMost: 167).map { YearlyTime(day: day, time: $0) }
    }

    private mutating func day() -> YearlyTime.Day? {
        if take("J") { return number(1...365).map { .withoutLeapDay($0) } }
        guard take("M") else { return number(0...365).map { .counted($0) } }
        guard let month = number(1...12), take("."), let week = number(1...5), take("."), let day = number(0...6) else {
            return nil
        }
        return .weekday(month: month, week: week, day: day)
    }

    /// `[+-]h[h[h]][:mm[:ss]]`, in seconds.
    private mutating func time(atMost hours: Int) -> Int? {
        let isNegative = take("-")
        if !isNegative { _ = take("+") }
        guard let hours = number(0...hours) else { return nil }
        var seconds = hours * 3600
        for unit in [60, 1] where take(":") {
            guard let count = number(0...59) else { return nil }
            seconds += count * unit
        }
        return isNegative ? -seconds : seconds
    }

    private mutating func number(_ range: ClosedRange<Int>) -> Int? {
        let digits = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        guard (1...3).contains(digits.count) else { return nil }
        let number = digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
        rest = rest.dropFirst(digits.count)
        return range.contains(number) ? number : nil
    }

    private mutating func take(_ letter: Unicode.Scalar) -> Bool {
        guard rest.first == UInt8(ascii: letter) else { return false }
        rest = rest.dropFirst()
        return true
    }
}
