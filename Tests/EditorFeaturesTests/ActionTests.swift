import Authoring
import RulebookLoading
import SourceDiagnostics
import Testing
import YAMLTree

@testable import EditorFeatures

/// What is written for an author who asks for it.
struct ActionTests {
    /// A file with a warning, and what it is with the comment that begins to accept it.
    @Test(arguments: [
        (
            "rules: c\nfamily: closure\nitems:\n  - id: open\n    title: Open\n    passage: open\n",
            "rules: c\nfamily: closure\nitems:\n  - id: open # accept(rulebook/no-source): why\n    title: Open\n    passage: open\n"
        ),
        (
            "rules: c\r\nfamily: closure\r\nitems:\r\n  - id: open # a note\r\n    title: Open\r\n    passage: open\r\n",
            "rules: c\r\nfamily: closure\r\nitems:\r\n  # accept(rulebook/no-source): why\r\n  - id: open # a note\r\n    title: Open\r\n    passage: open\r\n"
        ),
        (
            "rules: c\nfamily: closure\nitems: [{ id: open, title: Open, passage: open }]\n",
            "rules: c\nfamily: closure\nitems: [{ id: open, title: Open, passage: open }] # accept(rulebook/no-source): why\n"
        ),
    ])
    func aWarningIsAcceptedOnceThereIsAReason(text: String, expected: String) throws {
        let fixture = try EditorFixture("c.yaml", "‸" + text)
        let run = LintRun(fixture.editor.draft, on: fixture.editor.today)
        let finding = try #require(
            run.diagnostics.first { $0.file == "c.yaml" && $0.code.text == "rulebook/no-source" })
        let edit = try #require(fixture.editor.acceptance(of: finding))
        #expect(edit.text.hasSuffix("): ") || edit.text.hasSuffix("): \n") || edit.text.hasSuffix("): \r\n"))
        let reasoned = TextEdit(edit.range, edit.text.replacing("): ", with: "): why"))
        let bytes = try #require(TextEdit.apply([reasoned], to: Array(text.utf8)))
        #expect(String(decoding: bytes, as: UTF8.self) == expected)
        var draft = fixture.editor.draft
        draft.replace(SourceFile(path: "c.yaml", bytes: bytes))
        let after = LintRun(draft, on: fixture.editor.today)
        #expect(after.diagnostics.filter { $0.file == "c.yaml" && $0.code == finding.code } == [])
        #expect(after.accepted.map(\.reason) == ["why"])
    }

    @Test func anErrorIsNotAccepted() throws {
        let fixture = try EditorFixture(
            "c.yaml", "‸rules: c\nfamily: closure\nitems:\n  - { id: a, title: A, passage: opne }\n")
        let findings = fixture.editor.draft.diagnostics.filter { $0.file == "c.yaml" }
        #expect(!findings.isEmpty)
        #expect(findings.allSatisfy { fixture.editor.acceptance(of: $0) == nil })
    }

    @Test func aCaseIsBegunInTheFileThatTestsTheRules() throws {
        let fixture = try EditorFixture(
            "permits.yaml",
            (EditorFixture.files["permits.yaml"] ?? "").replacing("No visa for", with: "No vi‸sa for"))
        let begun = try #require(fixture.editor.begunCase(at: fixture.offset))
        #expect(begun.rule == "p/waiver" && begun.file == "a-b.tests.yaml" && !begun.isNewFile)
        let tests = Array((EditorFixture.files["a-b.tests.yaml"] ?? "").utf8)
        let bytes = try #require(TextEdit.apply(begun.edits, to: tests))
        #expect(
            String(decoding: bytes, as: UTF8.self).hasSuffix(
                """
                    expect: { advisories: { include: [p/visa] } }
                  - name: p/waiver applies
                    traveler: french
                    trip: train
                    expect: { advisories: { include: [p/waiver] } }
                """))
        var draft = fixture.editor.draft
        draft.replace(SourceFile(path: "a-b.tests.yaml", bytes: bytes))
        #expect(LintRun(draft, on: nil).diagnostics.filter { $0.file == "a-b.tests.yaml" } == [])
    }

    @Test func aCaseIsBegunInANewFileWhereThereIsNone() throws {
        let fixture = try EditorFixture(
            "more/c.yaml", "rules: c\nfamily: closure\nitems:\n  - { id: o‸pen, title: Open, passage: open }\n")
        let begun = try #require(fixture.editor.begunCase(at: fixture.offset))
        #expect(begun.file == "more/c.tests.yaml" && begun.isNewFile)
        var draft = fixture.editor.draft
        let text = try #require(TextEdit.apply(begun.edits, to: []))
        draft.replace(SourceFile(path: begun.file, bytes: text))
        #expect(LintRun(draft, on: nil).diagnostics.filter { $0.file == begun.file } == [])
    }

    @Test(arguments: [
        "rules: c\nfamily: clo‸sure\nitems:\n  - { id: open, title: Open, passage: open }\n", "sources:\n  a‸: {}\n",
        "‸",
        "rules: c\nfamily: closure\nitems:\n  - id: \"x-‸{n}\"\n    each: [{ n: 1 }]\n    title: T\n    passage: open",
    ])
    func whereNoRuleIsNoCaseIsBegun(text: String) throws {
        let fixture = try EditorFixture("c.yaml", text)
        #expect(fixture.editor.begunCase(at: fixture.offset) == nil)
    }
}
