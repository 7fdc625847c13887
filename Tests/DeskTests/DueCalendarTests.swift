import AdvisoryModel
import Authoring
import Desk
import RulebookLoading
import SafeConduct
import SourceDiagnostics
import Testing

/// What is due as a calendar.
@Suite struct DueCalendarTests {
    private static let rulebook = """
        sources:
          law: { title: Law, kind: law, reliability: A, retrieved: 2026-11-01 }
          card: { title: "Card; of guides, by \\"us\\"", kind: guide, reliability: D, retrieved: 2026-06-01, url: "https://example.org/card" }
          blog: { title: Blog, kind: field-report, reliability: E, retrieved: 2026-05-01 }
        """
    private static let rules = """
        rules: way
        family: closure
        items:
          - { id: rail, title: Rail, when: { trip.crossing: a-b }, passage: open, sources: [card] }
          - { id: past, title: Past, when: { trip.crossing: a-b }, passage: closed, sources: [blog] }
        """

    private static func calendar(asOf day: String) throws -> String {
        let files = [
            "sources.yaml": rulebook, "way.yaml": rules,
            "a-b.yaml": "crossing: a-b\nbetween: [RU, KP]\ncovers: 2024-01-01..2028-12-31\n",
        ]
        let draft = RulebookDraft(
            files.map { SourceFile(path: $0.key, text: $0.value) }, families: .standard)
        return DueCalendar(DueList(draft, asOf: try #require(Day(day)))).text
    }

    private func lines(_ calendar: String, _ name: String) -> [String] {
        calendar.replacing("\r\n ", with: "").split(separator: "\r\n").map(String.init).filter { $0.hasPrefix(name) }
    }

    @Test func eachIsAnEventOnItsDayAndWhatIsOverdueToday() throws {
        let calendar = try Self.calendar(asOf: "2026-11-21")
        #expect(
            lines(calendar, "SUMMARY") == [
                "SUMMARY;LANGUAGE=en:The source `blog` is stale since 2026-07-31",
                "SUMMARY;LANGUAGE=en:The source `card` is fresh until 2026-11-28",
            ])
        #expect(lines(calendar, "DTSTART") == ["DTSTART;VALUE=DATE:20261121", "DTSTART;VALUE=DATE:20261128"])
        #expect(lines(calendar, "DTEND") == ["DTEND;VALUE=DATE:20261122", "DTEND;VALUE=DATE:20261129"])
        #expect(lines(calendar, "URL") == ["URL:https://example.org/card"])
        // Of what verdicts turn on there is a reminder, while there is time.
        #expect(lines(calendar, "TRIGGER") == ["TRIGGER:-P7D"])
        #expect(lines(calendar, "DESCRIPTION").contains { $0.contains(#"Card\; of guides\, by "us"\n"#) })
        for line in calendar.split(separator: "\r\n") { #expect(line.utf8.count <= 75) }
        #expect(calendar.hasPrefix("BEGIN:VCALENDAR\r\n") && calendar.hasSuffix("END:VCALENDAR\r\n"))
    }

    @Test func aLaterCalendarMovesTheSameEvents() throws {
        let (first, later) = (try Self.calendar(asOf: "2026-11-21"), try Self.calendar(asOf: "2026-11-30"))
        #expect(Set(lines(first, "UID")) == Set(lines(later, "UID")))
        #expect(Set(lines(later, "DTSTART")) == ["DTSTART;VALUE=DATE:20261130"])
    }

    @Test(.enabled(if: CalendarOracle.isThere, "icalendar is missing: `pip install icalendar`"))
    func thePackageReadsEveryEvent() throws {
        let read = try CalendarOracle.events(in: try Self.calendar(asOf: "2026-11-21"))
        #expect(read.map(\.start) == ["2026-11-21", "2026-11-28"] && read.map(\.end) == ["2026-11-22", "2026-11-29"])
        #expect(read.allSatisfy { $0.uid.hasSuffix("@safe-conduct") && $0.errors == 0 })
    }
}
