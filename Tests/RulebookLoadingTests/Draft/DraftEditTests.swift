import RuleEngine
import RulebookLoading
import SafeConductTesting
import SourceDiagnostics
import TestSupport
import Testing

/// After each of many edits a draft is what it would be if all files were read anew.
@Suite struct DraftEditTests {
    @Test(arguments: [1, 2, 3, 4])
    func aDraftThatIsReadAgainIsThatOfTheSameTexts(seed: UInt64) {
        var random = SeededGenerator(seed)
        var texts = DraftTests.files
        var draft = DraftTests.draft()
        var (sound, broken) = (0, 0)
        for step in 0..<150 {
            for (path, text) in Self.edit(of: texts, &random) {
                texts[path] = text
                if let text { draft.replace(SourceFile(path: path, text: text)) } else { draft.remove(path: path) }
            }
            let fresh = DraftTests.draft(texts)
            #expect(draft.diagnostics == fresh.diagnostics, "step \(step)")
            #expect(draft.isSound == fresh.isSound)
            #expect(draft.isSound == !draft.diagnostics.contains { $0.severity == .error })
            #expect(draft.files.map(\.path) == fresh.files.map(\.path))
            #expect(Rulebook(draft)?.reference == Rulebook(fresh)?.reference)
            if draft.isSound { sound += 1 } else { broken += 1 }
        }
        #expect(sound > 10 && broken > 50, "\(sound) sound, \(broken) broken")
    }

    /// One edit: what each file becomes; nil: it is removed.
    private static func edit(
        of texts: [String: String], _ random: inout SeededGenerator
    ) -> [(path: String, text: String?)] {
        let original = random.pick(DraftTests.files.keys.sorted())
        let path = random.pick(texts.keys.sorted() + [original])
        let text = texts[path] ?? ""
        switch Int.random(in: 0..<12, using: &random) {
        case 0: return [(path, text + (path.hasSuffix(".csv") ? "\"open\n" : "broken: [\n"))]
        case 1: return texts.count > 3 ? [(path, nil)] : []
        case 2: return [(path, nil), (random.pick(["z-", "0-"]) + path, text)]
        case 3: return [("more.yaml", "rules: more\nfamily: note\nitems: [{ id: a, title: A, effect: warns }]\n")]
        case 4: return [(path, withoutALine(text, &random))]
        case 5: return [(path, text.replacing(random.pick(["good", "one", "to", "KP", "wide", "A"]), with: "goods"))]
        case 6:
            return [("rows.csv", random.pick(["to\nKP\nRU\n", "to\nKP\n", "from\nKP\n", "to\n", "", "to,from\nKP\n"]))]
        case 7: return [("copy.yaml", texts[random.pick(texts.keys.sorted())] ?? "")]
        case 8, 9:
            // Everything as it was.
            let strangers = texts.keys.filter { DraftTests.files[$0] == nil }.sorted()
            return strangers.map { ($0, nil) } + DraftTests.files.sorted { $0.key < $1.key }.map { ($0, $1) }
        default: return [(original, DraftTests.files[original])]
        }
    }

    private static func withoutALine(_ text: String, _ random: inout SeededGenerator) -> String {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        lines.remove(at: Int.random(in: lines.indices, using: &random))
        return lines.joined(separator: "\n")
    }
}
