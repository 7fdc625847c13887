import AdvisoryModel
import RuleLanguage
import YAMLTree

/// Reads the calendar of a state:
///
/// ```yaml
/// calendars:
///   IR:
///     weekend: [th, fr]
///     holidays: [{ on: 03-21..03-24 }, 2027-02-11]
///     workingDays: [2027-02-13]
/// ```
enum CalendarReader {
    /// The most days that one stretch of single days may have.
    private static let longestStretch = 366
    private static let years = 1...9999

    static func read(_ node: Node, into file: inout FieldReader) -> NationalCalendar? {
        guard node.kind == .mapping else {
            file.report(
                .wrongType, "a calendar is a mapping of keys, not \(FieldReader.kindName(node))", at: node,
                hint: "write `{ weekend: [sa, su], holidays: [2027-01-01] }`")
            return nil
        }
        var fields = FieldReader(node, "a calendar")
        let weekend = weekend(&fields)
        let years = fields.value("years").map { Set(fields.elements(of: $0).flatMap { self.years(of: $0, &fields) }) }
        let holidays = fields.value("holidays").map { list($0, completeIn: years ?? [], &fields) }
        let school = fields.value("schoolHolidays").map { list($0, completeIn: [], &fields) }
        let worked = fields.value("workingDays").map { node in
            fields.elements(of: node).flatMap { days(of: $0, &fields) }
        }
        file.report(fields.finish())
        return NationalCalendar(
            weekend: weekend, holidays: holidays ?? HolidayList(completeIn: years ?? []),
            schoolHolidays: school ?? HolidayList(), workingDays: Set(worked ?? []))
    }

    /// The holidays of a list: days, stretches of days, and `{ on: 03-21..03-24 }` for those of every year.
    static func list(_ node: Node, completeIn years: Set<Int> = [], _ file: inout FieldReader) -> HolidayList {
        var single: Set<Day> = []
        var yearly: Set<HolidayList.Yearly> = []
        for element in file.elements(of: node) {
            guard element.kind == .mapping else {
                let found = days(of: element, &file)
                if !years.isEmpty, !found.isEmpty, !found.contains(where: { years.contains($0.civil.year) }) {
                    file.report(
                        .conflict, "`\(element.text)` lies in none of the `years` of the calendar", at: element,
                        hint: "correct the year, or add it to `years`")
                }
                single.formUnion(found)
                continue
            }
            var fields = FieldReader(element, "a yearly holiday")
            if let on = fields.required("on", hint: "write month and day, such as `{ on: 05-09 }`"),
                let found = fields.scalar(
                    on, as: "a day of every year", code: .invalidDate,
                    hint: "write month and day, such as `05-09` or `12-31..01-08`", HolidayList.Yearly.init)
            {
                yearly.insert(found)
            }
            file.report(fields.finish())
        }
        return HolidayList(single, yearly: yearly, completeIn: years)
    }

    /// A day, or a stretch of days with both its ends.
    private static func days(of node: Node, _ file: inout FieldReader) -> [Day] {
        let range = file.scalar(
            node, as: "a day or a stretch of days", code: .invalidDate,
            hint: "write a day that exists as YYYY-MM-DD, a stretch of a year at most as `2027-01-01..2027-01-08`"
        ) { text -> (first: Day, count: Int)? in
            let ends =
                text.firstRange(of: "..").map { [text[..<$0.lowerBound], text[$0.upperBound...]] } ?? [text[...]]
            let days = ends.compactMap { Day(String($0)) }
            guard days.count == ends.count, let first = days.first, let last = days.last else { return nil }
            let count = first.days(until: last) + 1
            return (1...longestStretch).contains(count) ? (first, count) : nil
        }
        return range.map { range in (0..<range.count).map { range.first.adding(days: $0) } } ?? []
    }

    private static func weekend(_ fields: inout FieldReader) -> Set<Weekday>? {
        guard let node = fields.value("weekend") else { return nil }
        let names = Weekday.allCases.map(\.rawValue)
        let words = fields.elements(of: node).compactMap { fields.word(of: $0, in: names, name: "weekend") }
        if words.count == names.count {
            fields.report(
                .conflict, "no day of the week is left to work on", at: node,
                hint: "leave out the days on which people work")
        }
        return Set(words.compactMap { Weekday(rawValue: $0) })
    }

    /// A year, or a stretch of years.
    private static func years(of node: Node, _ fields: inout FieldReader) -> [Int] {
        let range = fields.scalar(
            node, as: "a year or a stretch of years", hint: "write `2027` or `2024..2027`"
        ) { text -> ClosedRange<Int>? in
            let ends =
                text.firstRange(of: "..").map { [text[..<$0.lowerBound], text[$0.upperBound...]] } ?? [text[...]]
            let numbers = ends.compactMap { Int($0) }.filter { years.contains($0) }
            guard numbers.count == ends.count, let first = numbers.first, let last = numbers.last, first <= last else {
                return nil
            }
            return first...last
        }
        return range.map { Array($0) } ?? []
    }
}
