import RuleEngine
import RulebookLoading
import SourceDiagnostics
import TestSupport
import Testing
import YAMLTree

@testable import EditorFeatures

/// However broken a text is, and wherever in it one asks, there is an answer.
struct EveryPlaceTests {
    private static let pieces = [
        "[", "]", "{", "}", ": ", "- ", "\n", "\n  ", "\"", "'", "# ", "&a ", "*a", ">-\n", "|\n", "\t", "\r\n", "é😀",
        "{{ ", "trip.", "groups.", "when: ", "in: ", "\u{0}", "overrides: [visa]", "rules: x\n", "?", "<<: *a",
        "each: ",
    ]

    private static func broken(_ bytes: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<random.next(below: 6) {
            let start = random.next(below: bytes.count + 1)
            let end = min(bytes.count, start + (random.chance(60) ? 0 : random.next(below: 40)))
            bytes.replaceSubrange(start..<end, with: random.pick(pieces).utf8)
        }
        // A text may end anywhere, in the middle of a character, too.
        return random.chance(20) ? Array(bytes.prefix(random.next(below: bytes.count + 1))) : bytes
    }

    /// By chance, and where what was to be replaced went over several lines.
    @Test(arguments: [UInt64.random(in: 0..<1_000_000), 21, 76, 105])
    func everyQuestionIsAnswered(seed: UInt64) throws {
        print("broken texts with seed \(seed)")
        var random = SeededGenerator(seed)
        let fixture = try EditorFixture("x.yaml", "‸")
        let rulebook = Rulebook(fixture.editor.draft)
        let paths = EditorFixture.files.keys.sorted()
        for _ in 0..<60 {
            let path = random.pick(paths)
            let text = Self.broken(Array((EditorFixture.files[path] ?? "").utf8), &random)
            let file = SourceFile(path: path, bytes: text)
            var draft = fixture.editor.draft
            // What is asked may be newer than what is known.
            if random.chance(50) { draft.replace(file) }
            let editor = EditorFeatures(draft, tree: SyntaxTree(reading: file), today: fixture.editor.today)
            for finding in draft.diagnostics where finding.file == path { _ = editor.acceptance(of: finding) }
            for lens in editor.lenses { _ = editor.answer(to: lens.subject, with: rulebook) }
            for _ in 0..<5 {
                let offset =
                    random.chance(10) ? random.pick([-1, Int.min, Int.max]) : random.next(below: text.count + 2)
                for item in editor.completions(at: offset).items {
                    #expect(item.span.start.line == item.span.end.line, "seed \(seed), \(item.label)")
                }
                _ = editor.definitions(at: offset)
                _ = editor.references(at: offset, withDeclarations: true)
                _ = editor.highlights(at: offset)
                _ = editor.begunCase(at: offset)
                _ = try? editor.renamable(at: offset)
                _ = try? editor.rename(at: offset, to: random.pick(["other", "visa", "", "é", "x/y", "{a}"]))
            }
        }
    }
}
