import TestSupport
import Testing

@testable import AdvisoryModel

/// Working days that are told from a table are those that looking at one day after another finds.
@Suite struct WorkingDayTests {
    /// What a file says of a state's days, kept as text and never turned into a table.
    private struct Calendar {
        var weekend: Set<Weekday>
        var days: Set<String>
        var yearly: [String]
        var worked: Set<String>

        func isHoliday(_ day: Day) -> Bool {
            let text = day.description
            if worked.contains(text) { return false }
            return days.contains(text) || yearly.contains { isWithin(text.suffix(5), $0) }
        }

        private func isWithin(_ monthAndDay: Substring, _ yearly: String) -> Bool {
            let (first, last) = (yearly.prefix(5), yearly.suffix(5))
            return first <= last
                ? first <= monthAndDay && monthAndDay <= last : first <= monthAndDay || monthAndDay <= last
        }

        func isWorkingDay(_ day: Day) -> Bool {
            worked.contains(day.description) || !weekend.contains(day.weekday) && !isHoliday(day)
        }
    }

    private static let yearly = [
        "01-01", "02-29", "12-31..01-08", "02-29..03-02", "02-27..02-29", "12-30..02-29", "02-29..01-02",
        "05-01..05-03", "11-04",
    ]

    private static func calendar(_ random: inout SeededGenerator, years: ClosedRange<Int>) -> Calendar {
        func some(_ count: Int) -> Set<String> {
            Set(
                (0..<random.next(below: count)).compactMap { _ in
                    let year = Int.random(in: years, using: &random)
                    let month = 1 + random.next(below: 12)
                    return Day(year: year, month: month, day: 1 + random.next(below: 28))?.description
                })
        }
        let weekend = random.pick([[.saturday, .sunday], [.friday, .saturday], [.friday], []] as [Set<Weekday>])
        let worked = some(12)
        return Calendar(
            weekend: weekend, days: some(12).subtracting(worked), yearly: yearly.filter { _ in random.chance(25) },
            worked: worked)
    }

    private static func national(_ calendar: Calendar, completeIn years: Set<Int>) -> NationalCalendar {
        NationalCalendar(
            weekend: calendar.weekend,
            holidays: HolidayList(
                Set(calendar.days.compactMap { Day($0) }),
                yearly: Set(calendar.yearly.compactMap { HolidayList.Yearly($0) }), completeIn: years),
            workingDays: Set(calendar.worked.compactMap { Day($0) }))
    }

    private static func days(of years: ClosedRange<Int>) throws -> [Day] {
        let first = try #require(Day(year: years.lowerBound, month: 1, day: 1))
        let last = try #require(Day(year: years.upperBound, month: 12, day: 31))
        return (first.number...last.number).compactMap { Day(number: Int($0)) }
    }

    /// Years with a table, and so many that there is none.
    @Test(arguments: [2023...2025, 2024...2024, 2000...2063, 2000...2064, 1896...1905])
    func tablesSayWhatDaysSay(years: ClosedRange<Int>) throws {
        var random = SeededGenerator(UInt64(years.lowerBound + years.count))
        let days = try Self.days(of: years.lowerBound - 1...years.upperBound + 1)
        for _ in 0..<(years.count > 20 ? 3 : 20) {
            let calendar = Self.calendar(&random, years: years)
            let national = Self.national(calendar, completeIn: [years.lowerBound, years.upperBound])
            let wrong = days.filter { national.isWorkingDay($0) != calendar.isWorkingDay($0) }
            #expect(wrong == [], "\(calendar)")
        }
    }

    @Test func holidaysOfYearsAreThoseOfTheirDays() throws {
        var random = SeededGenerator(7)
        let years = 2023...2028
        let days = try Self.days(of: years)
        for _ in 0..<100 {
            let calendar = Self.calendar(&random, years: years)
            let listed = Set(Self.national(calendar, completeIn: []).holidays.days(in: years))
            #expect(listed == Set(days.filter { calendar.isHoliday($0) }), "\(calendar)")
        }
    }

    @Test func whatTwoFilesSayIsOneCalendar() throws {
        var random = SeededGenerator(11)
        let years = 2024...2027
        let days = try Self.days(of: 2023...2028)
        for _ in 0..<20 {
            var (one, other) = (Self.calendar(&random, years: years), Self.calendar(&random, years: years))
            other.weekend = one.weekend
            var national = Self.national(one, completeIn: [2024])
            let isAdded = national.add(Self.national(other, completeIn: [2027]))
            #expect(isAdded)
            one.days.formUnion(other.days)
            one.yearly += other.yearly
            one.worked.formUnion(other.worked)
            #expect(days.filter { national.isWorkingDay($0) != one.isWorkingDay($0) } == [], "\(one)")
        }
    }
}
