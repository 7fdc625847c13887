import AdvisoryModel
import OnceMadeParts

/// Hours with what they come to on the days that were asked for lately; a class, as it is kept with the rule.
final class DailyHours: Sendable {
    let hours: OpeningHours
    private let days = LastMade<(day: Day, spans: DaySpans)>(most: 16)

    init(_ hours: OpeningHours) { self.hours = hours }

    /// Each minute of a day by the clock of the hours.
    func spans(on day: Day, calendar: HolidayCalendar) -> DaySpans {
        // Holidays are those of the states of a trip.
        if hours.readsHolidays { return hours.spans(on: day, calendar: calendar) }
        if let known = days.answer({ $0.day == day ? $0.spans : nil }) { return known }
        let spans = hours.spans(on: day)
        days.keep((day, spans))
        return spans
    }
}
