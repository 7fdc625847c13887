import RuleEngine
import RulebookLoading
import SafeConduct
import SourceDiagnostics
import Testing

@testable import Authoring

/// The days that files write, and those of sources.
@Suite struct SourceDaysLintTests {
    private func draft(_ path: String, _ text: String) -> RulebookDraft {
        RulebookDraft([SourceFile(path: path, text: text)], families: .standard)
    }

    /// The days of a source, and what is said of them.
    @Test(arguments: [
        ("published: 2026-01-01", nil),
        ("freshFor: 9 days", nil),
        ("retrieved: 2026-01-01", nil), ("published: 2026-01-01, retrieved: 2026-01-01", nil),
        ("published: 2026-01-01, retrieved: 2025-12-31", "rulebook/seen-before-published"),
        // It may have been published on the first of the days that are meant.
        ("published: 2026-01, retrieved: 2026-01-10", nil),
        ("published: 2026, retrieved: 2025", "rulebook/seen-before-published"),
        ("published: 2026-03-01, retrieved: 2026", nil),
    ])
    func aSourceIsSeenAndNotBeforeItIsPublished(days: String, code: String?) {
        let draft = draft(
            "s.yaml", "sources: { law: { title: L, kind: law, reliability: A, \(days) } }\n")
        #expect(draft.isSound)
        #expect(SourceDaysLint.findings(in: draft).map(\.code.text) == (code.map { [$0] } ?? []))
    }

    /// Lines of a file, and what is said of their days.
    @Test(arguments: [
        ("when: { trip.date: 2569-08-01..2569-10-15 }", ["2569-08-01 is 2026", "2569-10-15 is 2026"]),
        ("when: 'trip.date > date(\"2568-06-23\")'", ["2568-06-23 is 2025"]),
        ("valid: 2569-08-01T12:00..", ["2569-08-01 is 2026"]),
        ("from: 1404-03-01", ["1404-03-01 begins in 2025"]),
        ("valid: 2026-08-01..", []), ("valid: 2399-12-31", []), ("x: 2700-01-01", []),
        ("# in Thailand 2569-08-01 is written", []), ("x: 1 # 2569-08-01", []),
        ("x: 'a#b', y: 2569-08-01", ["2569-08-01 is 2026"]),
        ("url: https://example.org/2569-08-01", []), ("number: +66 2657-51-00", []),
        ("number: +66-2569-08-01", []),
        ("x: 2569-08-011", []), ("x: a2569-08-01", []), ("x: 2569-08", []), ("x: 2569-08-0", []),
    ])
    func daysOfOtherCalendarsAreNamed(line: String, expected: [String]) {
        let found = OtherCalendarLint.findings(in: draft("rules.yaml", "x: é\n\(line)"))
        let said = found.map { finding in
            let day = finding.message.split(separator: "`")[0]
            let hint = finding.hint?.split(separator: " ").suffix(
                finding.hint?.contains("begins") == true ? 3 : 2)
            return "\(day) \(hint?.joined(separator: " ") ?? "")"
        }
        #expect(said == expected)
        let columns = found.map { Int($0.span?.start.column ?? 0) }
        #expect(
            columns
                == expected.map {
                    (line.firstRange(of: $0.prefix(10)).map {
                        line.distance(from: line.startIndex, to: $0.lowerBound)
                    } ?? 0) + 1
                })
        #expect(found.allSatisfy { $0.span?.start.line == 2 })
    }
}
