import AdvisoryModel
import Testing

@testable import ClosureStatus

/// When it is open. 2026-12-07 is a Monday.
struct OpeningHoursTests {
    private func hours(_ text: String) throws -> OpeningHours { try OpeningHours.parse(text).get() }

    private func day(_ text: String) throws -> Day { try #require(Day(text)) }

    private func clock(_ text: Substring) -> Int {
        let parts = text.split(separator: ":").compactMap { Int($0) }
        return parts.count == 2 ? parts[0] * 60 + parts[1] : -1
    }

    private func calendar(_ days: Set<Day>) -> HolidayCalendar {
        HolidayCalendar([NationalCalendar(holidays: HolidayList(days))])
    }

    /// `10:00-12:00`, with `?` after it where it cannot be told.
    private func intervals(_ text: String, _ date: String, _ holidays: Set<Day> = []) throws -> String {
        try hours(text).spans(on: day(date), calendar: calendar(holidays)).description
    }

    @Test(arguments: [
        ("Mo,We,Fr 08:30-15:00", "2026-12-07", "08:30-15:00"), ("Mo,We,Fr 08:30-15:00", "2026-12-06", ""),
        ("24/7", "2026-12-06", "00:00-24:00"), ("Fr-Mo", "2026-12-06", "00:00-24:00"), ("Fr-Mo", "2026-12-08", ""),
        ("08:00-12:00,13:00-17:00", "2026-12-07", "08:00-12:00 13:00-17:00"),
        ("Mo-Fr 08:00-24:00", "2026-12-07", "08:00-24:00"),
        ("10:00-12:00,11:00-13:00,13:00-14:00", "2026-12-07", "10:00-14:00"), ("Mo closed", "2026-12-07", ""),
        ("open", "2026-12-07", "00:00-24:00"), ("Mo 8:00-9:00", "2026-12-07", "08:00-09:00"),
    ])
    func weekdaysAndTimes(_ text: String, _ date: String, _ expected: String) throws {
        #expect(try intervals(text, date) == expected)
    }

    /// What comes after `||` is reached only where it is closed.
    @Test(arguments: [
        ("24/7 || Dec 25 off", "Dec 25 off"), ("00:00-24:00 || Dec 25 off", "Dec 25 off"),
        ("08:00-18:00 || PH off", "PH off"), ("24/7 || \"on request\"", "\"on request\""),
        ("Mo-Fr 08:00-18:00 || Sa 10:00-12:00", nil), ("08:00-18:00 || off", nil), ("08:00-18:00; Dec 25 off", nil),
        ("08:00-12:00 || \"on request\"", nil), ("Mo-Fr 00:00-24:00 || Sa off", "Sa off"),
    ])
    func aPartThatIsNeverReachedIsFound(_ text: String, _ part: String?) throws {
        #expect(try OpeningHours.parse(text).get().unreached == part)
    }

    /// A part that later ones replace on each of its days never counts; nor do holidays, and days of the year, on days of a later part.
    @Test(arguments: [
        ("PH off; Mo-Fr 08:00-18:00", "PH off"), ("Mo off; 24/7", "Mo off"), ("Mo off; 08:00-18:00", "Mo off"),
        ("Dec 07 off; 24/7", "Dec 07 off"), ("Dec 01-31 off; Mo-Su 08:00-18:00", "Dec 01-31 off"),
        ("week 50 off; 24/7", "week 50 off"), ("Mo[1] off; 24/7", "Mo[1] off"), ("08:00-09:00; 24/7", "08:00-09:00"),
        ("Mo-Fr 08:00-10:00; Mo-Fr 08:00-18:00; PH off", "Mo-Fr 08:00-10:00"),
        ("Mo-Fr 08:00-18:00; PH off", nil), ("24/7; Mo off", nil), ("Mo-Fr 08:00-18:00; Sa off; Su off", nil),
        ("Sa,Su off; Mo-Fr 08:00-12:00", nil), ("Mo-Su 08:00-20:00; Sa 10:00-12:00", nil), ("PH off", nil),
        ("08:00-10:00, 09:00-18:00", nil), ("2055 off; Mo-Fr 08:00-12:00", nil),
        ("Dec 25 off; Mo-Fr 08:00-12:00", "Dec 25 off"),
        ("PH 10:00-12:00; Mo-Fr 08:00-18:00", "PH 10:00-12:00"),
        ("Sa,Su,PH 09:00-12:00; Mo-Fr 08:00-18:00", "Sa,Su,PH 09:00-12:00"),
        ("SH,PH 09:00-12:00; Mo-Fr 08:00-18:00", "SH,PH 09:00-12:00"),
        ("08:00-18:00; PH off; Mo 09:00-12:00", "PH off"),
        ("Dec 24 08:00-12:00; Mo-Fr 08:00-18:00", "Dec 24 08:00-12:00"),
        ("Dec 26 08:00-12:00; Mo-Fr 08:00-18:00", "Dec 26 08:00-12:00"),
        ("PH off, Mo-Fr 08:00-18:00", "PH off"), ("PH off || Mo-Su 08:00-18:00", "PH off"), ("off, 24/7", "off"),
        ("Mo off || 08:00-18:00", "Mo off"), ("Dec 25 off, Mo-Su 08:00-18:00", "Dec 25 off"),
        ("Apr-Oct 08:00-20:00; Sa 10:00-12:00; PH off", nil), ("Mo-Fr 08:00-18:00; PH 10:00-12:00; Dec 25 off", nil),
        ("Mo-Fr 08:00-12:00, Mo-Fr 13:00-17:00; PH off", nil),
        ("08:00-12:00 || \"on request\"", nil), ("24/7", nil),
    ])
    func aPartThatNeverCountsIsFound(_ text: String, _ part: String?) throws {
        #expect(try hours(text).overwritten == part)
    }

    @Test(arguments: [
        ("Su 22:00-02:00", "2026-12-06", "22:00-24:00"), ("Su 22:00-02:00", "2026-12-07", "00:00-02:00"),
        ("Mo 20:00-26:00", "2026-12-08", "00:00-02:00"), ("Mo 10:00-10:00", "2026-12-08", "00:00-10:00"),
        ("Mo 20:00-48:00", "2026-12-08", "00:00-24:00"), ("Mo-Su 22:00-02:00", "2026-12-08", "00:00-02:00 22:00-24:00"),
        // What the night before leaves over belongs to its rule: replaced with it, closed with its day.
        ("Mo-Fr 22:00-02:00; Sa 10:00-12:00", "2026-12-12", "10:00-12:00"),
        ("Mo-Fr 22:00-02:00, Sa 10:00-12:00", "2026-12-12", "00:00-02:00 10:00-12:00"),
        ("Mo-Fr 22:00-02:00; Sa off", "2026-12-12", ""), ("Mo-Fr 22:00-02:00; Dec 11 off", "2026-12-12", ""),
        ("Mo 20:00-26:00; Tu 01:00-01:30 off", "2026-12-08", "00:00-01:00 01:30-02:00"),
        ("10:00-18:00; Fr 10:00-18:00,22:00-02:00", "2026-12-12", "00:00-02:00 10:00-18:00"),
        ("Mo 20:00-26:00", "0001-01-01", "20:00-24:00"),
    ])
    func timesOverMidnight(_ text: String, _ date: String, _ expected: String) throws {
        #expect(try intervals(text, date) == expected)
    }

    @Test(arguments: [
        ("24/7; 22:00-06:00 off", "2026-12-07", "06:00-22:00"),
        ("24/7; Sa 22:00-06:00 off", "2026-12-13", "06:00-24:00"),
        ("24/7; Sa 22:00-06:00 off; Su 05:00-10:00", "2026-12-13", "05:00-10:00"),
        ("24/7; Sa 22:00-06:00 off, Su 05:00-10:00", "2026-12-13", "05:00-24:00"),
        ("24/7; 22:00-06:00 off; Dec 07 10:00-16:00", "2026-12-08", "06:00-22:00"),
        ("22:00-06:00 off; 24/7", "2026-12-08", "00:00-24:00"),
        ("24/7 || Sa 22:00-06:00 off", "2026-12-13", "00:00-24:00"),
        ("24/7; Dec 12 22:00+ off", "2026-12-13", "00:00-06:00? 06:00-24:00"),
        ("24/7; PH 22:00-06:00 off", "2026-12-07", "00:00-06:00? 06:00-22:00 22:00-24:00?"),
        ("08:00-18:00; PH 22:00-06:00 off", "2026-12-07", "08:00-18:00"),
    ])
    func closuresGoOnPastMidnight(_ text: String, _ date: String, _ expected: String) throws {
        #expect(try intervals(text, date) == expected)
    }

    @Test func whatAFallbackLeavesOverStillComesLast() throws {
        #expect(
            try intervals("00:00-02:00 unknown || 22:00-04:00", "2026-12-07") == "00:00-02:00? 02:00-04:00 22:00-24:00")
    }

    @Test(arguments: [
        ("Apr-Oct", "2026-12-07", false), ("Oct-Mar", "2026-12-07", true), ("Oct-Mar", "2026-04-01", false),
        ("Dec 07", "2026-12-07", true), ("Dec 05-06", "2026-12-07", false),
        ("Dec 06,07 10:00-12:00", "2026-12-07", true),
        ("Dec 01-03,06-08", "2026-12-07", true), ("Dec: Mo 10:00-12:00", "2026-12-07", true),
        ("Dec 24-Jan 02", "2027-01-01", true), ("Dec 24-Jan 02", "2027-01-03", false),
        ("Dec 25-Dec 20", "2026-12-22", false), ("Dec 25-Dec 20", "2026-06-01", true),
        ("2026 Dec 24-2027 Jan 02", "2027-01-02", true), ("2026 Dec 24-2027 Jan 02", "2026-01-01", false),
        ("2026 Dec 24-Jan 02", "2027-01-02", true), ("2026 Dec 24-Jan 02", "2026-01-02", false),
        ("2026 Dec", "2026-12-07", true), ("2026 Dec", "2027-12-07", false), ("2026", "2026-12-07", true),
        ("2027-2028", "2026-12-07", false), ("2025+", "2026-12-07", true), ("2025,2027", "2026-12-07", false),
        ("2024-2030/2", "2026-12-07", true), ("2024-2030/2", "2027-12-07", false), ("2026 Dec 07+", "2031-01-01", true),
        ("2026 Dec 07+", "2026-12-06", false), ("Dec 06+", "2026-12-07", true), ("Dec 06+", "2026-11-07", false),
        ("2026 Jan 01,2026 Dec 07", "2026-12-07", true),
        ("Feb 29", "2028-02-29", true), ("Feb 29", "2027-03-01", false), ("Feb 29", "2027-02-28", false),
        ("Feb 20-29", "2027-02-28", true), ("Feb 29-Mar 02", "2027-03-01", true),
        ("Feb 29-Mar 02", "2027-02-28", false),
        ("Jan 01 -2 days", "2026-12-30", true), ("Jan 01 -2 days", "2026-12-31", false),
        ("Dec 31 +1 day", "2027-01-01", true),
        ("easter", "2027-03-28", true), ("easter", "2026-04-05", true), ("easter +1 day", "2026-04-06", true),
        ("easter -2 days-easter +1 day", "2026-04-03", true), ("easter -2 days-easter +1 day", "2026-04-07", false),
        ("2026 easter", "2027-03-28", false), ("Oct Su[1]-Mar Su[-1]", "2026-10-04", true),
        ("Oct Su[1]-Mar Su[-1]", "2026-10-03", false), ("Oct Su[1]-Mar Su[-1]", "2027-03-28", true),
        ("Oct Su[1]-Mar Su[-1]", "2027-03-29", false), ("Jan-Nov Tu[2]", "2026-12-08", false),
        ("Jan-Dec Tu[2]", "2026-12-08", true),
        ("week 50", "2026-12-07", true), ("week 49", "2026-12-07", false), ("week 1-53/2", "2026-12-07", false),
        ("week 2-53/2", "2026-12-07", true), ("week 53", "2027-01-03", true), ("week 1", "2027-01-03", false),
        ("week 10,50", "2026-12-07", true), ("2026 week 50", "2026-12-07", true),
        ("Mo[1]", "2026-12-07", true), ("Mo[2]", "2026-12-07", false), ("Mo[-4]", "2026-12-07", true),
        ("Mo[-1]", "2026-12-28", true), ("Mo[1-2]", "2026-12-14", true), ("Mo[1,3]", "2026-12-14", false),
        ("Su[1] +1 day", "2026-12-07", true), ("Mo[-1] -1 day", "2026-12-27", true),
    ])
    func dates(_ text: String, _ date: String, _ isOpen: Bool) throws {
        #expect(try hours(text).state(on: day(date), minute: 11 * 60) == (isOpen ? .open : .closed))
    }

    @Test(arguments: [
        ("Mo-Su; Dec 07 off", ""), ("Mo-Fr 08:00-18:00; 12:00-13:00 off", "08:00-12:00 13:00-18:00"),
        ("Mo-Fr 08:00-12:00, Mo 14:00-16:00", "08:00-12:00 14:00-16:00"),
        ("Mo-Fr 08:00-12:00; Mo 14:00-16:00", "14:00-16:00"),
        ("Mo-Fr 08:00-12:00; 14:00-16:00", "14:00-16:00"), ("Mo off; 10:00-12:00", "10:00-12:00"),
        ("Tu 10:00-12:00 || Mo 08:00-09:00", "08:00-09:00"),
        ("Mo 10:00-12:00 || 08:00-14:00 unknown", "08:00-10:00? 10:00-12:00 12:00-14:00?"),
        ("Mo-Fr 10:00-12:00; Mo off || \"call\"", "00:00-24:00?"), ("Mo 10:00-12:00 || \"call\"; Mo off", ""),
        ("Mo 10:00-12:00 || off", "10:00-12:00"),
        ("Mo 10:00-12:00 unknown, Mo 11:00-13:00", "10:00-11:00? 11:00-13:00"),
        ("Mo 10:00-12:00, Mo 11:00-13:00 unknown", "10:00-11:00 11:00-13:00?"),
        ("Mo 10:00-12:00; 11:00-14:00 off;", "10:00-11:00"),
        ("Mo open, 10:00-12:00 off", "00:00-10:00 12:00-24:00"),
    ])
    func laterRulesReplaceAddOrFillUp(_ text: String, _ expected: String) throws {
        #expect(try intervals(text, "2026-12-07") == expected)
    }

    @Test(arguments: [
        ("17:00+", "17:00-17:01 17:01-24:00?"), ("07:00+", "07:00-07:01 07:01-24:00?"),
        ("10:00-16:00+", "10:00-16:00 16:00-24:00?"), ("10:00-12:00; 11:00+ off", "10:00-11:00 11:01-12:00?"),
        ("10:00+, 12:00-13:00", "10:00-10:01 10:01-12:00? 12:00-13:00 13:00-24:00?"),
        ("12:00-13:00, 10:00+", "10:00-10:01 10:01-12:00? 12:00-13:00 13:00-24:00?"),
    ])
    func theEndThatIsNotSaidIsUnknown(_ text: String, _ expected: String) throws {
        #expect(try intervals("Mo \(text)", "2026-12-07") == expected)
    }

    @Test func anEveningThatIsNotSaidToEndMayLastIntoTheNight() throws {
        #expect(try intervals("Mo 18:00-22:00+", "2026-12-08") == "00:00-06:00?")
        #expect(try intervals("Mo 17:00+", "2026-12-08") == "00:00-03:00?")
        #expect(try intervals("Mo 20:00-48:00+", "2026-12-08") == "00:00-24:00")
        #expect(try hours("Mo 17:00+").state(on: day("2026-12-07"), minute: nil) == .open)
        #expect(try hours("Mo 17:00+").state(on: day("2026-12-07"), minute: 1200) == .unknown(.openEnd))
    }

    @Test func commentsAndUnknownAreUnknown() throws {
        #expect(
            try hours("Mo unknown \"by appointment\"").state(on: day("2026-12-07"), minute: nil)
                == .unknown(.stated("by appointment")))
        #expect(
            try hours("Mo \"if the train runs\"").state(on: day("2026-12-07"), minute: 600)
                == .unknown(.stated("if the train runs")))
        #expect(
            try hours("\"if the train runs\": Mo 10:00-12:00 open").state(on: day("2026-12-07"), minute: 600)
                == .unknown(.stated("if the train runs")))
        #expect(try hours("Mo open \"ring the bell\"").state(on: day("2026-12-07"), minute: 600) == .open)
        #expect(try hours("Mo off \"repairs\"").state(on: day("2026-12-07"), minute: 600) == .closed)
    }

    @Test func aDayWithoutATimeIsOpenIfItIsAtAnyTime() throws {
        let monday = try day("2026-12-07")
        #expect(try hours("Mo 10:00-11:00 unknown; Mo 12:00-12:01 open").state(on: monday, minute: nil) == .open)
        #expect(try hours("Mo 10:00-11:00 unknown \"x\"").state(on: monday, minute: nil) == .unknown(.stated("x")))
        // The night before is over for Saturday once Saturday is closed.
        #expect(try hours("Fr 22:00-02:00; Sa off").state(on: day("2026-12-12"), minute: nil) == .closed)
        #expect(try hours("Fr 22:00-02:00").state(on: day("2026-12-12"), minute: nil) == .open)
    }

    @Test func holidaysAreUnknownUnlessTheyAreGiven() throws {
        let hours = try hours("Mo-Fr 08:00-15:00; PH off")
        let monday = try day("2026-12-07")
        let unknown = OpeningHours.State.unknown(.publicHolidays(year: 2026))
        #expect(hours.state(on: monday, minute: nil) == unknown)
        #expect(hours.state(on: monday, minute: 60) == .closed)
        #expect(hours.state(on: monday, minute: nil, calendar: calendar([monday])) == .closed)
        #expect(try hours.state(on: monday, minute: nil, calendar: calendar([day("2026-12-08")])) == .open)
        // The holidays of one year say nothing of another, unless it is said that there are none.
        #expect(try hours.state(on: monday, minute: nil, calendar: calendar([day("2025-12-08")])) == unknown)
        let none = NationalCalendar(holidays: HolidayList([], completeIn: [2026]))
        let without = HolidayCalendar([none])
        #expect(hours.state(on: monday, minute: nil, calendar: without) == .open)
        // A place that is shut on the holidays of two states is open for certain only where both lists are known.
        let other = NationalCalendar(holidays: HolidayList([monday]))
        #expect(hours.state(on: monday, minute: nil, calendar: HolidayCalendar([none, other])) == .closed)
        #expect(hours.state(on: monday, minute: nil, calendar: HolidayCalendar([none, .weekdays])) == unknown)
        #expect(try hours.state(on: day("2026-12-06"), minute: nil) == .closed)
        let school = try self.hours("Mo-Fr 08:00-15:00; SH off")
        #expect(school.state(on: monday, minute: nil, calendar: without) == .unknown(.schoolHolidays(year: 2026)))
        let term = HolidayCalendar([NationalCalendar(schoolHolidays: HolidayList([], completeIn: [2026]))])
        #expect(school.state(on: monday, minute: nil, calendar: term) == .open)
    }

    @Test(arguments: [
        // Monday the 7th is a holiday, Tuesday the 8th is not, Sunday the 6th is.
        ("PH 10:00-12:00", "2026-12-07", "10:00-12:00"), ("PH 10:00-12:00", "2026-12-08", ""),
        ("Tu,PH 10:00-12:00", "2026-12-07", "10:00-12:00"), ("PH,Tu 10:00-12:00", "2026-12-08", "10:00-12:00"),
        ("PH Mo-Fr 10:00-12:00", "2026-12-07", "10:00-12:00"), ("PH Mo-Fr 10:00-12:00", "2026-12-06", ""),
        ("PH Mo-Fr 10:00-12:00", "2026-12-08", ""), ("SH,PH 10:00-12:00", "2026-12-08", "10:00-12:00?"),
        ("SH Mo-Fr 10:00-12:00", "2026-12-06", ""),
        ("Mo-Fr 10:00-12:00; SH 11:00-13:00", "2026-12-08", "10:00-11:00? 11:00-12:00 12:00-13:00?"),
        ("SH 22:00-02:00", "2026-12-08", "00:00-02:00? 22:00-24:00?"),
    ])
    func holidaysCountWhereTheyAreKnown(_ text: String, _ date: String, _ expected: String) throws {
        #expect(try intervals(text, date, [day("2026-12-07"), day("2026-12-06")]) == expected)
    }

    @Test(arguments: [
        // Monday the 7th is a holiday, and Sunday the 6th.
        ("PH -1 day 10:00-12:00", "2026-12-05", "10:00-12:00"), ("PH -1 day 10:00-12:00", "2026-12-07", ""),
        ("PH +1 day 10:00-12:00", "2026-12-08", "10:00-12:00"), ("PH +3 days", "2026-12-10", "00:00-24:00"),
        ("09:00-18:00; PH -1 day 09:00-15:00", "2026-12-05", "09:00-15:00"),
        ("We,PH -1 day off", "2026-12-05", ""), ("24/7; We,PH -1 day off", "2026-12-05", ""),
        // Of the year after nothing is known.
        ("PH -1 day 10:00-12:00", "2026-12-31", "10:00-12:00?"), ("PH +1 day 10:00-12:00", "2027-01-01", ""),
    ])
    func daysBeforeAndAfterHolidays(_ text: String, _ date: String, _ expected: String) throws {
        #expect(try intervals(text, date, [day("2026-12-07"), day("2026-12-06")]) == expected)
    }

    @Test(arguments: [
        ("Mo sunrise-sunset", "2026-12-07", "00:00-24:00?"), ("Mo sunrise-sunset", "2026-12-08", ""),
        ("Mo sunset-sunrise", "2026-12-07", "09:00-24:00?"), ("Mo sunset-sunrise", "2026-12-08", "00:00-15:00?"),
        ("Mo (sunset+01:00)-26:00", "2026-12-07", "10:00-24:00?"), ("Mo 08:00-dusk", "2026-12-07", "08:00-24:00?"),
        ("Mo sunrise-18:00", "2026-12-07", "00:00-18:00?"), ("Mo 22:00-sunrise", "2026-12-08", "00:00-15:00?"),
        ("24/7; Mo sunset-sunrise off", "2026-12-07", "00:00-09:00 09:00-24:00?"),
        ("24/7; Mo sunset-sunrise off", "2026-12-08", "00:00-15:00? 15:00-24:00"),
        ("Mo 10:00-12:00, Mo sunrise-sunset", "2026-12-07", "00:00-10:00? 10:00-12:00 12:00-24:00?"),
        ("Mo sunset+", "2026-12-08", "00:00-08:00?"),
    ])
    func theSunIsUnknown(_ text: String, _ date: String, _ expected: String) throws {
        #expect(try intervals(text, date) == expected)
    }

    @Test(arguments: [
        ("sunrise-sunset", Doubt.sun), ("10:00+", .openEnd), ("SH", .schoolHolidays(year: 2026)),
        ("PH", .publicHolidays(year: 2026)), ("PH -30 days", .publicHolidays(year: 2027)),
        ("Mo unknown", .stated(nil)), ("\"by appointment\"", .stated("by appointment")),
    ])
    func saysWhyItIsUnknown(_ text: String, _ doubt: Doubt) throws {
        #expect(try hours(text).spans(on: day("2026-12-07")).doubts == [doubt])
    }

    /// A date that is moved may fall into the month before: the first Sunday of March 2026 is the 1st.
    @Test func aMovedDayOfTheWeekIsADate() throws {
        #expect(try intervals("Mar Su[1] -2 days", "2026-02-27") == "00:00-24:00")
        #expect(try intervals("Mar Su[1] -2 days", "2026-03-01") == "")
    }

    /// As many rules as fit, and none of them ever open: the days of months of which they speak are looked at, 1,500 at most.
    @Test(arguments: ["Feb Mo[5] 1:00-2:00 ", "9998 PH 1:00-2:00 ", "week 53 Mo ", "2000-9999/99 easter "])
    func findsNothingInLongHours(_ rule: String) throws {
        let count = 1900 / (rule.utf8.count + 2)
        let text = Array(repeating: rule, count: count).joined(separator: "; ") + "; off"
        #expect(try hours(text).nextOpening(after: day("2026-12-07"), minute: 600) == nil)
    }

    @Test(arguments: [
        ("Mo,We,Fr 08:30-15:00", "2026-12-06", nil, "2026-12-07 08:30"),
        ("Mo,We,Fr 08:30-15:00", "2026-12-07", nil, "2026-12-09 08:30"),
        ("Mo,We,Fr 08:30-15:00", "2026-12-07", 500, "2026-12-07 08:30"),
        ("Mo,We,Fr 08:30-15:00", "2026-12-07", 510, "2026-12-09 08:30"),
        ("Mo 08:00-09:00,12:00-13:00", "2026-12-07", 600, "2026-12-07 12:00"),
        ("Mo-Tu", "2026-12-07", 600, "2026-12-14 00:00"),
        ("Mo-Tu", "2026-12-07", nil, "2026-12-08 00:00"),
        ("We 00:00-24:00; Th 00:00-01:00", "2026-12-09", 1, "2026-12-16 00:00"),
        ("Mo unknown; We 10:00-11:00", "2026-12-06", nil, "2026-12-09 10:00"),
        ("Mo 17:00+", "2026-12-06", nil, "2026-12-07 17:00"),
        ("Mo 10:00-12:00; PH off", "2026-12-06", nil, nil),
        ("Feb 29 10:00-11:00", "2026-12-07", nil, "2028-02-29 10:00"),
        ("Feb Mo[5] 10:00-11:00", "2026-12-07", nil, "2044-02-29 10:00"),
        ("2090 Mo 10:00-12:00", "2026-12-07", nil, "2090-01-02 10:00"),
        ("2020 Mo 10:00-12:00", "2026-12-07", nil, nil), ("off", "2026-12-07", nil, nil),
        ("24/7", "9999-12-31", nil, nil),
        ("2026 Dec 24-Jan 02 10:00-11:00", "2026-12-31", 1000, "2027-01-01 10:00"),
        ("Mo 10:00-12:00; off", "2026-12-07", nil, nil),
        ("Nov 30 22:00-02:00", "2026-11-30", nil, "2026-12-01 00:00"),
        ("2026 Dec 31 22:00-04:00", "2026-12-31", nil, "2027-01-01 00:00"),
        ("Nov 30 22:00-02:00", "2026-11-30", 1400, "2027-11-30 22:00"),
        ("week 53", "2027-01-10", nil, "2032-12-27 00:00"), ("week 53 Sa", "2094-06-01", nil, "2100-01-02 00:00"),
        ("24/7; 22:00-06:00 off", "2026-12-07", 1380, "2026-12-08 06:00"),
    ])
    func findsTheNextOpening(_ text: String, _ date: String, _ minute: Int?, _ expected: String?) throws {
        let found = try hours(text).nextOpening(after: day(date), minute: minute).map { next in
            let (hour, minute) = (next.minute / 60, next.minute % 60)
            return "\(next.day) \(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
        }
        #expect(found == expected)
    }

    @Test(arguments: [
        "Mo-Fr 10:00-12:00; Dec 25 off, Sa 22:00-02:00 unknown", "Fr-Mo 20:00-04:00; Su[1] off || 08:00-09:00",
        "Nov-Dec 10:00-16:00+; easter off; week 49-50/2 Tu 11:00-11:30 off; SH Mo 09:00-10:00",
    ])
    func minutesDaysAndNextOpeningsAgree(_ text: String) throws {
        let hours = try hours(text)
        var last: (Day, Int)?
        for distance in (0..<15).reversed() {
            let day = try day("2026-11-25").adding(days: distance)
            let states = (0..<1440).map { hours.state(on: day, minute: $0) }
            let known = states.contains(.open) ? .open : states.first { $0 != .closed } ?? .closed
            #expect(hours.state(on: day, minute: nil) == known)
            let before = hours.state(on: day.adding(days: -1), minute: 1439)
            for minute in (0..<1440).reversed() {
                if let last, minute % 97 == 0 {
                    let next = try #require(hours.nextOpening(after: day, minute: minute))
                    #expect(next == last)
                }
                if states[minute] == .open, (minute == 0 ? before : states[minute - 1]) != .open {
                    last = (day, minute)
                }
            }
        }
    }
}
