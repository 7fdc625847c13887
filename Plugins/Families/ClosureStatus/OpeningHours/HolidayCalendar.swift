import AdvisoryModel

/// The days that `PH` and `SH` mean, as far as they are known.
///
/// ```swift
/// var calendar = HolidayCalendar.unknown
/// calendar.publicHolidays = HolidayList([newYear2027])
/// calendar.publicHolidays.contains(newYear2027)   // true
/// calendar.publicHolidays.contains(monday2027)    // false
/// calendar.publicHolidays.contains(monday2028)    // nil: there is no list of 2028
/// ```
struct HolidayCalendar: Sendable, Hashable {
    var publicHolidays = HolidayList()
    var schoolHolidays = HolidayList()

    /// No year is known.
    static let unknown = HolidayCalendar()

    /// The calendar of a place that is shut on the holidays of either.
    func union(_ other: HolidayCalendar) -> HolidayCalendar {
        HolidayCalendar(
            publicHolidays: publicHolidays.union(other.publicHolidays),
            schoolHolidays: schoolHolidays.union(other.schoolHolidays))
    }
}

/// Holidays, and the years of which all are known.
struct HolidayList: Sendable, Hashable {
    private var days: Set<Day>
    private var years: Set<Int>

    /// - Parameter years: the years whose list is complete; nil: every year of which there is a day.
    init(_ days: Set<Day> = [], completeIn years: Set<Int>? = nil) {
        self.days = days
        self.years = years ?? Set(days.map(\.civil.year))
    }

    /// Whether a day is a holiday; nil where it is not known.
    func contains(_ day: Day) -> Bool? {
        if days.contains(day) { return true }
        return years.contains(day.civil.year) ? false : nil
    }

    /// The holidays of either; a year is complete where it is so in both.
    func union(_ other: HolidayList) -> HolidayList {
        HolidayList(days.union(other.days), completeIn: years.intersection(other.years))
    }
}
