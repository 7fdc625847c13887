import AdvisoryModel

/// The days that `PH` and `SH` mean, as far as they are known.
///
/// ```swift
/// let russia = NationalCalendar(holidays: HolidayList([newYear2027]))
/// let both = HolidayCalendar([russia, russia])   // shut on the holidays of either
/// both.publicHoliday(on: newYear2027)            // true
/// both.publicHoliday(on: monday2027)             // false
/// both.publicHoliday(on: monday2028)             // nil: there is no list of 2028
/// ```
struct HolidayCalendar: Sendable, Hashable {
    private let states: [NationalCalendar]

    /// - Parameter states: the calendars of the states whose holidays count, each for itself.
    init(_ states: [NationalCalendar]) { self.states = states }

    /// No year is known.
    static let unknown = HolidayCalendar([])

    /// Whether a day is a public holiday; nil where that is not known.
    func publicHoliday(on day: Day) -> Bool? { any { $0.holidays.contains(day) } }

    /// Whether a day lies in the school holidays; nil where that is not known.
    func schoolHoliday(on day: Day) -> Bool? { any { $0.schoolHolidays.contains(day) } }

    private func any(_ isHoliday: (NationalCalendar) -> Bool?) -> Bool? {
        var isKnown = !states.isEmpty
        for state in states {
            switch isHoliday(state) {
            case true?: return true
            case false?: continue
            case nil: isKnown = false
            }
        }
        return isKnown ? false : nil
    }
}
