import AdvisoryModel
import Desk
import Foundation
import RuleEngine
import SafeConduct
import TestSupport
import Testing

/// What a report says of days as a calendar.
@Suite struct ReportCalendarTests {
    static func calendar(
        on date: String = "2027-01-08", asOf: Day = DeskRulebook.asOf, crossing: String = "south-gate",
        id: RequestID? = nil,
        language: String = "en"
    ) throws -> String {
        let rulebook = try DeskRulebook.load()
        var trip = DeskRulebook.trip(at: crossing)
        trip.date = Day(date)
        let report = rulebook.check(
            Request(id: id, traveler: DeskRulebook.traveler(), trip: trip), asOf: asOf, languages: [language])
        return ReportCalendar(languages: [language], words: rulebook.words).render(
            report, for: DeskRulebook.traveler(), at: rulebook.crossing(crossing))
    }

    private func lines(_ calendar: String, _ name: String) -> [String] {
        calendar.replacing("\r\n ", with: "").split(separator: "\r\n").map(String.init).filter { $0.hasPrefix(name) }
    }

    @Test func daysToApplyTheTripAndTheEndAreEvents() throws {
        let calendar = try Self.calendar(on: "2026-12-18", crossing: "north-gate")
        #expect(
            lines(calendar, "SUMMARY") == [
                "SUMMARY;LANGUAGE=en:North Gate: Conditional", "SUMMARY;LANGUAGE=en:Apply from today: Visa for Russia",
                "SUMMARY;LANGUAGE=en:Last day to apply: Visa for Russia",
                "SUMMARY;LANGUAGE=en:Ends with Saturday\\, 19 December 2026: The North Gate is open",
                "SUMMARY;LANGUAGE=en:On Sunday\\, 20 December 2026 the way closes: The North Gate is shut",
                "SUMMARY;LANGUAGE=en:Check again: the answer for North Gate holds through today",
            ])
        #expect(
            lines(calendar, "DTSTART").prefix(3) == [
                "DTSTART;VALUE=DATE:20261218", "DTSTART;VALUE=DATE:20261118", "DTSTART;VALUE=DATE:20261208",
            ])
        #expect(lines(calendar, "DTSTAMP").allSatisfy { $0 == "DTSTAMP:20261121T000000Z" })
        #expect(lines(calendar, "TRIGGER") == ["TRIGGER:-P7D"])
        #expect(lines(calendar, "GEO") == ["GEO:60.5;28.25"])
    }

    @Test func linesAreFoldedBetweenCharacters() throws {
        for language in ["en", "ru", "fr", "pl", "zh-Hans"] {
            let calendar = try Self.calendar(on: "2026-12-18", crossing: "north-gate", language: language)
            #expect(calendar.hasSuffix("END:VCALENDAR\r\n"))
            for line in calendar.split(separator: "\r\n") { #expect(line.utf8.count <= 75, "\(line)") }
            #expect(!calendar.unicodeScalars.contains("\u{FFFD}"))
        }
    }

    @Test func anEventKeepsItsIdentity() throws {
        let first = try Self.calendar(on: "2026-12-18", crossing: "north-gate", id: "booking-1")
        let later = try Self.calendar(
            on: "2026-12-18", asOf: DeskRulebook.asOf.adding(days: 3), crossing: "north-gate", id: "booking-1")
        let moved = try Self.calendar(on: "2026-12-17", crossing: "north-gate", id: "booking-1")
        #expect(lines(first, "UID") == lines(later, "UID") && lines(first, "UID") == lines(moved, "UID"))
        #expect(Set(lines(first, "UID")).count == lines(first, "UID").count)
        #expect(lines(first, "UID") != lines(try Self.calendar(on: "2026-12-18", crossing: "north-gate"), "UID"))
        #expect(first == (try Self.calendar(on: "2026-12-18", crossing: "north-gate", id: "booking-1")))
    }

    @Test func hoursAreThoseOfTheirClock() throws {
        let rulebook = try DeskRulebook.load()
        var trip = DeskRulebook.trip()
        trip.date = Day("2026-12-18")
        let window = OpenWindow([.init(from: 8 * 60, to: 12 * 60), .init(from: 20 * 60, to: 24 * 60)], clock: "RU")
        let report = Report(
            trip: trip, asOf: DeskRulebook.asOf, verdict: .conditional, reasons: [.withinHours(rules: ["a/b"], window)],
            rulebook: RulebookReference(digest: "sha256:0", rules: 1))
        let calendar = ReportCalendar().render(report, at: rulebook.crossing("north-gate"))
        #expect(lines(calendar, "DTSTART:") == ["DTSTART:20261218T050000Z", "DTSTART:20261218T170000Z"])
        #expect(lines(calendar, "DTEND:") == ["DTEND:20261218T090000Z", "DTEND:20261218T210000Z"])
    }
}

/// The Python package `icalendar` reads what we write.
@Suite(.enabled(if: CalendarOracle.isThere, "icalendar is missing: `pip install icalendar`"))
struct CalendarOracleTests {
    @Test(arguments: ["en", "ru", "zh-Hans"]) func thePackageReadsEveryEvent(language: String) throws {
        let calendar = try ReportCalendarTests.calendar(on: "2026-12-18", crossing: "north-gate", language: language)
        let read = try CalendarOracle.events(in: calendar)
        #expect(read.count == calendar.matches(of: /BEGIN:VEVENT/).count)
        #expect(read[0].summary.hasPrefix(language == "ru" ? "Северные ворота: " : "North Gate"))
        #expect(read[0].start == "2026-12-18" && read[0].end == "2026-12-19")
        #expect(read.allSatisfy { $0.uid.hasSuffix("@safe-conduct") && $0.errors == 0 })
    }
}

enum CalendarOracle {
    struct Event: Decodable {
        var uid: String
        var summary: String
        var start: String
        var end: String
        var errors: Int
    }

    static let isThere = (try? events(in: "")) != nil

    static func events(in calendar: String) throws -> [Event] {
        try JSONDecoder().decode(
            [Event].self, from: PythonOracle.answer(of: "icalendar-events.py", to: Data(calendar.utf8)))
    }
}
