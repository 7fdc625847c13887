import RulebookLoading
import SafeConduct
import SourceDiagnostics
import Testing

/// What is wrong with another text of a file is told without all of its rules being read again.
@Suite struct OwnFindingsTests {
    private static let text = """
        rules: t
        family: safety
        items:
          - { id: a, title: A, level: 1, hazard: h, when: { trip.to: KP } }
          - { id: b, title: B, level: 9, hazard: h }
          - { id: c, title: C, level: 1, hazard: h, when: { trip.too: KP } }
          - id: "{to}"
            each: { table: [ { to: KP }, { to: RU } ] }
            title: D
            level: 7
            hazard: h
          - { id: e, title: E, level: 1, hazard: h }

        """

    @Test(arguments: [
        ("title: A,", "title: A, levle: 1,"), ("title: E,", "titel: E,"), ("family: safety", "family: permit"),
        ("items:", "when: { trip.day: 1 }\nitems:\n  # a line"), ("rules: t", "rules: T t"),
        ("level: 9", "level: 2"), ("trip.too", "trip.to"), ("  - { id: b, title: B, level: 9, hazard: h }\n", ""),
        ("  - { id: e", "  - { id: x, level: 12, title: X, hazard: h }\n  - { id: e"), ("level: 7", "level: 2"),
        ("title: A, level: 1", "title: &t A, level: &l 10"), ("title: E, level: 1", "title: E, level: \"*\""),
        ("items:", "items: []\nmore:"), ("hazard: h }\n", "hazard: [ }\n"), ("{ id: a,", "{"),
    ])
    func theyAreThoseOfAFreshDraft(old: String, new: String) {
        func draft(_ text: String) -> RulebookDraft {
            RulebookDraft([SourceFile(path: "t.yaml", text: text)], families: .standard)
        }
        func compare(_ before: String, _ after: String) {
            let found = draft(before).ownFindings(of: SourceFile(path: "t.yaml", text: after)).sortedForDisplay()
            #expect(found == draft(after).ownFindings(of: "t.yaml").sortedForDisplay())
        }
        let changed = Self.text.replacing(old, with: new)
        #expect(changed != Self.text)
        compare(Self.text, changed)
        compare(changed, Self.text)
    }

    @Test func whatIsWrongWithAnAliasIsNotWhereItIsRead() {
        let text = "rules: t\nfamily: safety\nitems:\n  - { id: a, title: A, level: &l 9, hazard: h }\n"
        let before = text + "  - { id: b, title: B, level: *l, hazard: h }\n"
        let after = text + "  - { id: b, title: B, level: 9, hazard: h }\n"
        let draft = RulebookDraft([SourceFile(path: "t.yaml", text: before)], families: .standard)
        #expect(draft.ownFindings(of: SourceFile(path: "t.yaml", text: after)).map(\.span?.start.line) == [4, 5])
    }
}
