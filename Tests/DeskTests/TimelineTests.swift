import AdvisoryModel
import Desk
import JSON
import RuleEngine
import SafeConduct
import SourceDiagnostics
import Testing

/// The verdict by day: what it is, what changes it, and that it is what `check` says.
@Suite struct TimelineTests {
    private func timeline(
        at trip: Trip = DeskRulebook.trip(), _ window: String, step: Int = 1
    ) throws -> (Timeline, Rulebook) {
        let rulebook = try DeskRulebook.load()
        let window = try #require(DayWindow(window, step: step))
        let request = Request(traveler: DeskRulebook.traveler(), trip: trip)
        return (rulebook.timeline([request], in: window, asOf: DeskRulebook.asOf), rulebook)
    }

    @Test func tellsRuleFactClaimAndSourceOfAChange() throws {
        let (timeline, rulebook) = try timeline("2026-11-28..2026-12-23")
        #expect(
            TimelineText(width: 100).render(timeline, of: rulebook) == """
                From 28 November 2026 to 23 December 2026. Asked on 21 November 2026.
                Legend: ● Clear ◐ Conditional ? Undetermined × Blocked

                North Gate (Finland → Russia; by road)
                  2026-11 ???
                  2026-12 ◐◐◐◐◐◐◐◐◐◐◐◐◐◐◐◐◐◐◐××××
                  2026-11-28..2026-11-30 UNDETERMINED (3 days)
                      It is too late to apply for what is missing: the last day was Wednesday, 18 November 2026
                      (Visa for Russia)
                  2026-12-01..2026-12-19 CONDITIONAL (19 days)
                      Visa for Russia
                      2026-12-01: changes: Visa for Russia [papers/visa] (Sources: decree)
                  2026-12-20..2026-12-23 BLOCKED (4 days)
                      The North Gate is shut
                      2026-12-20: begins: The North Gate is shut [gates/north-closed] (Sources: news)
                      2026-12-20: crossing.status: open → closed (news, north-gate.yaml:12:9)
                      2026-12-20: ends: The North Gate is open [gates/north-open] (Sources: decree)
                      2026-12-20: crossing.status: open → closed (news, north-gate.yaml:12:9)

                """)
    }

    @Test func hoursAndTheEndOfCoverageAreTold() throws {
        let (timeline, _) = try timeline(at: DeskRulebook.trip(at: "south-gate"), "2026-12-17..2026-12-26")
        let stretches = timeline.rows[0].stretches
        #expect(
            stretches.map { "\($0.first) \($0.days) \($0.verdict)" } == [
                "2026-12-17 2 conditional", "2026-12-19 2 blocked", "2026-12-21 4 conditional",
                "2026-12-25 1 undetermined",
                "2026-12-26 1 blocked",
            ])
        #expect(stretches[1].changes.map(\.rule) == ["gates/south-open"])
        #expect(stretches[3].changes.contains { $0.what == .coverage })
    }

    @Test func aStepAsksFewerDays() throws {
        let (timeline, _) = try timeline("2026-11-28..2026-12-23", step: 7)
        #expect(
            timeline.rows[0].stretches.map { "\($0.first) \($0.last) \($0.days) \($0.verdict)" } == [
                "2026-11-28 2026-11-28 1 undetermined", "2026-12-05 2026-12-19 3 conditional",
            ])
    }

    @Test func aStayIsAsLongOnEveryDay() throws {
        var trip = DeskRulebook.trip()
        (trip.date, trip.until) = (Day("2026-12-01"), Day("2026-12-05"))
        let (timeline, _) = try timeline(at: trip, "2026-12-07..2026-12-08")
        #expect(timeline.rows[0].stay == 4)
        #expect(timeline.rows[0].trip.until == nil)
    }

    /// A day on which a document begins or ends changes the passport that is used.
    @Test(arguments: [
        #"{"type":"passport","issuer":"FR","expires":"2026-06-10"}"#,
        #"{"type":"passport","issuer":"FR","validFrom":"2026-06-10","expires":"2036-01-01"}"#,
        #"{"type":"passport","issuer":"FR","issued":"2026-06-10","expires":"2036-01-01"}"#,
        #"{"type":"visa","issuer":"RU","expires":"2026-06-10"},{"type":"passport","issuer":"FR","expires":"2026-06"}"#,
    ])
    func eachDayIsThatOfCheckWhateverTheDocuments(document: String) throws {
        let files = [
            "s.yaml":
                "sources: { s: { title: S, kind: law, reliability: A, retrieved: 2026-01-01, freshFor: 900 days } }",
            "x.yaml": "crossing: a-b\nname: A\nbetween: [FI, RU]\ncovers: 2026-01-01..2026-12-31",
            "o.yaml": "rules: o\nfamily: closure\nitems: [{ id: open, title: O, passage: open, sources: [s] }]",
            "p.yaml": """
            rules: p
            family: permit
            items:
              - { id: in, title: In, admits: entry, authority: RU, when: { any: [traveler.nationalities: FR, 'traveler.holds("visa", "RU")'] }, sources: [s] }
            """,
            "c.yaml":
                "rules: c\nfamily: closure\nitems: [{ id: us, title: C, passage: closed, when: { traveler.passport.issuer: US }, sources: [s] }]",
        ].map { SourceFile(path: $0.key, text: $0.value) }
        let result = Rulebook.compile(files, families: .standard)
        let rulebook = try #require(result.rulebook, "\(DiagnosticRenderer().render(result.diagnostics))")
        let american = #"{"type":"passport","issuer":"US","expires":"2036-01-01"}"#
        let trip = #"{"crossing":"a-b","from":"FI","to":"RU","mode":"road"}"#
        let traveler = #"{"nationalities":["FR","US"],"documents":[\#(document),\#(american)]}"#
        let decoded = rulebook.decodeRequest(json: Array(#"{"traveler":\#(traveler),"trip":\#(trip)}"#.utf8))
        var request = try #require(decoded.request, "\(decoded.diagnostics)")
        let asOf = try #require(Day("2026-05-01"))
        let timeline = rulebook.timeline(
            [request], in: try #require(DayWindow("2026-05-15..2026-07-15", step: 1)), asOf: asOf)
        for stretch in timeline.rows[0].stretches {
            for day in [stretch.first, stretch.last] {
                request.trip.date = day
                #expect(rulebook.check(request, asOf: asOf).verdict == stretch.verdict, "\(day)")
            }
        }
        #expect(timeline.rows[0].stretches.count > 1)
    }

    @Test func daysOnWhichNothingCanTurnAreNotAsked() throws {
        let rulebook = try DeskRulebook.load()
        let first = try #require(Day("2026-01-01"))
        var request = Request(traveler: Traveler(nationalities: ["FR"]), trip: DeskRulebook.trip())
        #expect(rulebook.daysToAsk(request, in: first...first.adding(days: 364), asOf: DeskRulebook.asOf).count == 365)
        request.trip = Trip(crossing: "north-gate", from: "RU", to: "FI", mode: "road")
        let days = rulebook.daysToAsk(request, in: first...first.adding(days: 364), asOf: DeskRulebook.asOf)
        #expect(days.count < 20)
        #expect(days.contains(try #require(Day("2026-12-20"))))
    }

    @Test func windowsAreReadStrictly() {
        for text in [
            "2026-12-01..2026-11-01", "2026-12-01..", "..", "", "2026-12", "2026-01-01..2126-01-01",
            "2026-12-01...2026-12-02",
        ] {
            #expect(DayWindow(text) == nil, "\(text)")
        }
        #expect(DayWindow("2026-12-01")?.days.count == 1)
        #expect(DayWindow("2026-12-01..2026-12-31", step: 0) == nil)
        #expect(DayWindow("0001-01-01..0001-01-02")?.days.count == 2)
        #expect(DayWindow("9999-12-01..9999-12-31", step: 10)?.days.map(\.description).last == "9999-12-31")
    }
}
