import AdvisoryModel
import Foundation
import Testing

@Suite struct PartialDateTests {
    @Test(arguments: [
        ("2025", "2025-01-01", "2025-12-31"), ("2025-03", "2025-03-01", "2025-03-31"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2025-02", "2025-02-01", "2025-02-28"), ("2025-03-14", "2025-03-14", "2025-03-14"),
    ])
    func spansWhatIsLeftOpen(text: String, first: String, last: String) throws {
        let date = try #require(PartialDate(text))
        #expect(date.firstDay.description == first)
        #expect(date.lastDay.description == last)
        #expect(date.description == text)
    }

    @Test(arguments: [
        "", "25", "2025-", "2025-13", "2025-00", "2025-02-29", "0000", "2025-3", "March 2025", "2025-03-14T00:00",
    ])
    func refusesWhatIsNotADate(text: String) {
        #expect(PartialDate(text) == nil)
    }

    @Test func decodesOnlyDates() throws {
        let dates = try JSONDecoder().decode([PartialDate].self, from: Data(#"["2025-03", "2024"]"#.utf8))
        #expect(dates.map(\.description) == ["2025-03", "2024"])
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([PartialDate].self, from: Data(#"["soon"]"#.utf8))
        }
        #expect(try String(decoding: JSONEncoder().encode(dates), as: UTF8.self) == #"["2025-03","2024"]"#)
    }

    @Test(arguments: [
        (nil, nil, true), ("2026-01-01", nil, true), (nil, "2026-01-01", true), ("2026-01-02", nil, false),
        (nil, "2025-12-31", false), ("2026-01-01", "2026-01-01", true), ("2026-01-02", "2026-01-01", false),
    ])
    func rangesTakeInBothEnds(from: String?, to: String?, contains: Bool) throws {
        let range = DayRange(from: from.flatMap { Day($0) }, to: to.flatMap { Day($0) })
        #expect(range.contains(try #require(Day("2026-01-01"))) == contains)
    }
}
