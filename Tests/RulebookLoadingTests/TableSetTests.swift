import AdvisoryModel
import RuleEngine
import RuleFixtures
import SafeConductTesting
import SourceDiagnostics
import Testing
import YAMLTree

@testable import RulebookLoading

/// A column of a table is a set in a condition, and cells hold lists.
@Suite struct TableSetTests {
    private static let table = """
        passport,need
        FR|DE,none
        IT,none
        RU,visa
        FR,none

        """

    private static func rules(_ when: String) -> String {
        """
        rules: t
        family: note
        items:
          - id: free
            title: Free
            effect: informs
            when: \(when)
            sources: [good]
        """
    }

    private static func book(_ when: String, table: String = table) -> TestRulebook {
        TestRulebook(families: [NoteFamily.self], files: ["rules.yaml": rules(when), "free.csv": table])
    }

    private static func applies(_ book: TestRulebook, to country: String) throws -> Bool {
        let request = "{ traveler: { nationalities: [\(country)] }, trip: { crossing: a-b, from: RU, to: KP } }"
        return try !book.report(request).advisories.isEmpty
    }

    /// Every text of up to seven letters, among them each place at which the name of a table can begin and end.
    @Test func aTableIsSeenAtAnyPlace() throws {
        var texts = [""]
        var seen = 0
        for _ in 1...7 {
            texts = texts.flatMap { text in "csvx".map { text + String($0) } }
            for text in texts {
                let root = try #require(YAMLReader.read(SourceFile(path: "t.yaml", text: text)).root)
                let isThere = text.contains("csv")
                seen += isThere ? 1 : 0
                if TableSets.mayBe(in: root) != isThere { Issue.record("`\(text)`: \(!isThere)") }
            }
        }
        #expect(seen > 1000)
    }

    @Test(arguments: [
        ("{ in: { csv: free.csv, column: passport } }", "DE FR IT RU"),
        ("{ in: { csv: free.csv, column: passport, where: { need: none } } }", "DE FR IT"),
        ("{ in: { csv: free.csv, column: passport, where: { passport: DE } } }", "DE FR"),
        ("{ not: { in: { csv: free.csv, column: passport, where: { need: none } } } }", "CN RU"),
    ])
    func aColumnIsTheSetOfItsValues(set: String, expected: String) throws {
        let book = Self.book("{ traveler.nationalities: \(set) }")
        #expect(book.rendered == "")
        #expect(
            try ["CN", "DE", "FR", "IT", "RU"].filter { try Self.applies(book, to: $0) }.joined(separator: " ")
                == expected)
    }

    /// What is written as a list and what is read from a table is one rulebook, in a bundle, too.
    @Test func aSetIsWhatTheListOfItsValuesIs() throws {
        func files(_ when: String) -> [SourceFile] {
            let own = ["rules.yaml": Self.rules(when), "free.csv": Self.table]
            return TestRulebook.basics.merging(own) { $1 }.map { SourceFile(path: $0.key, text: $0.value) }
        }
        let set = files("{ traveler.nationalities: { in: { csv: free.csv, column: passport } } }")
        let list = files("{ traveler.nationalities: [FR, DE, IT, RU] }")
        let compiled = try #require(Rulebook.compile(set, families: [NoteFamily.self]).rulebook)
        let other = try #require(Rulebook.compile(list, families: [NoteFamily.self]).rulebook)
        #expect(compiled.reference.digest == other.reference.digest)
        let bytes = try #require(Rulebook.bundle(set, families: [NoteFamily.self]).bundle)
        let opened = try #require(BundleRulebook.open(bytes).rulebook)
        #expect(opened.reference.digest == compiled.reference.digest)
        let asOf = try #require(Day("2026-11-21"))
        for country in ["DE", "CN"] {
            let request = Request(
                traveler: Traveler(nationalities: [country]), trip: Trip(crossing: "a-b", from: "RU", to: "KP"))
            #expect(opened.check(request, asOf: asOf).advisories == compiled.check(request, asOf: asOf).advisories)
        }
    }

    @Test func aSetHoldsForAllRulesOfAFileToo() throws {
        let rules = """
            rules: t
            family: note
            when: { traveler.nationalities: { in: { csv: free.csv, column: passport } } }
            items:
              - id: "free-{passport}"
                each: { csv: free.csv, where: { need: none, passport: IT } }
                title: "Free for {passport}"
                effect: informs
                when: { traveler.nationalities: "{passport}" }
                sources: [good]
            """
        let book = TestRulebook(families: [NoteFamily.self], files: ["rules.yaml": rules, "free.csv": Self.table])
        #expect(book.rendered == "")
        #expect(try Self.applies(book, to: "IT"))
        #expect(try !Self.applies(book, to: "FR"))
    }

    /// A cell that is all of a value is a list where it has bars, and joins the list that it is in.
    @Test(arguments: ["\"{passport}\"", "[\"{passport}\", CN]"])
    func aCellIsAList(value: String) throws {
        let rules = """
            rules: t
            family: note
            items:
              - id: "{id}"
                each: { csv: list.csv }
                title: "{id}"
                effect: informs
                when: { traveler.nationalities: \(value) }
                sources: ["{source}"]
            """
        let table = "id,passport,source\na,FR | DE,good|other\nb,IT,good\n"
        let book = TestRulebook(
            families: [NoteFamily.self],
            files: [
                "rules.yaml": rules, "list.csv": table,
                "other.yaml": "sources: { other: { title: O, kind: law, reliability: A, retrieved: 2026-11-20 } }\n",
            ])
        #expect(book.rendered == "")
        let report = try book.report(
            "{ traveler: { nationalities: [DE] }, trip: { crossing: a-b, from: RU, to: KP } }")
        #expect(report.advisories.map(\.rule) == ["t/a"])
        #expect(report.advisories.first?.sources == ["good", "other"])
    }

    @Test(arguments: [
        ("{ in: { csv: free.csv, column: passprt } }", table, "rules.yaml: no column is called `passprt`"),
        ("{ in: { csv: fre.csv, column: passport } }", table, "rules.yaml: there is no table `fre.csv`"),
        ("{ in: { csv: free.csv } }", table, "rules.yaml: a set needs the key `column`"),
        (
            "{ in: { csv: free.csv, column: passport, were: { need: none } } }", table,
            "rules.yaml: a set has no key `were`"
        ),
        (
            "{ in: { csv: free.csv, column: passport, where: { need: no } } }", table,
            "rules.yaml: no row of `free.csv` is in the set"
        ),
        (
            "{ in: { csv: free.csv, column: passport } }", "passport\nFR\n\"\"\n",
            "free.csv: the cell is empty, and is a value of a set"
        ),
        (
            "{ in: { csv: free.csv, column: passport } }", "passport\nFR|\n",
            "free.csv: the cell is empty, and is a value of a set"
        ),
        (
            "{ in: { csv: free.csv, column: passport } }", "passport\nFR|UK\n",
            "free.csv: `traveler.nationalities` is a country, not `UK`"
        ),
    ])
    func whatIsWrongWithASetIsSaid(set: String, table: String, expected: String) {
        let found = Self.book("{ traveler.nationalities: \(set) }", table: table).result.diagnostics
        #expect(found.map { "\($0.file): \($0.message)" } == [expected])
    }
}
