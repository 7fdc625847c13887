public import AdvisoryModel
public import ReportLanguages
public import RuleEngine
import SafeConduct
import TripClocks

/// Renders what a report says of days as a calendar, iCalendar (RFC 5545): the trip, the hours at which the way is open, from when and until when to apply,
/// what is about to change, and the last day on which the report holds.
///
/// Events keep their identity from one report on the same request to the next, so that a calendar takes a later one as a newer version. The time stamp is
/// the day of the question: the same report gives the same bytes.
public struct ReportCalendar: Sendable {
    /// The languages of the fixed words, BCP 47, best first; the traveler's own come after them, then English.
    public var languages: [String]
    /// Names, and fixed words of further languages, that the rulebook brings: `rulebook.words`.
    public var words: ReportWords

    /// Creates a renderer.
    public init(languages: [String] = [], words: ReportWords = ReportWords()) {
        self.languages = languages
        self.words = words
    }

    /// The report as a calendar; lines end as the format asks, by CR LF.
    public func render(_ report: Report, for traveler: Traveler? = nil, at crossing: Crossing? = nil) -> String {
        calendar([(report, crossing)], for: traveler)
    }

    /// The reports of a journey as one calendar.
    public func render(_ report: JourneyReport, for traveler: Traveler? = nil, in rulebook: Rulebook) -> String {
        calendar(report.legs.map { ($0, rulebook.crossing($0.trip.crossing)) }, for: traveler)
    }

    private func calendar(_ trips: [(report: Report, crossing: Crossing?)], for traveler: Traveler?) -> String {
        let words = TripWords(languages + (traveler?.languages ?? []), own: self.words)
        var calendar = CalendarWriter()
        calendar.begin("Report")
        for (report, crossing) in trips {
            for event in EventMaker(report: report, crossing: crossing, words: words).events {
                calendar.write(
                    event, called: Self.identity(of: event, report, traveler), asOf: report.asOf,
                    language: words.phrases.language)
            }
        }
        calendar.end()
        return calendar.text
    }

    /// A digest of what the event is of. Of a request that has an id its day is no part of it: moving the trip moves its events.
    private static func identity(of event: CalendarEvent, _ report: Report, _ traveler: Traveler?) -> String {
        var parts = [report.trip.crossing, report.trip.from ?? "", report.trip.to ?? ""]
        if let id = report.id {
            parts.append("id \(id.text)")
        } else {
            parts += [report.trip.date?.description ?? ""] + (traveler?.nationalities ?? [])
        }
        return CalendarWriter.identity(parts + event.key)
    }
}

/// Makes the events of a report.
private struct EventMaker {
    let report: Report
    let crossing: Crossing?
    let words: TripWords

    var events: [CalendarEvent] { trip + hours + applications + coming + [end].compactMap { $0 } }

    private var name: String { words.name(of: crossing, id: report.trip.crossing) }

    private var place: String { "\(name) (\(words.route(report.trip, crossing)))" }

    private var trip: [CalendarEvent] {
        guard let date = report.trip.date else { return [] }
        var event = CalendarEvent(
            key: ["trip"], time: .days(date, max(date, report.trip.until ?? date)),
            summary: words.desk.trip(name, words.verdict(report.verdict)))
        let reasons = ReasonWords(words.phrases)
        event.description = report.reasons.map { reason in
            if case .rule(let id) = reason {
                return report.advisory(of: id).map { words.title(of: $0, in: report) } ?? id
            }
            return reasons.title(of: reason) ?? ""
        }.joined(separator: "\n")
        (event.location, event.point) = (place, crossing?.location)
        return [event]
    }

    /// The hours at which the way is open on the day of the trip, where the clock is known by which they are.
    private var hours: [CalendarEvent] {
        guard let date = report.trip.date else { return [] }
        return report.reasons.flatMap { reason -> [CalendarEvent] in
            guard case .withinHours(_, let window) = reason,
                let clock = crossing?.timeZones[window.clock].flatMap({ ClockZone($0) })
            else { return [] }
            return window.spans.enumerated().compactMap { number, span in
                // A span that ends with the day ends as the next one begins.
                let last = span.to == 1440 ? (date.adding(days: 1), 0) : (date, span.to)
                guard let start = clock.instants(date, minute: span.from).first,
                    let end = clock.instants(last.0, minute: last.1).last, start < end
                else { return nil }
                return CalendarEvent(
                    key: ["hours", String(number)], time: .minutes(start, end),
                    summary: words.desk.trip(
                        name, words.phrases.report.withinHours(window.text, words.phrases.country(window.clock))),
                    location: place, point: crossing?.location)
            }
        }
    }

    /// From when and until when to apply for what is required and not held.
    private var applications: [CalendarEvent] {
        report.advisories.filter { $0.effect == .requires && !$0.isMet }.flatMap { advisory in
            [("applyFrom", words.desk.applyFrom, false), ("applyBy", words.desk.applyBy, true)].compactMap {
                key, wording, reminds -> CalendarEvent? in
                guard let day = advisory.details[key]?.string.flatMap({ Day($0) }) else { return nil }
                return CalendarEvent(
                    key: [key, advisory.rule], time: .days(day, day), summary: wording(advisory.title),
                    description: ([advisory.text ?? ""] + [place]).filter { !$0.isEmpty }.joined(separator: "\n"),
                    url: advisory.sources.lazy.compactMap { report.source($0)?.url }.first { WebAddress.isPage($0) },
                    reminds: reminds && day >= report.asOf)
            }
        }
    }

    private var coming: [CalendarEvent] {
        report.coming.map { change in
            let day = words.phrases.dates.long(change.date)
            return CalendarEvent(
                key: ["coming", change.what.rawValue, change.rule], time: .days(change.date, change.date),
                summary: words.phrases.headline.coming[change.what]?(day, change.title) ?? change.title,
                description: place)
        }
    }

    /// The last day on which the report holds.
    private var end: CalendarEvent? {
        guard let day = report.goodUntil else { return nil }
        var description = ""
        if let cause = report.goodUntilBecause, let change = words.phrases.headline.changes[cause.what] {
            let id = cause.id ?? ""
            let name = cause.what.isOfRule ? report.advisory(of: id)?.title ?? id : id
            description = words.phrases.headline.holdsThrough(words.phrases.dates.short(day), change(name))
        }
        return CalendarEvent(
            key: ["good-until"], time: .days(day, day), summary: words.desk.holdsUntil(name), description: description)
    }
}
