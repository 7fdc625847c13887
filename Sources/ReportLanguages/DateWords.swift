package import AdvisoryModel

/// Dates in words.
package struct DateWords: Sendable {
    /// From Monday to Sunday, as they are written after `onDay`.
    package var weekdays: [String]
    /// From January to December, as they are written after a day.
    package var months: [String]
    /// Weekday, day, month, year.
    package var withWeekday: Wording
    /// Day, month, year.
    package var plain: Wording

    /// `Monday, 7 December 2026`.
    package func long(_ day: Day) -> String {
        let (year, month, number) = day.civil
        let weekday = Weekday.allCases.firstIndex(of: day.weekday).map { weekdays[$0] } ?? ""
        return withWeekday(weekday, String(number), name(month), String(year))
    }

    /// `7 December 2026`.
    package func short(_ day: Day) -> String {
        let (year, month, number) = day.civil
        return plain(String(number), name(month), String(year))
    }

    /// `7 December 2026`; a month or a year as it stands.
    package func short(_ day: PartialDate) -> String {
        day.firstDay == day.lastDay ? short(day.lastDay) : day.description
    }

    private func name(_ month: Int) -> String {
        months.indices.contains(month - 1) ? months[month - 1] : ""
    }
}
