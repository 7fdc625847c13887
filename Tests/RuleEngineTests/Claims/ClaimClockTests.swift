import AdvisoryModel
import JSON
import RuleEngine
import RuleFixtures
import RulebookLoading
import SafeConductTesting
import SourceDiagnostics
import Testing

/// Claims that begin or end at a minute: by whose clock, for which trips, and what is wrong with them.
@Suite struct ClaimClockTests {
    private static let sources = """
        sources:
          law: { title: L, kind: law, reliability: A, published: 2020-01-01, retrieved: 2026-11-01, freshFor: 9000 days }
          wire: { title: W, kind: law, reliability: A, published: 2026-11-19, retrieved: 2026-11-19, freshFor: 9000 days }
        """
    private static let rules = """
        rules: t
        family: note
        items:
          - { id: open, title: O, effect: opens, sources: [law] }
          - { id: shut, title: S, effect: blocks, when: { crossing.status: closed }, sources: [law] }
        """

    /// Vladivostok is an hour ahead of Pyongyang.
    private func book(_ fact: String, zones: String = "{ RU: Asia/Vladivostok, KP: Asia/Pyongyang }") -> TestRulebook {
        let crossing = "crossing: a-b\nname: A\nbetween: [RU, KP]\ntimeZones: \(zones)\nfacts:\n  status: \(fact)\n"
        return TestRulebook(
            families: [NoteFamily.self],
            files: ["sources.yaml": Self.sources, "a-b.yaml": crossing, "rules.yaml": Self.rules])
    }

    private func seen(_ fact: String, _ trip: String) throws -> String {
        let report = try book(fact).report("trip: { crossing: a-b, \(trip) }")
        return ([report.verdict.rawValue] + (report.advisory("t/shut")?.missing ?? [])).joined(separator: " ")
    }

    private static func closed(_ zone: String, _ more: String) -> String {
        "{ zone: \(zone), policy: latest, claims: [{ is: open, source: law, from: 2020 }, { is: closed, source: wire, \(more) }] }"
    }
    private static let seven = closed("KP", "from: 2026-12-07T07:00")

    @Test(arguments: [
        (seven, "from: RU, to: KP, date: 2026-12-07, time: \"07:59\"", "clear"),
        (seven, "from: RU, to: KP, date: 2026-12-07, time: \"08:00\"", "blocked"),
        (seven, "from: KP, to: RU, date: 2026-12-07, time: \"06:59\"", "clear"),
        (seven, "from: KP, to: RU, date: 2026-12-07, time: \"07:00\"", "blocked"),
        (seven, "from: RU, to: KP, date: 2026-12-06", "clear"),
        (seven, "from: RU, to: KP, date: 2026-12-08", "blocked"),
        // On the day itself the time decides, and which side is left.
        (seven, "from: RU, to: KP, date: 2026-12-07", "undetermined trip.time"),
        (seven, "date: 2026-12-07, time: \"07:30\"", "undetermined trip.from"),
        (seven, "date: 2026-12-07, time: \"12:00\"", "blocked"), (seven, "from: RU, to: KP", "undetermined trip.date"),
        // All minutes of the day count, as the clock of the fact shows them.
        (
            closed("KP", "from: 2026-12-01T00:00, to: 2026-12-06T23:59"), "from: RU, to: KP, date: 2026-12-07",
            "undetermined trip.time"
        ),
        (closed("KP", "from: 2026-12-07T23:30"), "from: RU, to: KP, date: 2026-12-07", "clear"),
        (closed("KP", "from: 2026-12-07T23:30"), "from: KP, to: RU, date: 2026-12-07", "undetermined trip.time"),
        // An end is the last minute in force.
        (
            closed("RU", "from: 2026-12-01, to: 2026-12-07T07:00"),
            "from: RU, to: KP, date: 2026-12-07, time: \"07:00\"",
            "blocked"
        ),
        (
            closed("RU", "from: 2026-12-01, to: 2026-12-07T07:00"),
            "from: RU, to: KP, date: 2026-12-07, time: \"07:01\"",
            "clear"
        ),
        // Half past eleven at night in Pyongyang is the next day in Vladivostok; without a time the day counts as it stands.
        (closed("RU", "from: 2026-12-08"), "from: KP, to: RU, date: 2026-12-07, time: \"23:30\"", "blocked"),
        (closed("RU", "from: 2026-12-08"), "from: KP, to: RU, date: 2026-12-07, time: \"22:30\"", "clear"),
        (closed("RU", "from: 2026-12-08"), "from: KP, to: RU, date: 2026-12-07", "clear"),
        (closed("KP", "from: 2026-12-07"), "from: RU, to: KP, date: 2026-12-07, time: \"00:30\"", "clear"),
    ])
    func claimsCountByTheClockOfTheirFact(fact: String, trip: String, expected: String) throws {
        #expect(try seen(fact, trip) == expected)
    }

    @Test func eventsOfOneDayAreToldApartByTheirMinutes() throws {
        let events = """
            { zone: KP, policy: latest, claims: [
                { is: closed, source: law, from: 2026-12-07T07:00 }, { is: open, source: wire, from: 2026-12-07T12:00 }] }
            """
        let trip = "from: KP, to: RU, date: 2026-12-07"
        #expect(try seen(events, "\(trip), time: \"11:59\"") == "blocked")
        #expect(try seen(events, "\(trip), time: \"12:00\"") == "clear")
        // One with a minute and one without: it cannot be told which came later.
        let mixed = events.replacing("2026-12-07T12:00", with: "2026-12-07")
        #expect(try seen(mixed, "\(trip), time: \"12:00\"") == "undetermined crossing.status")
    }

    @Test func oneClaimMayStandAlone() throws {
        let fact = "{ is: closed, source: law, from: 2026-12-07T07:00, zone: KP }"
        #expect(try seen(fact, "from: RU, to: KP, date: 2026-12-07, time: \"08:00\"") == "blocked")
    }

    @Test func sidesOfOneClockNeedNoZone() throws {
        let fact = "{ is: closed, source: law, from: 2026-12-07T07:00 }"
        let book = book(fact, zones: "{ RU: Europe/Moscow, KP: Europe/Moscow }")
        let report = try book.report("trip: { crossing: a-b, from: RU, to: KP, date: 2026-12-07, time: \"07:00\" }")
        #expect(report.verdict == .blocked)
    }

    @Test func aViewOfTheCrossingShowsTheMinutesAndTheClock() throws {
        let book = try #require(book(Self.seven).result.rulebook)
        let day = try #require(Day("2026-12-07"))
        let fact = try #require(book.facts(of: "a-b", on: day, asOf: day).first)
        #expect(fact.basis == .changes)
        #expect(fact.claims.map(\.standing) == [.countsAtTimes, .countsAtTimes])
        #expect(
            fact.claims.map { "\($0.claim.valid) \($0.claim.zone ?? "")" } == [
                "2026-12-07T07:00.. KP", "2020-01-01.. KP",
            ])
    }

    /// Weighed as for a trip: 07:00 in Korea is 08:00 in Vladivostok.
    @Test(
        arguments: [
            ("KP", "06:59", "open"), ("KP", "07:00", "closed"), ("RU", "07:59", "open"), ("RU", "08:00", "closed"),
            (nil, "07:30", nil), (nil, "08:30", "closed"), (nil, "06:30", "open"),
        ] as [(String?, String, String?)])
    func aViewOfTheCrossingTakesAMoment(from: String?, time: String, value: String?) throws {
        let book = try #require(book(Self.seven).result.rulebook)
        let day = try #require(Day("2026-12-07"))
        let fact = try #require(book.facts(of: "a-b", on: day, time: time, from: from, asOf: day).first)
        #expect(fact.value == value.map { .string($0) })
        #expect(fact.claims.contains { $0.standing == .counts } == (value != nil))
    }

    @Test(
        arguments: [
            (
                "{ is: closed, source: law, from: 1️⃣2026-12-07T07:00 }", nil,
                """
                error[rulebook/unclear-clock]: it is not said by whose clock the minutes of `status` are
                hint: write `zone: RU` or `zone: KP` beside the claims
                """
            ),
            (
                "{ zone: 1️⃣FR, claims: [{ is: closed, source: law, from: 2026-12-07T07:00 }] }", nil,
                "error[rulebook/unknown-value]: `FR` is not a side of the crossing\nhint: it may be `RU`, `KP`"
            ),
            (
                "{ zone: 1️⃣KP, claims: [{ is: closed, source: law, from: 2026-12-07T07:00 }] }",
                "{ RU: Asia/Vladivostok }",
                """
                error[rulebook/missing-time-zone]: the clock of `KP` is not known at `a-b`: this is read by it
                hint: add `KP` to the crossing's `timeZones`, with a name of the IANA database such as `Europe/Warsaw`
                """
            ),
            (
                "{ is: closed, source: law, zone: RU, from: 1️⃣2026-12-07T07:00+03:00 }", nil,
                """
                error[rulebook/invalid-date]: `2026-12-07T07:00+03:00` is not a date
                hint: write `2026-12-07T07:00`: a minute has no offset, it is by the clock that `zone` names
                """
            ),
            (
                "{ is: closed, source: law, zone: RU, to: 1️⃣2026-12-07T24:00 }", nil,
                """
                error[rulebook/invalid-date]: `2026-12-07T24:00` is not a date
                hint: write a date that exists as YYYY-MM-DD, YYYY-MM or YYYY, or a minute of it as YYYY-MM-DDTHH:MM
                """
            ),
            (
                "{ is: closed, source: law, zone: RU, from: 2026-12-07T07:00, to: 1️⃣2026-12-07T06:59 }", nil,
                "error[rulebook/empty-range]: the claim ends before it begins\nhint: fix `from` or `to`"
            ),
            (
                "[{ is: closed, source: law, 1️⃣zone: RU, from: 2026-12-07 }]", nil,
                """
                error[rulebook/unknown-key]: a claim has no key `zone`
                hint: it may have `is`, `source`, `from`, `to`, `credibility`, `withdrawn`
                """
            ),
        ] as [(String, String?, String)])
    func whatIsWrongWithAClockIsSaid(fact: String, zones: String?, expected: String) throws {
        let marked = MarkedText("  status: \(fact)")
        let book =
            zones.map { self.book(marked.text.replacing("  status: ", with: ""), zones: $0) }
            ?? self.book(marked.text.replacing("  status: ", with: ""))
        let place = try #require(marked.position(of: "1️⃣"))
        let found = try #require(book.result.diagnostics.first)
        #expect(book.result.diagnostics.count == 1, "\(book.rendered)")
        #expect(found.span?.start.line == 6)
        #expect(found.span?.start.column == place.column)
        let said = book.rendered.split(separator: "\n").filter { $0.hasPrefix("error") || $0.hasPrefix("hint") }
        #expect(said.joined(separator: "\n") == expected)
    }
}
