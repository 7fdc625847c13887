import JSON
import RuleEngine
import RuleFixtures
import RulebookLoading
import RulebookViews
import SafeConductTesting
import SourceDiagnostics
import Testing

/// Keys of the author's own, which mean nothing.
@Suite struct NotesTests {
    private func findings(_ keys: String) -> [String] {
        TestRulebook(
            families: [NoteFamily.self],
            files: ["rules.yaml": "rules: t\nfamily: note\nitems: [{ id: a, title: A, effect: informs, \(keys) }]"]
        ).result.diagnostics.filter { $0.severity == .error }.map { "\($0.code.text): \($0.message)" }
    }

    @Test(arguments: ["x-owner: desk-east", "x-seen: [1, 2]", "x-ticket: { id: 17 }"])
    func aNoteIsNoMistake(note: String) {
        #expect(findings(note) == [])
    }

    @Test func notesAreKeptInTheirOrder() throws {
        let book = TestRulebook(
            families: [NoteFamily.self],
            files: [
                "rules.yaml": """
                rules: t
                family: note
                items:
                  - { id: a, title: A, effect: informs, sources: [good], x-owner: desk-east, x-seen: [1, 2026-11-20], x-a: { id: 17 } }
                  - { id: "{b}", each: [{ b: b, desk: west }], title: B, effect: informs, sources: [good], x-owner: "desk-{desk}" }
                  - { id: c, title: C, effect: informs, sources: [good] }

                """
            ])
        let rulebook = try #require(book.result.rulebook)
        #expect(
            rulebook.notes(ofRule: "t/a")
                == .object([
                    .init("x-owner", "desk-east"), .init("x-seen", .array([1, "2026-11-20"])),
                    .init("x-a", .object([.init("id", 17)])),
                ]))
        #expect(rulebook.notes(ofRule: "t/b") == .object([.init("x-owner", "desk-west")]))
        #expect(rulebook.notes(ofRule: "t/c") == .object([]))
        #expect(rulebook.notes(ofRule: "t/d") == nil)
    }

    @Test func otherKeysThatNobodyReadsAreMistakes() {
        #expect(findings("owner: desk-east") == ["rulebook/unknown-key: a rule has no key `owner`"])
        #expect(findings("x-owner: a, xowner: b") == ["rulebook/unknown-key: a rule has no key `xowner`"])
    }
}
