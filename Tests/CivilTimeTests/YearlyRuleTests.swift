import Testing

@testable import CivilTime

@Suite struct YearlyRuleTests {
    /// Seconds since 1970 of a date and an hour, UTC.
    private func time(_ year: Int, _ month: Int, _ day: Int, hour: Int = 0) -> Int {
        CivilDate(year: year, month: month, day: day).dayNumber * 86_400 + hour * 3600
    }

    @Test func clocksThatAreNeverSet() throws {
        for (text, offset) in [
            ("MSK-3", 10_800), ("<+03>-3", 10_800), ("<-02>2", -7200), ("<+0545>-5:45", 20_700),
            ("LMT-1:24:00", 5040), ("UTC0", 0), ("ABC+5", -18_000),
        ] {
            let rule = try #require(YearlyRuleReader.rule(text), "\(text)")
            #expect(rule.offset(at: 0) == offset, "\(text)")
            #expect(rule.offset(at: 9_999_999_999) == offset, "\(text)")
        }
    }

    @Test func theLastSundaysOfMarchAndOctober() throws {
        let rule = try #require(YearlyRuleReader.rule("CET-1CEST,M3.5.0,M10.5.0/3"))
        #expect(rule.offset(at: time(2026, 3, 29, hour: 1) - 1) == 3600)
        #expect(rule.offset(at: time(2026, 3, 29, hour: 1)) == 7200)
        #expect(rule.offset(at: time(2026, 10, 25, hour: 1) - 1) == 7200)
        #expect(rule.offset(at: time(2026, 10, 25, hour: 1)) == 3600)
    }

    @Test func theOtherHalfOfTheEarthHasSummerAtTheTurnOfTheYear() throws {
        let rule = try #require(YearlyRuleReader.rule("AEST-10AEDT,M10.1.0,M4.1.0/3"))
        #expect(rule.offset(at: time(2026, 1, 1)) == 39_600)
        #expect(rule.offset(at: time(2026, 7, 1)) == 36_000)
        #expect(rule.offset(at: time(2026, 12, 31)) == 39_600)
    }

    @Test func daysByTheirNumberInTheYear() throws {
        // 1 March, with and without 29 February counted.
        let withoutLeapDay = try #require(YearlyRuleReader.rule("AAA0BBB,J60/0,J300"))
        for year in [2027, 2028] {
            #expect(withoutLeapDay.offset(at: time(year, 3, 1) - 1) == 0)
            #expect(withoutLeapDay.offset(at: time(year, 3, 1)) == 3600)
        }
        let counted = try #require(YearlyRuleReader.rule("AAA0BBB,59/0,300"))
        #expect(counted.offset(at: time(2027, 3, 1)) == 3600)
        #expect(counted.offset(at: time(2028, 2, 29)) == 3600)
        #expect(counted.offset(at: time(2028, 2, 29) - 1) == 0)
    }

    @Test func hoursBeforeAndAfterTheDay() throws {
        // Greenland: the evening before; Gaza: two days after.
        let greenland = try #require(YearlyRuleReader.rule("<-02>2<-01>,M3.5.0/-1,M10.5.0/0"))
        #expect(greenland.offset(at: time(2026, 3, 29, hour: 1) - 1) == -7200)
        #expect(greenland.offset(at: time(2026, 3, 29, hour: 1)) == -3600)
        let gaza = try #require(YearlyRuleReader.rule("EET-2EEST,M3.4.4/50,M10.4.4/50"))
        #expect(gaza.offset(at: time(2026, 3, 28)) == 10_800)
        #expect(gaza.offset(at: time(2026, 3, 28) - 1) == 7200)
    }

    @Test func summerAllTheYear() throws {
        let rule = try #require(YearlyRuleReader.rule("EST5EDT,0/0,J365/25"))
        for year in 2025...2029 {
            for change in [time(year, 1, 1, hour: 4), time(year, 1, 1, hour: 5), time(year, 7, 1)] {
                for time in [change - 1, change, change + 1] { #expect(rule.offset(at: time) == -14_400) }
            }
        }
    }

    @Test(arguments: [
        "", "3", "MS-3", "MSK", "MSK-", "MSK-25", "MSK-3x", "<+03-3", "<>-3", "CET-1CEST", "CET-1CEST,M3.5.0",
        "CET-1CEST,M0.5.0,M10.5.0", "CET-1CEST,M13.5.0,M10.5.0", "CET-1CEST,M3.6.0,M10.5.0",
        "CET-1CEST,M3.5.7,M10.5.0", "CET-1CEST,M3.5.0/168,M10.5.0", "CET-1CEST,J0,J365", "CET-1CEST,J1,J366",
        "CET-1CEST,366,1", "CET-1CEST,M3.5.0,M10.5.0/3,", "CET-1:60", "CET-1:00:60", "CET-1234",
    ])
    func whatIsNoRule(_ text: String) { #expect(YearlyRuleReader.rule(text) == nil) }
}
