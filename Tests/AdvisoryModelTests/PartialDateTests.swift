import AdvisoryModel
import Testing

@Suite struct PartialDateTests {
    @Test(arguments: [
        ("2025", "2025-01-01", "2025-12-31"), ("2025-02", "2025-02-01", "2025-02-28"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2025-03-14", "2025-03-14", "2025-03-14"), ("9999", "9999-01-01", "9999-12-31"),
    ])
    func meansItsFirstDayAsAStartAndItsLastAsAnEnd(_ text: String, _ first: String, _ last: String) throws {
        let date = try #require(PartialDate(text))
        #expect(date.firstDay.description == first)
        #expect(date.lastDay.description == last)
        #expect(date.description == text)
    }

    @Test(arguments: [
        ("2026", "2027-01-01", true), ("2026", "2026-12-31", nil), ("2026", "2026-01-02", nil),
        ("2026", "2026-01-01", false), ("2026-12-07", "2026-12-08", true), ("2026-12-07", "2026-12-07", false),
    ])
    func liesBeforeADayIfAllItsDaysDo(_ text: String, _ day: String, _ isBefore: Bool?) throws {
        #expect(try #require(PartialDate(text)).isBefore(#require(Day(day))) == isBefore)
        #expect(try #require(Expiry(text)).isBefore(#require(Day(day))) == isBefore)
    }

    @Test func whatNeverExpiresIsBeforeNoDay() throws {
        let never = try #require(Expiry("never"))
        #expect(never == .never && never.description == "never")
        #expect(never.isBefore(.last) == false)
        #expect(Expiry("2031-02")?.description == "2031-02")
        for text in ["", "Never", "2031-13", "soon"] { #expect(Expiry(text) == nil) }
    }

    @Test(arguments: ["", "25", "2025-13", "2025-02-29", "0000", "2025-1", "March 2025"])
    func whatIsNoDateIsRefused(_ text: String) {
        #expect(PartialDate(text) == nil)
    }

    @Test func aRangeHoldsBothItsEnds() throws {
        let (first, last) = (try #require(Day("2025-05-01")), try #require(Day("2026-08-31")))
        let range = DayRange(from: first, to: last)
        #expect(range.contains(first) && range.contains(last))
        #expect(!range.contains(first.adding(days: -1)) && !range.contains(last.adding(days: 1)))
        #expect(DayRange.always.contains(.first) && DayRange.always.contains(.last))
    }
}
