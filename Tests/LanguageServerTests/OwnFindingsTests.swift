import RulebookLoading
import SafeConduct
import SourceDiagnostics
import TestSupport
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

    private static let block = """
        rules: t
        family: permit
        when: { trip.to: KP }
        items:
          # What stands before the first.
          - id: a
            title: { en: A, fr: "B" }
            text: >
              A folded text
              of two lines.

            when:
              traveler.nationalities: [FR, DE]
            unless: traveler.age < 12 && trip.mode == "rail"
            permit: { document: visa, issuer: KP, leadTime: 3 days }
          - id: b
            title: B
            permit: { document: visa, issuer: KPP }   # an issuer that is none
          - id: c
            title: C
            when: 'trip.date > date("2026-01-01")'
            permit: { document: visa, issuer: KP, leadTim: 3 days }

          - id: d
            title: D
            text: |
              - id: e
            permit: { document: visa, issuer: RU }

        """

    @Test(arguments: 0..<400)
    func theyAreThoseOfAFreshDraftAfterAnyEdit(seed: Int) {
        func draft(_ bytes: [UInt8]) -> RulebookDraft {
            RulebookDraft([SourceFile(path: "t.yaml", bytes: bytes)], families: .standard)
        }
        var random = SeededGenerator(UInt64(seed))
        var bytes = Array(Self.block.utf8)
        let pieces = [
            "x", " ", "\n", "\n\n", ":", ": ", "- ", "\n  - id: n\n    title: N\n", "\n- id: n\n", "{", "}", "[", "]",
            "\"", "'", "#", " # ", "|",
            ">", "*a", "&a ", "\n---\n", "\n...\n", "?", "%", "\t", "!x", "each: 1", "é", "\r\n", "\u{FEFF}", "0",
            "\nrules: u\n",
        ]
        for _ in 0..<2 {
            let before = draft(bytes)
            let start = random.next(below: bytes.count)
            let end = min(bytes.count, start + (random.chance(50) ? 0 : random.next(below: 9)))
            bytes.replaceSubrange(start..<end, with: (random.chance(20) ? "" : random.pick(pieces)).utf8)
            let found = before.ownFindings(of: SourceFile(path: "t.yaml", bytes: bytes)).sortedForDisplay()
            let wanted = draft(bytes).ownFindings(of: "t.yaml").sortedForDisplay()
            #expect(found == wanted, "\(String(decoding: bytes, as: UTF8.self))")
        }
    }

    @Test func whatIsWrongWithAnAliasIsNotWhereItIsRead() {
        let text = "rules: t\nfamily: safety\nitems:\n  - { id: a, title: A, level: &l 9, hazard: h }\n"
        let before = text + "  - { id: b, title: B, level: *l, hazard: h }\n"
        let after = text + "  - { id: b, title: B, level: 9, hazard: h }\n"
        let draft = RulebookDraft([SourceFile(path: "t.yaml", text: before)], families: .standard)
        #expect(draft.ownFindings(of: SourceFile(path: "t.yaml", text: after)).map(\.span?.start.line) == [4, 5])
    }
}
