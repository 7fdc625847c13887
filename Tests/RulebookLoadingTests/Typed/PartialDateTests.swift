import AdvisoryModel
import RuleFixtures
import RuleEngine
import SafeConductTesting
import Testing

/// A month or a year is all of its days: any of them alone and in a list, none of them under `not` and with `!=`, its first day before it and
/// its last one after it. Times of day and days of the week run on past midnight and the week's end.
@Suite struct PartialDateTests {
    @Test(arguments: [
        ("trip.date: 2026-12", ["2026-12-01", "2026-12-31"], ["2026-11-30", "2027-01-01"]),
        ("trip.date: 2026", ["2026-01-01", "2026-12-31"], ["2025-12-31", "2027-01-01"]),
        ("trip.date: 2024-02", ["2024-02-29"], ["2024-03-01"]),
        ("trip.date: [2026-12, 2027-02-03]", ["2026-12-15", "2027-02-03"], ["2027-02-04", "2026-11-30"]),
        ("trip.date: { any: [2026-12, 2027] }", ["2026-12-15", "2027-06-06"], ["2026-11-30"]),
        ("trip.date: { not: 2026-12 }", ["2026-11-30", "2027-01-01"], ["2026-12-01", "2026-12-31"]),
        ("trip.date: \"!= 2026-12\"", ["2026-11-30", "2027-01-01"], ["2026-12-01", "2026-12-31"]),
        ("not: { trip.date: 2026-12 }", ["2026-11-30", "2027-01-01"], ["2026-12-01", "2026-12-31"]),
        ("trip.date: \">= 2026-12\"", ["2026-12-01", "2027-05-05"], ["2026-11-30"]),
        ("trip.date: \"< 2026-12\"", ["2026-11-30"], ["2026-12-01"]),
        ("trip.date: \"<= 2026-12\"", ["2026-12-31"], ["2027-01-01"]),
        ("trip.date: \"> 2026-12\"", ["2027-01-01"], ["2026-12-31"]),
        ("trip.date: 2026-11..2026-12", ["2026-11-01", "2026-12-31"], ["2026-10-31", "2027-01-01"]),
        ("trip.date: 2026..", ["2026-01-01", "2030-01-01"], ["2025-12-31"]),
        ("trip.date: ..2026-12", ["2020-01-01", "2026-12-31"], ["2027-01-01"]),
    ])
    func aPartOfADateIsAllOfItsDays(condition: String, inside: [String], outside: [String]) throws {
        for (days, expected) in [(inside, true), (outside, false)] {
            for day in days {
                let answer = try applies(condition, "date: \(day)")
                #expect(answer == expected, "\(condition) on \(day)")
            }
        }
        #expect(try applies(condition, "mode: rail") == nil)
    }

    @Test(arguments: [
        ("trip.time: 22:00..06:00", ["22:00", "23:59", "00:00", "06:00"], ["21:59", "06:01", "12:00"]),
        ("trip.time: 8:00..9:30", ["08:00", "9:30"], ["07:59", "09:31"]),
        ("trip.time: { not: 22:00..06:00 }", ["12:00"], ["23:00"]),
    ])
    func timesRunOnPastMidnight(condition: String, inside: [String], outside: [String]) throws {
        for time in inside { #expect(try applies(condition, "date: 2026-12-07, time: \"\(time)\"") == true) }
        for time in outside { #expect(try applies(condition, "date: 2026-12-07, time: \"\(time)\"") == false) }
    }

    @Test(arguments: [
        (
            "trip.weekday: fr..mo", ["2026-12-04", "2026-12-05", "2026-12-06", "2026-12-07"],
            ["2026-12-08", "2026-12-03"]
        ),
        ("trip.weekday: mo..we", ["2026-12-07", "2026-12-09"], ["2026-12-06", "2026-12-10"]),
        ("trip.weekday: [sa, mo..tu]", ["2026-12-05", "2026-12-08"], ["2026-12-06", "2026-12-09"]),
    ])
    func daysOfTheWeekRunOnPastItsEnd(condition: String, inside: [String], outside: [String]) throws {
        for day in inside { #expect(try applies(condition, "date: \(day)") == true, "\(day)") }
        for day in outside { #expect(try applies(condition, "date: \(day)") == false, "\(day)") }
    }

    /// Whether a rule with that condition applies to a trip; nil: it may.
    private func applies(_ condition: String, _ trip: String) throws -> Bool? {
        let rulebook = TestRulebook(
            families: [NoteFamily.self],
            rules: "rules: t\nfamily: note\nitems: [{ id: a, title: A, effect: warns, when: { \(condition) } }]\n")
        let report = try rulebook.report("trip: { crossing: a-b, from: RU, to: KP, \(trip) }\n")
        return report.advisory("t/a").map { $0.certainty == .certain ? true : nil } ?? false
    }
}
