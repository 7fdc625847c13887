import Authoring
import RuleEngine
import RulebookLoading
import SafeConduct
import SourceDiagnostics
import Testing

/// What is due by a day, in the order in which to look it up.
@Suite struct DueListTests {
    private static let sources = """
        sources:
          law: { title: Law, kind: law, reliability: A, retrieved: 2026-11-01 }
          card: { title: Card, kind: guide, reliability: D, retrieved: 2026-05-01, url: "https://example.org/card" }
          blog: { title: Blog, kind: field-report, reliability: E, retrieved: 2026-10-01 }
          unseen: { title: Unseen, kind: news, reliability: C }
          idle: { title: Idle, kind: news, reliability: C, retrieved: 2020-01-01 }
          to-come: { title: To come, kind: news, reliability: C, published: 2027-06-01 }
        """
    private static let crossings = [
        "crossing: a-b\nbetween: [RU, KP]\ncovers: 2024-01-01..2026-12-31\nfacts: { status: { is: open, source: card } }\n",
        "crossing: c-d\nbetween: [CN, KP]\ncovers: 2024-01-01..2028-12-31\n",
        "crossing: e-f\nbetween: [RU, CN]\ncovers: 2024-01-01..2028-12-31\n",
    ]
    private static let closure = """
        rules: way
        family: closure
        items:
          - { id: rail, title: Rail, when: { trip.countries: KP }, passage: open, sources: [card] }
          - { id: both, title: Both, when: { trip.crossing: c-d }, passage: open, sources: [card, law], review: 2026-12-01 }
          - { id: fact, title: Fact, when: { crossing.status: open }, passage: open, sources: [law] }
          - { id: past, title: Past, passage: closed, sources: [blog], valid: ..2026-11-01 }
          - { id: lapsed, title: Lapsed, when: { trip.from: CN }, passage: closed, sources: [law], valid: ..2026-11-02, afterwards: uncertain }
          - { id: soon, title: Soon, when: { trip.crossing: e-f }, passage: closed, sources: [law], valid: ..2026-11-25 }
          - { id: late, title: Late, passage: closed, sources: [law], valid: ..2027-11-25 }
        """
    private static let safety = """
        rules: danger
        family: safety
        items: [{ id: wind, title: Wind, level: 2, hazard: wind, sources: [unseen] }]
        """

    static func draft(_ more: [String: String] = [:]) -> RulebookDraft {
        var files = ["sources.yaml": sources, "closure.yaml": closure, "safety.yaml": safety]
        for (number, text) in crossings.enumerated() { files["crossing-\(number).yaml"] = text }
        return RulebookDraft(
            files.merging(more) { $1 }.map { SourceFile(path: $0.key, text: $0.value) }, families: .standard)
    }

    private static func list(_ day: String, _ period: Period = Period(60, .days)) throws -> DueList {
        let draft = draft()
        #expect(draft.diagnostics.isEmpty)
        return DueList(draft, asOf: try #require(Day(day)), within: period)
    }

    @Test func whatVerdictsTurnOnComesFirstThenWhatIsOverdueThenWhatTouchesMost() throws {
        let items = try Self.list("2026-11-21").items
        #expect(
            items.map { "\($0.kind.rawValue) \($0.id) \($0.urgency.rawValue) \($0.movesVerdict)" } == [
                "source-stale card overdue true", "rule-ends way/lapsed overdue true",
                "rule-ends way/soon this-week true", "review way/both this-month true",
                "coverage-ends a-b later true", "source-stale unseen overdue false",
                "source-stale idle overdue false", "source-stale blog later false",
            ])
    }

    @Test func aSourceTouchesTheTripsOfItsRulesAndOfTheRulesThatReadItsClaims() throws {
        let card = try #require(try Self.list("2026-11-21").items.first)
        // 180 days after it was seen.
        #expect(card.day == Day("2026-10-28"))
        #expect(card.crossings == ["a-b", "c-d"])
        #expect(card.facts == ["a-b.status"])
        #expect(
            card.rules.map { "\($0.id) \($0.isDecisive)" } == ["way/fact true", "way/rail true", "way/both false"])
        #expect(card.families == ["closure"])
    }

    @Test func aRuleThatHasEndedTouchesNothing() throws {
        let blog = try #require(try Self.list("2026-11-21").items.first { $0.id == "blog" })
        #expect(blog.rules.isEmpty && blog.crossings.isEmpty)
    }

    @Test(arguments: [
        ("2026-10-27", 0, []), ("2026-10-27", 1, []), ("2026-10-27", 2, ["card"]), ("2026-10-28", 0, []),
        ("2026-10-29", 0, ["card"]),
    ])
    func aSourceIsDueOnTheDayOnWhichItIsNoLongerFresh(_ day: String, _ days: Int, _ due: [String]) throws {
        let list = try Self.list(day, Period(days, .days))
        #expect(list.items.filter { $0.id == "card" }.map(\.id) == due)
    }

    /// The list says of each source what the rulebook itself makes of it on that day.
    @Test func whatIsOverdueIsWhatIsStale() throws {
        let draft = Self.draft()
        let rulebook = try #require(Rulebook(draft))
        for offset in stride(from: 0, to: 900, by: 7) {
            let day = try #require(Day("2026-05-01")).adding(days: offset)
            let overdue = DueList(draft, asOf: day).items.filter { $0.kind == .source && $0.urgency == .overdue }
            let stale = rulebook.sources.filter { $0.isKnown(asOf: day) && $0.isStale(asOf: day) }
            #expect(overdue.map(\.id).sorted() == stale.map(\.id).sorted(), "\(day)")
        }
    }

    @Test func rowsOfATableAreDueTogether() throws {
        let table = """
            rules: rows
            family: closure
            items:
              - id: "{name}"
                title: Row
                each: [{ name: one, of: a-b }, { name: two, of: c-d }]
                when: "trip.crossing == row.of"
                passage: closed
                sources: [law]
                review: 2026-12-01
            """
        let list = DueList(Self.draft(["rows.yaml": table]), asOf: try #require(Day("2026-11-21")))
        let reviews = list.items.filter { $0.kind == .review && $0.file == "rows.yaml" }
        #expect(reviews.map { $0.rules.map(\.id) } == [["rows/one", "rows/two"]])
        #expect(reviews.map(\.crossings) == [["a-b", "c-d"]])
    }

    @Test func peopleReadWhatToLookUpAndWhatRestsOnIt() throws {
        #expect(
            DueText(try Self.list("2026-11-21", Period(10, .days))).text == """
                due by 2026-12-01, seen from 2026-11-21: 3 sources, 1 review, 2 ends

                1. the source `card` is stale since 2026-10-29
                   Card
                   verdicts turn on way/fact, way/rail (closure)
                   and behind way/both (closure)
                   claims a-b.status
                   at a-b, c-d
                   https://example.org/card  sources.yaml:3

                2. the rule `way/lapsed` ended on 2026-11-02, and may have been prolonged
                   Lapsed
                   verdicts turn on it
                   at c-d, e-f
                   closure.yaml:8

                3. the rule `way/soon` ends on 2026-11-25
                   Soon
                   verdicts turn on it
                   at e-f
                   closure.yaml:9

                4. the rule `way/both` is to be reviewed by 2026-12-01
                   Both
                   verdicts turn on it
                   at c-d
                   closure.yaml:5

                5. the source `unseen` is stale: nobody has said when it was seen
                   Unseen
                   behind danger/wind (safety)
                   at all 3 crossings
                   sources.yaml:5

                Nothing in force stands on 1 source: `idle`

                """)
    }

    @Test func nothingIsDueInASoundFreshRulebook() throws {
        let draft = RulebookDraft(
            [SourceFile(path: "a-b.yaml", text: "crossing: a-b\nbetween: [RU, KP]\n")], families: .standard)
        let text = DueText(DueList(draft, asOf: try #require(Day("2026-11-21")))).text
        #expect(text == "due by 2027-01-20, seen from 2026-11-21: nothing\n")
    }

    // MARK: lint

    @Test func lintTellsWhatIsDueWhereItIsAskedFor() throws {
        let (draft, day) = (Self.draft(), try #require(Day("2026-11-21")))
        let plain = LintRun(draft, on: day)
        let due = LintRun(draft, on: day, tellsWhatIsDue: true)
        let new = due.diagnostics.filter { !plain.diagnostics.contains($0) }
        #expect(
            new.map { "\($0.severity.rawValue) \($0.code.text) \($0.message)" } == [
                "warning rulebook/review-due the rule `way/both` is to be reviewed by 2026-12-01",
                "note rulebook/rule-ended the rule `way/past` ended on 2026-11-01",
                "warning rulebook/rule-lapsed the rule `way/lapsed` ended on 2026-11-02, and may have been prolonged",
                "warning rulebook/stale-source the source `card` is stale since 2026-10-29",
                "warning rulebook/stale-source the source `unseen` is stale: nobody has said when it was seen",
            ])
    }

    /// What was not looked for cannot be missed.
    @Test func anAcceptanceOfWhatIsDueIsUselessOnlyWhereThatIsLookedFor() throws {
        let text =
            "crossing: g-h\n# accept(rulebook/review-due): it is asked for each day\nbetween: [RU, KP]\ncovers: 2024-01-01..\n"
        let draft = RulebookDraft([SourceFile(path: "g-h.yaml", text: text)], families: .standard)
        let day = try #require(Day("2026-11-21"))
        #expect(LintRun(draft, on: day).diagnostics.isEmpty)
        #expect(
            LintRun(draft, on: day, tellsWhatIsDue: true).diagnostics.map(\.code.text) == [
                "rulebook/useless-acceptance"
            ])
    }
}
