import AdvisoryModel
import Foundation
import Testing

@Suite struct DayTests {
    @Test func everyDayIsReadBackAsItself() throws {
        var date = (year: 1, month: 1, day: 1)
        for number in Int(Day.first.number)...Int(Day.last.number) {
            let day = try #require(Day(number: number))
            let civil = day.civil
            guard civil == date, Day(year: date.year, month: date.month, day: date.day) == day else {
                Issue.record("\(number) is \(civil), not \(date)")
                return
            }
            date.day += 1
            if date.day > Day.length(ofMonth: date.month, year: date.year) { date = (date.year, date.month + 1, 1) }
            if date.month > 12 { date = (date.year + 1, 1, 1) }
        }
        #expect(date == (10_000, 1, 1))
    }

    @Test func textReadsBackAsTheSameDay() throws {
        for number in stride(from: Int(Day.first.number), through: Int(Day.last.number), by: 97) {
            let day = try #require(Day(number: number))
            #expect(Day(day.description) == day)
        }
    }

    @Test func weekdaysFollowAnotherCalendarsOnes() throws {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = try #require(TimeZone(identifier: "UTC"))
        for number in stride(from: -30_000, through: 60_000, by: 331) {
            let date = Date(timeIntervalSince1970: Double(number) * 86_400)
            let expected = Weekday.allCases[(calendar.component(.weekday, from: date) + 5) % 7]
            #expect(Day(number: number)?.weekday == expected)
        }
    }

    @Test(arguments: [
        "", "2026", "2026-1-1", "2026-13-01", "2026-00-01", "2026-02-29", "1900-02-29", "2026-04-31", "0000-01-01",
        "2026-01-00",
        "2026-01-01 ", "２０２６-01-01", "2026/01/01", "+026-01-01", "10000-01-01",
    ])
    func whatIsNoDateIsRefused(_ text: String) {
        #expect(Day(text) == nil)
    }

    @Test(arguments: ["2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31"])
    func whatIsADateIsRead(_ text: String) {
        #expect(Day(text)?.description == text)
    }

    @Test(arguments: [
        ("2026-01-31", 1, "2026-02-28"), ("2024-01-31", 1, "2024-02-29"), ("2026-03-31", -1, "2026-02-28"),
        ("2026-11-21", 2, "2027-01-21"), ("2026-11-21", -11, "2025-12-21"), ("2026-11-21", 0, "2026-11-21"),
        ("2026-11-21", 120, "2036-11-21"), ("9999-12-01", 1, "9999-12-31"), ("0001-01-31", -1, "0001-01-01"),
        ("2026-11-21", Int.max, "9999-12-31"), ("2026-11-21", Int.min, "0001-01-01"),
    ])
    func monthsKeepTheDayWhereItExists(_ text: String, _ months: Int, _ expected: String) throws {
        #expect(try #require(Day(text)).adding(months: months).description == expected)
    }

    @Test(arguments: [
        ("2026-12-31", 1, "2027-01-01"), ("2024-03-01", -1, "2024-02-29"), ("2026-11-21", Int.max, "9999-12-31"),
        ("2026-11-21", Int.min, "0001-01-01"),
    ])
    func daysStayInsideTheCalendar(_ text: String, _ days: Int, _ expected: String) throws {
        #expect(try #require(Day(text)).adding(days: days).description == expected)
    }

    @Test func countsDaysBothWays() throws {
        let (a, b) = (try #require(Day("2026-02-27")), try #require(Day("2026-03-01")))
        #expect(a.days(until: b) == 2)
        #expect(b.days(until: a) == -2)
        #expect(a < b)
    }

    @Test func isCodedAsText() throws {
        let day = try #require(Day("2026-11-21"))
        #expect(String(decoding: try JSONEncoder().encode([day]), as: UTF8.self) == #"["2026-11-21"]"#)
        #expect(try JSONDecoder().decode([Day].self, from: Data(#"["2026-11-21"]"#.utf8)) == [day])
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([Day].self, from: Data(#"["2026-02-30"]"#.utf8))
        }
    }
}
