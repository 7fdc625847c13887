import AdvisoryModel
import RuleEngine
import RuleFixtures
import SafeConductTesting
import Testing

/// What is known to change after the day of the trip stands in the report with its day and source.
@Suite struct ComingTests {
    private static let sources = """
        sources:
          good: { title: Good, kind: law, reliability: A, published: 2025-01-01, retrieved: 2026-11-01, freshFor: 900 days }
          wire: { title: Wire, kind: news, reliability: A, published: 2026-11-15, retrieved: 2026-11-15, freshFor: 900 days }
          soon: { title: Soon, kind: law, reliability: A, published: 2026-11-25, retrieved: 2026-11-25 }
        """
    private static let crossing = """
        crossing: a-b
        name: A B
        between: [RU, KP]
        facts:
          status: { policy: latest, claims: [{ is: open, source: good }, { is: shut, source: wire, from: 2026-12-10, to: 2026-12-11 }] }
        """

    /// Each change as `2026-12-10 closes t/shut good`.
    private func coming(
        _ rules: [String], until: String? = "2026-12-15", time: String? = nil,
        vocabulary: String = "vocabulary: none\n",
        zones: String = ""
    ) throws -> [String] {
        let book = TestRulebook(
            families: [NoteFamily.self],
            files: [
                "sources.yaml": Self.sources, "a-b.yaml": Self.crossing + zones, "v.yaml": vocabulary,
                "rules.yaml": "rules: t\nfamily: note\nitems:\n" + rules.map { "  - \($0)\n" }.joined(),
            ])
        let stay = until.map { ", until: \($0)" } ?? ""
        let hour = time.map { ", time: \"\($0)\"" } ?? ""
        let report = try book.report(
            "trip: { crossing: a-b, from: RU, to: KP, date: 2026-12-07\(stay)\(hour), mode: rail }")
        for change in report.coming {
            for source in change.sources { #expect(report.source(source) != nil) }
        }
        return report.coming.map {
            "\($0.date) \($0.what.rawValue) \($0.rule) \($0.sources.joined(separator: " "))"
        }
    }

    /// What begins or ends at a minute is told whatever the time of the trip is, and for certain.
    @Test(arguments: [nil, "09:00", "23:00"])
    func minutesOfLaterDaysAreTold(time: String?) throws {
        let zones = "\ntimeZones: { RU: Asia/Vladivostok, KP: Asia/Pyongyang }\n"
        for (keys, expected) in [
            ("effect: blocks, zone: RU, valid: 2026-12-09T12:00..", ["2026-12-09 closes t/a good"]),
            (
                "effect: blocks, zone: RU, valid: 2026-12-08T12:00..2026-12-09T12:00",
                ["2026-12-08 closes t/a good", "2026-12-09 ends t/a good"]
            ),
            ("effect: blocks, zone: RU, valid: 2026-12-01T12:00..2026-12-09T12:00", ["2026-12-09 ends t/a good"]),
            ("effect: requires, zone: RU, valid: 2026-12-15T18:00..", ["2026-12-15 requires t/a good"]),
            ("effect: opens, zone: RU, valid: ..2026-12-12T12:00", ["2026-12-12 ends t/a good"]),
        ] {
            #expect(
                try coming(["{ id: a, title: A, sources: [good], \(keys) }"], time: time, zones: zones) == expected,
                "\(keys)")
        }
        let sameDay = try coming(
            ["{ id: a, title: A, sources: [good], effect: blocks, zone: RU, valid: 2026-12-07T18:00.. }"], time: time,
            zones: zones)
        #expect(sameDay == (time == "09:00" ? ["2026-12-07 closes t/a good"] : []))
    }

    @Test(arguments: [
        // A rule that begins, and one that ends, during the stay.
        ("effect: blocks, valid: 2026-12-10..", ["2026-12-10 closes t/a good"]),
        // What only may block is said to be able to.
        ("effect: blocks, valid: 2026-12-10.., when: { traveler.residence: KP }", ["2026-12-10 may-close t/a good"]),
        ("effect: requires, valid: 2026-12-08..", ["2026-12-08 requires t/a good"]),
        ("effect: opens, valid: ..2026-12-09", ["2026-12-09 ends t/a good"]),
        (
            "effect: warns, level: 3, valid: 2026-12-10..2026-12-12",
            ["2026-12-10 warns t/a good", "2026-12-12 ends t/a good"]
        ),
        ("effect: opens, valid: ..2026-12-10, afterwards: uncertain", ["2026-12-10 ends t/a good"]),
        // On the day of the trip and on the last one.
        ("effect: blocks, valid: 2026-12-07..", []),
        ("effect: opens, valid: ..2026-12-07", ["2026-12-07 ends t/a good"]),
        ("effect: opens, valid: ..2026-12-15", ["2026-12-15 ends t/a good"]),
        ("effect: blocks, valid: 2026-12-16..", []),
        // What only informs is not told.
        ("effect: informs, valid: 2026-12-10..", []),
        // Of other travelers and trips nothing is told.
        ("effect: blocks, valid: 2026-12-10.., when: { trip.mode: road }", []),
        ("effect: blocks, valid: 2026-12-10.., when: { trip.mode: rail }", ["2026-12-10 closes t/a good"]),
        // Days that conditions name, facts and groups.
        ("effect: blocks, when: { trip.date: 2026-12-10.. }", ["2026-12-10 closes t/a good"]),
        (
            "effect: blocks, when: 'trip.date >= date(\"2026-12-10\") && trip.date < date(\"2026-12-12\")'",
            ["2026-12-10 closes t/a good", "2026-12-11 ends t/a good"]
        ),
        (
            "effect: blocks, when: { crossing.status: shut }",
            ["2026-12-10 closes t/a good wire", "2026-12-11 ends t/a good wire"]
        ),
        // What comes back every week is no change, though a fact turns on that day.
        ("effect: blocks, when: { crossing.status: [open, shut], trip.weekday: th }", []),
        ("effect: opens, when: { crossing.status: [open, shut], trip.weekday: we }", []),
        // An end that became known.
        ("effect: opens, endedBy: { source: wire, after: 2026-12-10 }", ["2026-12-10 ends t/a good wire"]),
        ("effect: opens, endedBy: { source: soon, after: 2026-12-10 }", []),
    ])
    func whatChangesDuringTheStayIsTold(keys: String, expected: [String]) throws {
        #expect(try coming(["{ id: a, title: A, \(keys), sources: [good] }"]) == expected)
    }

    @Test func whatIsNotKnownYetIsNotTold() throws {
        #expect(try coming(["{ id: a, title: A, effect: blocks, valid: 2026-12-10.., sources: [soon] }"]) == [])
    }

    /// Days that a rule names are told, though they are a week apart.
    @Test func daysThatAreNamedDoNotComeBackEveryWeek() throws {
        let found = try coming(
            ["{ id: a, title: A, effect: blocks, when: { trip.date: [2026-12-10, 2026-12-17] }, sources: [good] }"],
            until: "2026-12-20")
        #expect(
            found == [
                "2026-12-10 closes t/a good", "2026-12-10 ends t/a good", "2026-12-17 closes t/a good",
                "2026-12-17 ends t/a good",
            ])
    }

    @Test func withoutALastDayNinetyDaysAreLookedAhead() throws {
        let rules = ["2026-12-10", "2027-03-07", "2027-03-08"].enumerated().map { index, day in
            "{ id: a\(index), title: A, effect: blocks, valid: \(day).., sources: [good] }"
        }
        #expect(try coming(rules, until: nil) == ["2026-12-10 closes t/a0 good", "2027-03-07 closes t/a1 good"])
    }

    @Test func whatARuleThatBeginsSetsAsideEnds() throws {
        let found = try coming([
            "{ id: shut, title: Shut, effect: blocks, sources: [good] }",
            "{ id: free, title: Free, effect: opens, valid: 2026-12-10.., overrides: [shut], sources: [wire] }",
        ])
        #expect(found == ["2026-12-09 ends t/shut good", "2026-12-10 opens t/free wire"])
    }

    @Test func membersThatJoinAGroupAreTold() throws {
        let found = try coming(
            ["{ id: a, title: A, effect: requires, when: { trip.to: { in: club } }, sources: [good] }"],
            vocabulary: "vocabulary: v\ngroups: { club: { members: [{ is: [KP], from: 2026-12-11, source: good }] } }\n"
        )
        #expect(found == ["2026-12-11 requires t/a good"])
    }
}
