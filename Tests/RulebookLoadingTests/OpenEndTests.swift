import AdvisoryModel
import RuleEngine
import RuleFixtures
import RulebookLoading
import SafeConductTesting
import SourceDiagnostics
import Testing

/// An empty cell is an open end of the range in which a rule is in force.
@Suite struct OpenEndTests {
    private static let table = """
        country,from,until
        FR,2026-01-01,2026-06-30
        RU,2027-01-01,
        KP,,2026-11-30
        CN,,

        """

    private static func files(valid: String = "valid: \"{from}..{until}\"", table: String = table) -> [String: String] {
        [
            "free.csv": table,
            "rules.yaml": """
            rules: t
            family: note
            items:
              - id: "{country}"
                each: { csv: free.csv }
                title: "For {country}"
                effect: informs
                when: { traveler.nationalities: "{country}" }
                \(valid)
                sources: [good]
            """,
        ]
    }

    @Test(arguments: [
        ("FR", "2026-06-30", true), ("FR", "2026-07-01", false), ("RU", "2026-12-31", false),
        ("RU", "2099-01-01", true),
        ("KP", "2000-01-01", true), ("KP", "2026-12-01", false), ("CN", "2000-01-01", true), ("CN", "2099-01-01", true),
    ])
    func anEmptyCellIsAnOpenEnd(country: String, day: String, applies: Bool) throws {
        let rulebook = TestRulebook(families: [NoteFamily.self], files: Self.files())
        #expect(rulebook.rendered == "")
        let report = try rulebook.report(
            "{ traveler: { nationalities: [\(country)] }, trip: { crossing: a-b, from: RU, to: KP, date: \(day) } }")
        #expect(report.advisories.map(\.rule) == (applies ? ["t/\(country)"] : []))
    }

    @Test func aBundleHasTheSameEnds() throws {
        let files = TestRulebook.basics.merging(Self.files()) { $1 }.map { SourceFile(path: $0.key, text: $0.value) }
        let compiled = try #require(Rulebook.compile(files, families: [NoteFamily.self]).rulebook)
        let bytes = try #require(Rulebook.bundle(files, families: [NoteFamily.self]).bundle)
        let opened = try #require(BundleRulebook.open(bytes).rulebook)
        #expect(opened.reference.digest == compiled.reference.digest)
        let asOf = try #require(Day("2026-11-21"))
        for country in ["FR", "RU", "KP", "CN"] {
            let trip = Trip(crossing: "a-b", from: "RU", to: "KP", date: Day("2027-02-01"), mode: "rail")
            let request = Request(traveler: Traveler(nationalities: [country]), trip: trip)
            let report = opened.check(request, asOf: asOf)
            #expect(report.advisories == compiled.check(request, asOf: asOf).advisories)
            #expect(report.advisories.isEmpty == ["FR", "KP"].contains(country))
        }
    }

    /// A cell that fills more than an end, or is written as nothing by mistake, is no open end.
    @Test(arguments: [
        ("valid: \"{until}\"", table),
        ("valid: \"{from}..{until}\"\n    review: \"{until}\"", table),
        ("valid: \"..{until}\"", "country,until\nFR,~\n"), ("valid: \"..{until}\"", "country,until\nFR,' '\n"),
    ])
    func otherEmptyCellsAreErrors(valid: String, table: String) {
        let rulebook = TestRulebook(families: [NoteFamily.self], files: Self.files(valid: valid, table: table))
        #expect(rulebook.result.diagnostics.hasErrors)
    }
}
