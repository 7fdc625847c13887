import AdvisoryModel
public import Authoring

/// Renders what of a rulebook is due as a calendar, iCalendar (RFC 5545): an event on the last day on which each counts in full, and of what is
/// overdue one on the day of the question.
///
/// Events keep their identity from one list to the next: a source that was looked up again moves to its new day.
public struct DueCalendar: Sendable {
    private let due: DueList

    /// Prepares to write a list.
    public init(_ due: DueList) { self.due = due }

    /// The calendar; lines end as the format asks, by CR LF.
    public var text: String {
        let words = DueText(due)
        var calendar = CalendarWriter()
        calendar.begin("Due")
        for item in due.items {
            let day = max(item.day ?? due.asOf, due.asOf)
            var event = CalendarEvent(
                key: [item.kind.rawValue, item.id], time: .days(day, day), summary: words.summary(of: item),
                description: words.details(of: item).joined(separator: "\n"),
                url: item.url.flatMap { WebAddress.isPage($0) ? $0 : nil })
            event.reminds = item.movesVerdict && day > due.asOf
            calendar.write(
                event, called: CalendarWriter.identity(["due"] + event.key), asOf: due.asOf, language: "en")
        }
        calendar.end()
        return calendar.text
    }
}
