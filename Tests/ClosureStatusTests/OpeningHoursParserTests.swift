import AdvisoryModel
import TestSupport
import Testing

@testable import ClosureStatus

struct OpeningHoursParserTests {
    @Test(arguments: [
        ("Sa , Su 8:00 - 12:00;PH closed", "Sa,Su 08:00-12:00; PH off"), ("Mo–Fr 09:00–17:00", "Mo-Fr 09:00-17:00"),
        ("open", "24/7"), ("24/7", "24/7"), ("24/7 off", "off"), ("Mo, We 10:00-12:00", "Mo,We 10:00-12:00"),
        ("08:00-12:00, 13:00-17:00", "08:00-12:00,13:00-17:00"), ("Mo 22:00-02:00", "Mo 22:00-02:00"),
        ("Mo 20:00-26:00", "Mo 20:00-02:00"), ("Mo 10:00-36:00", "Mo 10:00-36:00"), ("Mo 17:00+", "Mo 17:00+"),
        ("Mo 10:00-16:00+", "Mo 10:00-16:00+"), ("Dec 24,26", "Dec 24,Dec 26"), ("Dec 4-6", "Dec 04-06"),
        ("Dec 24-Dec 26", "Dec 24-26"), ("2026 Dec 24-2027 Jan 02 off", "2026 Dec 24-2027 Jan 02 off"),
        ("2026-2028/2,2031 Apr-Oct", "2026-2028/2,2031 Apr-Oct"), ("2026+ Mo", "2026+ Mo"),
        ("week 1-53/2 Fr", "week 01-53/2 Fr"),
        ("We[1],Fr[-1]", "We[1],Fr[-1]"), ("Mo[1-3]", "Mo[1,2,3]"), ("Su[1] +1 day", "Su[1] +1 day"),
        ("easter -2 days-easter +1 day off", "easter -2 days-easter +1 day off"),
        ("Oct Su[1]-Mar Su[-1]", "Oct Su[1]-Mar Su[-1]"),
        ("PH Mo-Fr", "PH Mo-Fr"), ("PH,Mo-Fr", "Mo-Fr,PH"), ("SH,PH off", "SH,PH off"), ("Dec 25+ off", "Dec 25+ off"),
        ("Dec: Mo 10:00-12:00", "Dec Mo 10:00-12:00"), ("Mo unknown", "Mo unknown"),
        ("Mo \"by appointment\"", "Mo \"by appointment\""),
        ("\"if it rains\": Mo", "Mo \"if it rains\""), ("Mo open \"ring\" || \"call\"", "Mo open \"ring\" || \"call\""),
        ("Mo 10:00-12:00, Tu 11:00-13:00;", "Mo 10:00-12:00, Tu 11:00-13:00"),
        ("Mo off \"repairs\"", "Mo off \"repairs\""),
        // A colon may follow whatever says on which days.
        ("Dec 25: 10:00-12:00", "Dec 25 10:00-12:00"), ("Dec 25:10:00-12:00", "Dec 25 10:00-12:00"),
        ("Dec 24,26: 10:00-12:00", "Dec 24,Dec 26 10:00-12:00"), ("Dec 24-26: 10:00-12:00", "Dec 24-26 10:00-12:00"),
        ("Dec 25: sunrise-12:00", "Dec 25 sunrise-12:00"), ("Dec 25: Mo", "Dec 25 Mo"), ("Dec 25: off", "Dec 25 off"),
        ("Mo-Fr 09:00-18:00; Dec 25: 10:00-12:00", "Mo-Fr 09:00-18:00; Dec 25 10:00-12:00"),
        ("week 1-10,12: 10:00-12:00", "week 01-10,12 10:00-12:00"), ("week 5: Mo", "week 05 Mo"),
        ("2026 Dec: 10:00-12:00", "2026 Dec 10:00-12:00"), ("2026: 10:00-12:00", "2026 10:00-12:00"),
        ("2026,2028: 10:00-12:00", "2026,2028 10:00-12:00"), ("easter: 10:00-12:00", "easter 10:00-12:00"),
        // Days before and after holidays, school holidays, the sun.
        ("PH -1 day 09:00-15:00", "PH -1 day 09:00-15:00"), ("PH +2 days off", "PH +2 days off"),
        ("Mo,PH -1 day 09:00-15:00", "Mo,PH -1 day 09:00-15:00"), ("PH,Su off", "Su,PH off"),
        ("Mo-Fr SH 10:00-12:00", "SH Mo-Fr 10:00-12:00"), ("Mo-Fr 09:00-17:00; SH off", "Mo-Fr 09:00-17:00; SH off"),
        ("sunrise-sunset", "sunrise-sunset"), ("Mo 08:00-(sunset-00:30)", "Mo 08:00-(sunset-00:30)"),
        ("(dawn + 01:00) - dusk,22:00-23:00", "(dawn+01:00)-dusk,22:00-23:00"), ("sunset+", "sunset+"),
        ("Mar Su[-1] -2 days", "Mar Su[-1] -2 days"), ("Dec 25 +1 day", "Dec 25 +1 day"),
        ("Jan-Mar 10:00+", "Jan-Mar 10:00+"),
    ])
    func hoursHaveOneBestWriting(_ text: String, _ expected: String) throws {
        let hours = try OpeningHours.parse(text).get()
        #expect(hours.description == expected)
        #expect(try OpeningHours.parse(expected).get() == hours)
    }

    @Test(arguments: [
        ("", "0: there are no opening hours | write for example `Mo-Fr 09:00-17:00`, or `24/7`"),
        (";", "0: a rule is expected here | write for example `Mo-Fr 09:00-17:00`"),
        ("Mo;;Tu", "3: a rule is expected here | write for example `Mo-Fr 09:00-17:00`"),
        ("Mo-Fr 25:00-26:00", "6: `25` is not an hour | it is from 0 to 23"),
        ("Mo 24:00-25:00", "3: `24` is not an hour | it is from 0 to 23"),
        ("Mo 20:00-49:00", "9: `49` is not an hour | it is from 0 to 48"),
        ("Mo 20:00-48:30", "14: the time ends later than at the end of the next day | it ends at 48:00 at the latest"),
        ("Mo 08:60-09:00", "6: `60` is not a minute | it is from 0 to 59"),
        ("Mo 08:5-09:00", "6: two digits of minutes are expected here | write `08:00`"),
        ("Mo 08-09", "5: minutes are expected after the hour | write `08:00`"),
        ("Mo 08:30", "8: a single time is not an opening | write from when to when, such as `08:30-15:00`"),
        (
            "Mo 08.00-10.00",
            "5: `.` has no meaning in opening hours | write them as OpenStreetMap does, such as `Mo-Fr 09:00-17:00`"
        ),
        ("08:00-10:00/30", "11: intervals within a time are not supported | leave out the `/`"),
        ("Mo 24/7", "3: `24/7` is every day | leave it out: without times the whole day is meant"),
        ("24/8", "0: only `24/7` is written with a `/` here | write `24/7`"),
        (
            "Mo-Xx",
            "3: a day of the week is expected here | days are Mo, Tu, We, Th, Fr, Sa, Su, months Jan to Dec; put comments in double quotes"
        ),
        ("Monday 08:00-10:00", "0: `Monday` has no meaning in opening hours | did you mean `Mo`?"),
        ("mo-fr", "0: `mo` has no meaning in opening hours | did you mean `Mo`?"),
        ("December 24", "0: `December` has no meaning in opening hours | did you mean `Dec`?"),
        (
            "Mo 08:00-10:00 x",
            "15: `x` has no meaning in opening hours | days are Mo, Tu, We, Th, Fr, Sa, Su, months Jan to Dec; put comments in double quotes"
        ),
        ("Sunrise-12:00", "0: `Sunrise` has no meaning in opening hours | did you mean `sunrise`?"),
        ("(sunset)-22:00", "7: `+` or `-` is expected here | write `(sunset+01:00)`"),
        ("(sunset+01:00-22:00", "13: `)` is expected here | write `(sunset+01:00)`"),
        (
            "08:00-(12:00)",
            "7: a time is expected here | write a time such as `08:00`, or dawn, sunrise, sunset, dusk"
        ),
        ("SH +1 day off", "3: only `PH` has days before or after it | write the days of the school holidays"),
        ("PH +400 days", "4: `400` is not a number of days | it is from 1 to 365"),
        ("Mo \"a", "3: the comment is not closed | end it with `\"`"),
        ("Feb 30", "4: `30` is not a day of the month | it is from 1 to 29"),
        ("Dec 26-24", "7: the days run backwards | write the month of the last day, too"),
        ("2027 Jan 02-2026 Dec 24", "23: the dates run backwards | write the earlier date first"),
        (
            "Dec 24-2027 Jan 02",
            "18: only the last date has a year | write the year before both dates, or before neither"
        ),
        (
            "2026 Nov-Mar",
            "12: the months run over the end of the year | write the year of the last month, too, such as `2026 Nov-2027 Mar`"
        ),
        ("Dec 24-Mo", "7: a date is expected after the `-` | write `Dec 24-Jan 02`"),
        ("2028-2026", "5: `2026` is not a year | it is from 2028 to 9999"),
        ("week 54", "5: `54` is not a week of the year | it is from 1 to 53"),
        ("week 50-5", "8: `5` is not a week of the year | it is from 50 to 53"),
        ("Mo[6]", "3: `6` is not the number of a weekday in the month | it is from 1 to 5"),
        ("Mo[1", "4: `]` is expected here | write `Mo[1]`, `Mo[-1]` or `Mo[1,3]`"),
        ("Mo-Fr[1]", "5: only a single weekday takes a number in brackets | write `Mo[1],Tu[1]`"),
        ("Mo Tu", "3: days of the week follow each other without a `,` | write `Mo,We`, or `Mo-Fr,PH`"),
        ("Mo-Fr PH", "6: days of the week follow each other without a `,` | write `Mo,We`, or `Mo-Fr,PH`"),
        ("Mo-Fr, 10:00-12:00", "5: separate days and times by a space, not by a `,` | leave the `,` out"),
        (
            "10:00-12:00 Mo",
            "12: the days of the week come after the times | separate rules by `;`; within a rule dates come first, then days of the week, then times"
        ),
        (
            "Mo 10:00-12:00 13:00-14:00",
            "15: the times of this rule are written twice | separate rules by `;`; within a rule dates come first, then days of the week, then times"
        ),
        (
            "Mo Dec",
            "3: the dates come after the days of the week | separate rules by `;`; within a rule dates come first, then days of the week, then times"
        ),
        ("Mo open off", "8: the rule says twice whether it is open | leave one of the words out"),
        ("Mo open \"a\" \"b\"", "12: the rule has two comments | join them"),
        ("\"a\": Mo off", "8: a condition cannot close | write when it is open instead"),
        ("Mo ]", "3: the rule should end here | separate rules by `;`"),
        ("1234567 Mo", "0: the number is too long | years have four digits, times are written `08:00`"),
    ])
    func saysWhatIsWrong(_ text: String, _ expected: String) {
        guard case .failure(let error) = OpeningHours.parse(text) else {
            Issue.record("`\(text)` was taken")
            return
        }
        #expect("\(error.offset): \(error.message) | \(error.hint)" == expected)
    }

    @Test func refusesLongTexts() {
        let text = Array(repeating: "Mo 10:00-12:00", count: 200).joined(separator: "; ")
        #expect(
            OpeningHours.parse(text)
                == .failure(
                    OpeningHoursError(
                        message: "the opening hours have more than 2000 bytes", offset: 0, hint: "shorten them")))
    }

    /// Whatever is put together is refused with a place inside the text and a hint, or read, written and read again.
    @Test(arguments: 0..<8)
    func noTextTrapsOrIsReadTwoWays(_ seed: Int) throws {
        var random = SeededGenerator(UInt64(seed) &+ 1)
        let pieces = [
            "Mo", "-", "Fr", " ", "08:30", "-15:00", ",", ";", "Dec", "24", "2026", "week", "[", "1", "]", "PH", "off",
            "||", "+", "sunset", "(", ")", " -1 day", "SH", "10:00",
            "/", "\"a\"", "99", "é", "24/7", "easter", " +1 day", "Su[-1]", ":", "unknown", ", ", "22:00-02:00",
            "Feb 29", "\"",
        ]
        let day = try #require(Day("2026-12-07"))
        var read = 0
        for _ in 0..<2000 {
            let text = (0..<Int.random(in: 1...8, using: &random)).map { _ in
                pieces.randomElement(using: &random) ?? ""
            }.joined()
            switch OpeningHours.parse(text) {
            case .failure(let error):
                #expect((0...text.utf8.count).contains(error.offset))
                #expect(!error.hint.isEmpty)
            case .success(let hours):
                read += 1
                #expect(OpeningHours.parse(hours.description) == .success(hours), "\(text)")
                for date in [day, .first, .last] {
                    for span in hours.spans(on: date).spans {
                        #expect((0...1440).contains(span.minutes.lowerBound) && span.minutes.upperBound <= 1440)
                    }
                    _ = hours.state(on: date, minute: 600)
                }
                _ = hours.nextOpening(after: day, minute: 600)
            }
        }
        #expect(read > 60)
    }
}
