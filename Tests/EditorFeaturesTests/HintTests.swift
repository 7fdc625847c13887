import RulebookLoading
import SafeConduct
import SourceDiagnostics
import Testing
import YAMLTree

@testable import EditorFeatures

/// What is shown between the words of a file, seen from 2026-02-03.
struct HintTests {
    private func hints(_ path: String, _ text: String) throws -> [String] {
        let fixture = try EditorFixture(path, text + "‸")
        return fixture.editor.inlayHints.map { "\($0.position.line):\($0.position.column) \($0.label)" }
    }

    @Test func aSourceSaysUntilWhenItIsFresh() throws {
        let found = try hints(
            "s.yaml",
            """
            sources:
              ж🚂: { title: A, kind: law, reliability: A, retrieved: 2026-01-01, freshFor: 10 days }
              b: { title: B, kind: law, reliability: A, retrieved: "2026-01-31" }
              c: { title: C, kind: law, reliability: A }
            """)
        #expect(found == ["2:67 stale since 2026-01-12", "3:68 fresh until 2028-01-31"])
    }

    @Test func aGroupSaysWhatItHoldsAndAReviewThatItIsDue() throws {
        let found = try hints(
            "c.yaml",
            """
            rules: c
            family: closure
            items:
              - id: open
                title: Open
                when: { traveler.nationalities: { in: schengen } }
                unless: traveler.nationalities.exists(n, n in groups.schengen)
                passage: open
                review: 2026-01-01
              - { id: b, title: B, passage: open, review: 2027-01-01 }
            """)
        #expect(found == ["6:51 2 countries", "7:66 2 countries", "9:23 due"])
    }

    @Test func aTableSaysHowManyRulesItMakes() throws {
        let found = try hints(
            "c.yaml",
            """
            rules: c
            family: closure
            items:
              - id: "{id}"
                title: Open
                each: { rows: [{ id: a, n: 1 }, { id: b, n: 2 }, { id: c, n: 3 }], where: { n: "> 1" } }
                passage: open
              - id: "x-{id}"
                title: Open
                each: [{ id: a }]
                passage: open
            """)
        #expect(found == ["6:19 2 rules of 3 rows", "10:11 1 rule"])
    }
}
