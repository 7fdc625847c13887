/// Holidays, and the years of which all are known.
///
/// ```swift
/// let list = HolidayList([newYear2027])
/// list.contains(newYear2027)   // true
/// list.contains(monday2027)    // false
/// list.contains(monday2028)    // nil: there is no list of 2028
/// ```
public struct HolidayList: Hashable, Sendable {
    /// A day, or a stretch of days, of every year; it may run on past the year's end.
    public struct Yearly: Hashable, Sendable {
        /// Month and day of its first day, month × 100 + day.
        let first: Int
        /// Month and day of its last day.
        let last: Int

        /// Reads `03-21`, `03-21..03-24` or `12-31..01-08`; nil for anything else, and for days that no year has.
        package init?(_ text: String) {
            let ends: [Substring]
            if let dots = text.firstRange(of: "..") {
                ends = [text[..<dots.lowerBound], text[dots.upperBound...]]
            } else {
                ends = [text[...]]
            }
            let days = ends.compactMap { end -> Int? in
                // A leap year, which has all the days that some year has.
                guard end.utf8.count == 5, let civil = Day("2024-\(end)")?.civil else { return nil }
                return civil.month * 100 + civil.day
            }
            guard days.count == ends.count, let first = days.first, let last = days.last else { return nil }
            (self.first, self.last) = (first, last)
        }

        func contains(_ day: Day) -> Bool {
            let civil = day.civil
            let place = civil.month * 100 + civil.day
            return first <= last ? (first...last).contains(place) : place >= first || place <= last
        }

        /// Its days in a year, which are two stretches where it runs on past the year's end.
        func stretches(in year: Int) -> [ClosedRange<Day>] {
            // Only 29 February is missing in some years.
            let from = Day(year: year, month: first / 100, day: first % 100) ?? Day(year: year, month: 3, day: 1)
            let to = Day(year: year, month: last / 100, day: last % 100) ?? Day(year: year, month: 2, day: 28)
            guard let from, let to, let newYear = Day(year: year, month: 1, day: 1),
                let end = Day(year: year, month: 12, day: 31)
            else { return [] }
            if first > last { return [newYear...to, from...end] }
            return from <= to ? [from...to] : []
        }
    }

    private var days: Set<Day>
    private var yearly: Set<Yearly>
    /// Days that are worked although a yearly holiday falls on them.
    private var worked: Set<Day> = []
    private var years: Set<Int>

    /// - Parameters:
    ///   - days: single holidays.
    ///   - yearly: those of every year.
    ///   - years: the years whose list is complete beyond those that have a day of their own.
    public init(_ days: Set<Day> = [], yearly: Set<Yearly> = [], completeIn years: Set<Int> = []) {
        self.days = days
        self.yearly = yearly
        self.years = years.union(days.map(\.civil.year))
    }

    /// Whether a day is a holiday; nil where it is not known.
    public func contains(_ day: Day) -> Bool? {
        if isHoliday(day) { return true }
        return worked.contains(day) || isComplete(in: day.civil.year) ? false : nil
    }

    /// Whether a day is known to be a holiday.
    func isHoliday(_ day: Day) -> Bool {
        if !worked.isEmpty, worked.contains(day) { return false }
        return !days.isEmpty && days.contains(day) || !yearly.isEmpty && yearly.contains { $0.contains(day) }
    }

    /// The years of which it says something, with those between them; nil: there are none.
    var listedYears: ClosedRange<Int>? {
        guard let first = years.min(), let last = years.max() else { return nil }
        return first...last
    }

    /// The days of some years that are known to be holidays.
    func days(in years: ClosedRange<Int>) -> [Day] {
        var all = days
        for yearly in yearly {
            for stretch in years.flatMap({ yearly.stretches(in: $0) }) {
                for number in stretch.lowerBound.number...stretch.upperBound.number {
                    if let day = Day(number: Int(number)) { all.insert(day) }
                }
            }
        }
        return worked.isEmpty ? Array(all) : all.filter { !worked.contains($0) }
    }

    /// Whether all holidays of a year are known: it has a day of its own in the list, or all holidays are yearly ones.
    public func isComplete(in year: Int) -> Bool { years.contains(year) || years.isEmpty && !yearly.isEmpty }

    /// Whether the day is listed by itself.
    package func lists(_ day: Day) -> Bool { days.contains(day) }

    /// Adds what another place says of the same holidays.
    mutating func formUnion(_ other: HolidayList) {
        days.formUnion(other.days)
        yearly.formUnion(other.yearly)
        worked.formUnion(other.worked)
        years.formUnion(other.years)
    }

    /// Takes days out that are worked; a year with such a day has a list.
    mutating func take(out worked: Set<Day>) {
        self.worked.formUnion(worked)
        years.formUnion(worked.map(\.civil.year))
    }
}
