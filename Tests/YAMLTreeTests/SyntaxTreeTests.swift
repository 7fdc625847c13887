import Foundation
import SourceDiagnostics
import TestSupport
import Testing

@testable import YAMLTree

/// The lossless layer: the text comes back byte for byte, and of a sound text the values are those of the strict reader.
struct SyntaxTreeTests {
    /// Every text that this target's other tests name, those of the rules, and some that are written unusually.
    static let texts: [[UInt8]] =
        MutationTests.samples
        + (YAMLSyntaxTests.quotesAndEscapes + YAMLSyntaxTests.brackets + YAMLSyntaxTests.indentation
        + YAMLRefusalTests.firstCharacters).map { Array($0.text.utf8) }
        + unusual.map { Array($0.utf8) } + shipped

    static let unusual = [
        "", "\n", "# only\n", "\u{FEFF}# c\r\na: 1 # one\r\n\r\nb:\r\n  - x\r\n", "a:   \n  b   :\t1  \t# c  \n\n\n",
        "%YAML 1.2 # v\n--- # start\na: 1\n... # end\n# after\n", "[a, b: c, {d, e: }, [], 'x' ,\"y\"#c\n]\n",
        "? a\n: b\n? c\n", "- - - a\n    - b\n  - c\n-\n- d", "a: &x # anchor\n  b: &y 1\nc: *x\nd: [*y, *y]\n",
        "a: |  # head\n  x\n\n   y  \n\n\n# below\nb: >+\n  x\n\n\nc: |2-\n    deep\n   \n\nd: |\n",
        "a: |+\n\n\nb: |-\r\n  x\r\n\r\n",
        "a: plain\n  goes on # c\nb: 'single\n\n  on'\nc: \"double \\\n  on\"\n", "é: [ü, \"😀\" ] # ö\n日本: { 語: 1 }\n",
        "a:\n- x # x\n# two\n- y\n  # closes y?\n# closes a?\nb: 1\n",
        "{ # c\n  a: 1, # one\n  # two\n  b: 2\n  # end\n}\n",
        // An entry that is closed before the error, and whose value is not written, ends where the text does.
        "[?1", "[? 1", "- [?1\n- b", "a: {b: [?1\nc: 2\n",
        "a: &empty\nb: &e2 # c\nc: ''\n", "key:\n  # inside\n  value\n", "a: |1\n  x\n y\n\n", "a: >\n\n\n  x\n\n",
    ]

    static let shipped: [[UInt8]] = {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        var found: [[UInt8]] = []
        for folder in ["Rules", "Tests"] {
            let files = FileManager.default.enumerator(
                at: root.appending(path: folder), includingPropertiesForKeys: nil)
            while let url = files?.nextObject() as? URL {
                guard url.pathExtension == "yaml", let data = try? Data(contentsOf: url) else { continue }
                found.append(Array(data))
            }
        }
        return found
    }()

    @Test func theRulesAreAmongTheTexts() { #expect(Self.shipped.count >= 15) }

    @Test func everyTextIsWrittenBackAsItIs() {
        for text in Self.texts { Self.check(text) }
        for text in Self.texts where !text.contains(0x0D) {
            Self.check(text.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] })
        }
    }

    @Test(arguments: 0..<8)
    func damagedTextsAreWrittenBackAsTheyAre(_ seed: Int) {
        var random = SeededGenerator(UInt64(seed) &+ 7000)
        var sound = 0
        let small = Self.texts.filter { $0.count < 3000 }
        for _ in 0..<500 {
            var bytes = random.pick(small)
            for _ in 0..<Int.random(in: 1...4, using: &random) { MutationTests.damage(&bytes, &random) }
            if Self.check(bytes) { sound += 1 }
        }
        #expect(sound > 40)
    }

    /// The name of an anchor ends where libyaml ends it, and what follows is the value.
    @Test(arguments: ["a: &em:ty:ty", "a: &em :b", "[&a,b]", "&a :b: c", "a: &b!c d"])
    func whatFollowsAnAnchorIsRead(_ text: String) {
        Self.check(Array(text.utf8))
    }

    @Test(arguments: 0..<4)
    func damagedRulesAreWrittenBackAsTheyAre(_ seed: Int) {
        var random = SeededGenerator(UInt64(seed) &+ 9000)
        for _ in 0..<10 {
            var bytes = random.pick(Self.shipped)
            MutationTests.damage(&bytes, &random)
            Self.check(bytes)
        }
    }

    /// Whether the text is sound.
    @discardableResult
    static func check(_ bytes: [UInt8]) -> Bool {
        let file = SourceFile(path: "a.yaml", bytes: bytes)
        let shown = Comment(rawValue: String(reflecting: String(decoding: bytes.prefix(400), as: UTF8.self)))
        let tree = SyntaxTree(reading: file)
        let strict = YAMLReader.read(file)
        #expect(tree.written() == bytes, shown)
        #expect(tree.isSound == (strict.root != nil), shown)
        // What the strict reader says comes first, though what was read anew may be said in between.
        var rest = tree.diagnostics[...]
        for diagnostic in strict.diagnostics {
            guard let index = rest.firstIndex(of: diagnostic) else {
                Issue.record("lost: \(diagnostic.message) in \(shown.rawValue)")
                break
            }
            rest = rest[(index + 1)...]
        }
        if let root = strict.root {
            #expect(!tree.tokens.contains { $0.kind == .unread }, shown)
            if let value = tree.value { same(root, value, shown) } else { Issue.record(shown) }
            #expect(tree.tokens.map(\.kind).filter { $0 == .comment }.count == tree.comments.count)
        }
        tokensAreWhatTheySay(tree, shown)
        if let root = tree.root { walk(root, 0, shown) }
        #expect(tree.commentsByOwner.count == tree.comments.count)
        for offset in stride(from: 0, through: bytes.count, by: max(1, bytes.count / 60)) {
            if tree.isSound, offset == 0 || offset == bytes.count || bytes[offset] & 0xC0 != 0x80 {
                for unit in [ColumnUnit.scalars, .utf16, .utf8] {
                    let back = tree.byte(at: tree.position(ofByte: offset, in: unit), in: unit)
                    #expect(back == offset || bytes.starts(with: [0xEF]) || bytes[back...].starts(with: [0x0D]), shown)
                }
            }
        }
        return strict.root != nil
    }

    private static func same(_ a: Node, _ b: Node, _ shown: Comment) {
        #expect(a.kind == b.kind && a.span == b.span && a.text == b.text && a.count == b.count, shown)
        #expect(a.isPlain == b.isPlain)
        for (x, y) in zip(a.elements, b.elements) { same(x, y, shown) }
        for (x, y) in zip(a.entries, b.entries) {
            same(x.key, y.key, shown)
            same(x.value, y.value, shown)
        }
    }

    private static func tokensAreWhatTheySay(_ tree: SyntaxTree, _ shown: Comment) {
        var end = 0
        for token in tree.tokens {
            #expect(token.range.lowerBound == end && !token.range.isEmpty, shown)
            end = token.range.upperBound
            let bytes = tree.file.bytes[token.range]
            switch token.kind {
            case .blanks: #expect(bytes.allSatisfy { $0 == 0x20 || $0 == 0x09 }, shown)
            case .lineBreak: #expect(bytes.elementsEqual([0x0A]) || bytes.elementsEqual([0x0D, 0x0A]), shown)
            case .comment:
                #expect(bytes.first == 0x23 && !bytes.contains(0x0A) && (bytes.last != 0x0D || !tree.isSound), shown)
            case .unread where tree.value != nil: #expect(!bytes.contains(0x0A), shown)
            default: break
            }
        }
        #expect(end == tree.file.bytes.count, shown)
    }

    private static func walk(_ node: SyntaxNode, _ depth: Int, _ shown: Comment) {
        #expect(depth <= 64, shown)
        let value = node.value
        let range = node.range
        #expect(
            range.lowerBound <= node.contentRange.lowerBound && node.contentRange.upperBound <= range.upperBound, shown)
        if let parent = node.parent {
            let isInside = parent.range.lowerBound <= range.lowerBound && range.upperBound <= parent.range.upperBound
            #expect(isInside, shown)
        }
        if node.tree.isSound, node.kind != .alias, !range.isEmpty {
            // The strict reader begins at the anchor, too.
            let start = node.style == .block ? node.range.lowerBound : range.lowerBound
            #expect(node.tree.position(ofByte: start) == value.span.start, shown)
            let isBlockText = node.style == .literal || node.style == .folded
            // `[b: # c`: an entry without braces whose value is not written ends at its `:`, its value where the next token begins.
            let endsInNothing = (node.children.last?.range.isEmpty ?? false) && !node.tree.text(range).hasSuffix("}")
            if !isBlockText, node.style != .block, !endsInNothing {
                #expect(node.tree.position(ofByte: range.upperBound) == value.span.end, shown)
            }
            #expect(node.tree.node(of: value) == node, shown)
        }
        if node.tree.isSound, node.kind == .scalar, !range.isEmpty {
            let content = SourceFile(path: "b", text: "[ " + node.tree.text(node.contentRange) + " ]")
            let isPlainInBrackets = node.style == .plain && node.parent?.style == .flow
            let isShort = isPlainInBrackets || node.style == .singleQuoted || node.style == .doubleQuoted
            // `is::` is a key that ends in a colon; alone it would be a key without one.
            let isKeyAlone = node.style == .plain && node.tree.text(node.contentRange).hasSuffix(":")
            if isShort, !isKeyAlone, !node.tree.text(node.contentRange).contains("\n"), !node.contentRange.isEmpty {
                #expect(YAMLReader.read(content).root?.elements.first?.text == value.text, shown)
            }
        }
        _ = (node.anchor, node.name, node.tag, node.blockHeader, node.indentation, node.closingComments)
        for entry in node.entries { _ = (entry.range, entry.linesBefore, entry.comments, entry.removal) }
        for child in node.children {
            #expect(child.parent == node)
            walk(child, depth + 1, shown)
        }
        if node.isComplete || node.kind != .mapping { #expect(node.children.count == 0 || node.entries.count > 0) }
    }
}
