import RuleEngine
import RuleFixtures
import RulebookLoading
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

    @Test func otherKeysThatNobodyReadsAreMistakes() {
        #expect(findings("owner: desk-east") == ["rulebook/unknown-key: a rule has no key `owner`"])
        #expect(findings("x-owner: a, xowner: b") == ["rulebook/unknown-key: a rule has no key `xowner`"])
    }
}
