import AdvisoryModel
import Foundation
import RuleEngine
import RuleFixtures
import RuleLanguage
import SafeConductTesting
import SourceDiagnostics
import Testing

@testable import RulebookLoading

/// Calendars of states: what an author writes, what is wrong with it, and what the days of ten states are by it.
@Suite struct CalendarTests {
    private static let rules = """
        rules: t
        family: note
        items: [{ id: a, title: A, effect: opens, sources: [good] }]

        """

    private func book(_ files: [String: String]) -> TestRulebook {
        TestRulebook(
            families: [NoteFamily.self], files: files.merging(["rules.yaml": Self.rules]) { own, _ in own })
    }

    private func calendar(_ country: String, _ vocabularies: String...) throws -> NationalCalendar {
        var files: [String: String] = [:]
        for (number, text) in vocabularies.enumerated() { files["v\(number).yaml"] = "vocabulary: v\n\(text)\n" }
        let book = book(files)
        let rulebook = try #require(book.result.rulebook, "\(book.rendered)")
        return try #require(rulebook.vocabulary.calendars[country])
    }

    /// `w` for a working day, `-` for one that is not, `h` for a public holiday, `?` where the holidays are not known.
    private func days(_ calendar: NationalCalendar, _ first: String, _ count: Int) throws -> String {
        let day = try #require(Day(first))
        return (0..<count).map { offset -> String in
            let day = day.adding(days: offset)
            let mark = calendar.isWorkingDay(day) ? "w" : "-"
            return switch calendar.holidays.contains(day) {
            case true?: mark == "w" ? "H" : "h"
            case false?: mark
            case nil: "\(mark)?"
            }
        }.joined()
    }

    @Test(arguments: [
        // The 11th of February 2027 is a Thursday.
        (
            "calendars: { IR: { weekend: [th, fr], holidays: [{ on: 03-21..03-24 }, 2027-02-11], workingDays: [2027-02-13] } }",
            "IR", "2027-02-10", "wh-wwww"
        ),
        (
            "calendars: { IR: { weekend: [th, fr], holidays: [{ on: 03-21..03-24 }, 2027-02-11] } }", "IR",
            "2027-03-20", "whhhh--"
        ),
        // Of another year there is no list, but its yearly holidays are known.
        (
            "calendars: { IR: { weekend: [th, fr], holidays: [{ on: 03-21..03-24 }, 2027-02-11] } }", "IR",
            "2028-03-20", "w?hhhhw?w?"
        ),
        // Where all holidays are yearly, every year is known; so is one that is said to be complete.
        ("calendars: { KP: { holidays: [{ on: 12-31..01-02 }] } }", "KP", "2030-12-30", "whhhw--"),
        ("calendars: { KP: { holidays: [2027-01-01], years: 2027..2028 } }", "KP", "2028-01-03", "wwwww--"),
        ("calendars: { KP: { years: [2028], weekend: [su] } }", "KP", "2028-01-03", "wwwwww-"),
        ("calendars: { KP: { weekend: [] } }", "KP", "2028-01-07", "w?w?w?w?w?w?w?"),
        // A day that is worked: a Saturday, a yearly holiday.
        ("calendars: { RU: { holidays: [{ on: 05-09 }], workingDays: [2028-05-09] } }", "RU", "2028-05-08", "wwwww--"),
        ("calendars: { RU: { holidays: [2027-01-01..2027-01-08] } }", "RU", "2026-12-31", "w?hhhhhh"),
        // The short form.
        ("holidays: { RU: [2027-01-01, { on: 01-02 }] }", "RU", "2026-12-31", "w?hh-www"),
        ("calendars: { RU: { holidays: [{ on: 02-29 }] } }", "RU", "2028-02-28", "whwww--"),
        ("calendars: { RU: { holidays: [{ on: 02-29 }] } }", "RU", "2027-02-28", "-wwwww-"),
    ])
    func daysOfACalendar(vocabulary: String, country: String, first: String, expected: String) throws {
        #expect(try days(calendar(country, vocabulary), first, 7) == expected)
    }

    @Test func filesAddToOneCalendarInWhateverOrder() throws {
        let one = "calendars: { RU: { weekend: [su], holidays: [{ on: 05-09 }] } }"
        let other = "holidays: { RU: [2027-05-10] }"
        for order in [[one, other], [other, one]] {
            let calendar = try calendar("RU", order[0], order[1])
            #expect(try days(calendar, "2027-05-08", 4) == "whhw")
            #expect(try days(calendar, "2028-05-08", 2) == "w?h")
        }
    }

    @Test func schoolHolidaysAreOfTheCalendarToo() throws {
        let calendar = try calendar("PL", "calendars: { PL: { schoolHolidays: [2027-01-18..2027-01-31] } }")
        #expect(calendar.schoolHolidays.contains(try #require(Day("2027-01-20"))) == true)
        #expect(calendar.schoolHolidays.contains(try #require(Day("2027-02-01"))) == false)
        #expect(calendar.schoolHolidays.contains(try #require(Day("2028-02-01"))) == nil)
        #expect(calendar.holidays.contains(try #require(Day("2027-01-20"))) == nil)
    }

    @Test func theYearsWithoutAListAreNamed() throws {
        let calendar = try calendar("RU", "holidays: { RU: [2026-11-04] }")
        let (first, last) = (try #require(Day("2025-12-01")), try #require(Day("2027-01-20")))
        #expect(calendar.unlistedYears(between: last, and: first) == [2025, 2027])
        #expect(NationalCalendar.weekdays.unlistedYears(between: first, and: first) == [2025])
    }

    @Test(arguments: [
        (
            "calendars: { RU: [2027-01-01] }",
            """
            error[rulebook/wrong-type]: a calendar is a mapping of keys, not a list
              hint: write `{ weekend: [sa, su], holidays: [2027-01-01] }`
            """
        ),
        (
            "calendars: { RU: { weekend: [sat] } }",
            """
            error[rulebook/unknown-value]: `sat` is not a value of `weekend`
              hint: did you mean `sa`?
            """
        ),
        (
            "calendars: { RU: { weekend: [mo, tu, we, th, fr, sa, su] } }",
            """
            error[rulebook/conflict]: no day of the week is left to work on
              hint: leave out the days on which people work
            """
        ),
        (
            "calendars: { RU: { holidays: [2027-02-29] } }",
            """
            error[rulebook/invalid-date]: `2027-02-29` is not a day or a stretch of days
              hint: write a day that exists as YYYY-MM-DD, a stretch of a year at most as `2027-01-01..2027-01-08`
            """
        ),
        (
            "calendars: { RU: { holidays: [{ on: 02-30 }] } }",
            """
            error[rulebook/invalid-date]: `02-30` is not a day of every year
              hint: write month and day, such as `05-09` or `12-31..01-08`
            """
        ),
        (
            "calendars: { RU: { holidays: [{ in: 05-09 }] } }",
            """
            error[rulebook/missing-key]: a yearly holiday needs the key `on`
              hint: write month and day, such as `{ on: 05-09 }`
            error[rulebook/unknown-key]: a yearly holiday has no key `in`
              hint: it may have `on`
            """
        ),
        (
            "calendars: { RU: { holiday: [2027-05-09] } }",
            """
            error[rulebook/unknown-key]: a calendar has no key `holiday`
              hint: did you mean `holidays`?
            """
        ),
        (
            "calendars: { RU: { holidays: [2027-05-10], workingDays: [2027-05-10] } }",
            """
            error[rulebook/conflict]: 2027-05-10 is both a holiday and a working day of `RU`
              hint: leave it out of one of the two
            """
        ),
        (
            "calendars: { RU: { years: 2027..2026 } }",
            """
            error[rulebook/wrong-type]: `2027..2026` is not a year or a stretch of years
              hint: write `2027` or `2024..2027`
            """
        ),
        (
            "calendars: { UK: { weekend: [su] } }",
            """
            error[rulebook/unknown-country]: `UK` is not a country
              hint: the United Kingdom is `GB`
            """
        ),
    ])
    func saysWhatIsWrong(vocabulary: String, expected: String) {
        let found = book(["v.yaml": "vocabulary: v\n\(vocabulary)\n"]).result.diagnostics
        let lines = found.flatMap { finding in
            ["\(finding.severity)[\(finding.code)]: \(finding.message)"]
                + (finding.hint.map { ["  hint: \($0)"] } ?? [])
        }
        #expect(lines.joined(separator: "\n") == expected)
        #expect(found.allSatisfy { $0.file == "v.yaml" && $0.span != nil })
    }

    @Test func twoFilesWithDifferentWeekendsAreAnError() {
        let book = book([
            "u.yaml": "vocabulary: u\ncalendars: { IR: { weekend: [fr] } }\n",
            "v.yaml": "vocabulary: v\ncalendars: { IR: { weekend: [th, fr] } }\n",
        ])
        #expect(
            book.rendered == """
                error[rulebook/conflict]: another calendar of `IR` has another weekend
                 --> v.yaml:2:14
                  |
                2 | calendars: { IR: { weekend: [th, fr] } }
                  |              ^^
                hint: write the weekend once

                """)
    }
}

/// The days of ten states of 2024 to 2027, held against the figures of two packages, written down in `Tests/Oracles`.
@Suite struct CalendarOracleTests {
    private struct Holidays: Decodable {
        struct Country: Decodable {
            let weekend: [String]
            let years: [String: Year]
        }

        struct Year: Decodable {
            let holidays: [String]
            let workingDays: [String]
        }

        let countries: [String: Country]
    }

    private struct Workalendar: Decodable {
        let countries: [String: [String: [String]]]
    }

    private static func read<T: Decodable>(_ name: String, as type: T.Type) throws -> T {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Oracles/\(name).json")
        return try JSONDecoder().decode(type, from: Data(contentsOf: file))
    }

    /// The rulebook's calendars, written from the figures of `holidays`.
    private func calendars(_ oracle: Holidays) throws -> [String: NationalCalendar] {
        let lines = oracle.countries.sorted { $0.key < $1.key }.map { country, days in
            let years = days.years.sorted { $0.key < $1.key }.map(\.value)
            return "  \(country): { weekend: [\(days.weekend.joined(separator: ", "))], holidays: ["
                + years.flatMap(\.holidays).joined(separator: ", ") + "], workingDays: ["
                + years.flatMap(\.workingDays).joined(separator: ", ") + "] }"
        }
        let book = TestRulebook(
            families: [NoteFamily.self],
            files: [
                "v.yaml": "vocabulary: v\ncalendars:\n\(lines.joined(separator: "\n"))\n",
                "rules.yaml": "rules: t\nfamily: note\nitems: [{ id: a, title: A, effect: opens, sources: [good] }]\n",
            ])
        return try #require(book.result.rulebook, "\(book.rendered)").vocabulary.calendars
    }

    @Test func everyDayIsWhatThePackageSays() throws {
        let oracle = try Self.read("holidays", as: Holidays.self)
        let calendars = try calendars(oracle)
        #expect(calendars.keys.sorted() == ["AM", "AZ", "BY", "CN", "FI", "GE", "IR", "KP", "PL", "RU"])
        for (country, days) in oracle.countries {
            let calendar = try #require(calendars[country])
            for (year, listed) in days.years {
                let first = try #require(Day("\(year)-01-01"))
                let (holidays, worked) = (Set(listed.holidays), Set(listed.workingDays))
                for offset in 0..<366 where first.adding(days: offset).civil.year == first.civil.year {
                    let day = first.adding(days: offset)
                    let isFree = days.weekend.contains(day.weekday.rawValue) || holidays.contains(day.description)
                    #expect(
                        calendar.isWorkingDay(day) == (worked.contains(day.description) || !isFree), "\(country) \(day)"
                    )
                    #expect(calendar.holidays.contains(day) == holidays.contains(day.description), "\(country) \(day)")
                }
            }
            // Moved days are decreed year by year: of a later year there is no list.
            let later = try #require(Day("2028-06-01"))
            #expect(calendar.holidays.contains(later) == nil, "\(country)")
            #expect(calendar.unlistedYears(between: try #require(Day("2026-01-01")), and: later) == [2028])
        }
    }

    /// What one package has and the other has not.
    private static let differences: [String: String] = [
        // Days moved by decree, and the eve of the New Year, which workalendar does not know.
        "RU only in holidays":
            "2024-04-29 2024-04-30 2024-05-10 2024-12-30 2024-12-31 2025-05-02 2025-05-08 2025-06-13 2025-11-03 2025-12-31 2026-01-09 2026-12-31 2027-02-22 2027-11-05 2027-12-31",
        // Mondays for holidays at the weekend, which the decree of 2025 moved elsewhere.
        "RU only in workalendar": "2025-02-24 2025-03-10",
        // Christmas Eve, free since 2025.
        "PL only in holidays": "2025-12-24 2026-12-24 2027-12-24",
        // Easter of both churches, always a Sunday, and days moved by decree.
        "BY only in holidays":
            "2024-03-31 2024-05-05 2024-05-13 2024-11-08 2025-01-06 2025-04-20 2025-04-28 2025-07-04 2025-12-26 2026-04-05 2026-04-12 2026-04-20 2027-03-28 2027-05-02",
        // The day of family purity, free since 2024, and a day off by decree.
        "GE only in holidays": "2024-05-17 2025-05-17 2025-08-29 2026-05-17 2027-05-17",
    ]

    @Test func theTwoPackagesDifferInKnownDaysOnly() throws {
        let ours = try Self.read("holidays", as: Holidays.self)
        let theirs = try Self.read("workalendar", as: Workalendar.self)
        #expect(theirs.countries.keys.sorted() == ["BY", "CN", "FI", "GE", "PL", "RU"])
        var differences: [String: [String]] = [:]
        for (country, years) in theirs.countries {
            for (year, days) in years {
                let listed = Set(ours.countries[country]?.years[year]?.holidays ?? [])
                differences["\(country) only in workalendar", default: []] += Set(days).subtracting(listed)
                differences["\(country) only in holidays", default: []] += listed.subtracting(days)
            }
        }
        let found = differences.filter { !$1.isEmpty }.mapValues { $0.sorted().joined(separator: " ") }
        #expect(found == Self.differences)
    }
}
