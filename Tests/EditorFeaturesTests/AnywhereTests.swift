import SourceDiagnostics
import TestSupport
import Testing
import YAMLTree

@testable import EditorFeatures

/// Nothing that is asked, of whatever text and wherever, ends the process.
struct AnywhereTests {
    private static let pieces = [
        "rules: x\n", "family: closure\n", "items:\n", "  - id: a\n", "    when: ", "trip.mode == \"rail\"", ">-\n",
        "      ",
        "traveler.nationalities.exists(n, n in groups.", "schengen", "{ trip.to: ", "[", "]", "}", "\"", "'", "|\n",
        "# accept(",
        "rulebook/no-source", "): x\n", "crossing: y\n", "facts:\n", "  m: { is: [rail], source: old }\n", "sources:\n",
        "  s: { title: T, retrieved: 2020-01-01 }\n", "tests: t\n", "cases:\n", "2026-02-29", "2026-12-07", "Ж🚂",
        "\u{FEFF}", "\r\n",
        "\n", "\t", "&a ", "*a", "!!x ", "? ", ": ", "- ", ",", "{{ ", " }}", "date(", ")", ".", "\\\"", "\u{0}",
        "each: [{ a: 1 }]\n",
        "groups:\n  g: { members: [{ is: [AT], source: s }] }\n", "vocabulary: v\n", "---\n", "...\n", "%YAML 1.2\n",
    ]

    @Test func everyFeatureIsAskedAnywhere() throws {
        let seed = UInt64.random(in: 0..<1_000_000)
        print("editor features with seed \(seed)")
        var random = SeededGenerator(seed)
        for round in 0..<60 {
            var text = ""
            for _ in 0..<random.next(below: 30) { text += random.pick(Self.pieces) }
            let name = random.pick(["c.yaml", "a-b.yaml", "a-b.tests.yaml", "sources.yaml", "permits.yaml"])
            let editor = try EditorFixture(name, text + "‸").editor
            let count = text.utf8.count
            for _ in 0..<5 {
                let offset = random.pick([random.next(below: count + 1), -7, count + 9, Int.max, Int.min])
                for span in [editor.hover(at: offset)?.span].compactMap(\.self) {
                    #expect(span.start <= span.end, "seed \(seed), round \(round)")
                }
                let help = editor.signatureHelp(at: offset)
                #expect(help.map { $0.forms.indices.contains($0.activeForm) } ?? true, "seed \(seed), round \(round)")
                let ranges = SelectionRanges.around(offset, in: editor.tree)
                #expect(ranges.last == 0..<count, "seed \(seed), round \(round)")
                for (inner, outer) in zip(ranges, ranges.dropFirst()) {
                    #expect(outer.lowerBound <= inner.lowerBound && inner.upperBound <= outer.upperBound)
                }
            }
            let tokens = editor.semanticTokens().map(\.span)
            for (before, after) in zip(tokens, tokens.dropFirst()) {
                #expect(before.end <= after.start, "seed \(seed), round \(round)")
            }
            for symbol in SymbolWalk.symbols(in: editor.tree) { Self.check(symbol) }
            _ = FoldingRange.all(in: editor.tree)
            _ = editor.inlayHints
        }
    }

    private static func check(_ symbol: DocumentSymbol) {
        #expect(!symbol.name.isEmpty)
        #expect(symbol.range.lowerBound <= symbol.nameRange.lowerBound)
        #expect(symbol.nameRange.upperBound <= symbol.range.upperBound)
        for child in symbol.children { check(child) }
    }
}
