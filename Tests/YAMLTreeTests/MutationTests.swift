import SourceDiagnostics
import TestSupport
import Testing
import YAMLTree

/// Texts that were damaged at random never trap, hang or lose a diagnostic, and their places lie inside them.
struct MutationTests {
    static let samples = [
        "# a comment\nrules: ru-kp\nfamily: permit\nitems:\n  - id: pass\n    when: { trip.countries: RU }\n    unless: a == \"RU\" && b\n",
        "a: &x [1, 'it''s', \"q\\u00e9\\n\"]\nb: *x\nc: |2-\n   lit\n\n  eral\nd: >+\n  folded\n  text\n\n   more\n",
        "{\"a\": [1, -2.5e+3, true, null, \"x\\ud83d\\ude00\\/\"], \"é\": {\"b\": {}}}",
        "%YAML 1.2\n---\n? complex\n: - - deep\n    - {a: b, c: [d, e]}\n  - !tag x\n...\n",
    ].map { Array($0.utf8) }

    @Test(arguments: 0..<8)
    func damagedTextsAreReadOrRefused(_ seed: Int) {
        var random = SeededGenerator(UInt64(seed) &+ 1000)
        var refused = 0
        for _ in 0..<600 {
            var bytes = random.pick(Self.samples)
            for _ in 0..<Int.random(in: 1...4, using: &random) { Self.damage(&bytes, &random) }
            let file = SourceFile(path: "a", bytes: bytes)
            for (root, diagnostics) in [YAMLReader.read(file), JSONReader.read(file)] {
                #expect((root == nil) == diagnostics.hasErrors)
                if let root { walk(root, 0) } else { refused += 1 }
                for diagnostic in diagnostics {
                    #expect(!diagnostic.message.isEmpty && !diagnostic.message.hasSuffix("."))
                    #expect(diagnostic.hint != nil)
                    if let span = diagnostic.span { #expect(file.line(Int(span.start.line)) != nil) }
                }
                _ = DiagnosticRenderer(sources: [file]).render(diagnostics)
            }
        }
        #expect(refused > 100)
    }

    static func damage(_ bytes: inout [UInt8], _ random: inout SeededGenerator) {
        let pieces: [[UInt8]] = [
            [0], [0xFF], [0xC3], [0x0D], [0x09], [0x85], Array("[{".utf8), Array("\"".utf8), Array("'".utf8),
            Array(": ".utf8),
            Array("\n".utf8), Array("&x ".utf8), Array("*x".utf8), Array("!".utf8), Array("---\n".utf8),
            Array("- ".utf8),
            Array("\\".utf8), Array("|".utf8), Array("\u{FEFF}".utf8), Array("%".utf8), Array("? ".utf8),
            Array(" #".utf8),
        ]
        let place = Int.random(in: 0...bytes.count, using: &random)
        switch Int.random(in: 0..<5, using: &random) {
        case 0: bytes.insert(contentsOf: random.pick(pieces), at: place)
        case 1: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...6, using: &random)))
        case 2 where place < bytes.count: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 3: bytes.insert(contentsOf: bytes.suffix(Int.random(in: 0...20, using: &random)), at: place)
        default: bytes = Array(bytes.prefix(place))
        }
    }

    private func walk(_ node: Node, _ depth: Int) {
        #expect(depth <= 64)
        #expect(node.span.start <= node.span.end)
        switch node.kind {
        case .scalar:
            _ = node.scalar
            let positions = node.positions
            for offset in 0...node.text.utf8.count { _ = positions.position(atUTF8Offset: offset) }
        case .sequence: for element in node.elements { walk(element, depth + 1) }
        case .mapping:
            for (key, value) in node.entries {
                walk(key, depth + 1)
                walk(value, depth + 1)
                #expect(node[key.text] != nil)
            }
        }
    }
}
