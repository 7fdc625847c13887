import AdvisoryModel
import CEL
import RuleFunctions
import Testing

@testable import RuleLanguage

/// What conditions may do with days: the examples of the functions, and their edges.
@Suite struct DateLibraryTests {
    private static let calendars = [
        "RU": NationalCalendar(holidays: HolidayList(Set(["2026-11-04", "2026-12-31"].compactMap { Day($0) })))
    ]

    private func value(_ expression: String) throws -> Value {
        let parsed = Parser.parse(expression)
        let tree = try #require(parsed.ast, "\(expression): \(parsed.diagnostics)")
        let environment = Environment(libraries: Library.standard + [DateLibrary.library(calendars: Self.calendars)])
        return environment.uncheckedProgram(tree).evaluate(Bindings(environment))
    }

    @Test(arguments: DateLibrary.library(calendars: [:]).functions.filter { !$0.name.hasPrefix("_") }.map(\.name))
    func examplesAreTrue(name: String) throws {
        let functions = DateLibrary.library(calendars: [:]).functions.filter { $0.name == name }
        let examples = functions.flatMap(\.examples)
        #expect(!examples.isEmpty)
        for example in examples {
            let parts = example.split(separator: " // ", maxSplits: 1).map(String.init)
            try #require(parts.count == 2, "\(example) has no result")
            let value = try value(parts[0])
            if parts[1] == "error" {
                #expect(value.isError, "\(example): \(value)")
            } else {
                #expect(value.isIdentical(to: try self.value(parts[1])), "\(example): \(value)")
            }
        }
    }

    @Test(arguments: [
        ("date('2024-02-29').year()", "2024"), ("date('2024-02-29').month()", "2"), ("date('2024-02-29').day()", "29"),
        ("date('2026-01-01').dayOfYear()", "1"), ("date('2026-03-01').dayOfYear()", "60"),
        ("date('2024-03-01').dayOfYear()", "61"), ("date('2024-12-31').dayOfYear()", "366"),
        ("date('0001-01-01').dayOfYear()", "1"), ("date('9999-12-31').dayOfYear()", "365"),
        ("date('2026-12-05').weekday()", "'sa'"), ("date('2026-12-06').weekday()", "'su'"),
        ("date('2024-01-31') + months(1)", "date('2024-02-29')"),
        ("date('2026-03-31') - months(1)", "date('2026-02-28')"),
        ("date('2024-02-29') + months(12)", "date('2025-02-28')"),
        ("date('2026-01-01') - days(1)", "date('2025-12-31')"),
        ("date('2026-12-07') + days(0)", "date('2026-12-07')"),
        ("date('2026-12-07') - date('2026-12-01')", "6"), ("date('2026-12-01') - date('2026-12-07')", "-6"),
        ("date('2026-12-07') - workingDays(1)", "date('2026-12-04')"),
        ("date('2026-12-05') + workingDays(1)", "date('2026-12-07')"),
        ("date('2026-11-03').workingDaysAfter(1, 'RU')", "date('2026-11-05')"),
        ("date('2026-11-03').workingDaysAfter(1, 'KP')", "date('2026-11-04')"),
        ("date('2026-11-05').workingDaysBefore(1, 'RU')", "date('2026-11-03')"),
        ("date('2027-01-01').workingDaysBefore(1, 'RU')", "date('2026-12-30')"),
        ("date('2026-12-07') < date('2026-12-08')", "true"), ("date('2026-12-07') <= date('2026-12-07')", "true"),
        ("date('2026-12-07') > date('2026-12-08')", "false"), ("date('2026-12-07') >= date('2026-12-08')", "false"),
        ("date('9999-12-31') + days(1)", "date('9999-12-31')"),
    ])
    func daysAreReckonedAsACalendarDoes(expression: String, result: String) throws {
        let value = try value(expression)
        #expect(value.isIdentical(to: try self.value(result)), "\(expression): \(value)")
    }

    @Test(arguments: [
        "date('2026-13-01')", "date('7 December')", "days(-1)", "months(100001)", "workingDays(-1)",
        "date('2026-12-07').workingDaysAfter(-1, 'RU')",
    ])
    func whatIsNoDayOrNumberIsAnError(expression: String) throws {
        #expect(try value(expression).isError)
    }
}
