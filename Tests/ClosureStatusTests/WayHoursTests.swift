import AdvisoryModel
import ClosureStatus
import JSON
import RuleEngine
import SafeConductTesting
import Testing

/// What hours make of a verdict: of one side and of both at once, with a time and without.
@Suite struct WayHoursTests {
    /// Vladivostok is an hour ahead of Pyongyang; 2026-12-07 is a Monday.
    private static let ruKP = TestRulebook.basics["a-b.yaml", default: ""]
    private static let eeRU = """
        crossing: a-b
        name: { en: N – I }
        between: [EE, RU]
        timeZones: { EE: Europe/Tallinn, RU: Europe/Moscow }
        """

    private func report(
        _ items: [String], _ trip: String, crossing: String = ruKP, more: [String: String] = [:]
    ) throws -> Report {
        let list = items.map { "  - { title: T, \($0) }" }.joined(separator: "\n")
        var files = TestRulebook.admission
        files["a-b.yaml"] = crossing
        files["admitted.yaml"] = """
            rules: admission
            family: admission
            items:
              - { id: one, title: Anybody may enter, authority: KP, sources: [good] }
              - { id: two, title: Anybody may enter, authority: RU, sources: [good] }
            """
        files["rules.yaml"] = "rules: t\nfamily: closure\nitems:\n\(list)\n"
        return try TestRulebook(families: [ClosureFamily.self], files: files.merging(more) { $1 })
            .report("trip: { crossing: a-b, \(trip) }")
    }

    /// The verdict, what makes it so, and what is asked.
    private func seen(_ items: [String], _ trip: String, crossing: String = ruKP) throws -> String {
        let report = try report(items, trip, crossing: crossing)
        let reasons = report.reasons.map { reason in
            switch reason {
            case .rule(let id): id
            case .withinHours(let rules, let window):
                "\(window.spans.map(\.description).joined(separator: " ")) \(window.clock) by \(rules.joined(separator: " "))"
            case .finding(let code, let country): "\(code) \(country)"
            default: "\(reason)"
            }
        }
        let why = report.verdict == .clear ? "" : ": \(reasons.joined(separator: ", "))"
        let asked = report.questions.map(\.attribute).joined(separator: " ")
        return report.verdict.rawValue + why + (asked.isEmpty ? "" : "; asks \(asked)")
    }

    /// Who else opens the way makes nothing of hours that are not known: they may shut it.
    @Test(arguments: [
        ("hours: \"Mo-Fr 08:00-20:00; PH off\"", "undetermined", "undetermined", "blocked"),
        ("hours: sunrise-sunset", "undetermined", "undetermined", "undetermined"),
        ("hours: 08:00-20:00, when: { trip.mode: road }", "undetermined", "undetermined", "undetermined"),
        ("hours: 08:00-20:00", "conditional", "clear", "blocked"), ("hours: 24/7", "clear", "clear", "clear"),
    ])
    func hoursThatAreNotKnownMayShut(hours: String, day: String, noon: String, night: String) throws {
        let family = [
            "family.yaml": "family: gate\neffect: opens\n",
            "gates.yaml": "rules: g\nfamily: gate\nitems: [{ id: all, title: Open, sources: [good] }]\n",
        ]
        let items = ["id: o, passage: open, \(hours), sources: [good]"]
        for (time, expected) in [("", day), (", time: 12:00", noon), (", time: 23:10", night)] {
            #expect(try report(items, Self.out + time, more: family).verdict.rawValue == expected, "\(time)")
        }
    }

    /// Nor does old news that takes the hours away.
    @Test(arguments: ["sunrise-sunset", "08:00-20:00"]) func oldNewsTakesNoHoursAway(hours: String) throws {
        let files = [
            "family.yaml": "family: gate\neffect: opens\n",
            "gates.yaml": "rules: g\nfamily: gate\nitems: [{ id: all, title: Open, sources: [good] }]\n",
        ]
        let crossing = Self.ruKP + "\nfacts: { season: { is: winter, source: old } }\n"
        let items = ["id: o, passage: open, hours: \"\(hours)\", when: { crossing.season: summer }, sources: [good]"]
        for time in ["", ", time: 23:10"] {
            let verdict = try report(items, Self.out + time, crossing: crossing, more: files).verdict
            #expect(
                verdict == .undetermined || verdict == .conditional && time.isEmpty && hours != "sunrise-sunset",
                "\(time)")
        }
    }

    /// Where nobody gets through at any minute, nobody gets through without a time, whatever old news opens.
    @Test(arguments: ["", "id: r2, passage: open, sources: [old]", "id: r2, passage: open, sources: [good]"])
    func hoursThatExcludeOneAnotherLetNobodyThrough(third: String) throws {
        let rules = [
            "id: r0, passage: restricted, to: { trip.mode: rail }, hours: 20:00-04:00, sources: [good]",
            "id: r1, passage: restricted, to: { trip.mode: rail }, hours: 08:00-12:00, sources: [good], when: { traveler.needs: wheelchair }",
            third,
        ].filter { !$0.isEmpty }
        for time in ["", ", time: 09:00", ", time: 14:00", ", time: 21:00"] {
            let verdict = try report(rules, Self.out + ", mode: rail" + time).verdict
            #expect(verdict == .undetermined || verdict == .blocked, "\(time)")
        }
    }

    private static let out = "from: RU, to: KP, date: 2026-12-07"
    private static func open(_ id: String, _ hours: String, _ more: String = "sources: [good]") -> String {
        "id: \(id), passage: open, hours: \"\(hours)\", \(more)"
    }
    private static func side(_ country: String, _ hours: String) -> String {
        open(country.lowercased(), hours, "authority: \(country), sources: [good]")
    }
    private static func only(_ id: String, _ hours: String, _ more: String = "sources: [good]") -> String {
        "id: \(id), passage: restricted, to: { trip.countries: RU }, hours: \"\(hours)\", \(more)"
    }
    private static let always = "id: z, passage: open, sources: [good]"

    @Test(arguments: [
        ([open("o", "08:00-12:00")], "conditional: 08:00-12:00 RU by t/o; asks trip.time"),
        ([open("o", "08:00-12:00,13:00-17:00")], "conditional: 08:00-12:00 13:00-17:00 RU by t/o; asks trip.time"),
        ([open("o", "24/7")], "clear"), ([open("o", "00:00-24:00")], "clear"), ([open("o", "Mo off")], "blocked: t/o"),
        ([open("o", "Tu 08:00-12:00")], "blocked: t/o"),
        ([open("o", "Dec 25: 10:00-12:00; Mo-Fr 09:00-18:00")], "conditional: 09:00-18:00 RU by t/o; asks trip.time"),
        // Past midnight, the evening before included.
        ([open("o", "22:00-06:00")], "conditional: 00:00-06:00 22:00-24:00 RU by t/o; asks trip.time"),
        ([open("o", "Mo 22:00-06:00")], "conditional: 22:00-24:00 RU by t/o; asks trip.time"),
        ([open("o", "Su 22:00-06:00")], "conditional: 00:00-06:00 RU by t/o; asks trip.time"),
        // In one case 11:00 in Pyongyang is noon in Vladivostok, in the other midnight comes an hour later.
        (
            [side("RU", "08:00-12:00"), side("KP", "08:00-11:00")],
            "conditional: 09:00-12:00 RU by t/kp t/ru; asks trip.time"
        ),
        ([side("RU", "24/7"), side("KP", "23:00-01:00")], "conditional: 00:00-02:00 RU by t/kp; asks trip.time"),
        ([side("RU", "24/7"), side("KP", "Mo 00:00-24:00")], "conditional: 01:00-24:00 RU by t/kp; asks trip.time"),
        ([side("RU", "24/7"), side("KP", "24/7")], "clear"),
        // The two sides are never open at once; one of them is closed all day.
        ([side("RU", "08:00-10:00"), side("KP", "12:00-14:00")], "blocked: t/kp, t/ru"),
        ([side("RU", "Tu 08:00-10:00"), side("KP", "07:00-14:00")], "blocked: t/ru"),
        // The open rules of one state are united, those that restrict are added.
        (
            [open("o", "08:00-12:00"), open("p", "11:00-14:00")],
            "conditional: 08:00-14:00 RU by t/o t/p; asks trip.time"
        ),
        ([open("o", "00:00-12:00"), open("p", "12:00-24:00")], "clear"), ([open("o", "08:00-12:00"), always], "clear"),
        (
            [open("o", "Tu 08:00-12:00"), open("p", "11:00-14:00")],
            "conditional: 11:00-14:00 RU by t/p; asks trip.time"
        ),
        (
            [only("r", "10:00-14:00"), open("o", "08:00-12:00")],
            "conditional: 10:00-12:00 RU by t/o t/r; asks trip.time"
        ),
        ([only("r", "10:00-14:00"), always], "conditional: 10:00-14:00 RU by t/r; asks trip.time"),
        ([only("r", "10:00-14:00")], "conditional: 10:00-14:00 RU by t/r; asks trip.time"),
        ([only("r", "24/7"), open("o", "08:00-12:00")], "conditional: 08:00-12:00 RU by t/o; asks trip.time"),
        ([only("r", "Tu 10:00-14:00"), always], "blocked: t/r"),
        (
            [only("r", "10:00-14:00"), only("s", "13:00-15:00"), always],
            "conditional: 13:00-14:00 RU by t/r t/s; asks trip.time"
        ),
    ])
    func withoutATimeAPartOfTheDayIsACondition(items: [String], expected: String) throws {
        let found = try seen(items, Self.out)
        #expect(found == expected)
        // A stay changes nothing: the day of the crossing counts.
        #expect(try seen(items, Self.out + ", until: 2026-12-20") == expected)
    }

    @Test(arguments: [
        // What is not known is never counted as open, and stands in the way where something else lets through.
        ([open("o", "sunrise-sunset")], "undetermined: nothing-says-open RU, nothing-says-open KP"),
        (
            [open("o", "Mo-Fr 08:00-12:00; PH off")],
            "undetermined: nothing-says-open RU, nothing-says-open KP; asks trip.time"
        ),
        ([only("r", "sunrise-sunset"), always], "undetermined: t/r"),
        ([only("r", "24/7"), open("o", "sunrise-sunset")], "undetermined: t/o"),
        (
            [side("RU", "08:00-12:00"), side("KP", "sunrise-sunset")],
            "undetermined: nothing-says-open KP; asks trip.time"
        ),
        (
            [open("o", "Mo-Su 08:00-12:00, Mo-Su 13:00-14:00 unknown")],
            "conditional: 08:00-12:00 RU by t/o; asks trip.time"
        ),
        (
            [side("RU", "Mo-Su 08:00-10:00, Mo-Su 12:00-14:00 unknown"), side("KP", "11:00-13:00")],
            "undetermined: nothing-says-open RU, nothing-says-open KP; asks trip.time"
        ),
        // A rule that only may open, or that nobody vouches for, closes and opens nothing for certain.
        (
            [open("o", "08:00-12:00"), "id: p, passage: open, sources: [old]"],
            "conditional: 08:00-12:00 RU by t/o; asks trip.time"
        ),
        (
            [open("o", "08:00-12:00"), "id: p, passage: open, when: { trip.purpose: tourism }, sources: [good]"],
            "conditional: 08:00-12:00 RU by t/o; asks trip.time"
        ),
        (
            [open("o", "Tu 08:00-12:00"), "id: p, passage: open"],
            "undetermined: t/o, nothing-says-open RU, nothing-says-open KP"
        ),
        (
            [only("r", "08:00-12:00", "when: { trip.purpose: tourism }, sources: [good]"), always],
            "conditional: 08:00-12:00 RU by t/r; asks trip.time trip.purpose"
        ),
        // A defeat by old news is not relied on.
        (
            [only("r", "08:00-12:00"), always, "id: x, passage: open, overrides: [t/r], sources: [old]"],
            "conditional: 08:00-12:00 RU by t/r; asks trip.time"
        ),
        ([only("r", "08:00-12:00"), always, "id: x, passage: open, overrides: [t/r], sources: [good]"], "clear"),
    ])
    func whatIsNotKnownIsNotCountedAsOpen(items: [String], expected: String) throws {
        let found = try seen(items, Self.out)
        #expect(found == expected)
    }

    @Test(arguments: [
        ([open("o", "08:00-12:00")], "time: \"08:00\"", "clear"),
        ([open("o", "08:00-12:00")], "time: \"11:59\"", "clear"),
        ([open("o", "08:00-12:00")], "time: \"12:00\"", "blocked: t/o"),
        ([open("o", "08:00-12:00; 12:00-14:00 unknown")], "time: \"09:00\"", "blocked: t/o"),
        ([open("o", "Mo-Su 08:00-12:00, Mo-Su 12:00-14:00 unknown")], "time: \"09:00\"", "clear"),
        (
            [open("o", "Mo-Su 08:00-12:00, Mo-Su 12:00-14:00 unknown")], "time: \"13:00\"",
            "undetermined: nothing-says-open RU, nothing-says-open KP"
        ),
        ([open("o", "Mo-Su 08:00-12:00, Mo-Su 12:00-14:00 unknown")], "time: \"15:00\"", "blocked: t/o"),
        ([side("RU", "08:00-12:00"), side("KP", "08:00-11:00")], "time: \"09:00\"", "clear"),
        ([side("RU", "08:00-12:00"), side("KP", "08:00-11:00")], "time: \"08:59\"", "blocked: t/kp"),
        ([side("RU", "08:00-12:00"), side("KP", "08:00-12:00")], "time: \"12:00\"", "blocked: t/ru"),
        ([open("o", "Mo 22:00-06:00")], "time: \"23:59\"", "clear"),
        ([open("o", "Su 22:00-06:00")], "time: \"05:59\"", "clear"),
        ([only("r", "sunrise-sunset"), always], "time: \"09:00\"", "undetermined: t/r"),
        ([only("r", "08:00-10:00"), always], "time: \"10:00\"", "blocked: t/r"),
        (
            [only("r", "08:00-12:00"), always, "id: x, passage: open, overrides: [t/r], sources: [old]"],
            "time: \"20:00\"",
            "undetermined: t/r"
        ),
    ])
    func aTimeLiesInsideOrOutside(items: [String], time: String, expected: String) throws {
        let found = try seen(items, "\(Self.out), \(time)")
        #expect(found == expected)
    }

    @Test(arguments: [
        // By the clock of the state that is left, which is another one on the way back.
        (
            [side("RU", "08:00-12:00"), side("KP", "08:00-12:00")], "from: KP, to: RU, date: 2026-12-07",
            "conditional: 08:00-11:00 KP by t/kp t/ru; asks trip.time"
        ),
        (
            [open("o", "08:00-12:00")], "from: KP, date: 2026-12-07",
            "conditional: 08:00-12:00 KP by t/o; asks trip.time"
        ),
        (
            [open("o", "08:00-12:00")], "date: 2026-12-07",
            "undetermined: nothing-says-open RU, nothing-says-open KP; asks trip.from"
        ),
        ([only("r", "08:00-12:00"), always], "date: 2026-12-07", "undetermined: t/r; asks trip.from"),
        ([open("o", "24/7")], "date: 2026-12-07", "clear"),
        (
            [open("o", "24/7")], "from: RU, to: KP",
            "undetermined: nothing-says-open RU, nothing-says-open KP; asks trip.date"
        ),
        ([only("r", "08:00-12:00"), always], "from: RU, to: KP", "undetermined: t/r; asks trip.date"),
    ])
    func hoursFollowTheClockOfTheStateThatIsLeft(items: [String], trip: String, expected: String) throws {
        let found = try seen(items, trip)
        #expect(found == expected)
    }

    @Test func oneClockNeedsNoDirection() throws {
        let crossing = Self.ruKP.replacing("Asia/Pyongyang", with: "Asia/Vladivostok")
        let items = [Self.side("RU", "08:00-12:00"), Self.side("KP", "10:00-14:00")]
        #expect(
            try seen(items, "date: 2026-12-07", crossing: crossing)
                == "conditional: 10:00-12:00 RU by t/kp t/ru; asks trip.time")
    }

    @Test(arguments: [
        // Clocks of Tallinn go from 04:00 back to 03:00, those of Moscow never change: it is 03:30 twice, in Moscow 03:30 and 04:30.
        ("2026-10-25", "24/7", "clear"),
        ("2026-10-25", "02:00-24:00", "conditional: 02:00-23:00 EE by t/ru; asks trip.time"),
        ("2026-10-25", "03:30-24:00", "conditional: 03:30-23:00 EE by t/ru; asks trip.time"),
        // They go from 03:00 forward to 04:00, which closes nothing.
        ("2027-03-28", "24/7", "clear"),
        ("2027-03-28", "06:00-20:00", "conditional: 06:00-20:00 EE by t/ru; asks trip.time"),
        ("2027-03-28", "02:00-20:00", "conditional: 01:00-20:00 EE by t/ru; asks trip.time"),
        ("2027-03-28", "Su", "clear"),
    ])
    func clocksThatAreSetAreFollowedMinuteByMinute(day: String, hours: String, expected: String) throws {
        let items = ["id: ee, passage: open, authority: EE, sources: [good]", Self.side("RU", hours)]
        let found = try seen(items, "from: EE, to: RU, date: \(day)", crossing: Self.eeRU)
        #expect(found == expected)
    }

    @Test(arguments: [
        // On 2027-03-28 clocks of Tallinn go from 03:00 to 04:00: none of the minutes between is there.
        ("03:00-04:00", "", "blocked: t/ee"), ("03:10-03:50", "", "blocked: t/ee"),
        ("02:00-04:00", "", "conditional: 02:00-03:00 EE by t/ee; asks trip.time"),
        ("03:00-05:00", "", "conditional: 04:00-05:00 EE by t/ee; asks trip.time"),
        ("02:30-04:30", "", "conditional: 02:30-04:30 EE by t/ee; asks trip.time"),
        ("00:00-24:00", "", "clear"),
        ("02:00-03:00,04:00-05:00", "", "conditional: 02:00-03:00 04:00-05:00 EE by t/ee; asks trip.time"),
        ("03:00-04:00", ", time: \"04:00\"", "blocked: t/ee"), ("03:00-05:00", ", time: \"04:00\"", "clear"),
    ])
    func minutesThatAClockNeverShowsAreNotOpen(hours: String, time: String, expected: String) throws {
        let items = ["id: ru, passage: open, authority: RU, sources: [good]", Self.side("EE", hours)]
        #expect(try seen(items, "from: EE, to: RU, date: 2027-03-28\(time)", crossing: Self.eeRU) == expected)
        // On another day they are.
        #expect(try seen(items, "from: EE, to: RU, date: 2027-03-27", crossing: Self.eeRU).contains("blocked") == false)
    }

    @Test func holidaysAreThoseOfTheStateThatSpeaks() throws {
        let items = [Self.open("o", "Mo-Fr 08:00-12:00; PH off")]
        let lists = ["v.yaml": "vocabulary: v\nholidays: { KP: [2026-12-08], RU: [2026-12-09] }\n"]
        #expect(try report(items, Self.out, more: lists).verdict == .conditional)
        for day in ["2026-12-08", "2026-12-09"] {
            #expect(try report(items, "from: RU, to: KP, date: \(day)", more: lists).verdict == .blocked)
        }
        let later = try report(items, "from: RU, to: KP, date: 2027-12-07", more: lists)
        #expect(later.verdict == .undetermined)
        #expect(later.advisory("t/o")?.details["noHolidayList"] == .array([2027]))
    }

    @Test func theNextOpeningIsThatOfTheWayByTheClockOfTheRule() throws {
        let items = [Self.side("RU", "Mo-Fr 08:00-12:00"), Self.side("KP", "We 10:00-16:00")]
        let report = try report(items, Self.out + ", time: \"09:00\"")
        #expect(report.reasons == [.rule("t/kp")])
        let details = report.advisory("t/kp")?.details
        #expect(details?["nextOpening"] == "2026-12-09T10:00")
        #expect(details?["clock"] == "KP")
    }
}
