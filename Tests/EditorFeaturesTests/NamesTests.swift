import RulebookLoading
import SourceDiagnostics
import TestSupport
import Testing

@testable import EditorFeatures

/// Where something is named, and where it is called.
struct NamesTests {
    struct Question: CustomTestStringConvertible {
        var testDescription: String { text.replacing("\n", with: "⏎") }
        var path: String
        var text: String
        /// The places that are found.
        var places: [String]

        init(_ path: String, _ text: String, _ places: String...) {
            (self.path, self.text, self.places) = (path, text, places)
        }
    }

    private static let closure = "rules: c\nfamily: closure\nitems:\n  - id: open\n    title: Open\n    "

    @Test(arguments: [
        Question("c.yaml", closure + "sources: [go‸od]", "sources.yaml:2:3 good"),
        Question("c.yaml", closure + "sources: [good‸]", "sources.yaml:2:3 good"),
        Question("c.yaml", closure + "overrides: [p/vi‸sa]", "permits.yaml:4:9 visa"),
        Question("c.yaml", closure + "when: { trip.crossing: a-‸b }", "a-b.yaml:1:11 a-b"),
        Question("c.yaml", closure + "when: 'trip.crossing == \"a-‸b\"'", "a-b.yaml:1:11 a-b"),
        Question("c.yaml", closure + "when: trip.pe‸ts > 1", "words.yaml:3:3 trip.pets"),
        Question("c.yaml", closure + "when: { trip.pe‸ts: 1 }", "words.yaml:3:3 trip.pets"),
        Question(
            "c.yaml", closure + "when: traveler.nationalities.exists(n, n in groups.sch‸engen)",
            "words.yaml:5:3 schengen"),
        Question(
            "c.yaml", closure + "when: traveler.nationalities.exists(n, n in groups[\"sch‸engen\"])",
            "words.yaml:5:3 schengen"),
        Question(
            "c.yaml", closure + "when: { traveler.nationalities: { in: sch‸engen } }", "words.yaml:5:3 schengen"),
        Question("c.yaml", closure + "when: crossing.sur‸face == \"gravel\"", "a-b.yaml:6:3 surface"),
        Question("c.yaml", closure + "text: \"By {{ crossing.sur‸face }}\"", "a-b.yaml:6:3 surface"),
        Question(
            "t.tests.yaml", "tests: t\ntravelers: { x: { residence: FR } }\ncases:\n  - name: a\n    traveler: x‸",
            "t.tests.yaml:2:14 x"),
        Question(
            "t.tests.yaml", "tests: t\ncases:\n  - expect: { advisories: { include: [{ rule: p/vi‸sa }] } }",
            "permits.yaml:4:9 visa"),
        Question("t.tests.yaml", "tests: t\ncases:\n  - expect: { reasons: [p/vi‸sa] }", "permits.yaml:4:9 visa"),
        // What is named here is here, and what is a word of the language is nowhere.
        Question("c.yaml", closure.replacing("open\n", with: "op‸en\n"), "c.yaml:4:9 open"),
        Question("c.yaml", closure + "when: { trip.mo‸de: rail }"), Question("c.yaml", closure + "pass‸age: open"),
        Question("c.yaml", closure + "sources: [no‸ne]"), Question("c.yaml", "‸"), Question("c.yaml", "{‸["),
    ])
    func theDefinitionIsFound(_ question: Question) throws {
        let fixture = try EditorFixture(question.path, question.text)
        #expect(fixture.editor.definitions(at: fixture.offset).map(fixture.text) == question.places)
    }

    @Test func referencesAreInAllFiles() throws {
        let fixture = try EditorFixture(
            "c.yaml", Self.closure + "overrides: [p/vi‸sa]\n  - id: p/visa\n    formerly: [p/visa]")
        let found = fixture.editor.references(at: fixture.offset, withDeclarations: true).map(fixture.text)
        #expect(
            Set(found) == [
                "c.yaml:6:17 p/visa", "permits.yaml:4:9 visa", "permits.yaml:12:17 visa", "permits.yaml:13:14 visa",
                "a-b.tests.yaml:11:39 p/visa",
            ])
        let called = fixture.editor.references(at: fixture.offset, withDeclarations: false).map(fixture.text)
        #expect(Set(found).subtracting(called) == ["permits.yaml:4:9 visa"])
    }

    @Test func theFileShowsWhereElseANameIs() throws {
        let fixture = try EditorFixture(
            "q.yaml",
            "rules: q\nfamily: permit\nitems:\n  - id: vi‸sa\n  - id: b\n    overrides: [visa, q/visa]\n")
        let found = fixture.editor.highlights(at: fixture.offset)
        #expect(found.map { Int($0.span.start.line) } == [4, 6, 6])
        #expect(found.map(\.isDeclaration) == [true, false, false])
    }

    /// A file that cannot be read for now is known as it was.
    @Test func aBrokenFileIsStillSearched() throws {
        let fixture = try EditorFixture("c.yaml", Self.closure + "sources: [go‸od]")
        var draft = fixture.editor.draft
        draft.replace(SourceFile(path: "permits.yaml", text: "rules: p\nfamily: [\n"))
        let editor = EditorFeatures(draft, tree: fixture.tree, today: fixture.editor.today)
        let found = editor.references(at: fixture.offset, withDeclarations: true)
        #expect(found.contains { $0.path == "permits.yaml" })
    }
}
