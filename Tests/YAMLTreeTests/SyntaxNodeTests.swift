import SourceDiagnostics
import Testing

@testable import YAMLTree

/// What is kept of how a value is written, where it is, and how it is changed.
struct SyntaxNodeTests {
    private func tree(_ text: String) -> SyntaxTree { SyntaxTree(reading: SourceFile(path: "a.yaml", text: text)) }

    struct Written: CustomTestStringConvertible {
        var testDescription: String
        var style: SyntaxNode.Style
        var content: String

        init(_ text: String, _ style: SyntaxNode.Style, _ content: String? = nil) {
            (testDescription, self.style, self.content) = (text, style, content ?? text)
        }
    }

    @Test(arguments: [
        Written("x y", .plain), Written("'it''s'", .singleQuoted), Written("\"\\n\"", .doubleQuoted),
        Written("[1, 2]", .flow), Written("{x: 1}", .flow), Written("\n  x: 1\n  y: 2", .block, "x: 1\n  y: 2"),
        Written("\n- x\n- y", .block, "- x\n- y"), Written("|-\n  x\n   y\n\n", .literal, "|-\n  x\n   y"),
        Written(">2+ # c\n   x\n\n", .folded, ">2+ # c\n   x\n\n"), Written("&n [x]", .flow, "[x]"),
        Written("&n\n  x: 1", .block, "x: 1"), Written("", .plain, ""), Written("&n", .plain, ""),
    ])
    func stylesAndExtentsAreKept(_ written: Written) throws {
        let tree = tree("a: 0\nb: \(written.testDescription)\nc: 1\n")
        let value = try #require(tree.root?.entry("b")?.value)
        #expect(tree.isSound)
        #expect(value.style == written.style)
        #expect(tree.text(value.contentRange) == written.content)
        #expect(value.isComplete && value.entry?.key?.value.text == "b")
        #expect(value.name == (written.testDescription.hasPrefix("&") ? "n" : nil))
    }

    @Test func headersOfBlocksAreKept() throws {
        let root = try #require(tree("a: |\n  x\nb: >2-\n   x\nc: |+\n  x\n").root)
        let headers = root.entries.map { $0.value.blockHeader }
        #expect(headers.map { $0?.indentation } == [nil, 2, nil])
        #expect(headers.map { $0?.chomping } == [.clip, .strip, .keep])
    }

    @Test func aliasesAreNodesOfTheirOwn() throws {
        let tree = tree("a: &x [1]\nb: *x\n")
        let (a, b) = (try #require(tree.root?.entry("a")?.value), try #require(tree.root?.entry("b")?.value))
        #expect(b.kind == .alias && b.name == "x" && tree.text(b.range) == "*x")
        #expect(a.value.identity == b.value.identity)
        #expect(tree.node(of: b.value) == a)
    }

    @Test func placesAreFoundByBytesLinesAndColumns() {
        let tree = tree("\u{FEFF}é: 😀x # c\r\nb: [1, two]\r\n")
        let word = tree.node(atByte: 12)
        #expect(word?.value.text == "😀x")
        #expect(tree.position(ofByte: 11) == Position(line: 1, column: 5))
        #expect(tree.position(ofByte: 11, in: .utf16) == Position(line: 1, column: 6))
        #expect(tree.position(ofByte: 11, in: .utf8) == Position(line: 1, column: 9))
        #expect(tree.byte(at: Position(line: 1, column: 6), in: .utf16) == 11)
        #expect(tree.byte(at: Position(line: 1, column: 99)) == 16)
        #expect(tree.byte(at: Position(line: 99, column: 1)) == tree.file.bytes.count)
        #expect(tree.node(atByte: tree.byte(at: Position(line: 2, column: 8)))?.value.text == "two")
    }

    @Test(arguments: [
        ("id: old # c", "new", "id: new # c"), ("id: old", "NO", "id: NO"), ("id: old", "true", "id: 'true'"),
        ("id: 'old'", "it's", "id: 'it''s'"), ("id: \"old\"", "a\"b\n", "id: \"a\\\"b\\n\""),
        ("id: old", "a: b", "id: 'a: b'"),
        ("id:", "x", "id: x"), ("id: &a old", "- x", "id: &a '- x'"), ("id: old", "a\tb", "id: \"a\\tb\""),
        ("id: old", "", "id: ''"),
        ("id: old", "\u{2028}", "id: \"\\u2028\""), ("id: old", "é, b", "id: 'é, b'"),
    ])
    func textsAreReplacedInTheirQuotes(_ text: String, _ new: String, _ expected: String) throws {
        let tree = tree(text)
        let edit = try #require(tree.root?.entry("id")?.value.replacing(with: new))
        let changed = try #require(TextEdit.apply([edit], to: tree.file.bytes))
        #expect(String(decoding: changed, as: UTF8.self) == expected)
        #expect(YAMLReader.read(SourceFile(path: "b", bytes: changed)).root?["id"]?.text == new)
    }

    @Test(arguments: [
        ("a: 1\n# about b\nb: 2 # two\nc: 3\n", "b", "a: 1\nc: 3\n"),
        ("a: 1\n\n# apart\n\nb:\n  - x\n", "b", "a: 1\n\n# apart\n\n"),
        ("{a: 1, b: 2, c: 3}", "b", "{a: 1, c: 3}"), ("{a: 1, b: 2}", "b", "{a: 1}"), ("{b: 2}", "b", "{}"),
        ("a: 1\r\nb: 2\r\nc: 3", "b", "a: 1\r\nc: 3"),
    ])
    func entriesAreTakenOut(_ text: String, _ key: String, _ expected: String) throws {
        let tree = tree(text)
        let edit = try #require(tree.root?.entry(key)?.removal)
        let changed = try #require(TextEdit.apply([edit], to: tree.file.bytes))
        #expect(String(decoding: changed, as: UTF8.self) == expected)
    }

    @Test func anEntryThatCannotGoAloneStays() {
        #expect(tree("b: 1\n").root?.entry("b")?.removal == nil)
        #expect(tree("- b: 1\n  c: 2\n").root?.entries.first?.value.entry("b")?.removal == nil)
        #expect(tree("a: 1\nb: [1,\n").root?.entry("b")?.removal == nil)
    }

    @Test func editsThatOverlapAreRefused() {
        let bytes = Array("abcdef".utf8)
        let both = [TextEdit(4..<5, "X"), TextEdit(1..<2, ""), TextEdit(1..<1, "1"), TextEdit(1..<1, "2")]
        #expect(TextEdit.apply(both, to: bytes).map { String(decoding: $0, as: UTF8.self) } == "a12cdXf")
        #expect(TextEdit.apply([TextEdit(0..<3, ""), TextEdit(2..<4, "")], to: bytes) == nil)
        #expect(TextEdit.apply([TextEdit(0..<7, "")], to: bytes) == nil)
    }
}
