import Authoring
import Authoring
import SafeConduct
import SafeConductTesting
import Testing

/// Rows of one table that say the same are one advisory.
@Suite struct TableRowsTests {
    private static let rules = """
        rules: t
        family: permit
        items:
          - id: "free-{country}"
            each: { csv: free.csv }
            title: "No visa for {days} days ({country})"
            when: { traveler.nationalities: "{country}" }
            authority: KP
            admits: entry
            text: "For {days} days."
            sources: [good]
          - { id: own, title: Own citizens, when: { traveler.nationalities: KP }, authority: KP, admits: entry, sources: [good] }
        """

    private static let table = "country,days\nAD,30\nAE,90\nAT,30\nBA,90\nBE,30\nBG,30\nCH,30\nCY,30\n"

    private let rulebook = TestRulebook(families: .standard, files: ["t.yaml": rules, "free.csv": table])

    private func request(_ traveler: String = "") -> String {
        "traveler: { \(traveler) }\ntrip: { crossing: a-b, from: RU, to: KP, date: 2026-12-07, mode: rail }"
    }

    @Test func aTableIsOneAdvisoryForEachThingThatItSays() throws {
        let report = try rulebook.report(request())
        #expect(rulebook.rendered == "")
        #expect(
            report.advisories.map(\.title) == [
                "No visa for 30 days (AD, AT, BE, BG, CH, …)", "No visa for 90 days (AE, BA)", "Own citizens",
            ])
        #expect(report.advisories.map(\.rows.count) == [6, 2, 0])
        #expect(report.advisories[1].rules == ["t/free-AE", "t/free-BA"])
        #expect(
            report.advisories[1].rows == [
                AdvisoryRow(rule: "t/free-AE", title: "No visa for 90 days (AE)", at: "free.csv:3:1"),
                AdvisoryRow(rule: "t/free-BA", title: "No visa for 90 days (BA)", at: "free.csv:5:1"),
            ])
        #expect(try Report(json: report.json()) == report)
        let json = String(decoding: report.json(), as: UTF8.self)
        #expect(json.contains("\"count\":2,\"rows\":[{\"rule\":\"t/free-AE\",\"title\":\"No visa for 90 days (AE)\","))
    }

    @Test func pagesCountTheRowsAndNameTheirRules() throws {
        let report = try rulebook.report(request())
        let text = ReportText(width: nil).render(report)
        #expect(text.contains("No visa for 30 days (AD, AT, BE, BG, CH, …) (may apply, ×6)"))
        #expect(text.contains("[t/free-{AD, AT, BE, BG, CH, CY}]"))
        let markdown = ReportMarkdown().render(report)
        #expect(markdown.contains("(may apply, ×2) `t/free-{AE, BA}`"))
    }

    @Test func aRowThatAppliesForCertainStandsByItself() throws {
        let report = try rulebook.report(request("nationalities: [AT]"))
        #expect(report.advisories.map(\.rule) == ["t/free-AT"])
        #expect(report.advisories.map(\.rows) == [[]])
    }

    @Test func rulesOfOneFileThatSayTheSameAreNoRows() throws {
        let rules = """
            rules: t
            family: safety
            when: { traveler.nationalities: AT }
            items:
              - { id: ice, title: Danger of ice, level: 2, hazard: weather, sources: [good] }
              - { id: snow, title: Danger of snow, level: 2, hazard: weather, sources: [good] }
            """
        let report = try TestRulebook(families: .standard, files: ["t.yaml": rules]).report(request())
        #expect(report.advisories.map(\.title) == ["Danger of ice", "Danger of snow"])
    }

    /// Titles that share no word would hide what a row says, unless a text says it.
    @Test func rowsThatShareNoWordAreToldApart() throws {
        let rules = """
            rules: t
            family: safety
            items:
              - id: "{country}"
                each: [{ country: AT, title: Ice }, { country: BE, title: Snow }]
                title: "{title}"
                when: { traveler.nationalities: "{country}" }
                level: 2
                hazard: weather
                sources: [good]
            """
        let report = try TestRulebook(families: .standard, files: ["t.yaml": rules]).report(request())
        #expect(report.advisories.map(\.title) == ["Ice", "Snow"])
    }

    /// Numbers are what travelers plan with: none of them may be among the titles that are not shown.
    @Test func rowsWithOtherNumbersInTheirTitlesAreToldApart() throws {
        let rules = """
            rules: t
            family: safety
            items:
              - id: "{country}"
                each: [{ country: AT, days: 7 }, { country: BE, days: 9 }, { country: CH, days: 9 }]
                title: "Wait {days} days ({country})"
                when: { traveler.nationalities: "{country}" }
                level: 2
                hazard: delay
                sources: [good]
            """
        let report = try TestRulebook(families: .standard, files: ["t.yaml": rules]).report(request())
        #expect(report.advisories.map(\.title) == ["Wait 7 days (AT)", "Wait 9 days (BE, CH)"])
    }

    /// Rows that are the same twice do not keep the others apart.
    @Test func aRowThatIsThereTwiceIsGatheredToo() throws {
        let rules = """
            rules: t
            family: safety
            items:
              - id: "{id}"
                each: [{ id: a, country: AT }, { id: b, country: AT }, { id: c, country: BE }]
                title: "奥地利公民（{country}）"
                when: { traveler.nationalities: "{country}" }
                level: 2
                hazard: delay
                sources: [good]
            """
        let report = try TestRulebook(families: .standard, files: ["t.yaml": rules]).report(request())
        #expect(report.advisories.map(\.title) == ["奥地利公民（AT, BE）"])
        #expect(report.advisories.map(\.rules) == [["t/a", "t/b", "t/c"]])
    }

    /// What blocks is said once on the shortest page, too, though each row is a reason.
    @Test func theShortestPageSaysEachAdvisoryOnce() throws {
        let rules = """
            rules: t
            family: closure
            items:
              - { id: open, title: Open, passage: open, sources: [good] }
              - id: "shut-{country}"
                each: [{ country: AT }, { country: BE }, { country: CH }]
                title: "Shut for citizens of {country}"
                when: { traveler.nationalities: "{country}" }
                passage: closed
                sources: [good]
            """
        let report = try TestRulebook(families: .standard, files: ["t.yaml": rules]).report(request())
        #expect(report.reasons.filter { if case .rule = $0 { true } else { false } }.count == 3)
        let page = ReportText(width: nil, length: .brief).render(report)
        #expect(page.split(separator: "Shut for citizens of AT, BE, CH (may apply, ×3)").count == 2)
    }

    @Test func aCountThatIsNotThatOfTheRowsIsRefused() throws {
        let json = String(decoding: try rulebook.report(request()).json(), as: UTF8.self)
        let wrong = json.replacing("\"count\":2", with: "\"count\":3")
        #expect(throws: (any Error).self) { try Report(json: Array(wrong.utf8)) }
    }

    @Test func whoeverAsksForSomePartsFindsEachRule() throws {
        let book = try #require(rulebook.result.rulebook)
        let asOf = try #require(Day("2026-11-21"))
        let trip = Trip(crossing: "a-b", from: "RU", to: "KP", date: Day("2026-12-07"), mode: "rail")
        let report = book.check(Request(traveler: Traveler(), trip: trip), asOf: asOf, parts: .advisories)
        #expect(report.advisories.count == 9)
    }

    @Test func testsFindEachRowAndCoverageCountsIt() throws {
        let book = try #require(rulebook.result.rulebook)
        let tests = SourceFile(
            path: "t.tests.yaml",
            text: """
                tests: a-b
                asOf: 2026-11-21
                cases:
                  - name: nobody knows
                    traveler: { residence: AT }
                    trip: { crossing: a-b, from: RU, to: KP, date: 2026-12-07, mode: rail }
                    expect: { advisories: { include: [t/free-CY, { rule: t/free-BA, certainty: possible }] } }
                """)
        let run = AuthorTestRunner(rulebook: book).run([tests], coversRules: true)
        #expect(run.failed == 0)
        #expect(run.diagnostics == [])
        let coverage = try #require(run.coverage)
        #expect(coverage.count(.never) == 0)
        #expect(coverage.count(.possible) == 9)
    }
}
