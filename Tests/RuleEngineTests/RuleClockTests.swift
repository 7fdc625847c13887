import AdvisoryModel
import RuleEngine
import RuleFixtures
import SafeConductTesting
import Testing

/// When rules are in force, by their own clock: minutes of `valid`, `endedBy`, trips whose time one clock takes to another day.
@Suite struct RuleClockTests {
    /// Vladivostok is an hour ahead of Pyongyang.
    private func verdict(_ keys: String, _ trip: String, asOf: String = "2026-11-21") throws -> String {
        let rules = """
            rules: t
            family: note
            items:
              - { id: open, title: Open, effect: opens, sources: [good] }
              - { id: shut, title: Shut, effect: blocks, sources: [good], \(keys) }

            """
        let sources =
            TestRulebook.basics["sources.yaml", default: ""]
            + "\n  end: { title: End, kind: law, reliability: A, published: 2026-11-20, retrieved: 2026-11-20 }\n"
        let report = try TestRulebook(
            families: [NoteFamily.self], files: ["rules.yaml": rules, "sources.yaml": sources]
        )
        .report("asOf: \(asOf)\ntrip: { crossing: a-b, \(trip) }")
        let missing = report.advisory("t/shut")?.missing ?? []
        return ([report.verdict.rawValue] + missing).joined(separator: " ")
    }

    /// The clock of a state that is no side is not known: whether a minute has come there can be told a few days off only.
    @Test(arguments: [
        ("valid: \"2026-12-07T09:00..2026-12-07T11:00\", authority: CN", "undetermined", "clear"),
        ("valid: \"2026-12-07T09:00..2026-12-07T11:00\", zone: CN", "undetermined", "clear"),
        ("valid: \"2026-12-07T09:00..\", authority: CN", "undetermined", "clear"),
        (
            "valid: ..2026-12-20, endedBy: { source: end, after: \"2026-12-07T11:00\" }, authority: CN", "undetermined",
            "blocked"
        ),
        // Days are those of the trip, whoever speaks.
        ("valid: 2026-12-08.., authority: CN", "clear", "clear"),
    ])
    func theClockOfAThirdStateIsNotKnown(keys: String, onTheDay: String, before: String) throws {
        for time in ["08:00", "10:30", "12:00"] {
            let found = try verdict(keys, "from: RU, to: KP, date: 2026-12-07, time: \"\(time)\"")
            #expect(found.hasPrefix(onTheDay), "\(time): \(found)")
        }
        #expect(try verdict(keys, "from: RU, to: KP, date: 2026-11-25, time: \"10:00\"").hasPrefix(before))
    }

    /// On 25 October 2026 clocks in Tallinn go from 04:00 back to 03:00: 03:30 comes twice there, and in Moscow it is 03:30 and 04:30.
    @Test(arguments: ["RU", "EE"], ["valid: 2026-10-25T03:30..", "valid: ..2026-10-25T03:29", "fact"])
    func whatBeginsOrEndsAtAMinuteThatComesTwiceIsNotKnownBetweenTheTwo(from: String, keys: String) throws {
        let isFact = keys == "fact"
        let files = [
            "a-b.yaml": """
            crossing: a-b
            name: A
            between: [EE, RU]
            timeZones: { EE: Europe/Tallinn, RU: Europe/Moscow }
            facts:
              status: { policy: latest, zone: EE, claims: [{ is: free, source: good }, { is: shut, source: good, from: 2026-10-25T03:30 }] }
            """,
            "rules.yaml": """
            rules: t
            family: note
            items:
              - { id: open, title: Open, effect: opens, sources: [good] }
              - { id: shut, title: Shut, effect: blocks, sources: [good], \(isFact ? "when: { crossing.status: shut }" : "authority: EE, \(keys)") }
            """,
        ]
        let book = TestRulebook(families: [NoteFamily.self], files: files)
        let begins = !keys.contains("valid: ..")
        // By the clock of Moscow each minute comes once; that of Tallinn does not say which of its two is meant.
        let times =
            from == "RU"
            ? [("03:29", false), ("03:30", nil), ("03:45", nil), ("04:29", nil), ("04:30", true), ("04:45", true)]
            : [("02:59", false), ("03:29", nil), ("03:30", nil), ("03:59", nil), ("04:00", true)]
        for (time, isLater) in times as [(String, Bool?)] {
            let to = from == "RU" ? "EE" : "RU"
            let report = try book.report(
                "trip: { crossing: a-b, from: \(from), to: \(to), date: 2026-10-25, time: \"\(time)\" }")
            let expected: Verdict = isLater.map { $0 == begins ? .blocked : .clear } ?? .undetermined
            #expect(report.verdict == expected, "\(keys) from \(from) at \(time)")
        }
    }

    @Test(arguments: [
        // An end is the last minute in force.
        ("valid: 2026-12-07T12:00.., authority: RU", "from: RU, to: KP, date: 2026-12-07, time: \"11:59\"", "clear"),
        ("valid: 2026-12-07T12:00.., authority: RU", "from: RU, to: KP, date: 2026-12-07, time: \"12:00\"", "blocked"),
        ("valid: ..2026-12-07T12:00, authority: RU", "from: RU, to: KP, date: 2026-12-07, time: \"12:00\"", "blocked"),
        ("valid: ..2026-12-07T12:00, authority: RU", "from: RU, to: KP, date: 2026-12-07, time: \"12:01\"", "clear"),
        // By the clock of the rule, not of the trip.
        ("valid: 2026-12-07T12:00.., authority: KP", "from: RU, to: KP, date: 2026-12-07, time: \"12:59\"", "clear"),
        ("valid: 2026-12-07T12:00.., authority: KP", "from: RU, to: KP, date: 2026-12-07, time: \"13:00\"", "blocked"),
        ("valid: 2026-12-07T12:00.., authority: RU", "from: KP, to: RU, date: 2026-12-07, time: \"10:59\"", "clear"),
        ("valid: 2026-12-07T12:00.., authority: RU", "from: KP, to: RU, date: 2026-12-07, time: \"11:00\"", "blocked"),
        ("valid: 2026-12-07T12:00.., authority: RU, zone: KP", "from: RU, date: 2026-12-07, time: \"12:30\"", "clear"),
        ("valid: 2026-12-07T12:00..", "from: KP, to: RU, date: 2026-12-07, time: \"11:30\"", "clear"),
        ("valid: 2026-12-07T12:00..", "from: RU, to: KP, date: 2026-12-07, time: \"12:30\"", "blocked"),
        // Without a time a day that is in force in part asks for it; one in force as a whole does not.
        ("valid: 2026-12-07T12:00.., authority: RU", "from: RU, to: KP, date: 2026-12-07", "undetermined trip.time"),
        ("valid: ..2026-12-07T12:00, authority: RU", "from: RU, to: KP, date: 2026-12-07", "undetermined trip.time"),
        ("valid: 2026-12-07T00:00..2026-12-07T23:59", "from: RU, to: KP, date: 2026-12-07", "blocked"),
        ("valid: 2026-12-06T12:00.., authority: RU", "from: RU, to: KP, date: 2026-12-07", "blocked"),
        ("valid: 2026-12-08T12:00.., authority: RU", "from: RU, to: KP, date: 2026-12-07", "clear"),
        ("valid: ..2026-12-06T12:00, afterwards: uncertain", "from: RU, date: 2026-12-07", "undetermined"),
        // All minutes of that day by the clock of the state that is left, of which the other clock shows some on another day.
        ("valid: ..2026-12-06T23:59, authority: KP", "from: RU, to: KP, date: 2026-12-07", "undetermined trip.time"),
        ("valid: 2026-12-07T00:00.., authority: KP", "from: RU, to: KP, date: 2026-12-07", "undetermined trip.time"),
        ("valid: 2026-12-07T00:00.., authority: KP", "from: RU, to: KP, date: 2026-12-08", "blocked"),
        ("valid: 2026-12-07T23:30.., authority: KP", "from: RU, to: KP, date: 2026-12-07", "clear"),
        ("valid: ..2026-12-07T00:59, authority: RU", "from: KP, to: RU, date: 2026-12-07", "clear"),
        ("valid: ..2026-12-07T01:00, authority: RU", "from: KP, to: RU, date: 2026-12-07", "undetermined trip.time"),
        ("valid: ..2026-12-06T23:59, authority: KP", "date: 2026-12-07", "undetermined trip.from"),
        // An end that is a day stays one.
        ("valid: 2026-12-01T12:00..2026-12-06, authority: KP", "from: RU, to: KP, date: 2026-12-07", "clear"),
        ("valid: 2026-12-01T12:00..2026-12-07, authority: KP", "from: RU, to: KP, date: 2026-12-07", "blocked"),
        ("valid: 2026-12-07T12:00..", "from: RU, to: KP", "undetermined trip.date"),
    ])
    func minutesCountByTheClockOfTheRule(keys: String, trip: String, expected: String) throws {
        #expect(try verdict(keys, trip) == expected)
    }

    @Test(arguments: [
        // Half past midnight in Vladivostok is still the day before in Pyongyang.
        ("valid: 2026-12-07.., authority: KP", "from: RU, date: 2026-12-07, time: \"00:30\"", "clear"),
        ("valid: 2026-12-07.., authority: KP", "from: RU, date: 2026-12-07, time: \"01:00\"", "blocked"),
        ("valid: ..2026-12-06, authority: KP", "from: RU, date: 2026-12-07, time: \"00:30\"", "blocked"),
        ("valid: ..2026-12-07, authority: RU", "from: KP, date: 2026-12-07, time: \"23:30\"", "clear"),
        ("valid: 2026-12-08.., authority: RU", "from: KP, date: 2026-12-07, time: \"23:30\"", "blocked"),
        // Without a time the day counts as it stands.
        ("valid: 2026-12-07.., authority: KP", "from: RU, date: 2026-12-07", "blocked"),
        ("valid: 2026-12-08.., authority: RU", "from: KP, date: 2026-12-07", "clear"),
        // The clock of a state that is no side is not looked for.
        ("valid: 2026-12-07.., authority: US", "from: RU, date: 2026-12-07, time: \"00:30\"", "blocked"),
        // The side that is left follows from the one that is entered; where neither is known, it has to be asked.
        ("valid: 2026-12-07.., authority: KP", "to: KP, date: 2026-12-07, time: \"00:30\"", "clear"),
        ("valid: 2026-12-07.., authority: KP", "date: 2026-12-07, time: \"00:30\"", "undetermined trip.from"),
        ("valid: 2026-12-07.., authority: KP", "date: 2026-12-07, time: \"12:00\"", "blocked"),
    ])
    func aTripWithATimeIsTakenToTheClockOfTheRule(keys: String, trip: String, expected: String) throws {
        #expect(try verdict(keys, trip) == expected)
    }

    private static let ended = "valid: \"2026-09-12..\", endedBy: { source: end, after: 2026-12-06 }"

    @Test(arguments: [
        (ended, "2026-12-06", "2026-11-20", "blocked"), (ended, "2026-12-07", "2026-11-20", "clear"),
        // Asked before its publication the end is not known.
        (ended, "2026-12-07", "2026-11-19", "blocked"), (ended, "2026-09-11", "2026-11-19", "clear"),
        // It counts whatever `valid` and `afterwards` say.
        ("valid: ..2026-12-01, endedBy: { source: end, after: 2026-12-06 }", "2026-12-05", "2026-11-20", "blocked"),
        ("valid: ..2026-12-01, endedBy: { source: end, after: 2026-12-06 }", "2026-12-05", "2026-11-19", "clear"),
        (
            "valid: ..2026-12-31, afterwards: uncertain, endedBy: { source: end, after: 2026-12-06 }", "2026-12-07",
            "2026-11-20", "clear"
        ),
        (
            "valid: ..2026-12-01, afterwards: uncertain, endedBy: { source: end, after: 2026-12-06 }", "2026-12-07",
            "2026-11-19", "undetermined"
        ),
        ("endedBy: { source: end, after: 2026-12-06 }", "2026-12-07", "2026-11-20", "clear"),
        ("authority: RU, endedBy: { source: end, after: 2026-12-07T10:00 }", "2026-12-08", "2026-11-20", "clear"),
        (
            "authority: RU, endedBy: { source: end, after: 2026-12-07T10:00 }", "2026-12-07", "2026-11-20",
            "undetermined trip.time"
        ),
    ])
    func anEndThatBecameKnownLaterCountsFromItsPublication(
        keys: String, date: String, asOf: String, expected: String
    ) throws {
        #expect(try verdict(keys, "from: RU, to: KP, date: \(date)", asOf: asOf) == expected)
    }

    @Test func aReportIsGoodUntilAnEndMayBecomeKnown() throws {
        let sources =
            TestRulebook.basics["sources.yaml", default: ""]
            + "\n  end: { title: End, kind: law, reliability: A, published: 2026-11-20, retrieved: 2026-11-20 }\n"
        let rules = """
            rules: t
            family: note
            items:
              - { id: shut, title: Shut, effect: blocks, sources: [good], endedBy: { source: end, after: 2026-12-06T10:00 } }
            """
        let book = TestRulebook(families: [NoteFamily.self], files: ["rules.yaml": rules, "sources.yaml": sources])
        let trip = "trip: { crossing: a-b, from: RU, to: KP, date: 2026-12-06 }"
        let before = try book.report("asOf: 2026-11-01\n\(trip)")
        #expect(before.goodUntil == Day("2026-11-19"))
        #expect(before.advisory("t/shut")?.valid == .always)
        let after = try book.report("asOf: 2026-11-20\n\(trip)")
        #expect(after.goodUntil == Day("2026-12-05"))
        #expect(after.advisory("t/shut")?.valid.description == "..2026-12-06T10:00")
        #expect(
            String(decoding: after.json(), as: UTF8.self).contains(
                "\"valid\":{\"from\":null,\"to\":\"2026-12-06T10:00\",\"clock\":\"RU\"}"))
    }

    @Test func whereAClockIsNotKnownNothingIsGuessed() throws {
        let rules = """
            rules: t
            family: note
            items:
              - { id: open, title: Open, effect: opens, sources: [good] }
              - { id: shut, title: Shut, effect: blocks, authority: KP, valid: 2026-12-07.., sources: [good] }
            """
        let crossing = "crossing: a-b\nname: { en: A – B }\nbetween: [RU, KP]\n"
        let book = TestRulebook(families: [NoteFamily.self], files: ["rules.yaml": rules, "a-b.yaml": crossing])
        func verdict(_ date: String, _ time: String) throws -> Verdict {
            try book.report("trip: { crossing: a-b, from: RU, to: KP, date: \(date)\(time) }").verdict
        }
        #expect(try verdict("2026-12-07", "") == .blocked)
        #expect(try verdict("2026-12-07", ", time: \"12:00\"") == .undetermined)
        #expect(try verdict("2026-12-06", ", time: \"12:00\"") == .undetermined)
        #expect(try verdict("2026-12-09", ", time: \"12:00\"") == .blocked)
        #expect(try verdict("2026-12-04", ", time: \"12:00\"") == .clear)
        #expect(
            try book.report("trip: { crossing: a-b, from: KP, date: 2026-12-07, time: \"12:00\" }").verdict == .blocked)
    }

    @Test func aTimeThatClocksNeverShowIsRefused() throws {
        let crossing = """
            crossing: a-b
            name: { en: A – B }
            between: [EE, RU]
            timeZones: { EE: Europe/Tallinn, RU: Europe/Moscow }
            """
        let rules = "rules: t\nfamily: note\nitems: [{ id: open, title: Open, effect: opens, sources: [good] }]\n"
        let book = TestRulebook(families: [NoteFamily.self], files: ["rules.yaml": rules, "a-b.yaml": crossing])
        func answer(_ trip: String) -> String {
            do { return try book.report("trip: { crossing: a-b, \(trip) }").verdict.rawValue } catch {
                return "\(error)"
            }
        }
        #expect(
            answer("from: EE, date: 2027-03-28, time: \"03:30\"") == """
                error[request/invalid-time]: there is no 03:30 on 2027-03-28 in `EE`: clocks are set forward over it
                 --> request.yaml:1:58
                  |
                1 | trip: { crossing: a-b, from: EE, date: 2027-03-28, time: "03:30" }
                  |                                                          ^^^^^^^
                hint: give the time that clocks show

                """)
        #expect(answer("to: RU, date: 2027-03-28, time: \"03:30\"").hasPrefix("error[request/invalid-time]"))
        #expect(answer("from: EE, date: 2027-03-28, time: \"04:00\"") == "clear")
        #expect(answer("from: RU, date: 2027-03-28, time: \"03:30\"") == "clear")
        #expect(answer("date: 2027-03-28, time: \"03:30\"") == "clear")
    }

    @Test(arguments: [
        // On 25 October 2026 clocks in Tallinn go from 04:00 back to 03:00: 03:30 is 03:30 and 04:30 in Moscow.
        ("2026-10-25T03:00", "03:30", "blocked"), ("2026-10-25T04:00", "03:30", "undetermined"),
        ("2026-10-25T04:31", "03:30", "clear"), ("2026-10-25T02:30", "02:30", "blocked"),
        ("2026-10-25T02:31", "02:30", "clear"), ("2026-10-25T04:00", "04:00", "blocked"),
    ])
    func aTimeThatComesTwiceIsUnknownWhereItMatters(start: String, time: String, expected: String) throws {
        let crossing = """
            crossing: a-b
            name: { en: A – B }
            between: [EE, RU]
            timeZones: { EE: Europe/Tallinn, RU: Europe/Moscow }
            """
        let rules = """
            rules: t
            family: note
            items:
              - { id: open, title: Open, effect: opens, sources: [good] }
              - { id: shut, title: Shut, effect: blocks, authority: RU, valid: \(start).., sources: [good] }
            """
        let book = TestRulebook(families: [NoteFamily.self], files: ["rules.yaml": rules, "a-b.yaml": crossing])
        let report = try book.report("trip: { crossing: a-b, from: EE, date: 2026-10-25, time: \"\(time)\" }")
        #expect(report.verdict.rawValue == expected)
    }
}
