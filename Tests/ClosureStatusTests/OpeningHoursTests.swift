import AdvisoryModel
import Testing

@testable import ClosureStatus

@Suite struct OpeningHoursTests {
    private func hours(_ text: String) throws -> OpeningHours { try OpeningHours.parse(text).get() }

    private func day(_ text: String) throws -> Day { try #require(Day(text)) }

    @Test(arguments: [
        // 2026-12-07 is a Monday.
        ("Mo,We,Fr 08:30-15:00", "2026-12-07", nil, true), ("Mo,We,Fr 08:30-15:00", "2026-12-06", nil, false),
        ("Mo-Fr 08:30-15:00", "2026-12-07", 509, false), ("Mo-Fr 08:30-15:00", "2026-12-07", 510, true),
        ("Mo-Fr 08:30-15:00", "2026-12-07", 900, false), ("24/7", "2026-12-06", 0, true),
        ("Fr-Mo", "2026-12-06", nil, true),
        ("Fr-Mo", "2026-12-08", nil, false), ("08:00-12:00,13:00-17:00", "2026-12-07", 750, false),
        ("08:00-12:00,13:00-17:00", "2026-12-07", 800, true), ("Su 22:00-02:00", "2026-12-07", 60, true),
        ("Su 22:00-02:00", "2026-12-07", 121, false), ("Su 22:00-02:00", "2026-12-06", 1400, true),
        ("17:00+", "2026-12-07", 1439, true),
        ("17:00+", "2026-12-07", 1019, false), ("Apr-Oct", "2026-12-07", nil, false),
        ("Oct-Mar", "2026-12-07", nil, true),
        ("Dec 07", "2026-12-07", nil, true), ("Dec 05-06", "2026-12-07", nil, false),
        ("Dec 24-Jan 02", "2027-01-01", nil, true),
        ("Dec 24-Jan 02", "2027-01-03", nil, false), ("2026 Dec 24-2027 Jan 02", "2027-01-02", nil, true),
        ("2026 Dec 24-2027 Jan 02", "2026-01-01", nil, false), ("2026", "2026-12-07", nil, true),
        ("2027-2028", "2026-12-07", nil, false),
        ("2025+", "2026-12-07", nil, true), ("week 50", "2026-12-07", nil, true), ("week 49", "2026-12-07", nil, false),
        ("week 1-53/2", "2026-12-07", nil, false), ("Mo[1]", "2026-12-07", nil, true),
        ("Mo[2]", "2026-12-07", nil, false),
        ("Mo[-4]", "2026-12-07", nil, true), ("Mo[-1]", "2026-12-28", nil, true),
        ("Mo-Su; Dec 07 off", "2026-12-07", nil, false),
        ("Mo-Fr 08:00-18:00; 12:00-13:00 off", "2026-12-07", 730, false),
        ("Mo-Fr 08:00-18:00; 12:00-13:00 off", "2026-12-07", 790, true),
        ("Mo-Fr 08:00-12:00, Mo 14:00-16:00", "2026-12-07", 900, true),
        ("Mo-Fr 08:00-12:00; Mo 14:00-16:00", "2026-12-07", 500, false),
        ("Tu 10:00-12:00 || Mo 08:00-09:00", "2026-12-07", 500, true), ("Mo closed", "2026-12-07", nil, false),
        ("Dec 06,07 10:00-12:00", "2026-12-07", nil, true), ("Dec: Mo 10:00-12:00", "2026-12-07", nil, true),
        ("Mo-Fr 08:00-24:00", "2026-12-07", 1439, true), ("Mo 20:00-26:00", "2026-12-08", 100, true),
    ])
    func isOpenOrClosed(text: String, date: String, minute: Int?, isOpen: Bool) throws {
        let expected: OpeningHours.State = isOpen ? .open : .closed
        #expect(try hours(text).state(on: day(date), minute: minute) == expected)
    }

    @Test func commentsAndUnknownAreUnknown() throws {
        #expect(
            try hours("Mo unknown \"by appointment\"").state(on: day("2026-12-07"), minute: nil)
                == .unknown("by appointment"))
        #expect(
            try hours("Mo \"if the train runs\"").state(on: day("2026-12-07"), minute: 600)
                == .unknown("if the train runs"))
        #expect(try hours("Mo open \"ring the bell\"").state(on: day("2026-12-07"), minute: 600) == .open)
    }

    @Test func holidaysAreUnknownUnlessTheyAreGiven() throws {
        let hours = try hours("Mo-Fr 08:00-15:00; PH off")
        let monday = try day("2026-12-07")
        #expect(hours.state(on: monday, minute: nil) == .unknown("holidays"))
        #expect(hours.state(on: monday, minute: nil, holidays: [monday]) == .closed)
        #expect(try hours.state(on: monday, minute: nil, holidays: [day("2026-12-08")]) == .open)
        #expect(try hours.state(on: day("2026-12-06"), minute: nil) == .closed)
        #expect(
            try self.hours("Mo-Fr 08:00-15:00; SH off").state(on: monday, minute: nil, holidays: [])
                == .unknown("holidays"))
    }

    @Test(arguments: [
        ("Mo,We,Fr 08:30-15:00", "2026-12-06", nil, "2026-12-07", 510),
        ("Mo,We,Fr 08:30-15:00", "2026-12-07", nil, "2026-12-09", 510),
        ("Mo,We,Fr 08:30-15:00", "2026-12-07", 500, "2026-12-07", 510),
        ("Mo,We,Fr 08:30-15:00", "2026-12-07", 510, "2026-12-09", 510),
        ("2028 Feb 29 10:00-11:00", "2026-12-07", nil, "2028-02-29", 600),
    ])
    func findsTheNextOpening(text: String, date: String, minute: Int?, next: String, at: Int) throws {
        let found = try #require(try hours(text).nextOpening(after: day(date), minute: minute))
        #expect(found.day.description == next)
        #expect(found.minute == at)
    }

    @Test func thereMayBeNoNextOpening() throws {
        #expect(try hours("2020 Mo 10:00-12:00").nextOpening(after: day("2026-12-07"), minute: nil) == nil)
    }

    @Test(arguments: [
        ("", "there are no opening hours", 0), ("Mo-Fr 25:00-26:00", "`25` is not an hour", 6),
        ("Mo-Xx", "a day of the week is expected behind the `-`", 3),
        ("Monday 08:00-10:00", "`Monday` has no meaning in opening hours", 0),
        ("sunrise-sunset", "`sunrise` is not supported: the engine does not know the sun", 0),
        ("easter", "`easter` is not supported", 0), ("Mo 08:30", "a single time is no opening", 8),
        ("Mo 08:00-10:00 x", "`x` has no meaning in opening hours", 15),
        ("Mo \"a", "the comment is not closed", 3), ("Feb 30", "`30` is not a day of the month", 4),
        ("Mo 08.00-10.00", "`.` has no meaning in opening hours", 5),
        ("Mo[6]", "`6` is not a place in the month", 3), (";", "a rule is expected here", 0),
        ("Mo open off", "the rule says twice whether it is open", 8),
        ("08:00-10:00/30", "intervals within a time are not supported", 11),
    ])
    func saysWhatIsWrong(text: String, message: String, offset: Int) throws {
        guard case .failure(let error) = OpeningHours.parse(text) else {
            Issue.record("`\(text)` was taken")
            return
        }
        #expect(error.message == message)
        #expect(error.offset == offset)
    }

    @Test func noTextTrapsOrHangs() throws {
        var generator = SystemRandomNumberGenerator()
        let pieces = [
            "Mo", "-", "Fr", " ", "08:30", "-15:00", ",", ";", "Dec", "24", "2026", "week", "[", "1", "]", "PH", "off",
            "||", "+", "/", "\"a\"", "99", "é", "24/7",
        ]
        let date = try day("2026-12-07")
        for _ in 0..<20_000 {
            let text = (0..<Int.random(in: 1...8, using: &generator)).map { _ in
                pieces.randomElement(using: &generator) ?? ""
            }.joined()
            guard case .success(let hours) = OpeningHours.parse(text) else { continue }
            _ = hours.state(on: date, minute: 600)
            _ = hours.state(on: .last, minute: nil)
        }
    }
}
