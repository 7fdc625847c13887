import AdvisoryModel
import Testing

@Suite struct DayTests {
    @Test func everyDayReadsBackFromItsTextAndItsParts() throws {
        var weekday = try #require(Weekday.allCases.firstIndex(of: Day.first.weekday))
        var expected = (year: 1, month: 1, day: 1)
        for number in Int(Day.first.number)...Int(Day.last.number) {
            guard let day = Day(number: number), day.civil == expected,
                Day(year: expected.year, month: expected.month, day: expected.day) == day,
                day.weekday == Weekday.allCases[weekday]
            else {
                Issue.record("day \(number) is not \(expected)")
                return
            }
            // Texts are slow: every day of a leap year, of a century and of the ends, and each eleventh of the rest.
            if number % 11 == 0 || [1, 1900, 2000, 2024, 9999].contains(expected.year) {
                guard Day(day.description) == day else {
                    Issue.record("`\(day)` does not read back")
                    return
                }
            }
            weekday = (weekday + 1) % 7
            if expected.day < Day.length(ofMonth: expected.month, year: expected.year) {
                expected.day += 1
            } else {
                expected = expected.month == 12 ? (expected.year + 1, 1, 1) : (expected.year, expected.month + 1, 1)
            }
        }
        #expect(expected == (10_000, 1, 1))
    }

    @Test(arguments: [
        ("1970-01-01", Weekday.thursday), ("2026-11-21", .saturday), ("2000-02-29", .tuesday),
        ("1900-03-01", .thursday),
        ("0001-01-01", .monday), ("9999-12-31", .friday),
    ])
    func knowsTheDayOfTheWeek(text: String, weekday: Weekday) throws {
        #expect(try #require(Day(text)).weekday == weekday)
    }

    @Test(arguments: [(1900, 28), (2000, 29), (2023, 28), (2024, 29), (2100, 28), (2400, 29)])
    func februaryHasTwentyNineDaysInLeapYearsOnly(year: Int, length: Int) {
        #expect(Day.length(ofMonth: 2, year: year) == length)
        #expect((Day(year: year, month: 2, day: 29) != nil) == (length == 29))
    }

    @Test(arguments: [
        "", "2026", "2026-11", "2026-1-1", "2026-02-30", "2026-13-01", "2026-00-10", "2026-11-00", "0000-01-01",
        "-001-01-01",
        "2026/11/21", "2026-11-21 ", "+026-11-21", "2026-11-2x", "２026-11-21", "20261121",
    ])
    func refusesWhatIsNotADate(text: String) {
        #expect(Day(text) == nil)
    }

    @Test(arguments: [
        ("2026-01-31", 1, "2026-02-28"), ("2024-01-31", 1, "2024-02-29"), ("2026-03-31", -1, "2026-02-28"),
        ("2026-11-21", 14, "2028-01-21"), ("2024-02-29", 12, "2025-02-28"), ("2026-01-15", -1, "2025-12-15"),
        ("2026-01-15", 0, "2026-01-15"), ("9999-12-01", 1, "9999-12-31"), ("0001-01-15", -1, "0001-01-01"),
        ("2026-01-01", Int.max, "9999-12-31"), ("2026-01-01", Int.min, "0001-01-01"),
    ])
    func addsMonthsAndKeepsToTheEndOfTheMonth(day: String, months: Int, expected: String) throws {
        #expect(try #require(Day(day)).adding(months: months).description == expected)
    }

    @Test(arguments: [
        ("2026-12-31", 1, "2027-01-01"), ("2024-03-01", -1, "2024-02-29"), ("9999-12-31", 1, "9999-12-31"),
        ("0001-01-01", -1, "0001-01-01"), ("2026-01-01", Int.max, "9999-12-31"), ("2026-01-01", Int.min, "0001-01-01"),
    ])
    func addsDaysAndStopsAtTheEnds(day: String, days: Int, expected: String) throws {
        #expect(try #require(Day(day)).adding(days: days).description == expected)
    }

    @Test func countsTheDaysBetween() throws {
        let (a, b) = (try #require(Day("2024-02-28")), try #require(Day("2024-03-01")))
        #expect(a.days(until: b) == 2)
        #expect(b.days(until: a) == -2)
        #expect(a < b)
    }
}
