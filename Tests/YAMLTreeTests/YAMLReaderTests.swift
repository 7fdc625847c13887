import SourceDiagnostics
import Testing

@testable import YAMLTree

struct YAMLReaderTests {
    private func read(_ text: String) throws -> Node {
        let (root, diagnostics) = YAMLReader.read(SourceFile(path: "a.yaml", text: text))
        #expect(diagnostics.isEmpty)
        return try #require(root)
    }

    /// The tree as text, with the place of each node.
    private func outline(_ node: Node, _ depth: Int = 0) -> String {
        let indent = String(repeating: "  ", count: depth)
        let (start, end) = (node.span.start, node.span.end)
        let place = "\(start.line):\(start.column)-\(end.line):\(end.column)"
        switch node.kind {
        case .scalar: return "\(indent)\(node.isPlain ? "" : "text ")\(node.text.debugDescription) \(place)\n"
        case .sequence: return "\(indent)list \(place)\n" + node.elements.map { outline($0, depth + 1) }.joined()
        case .mapping:
            return "\(indent)mapping \(place)\n"
                + node.entries.map { outline($0.key, depth + 1) + outline($0.value, depth + 2) }.joined()
        }
    }

    @Test func givesEveryNodeItsPlace() throws {
        let text = """
            # a comment
            rules: ru-kp
            items:
              - id: "a"
                modes: [rail, 'ro''ad']   # behind
                text: |
                  two
                  lines

              - {}

            last:
            """
        #expect(
            outline(try read(text)) == """
                mapping 2:1-12:6
                  "rules" 2:1-2:6
                    "ru-kp" 2:8-2:13
                  "items" 3:1-3:6
                    list 4:3-10:7
                      mapping 4:5-10:1
                        "id" 4:5-4:7
                          text "a" 4:9-4:12
                        "modes" 5:5-5:10
                          list 5:12-5:28
                            "rail" 5:13-5:17
                            text "ro\\'ad" 5:19-5:27
                        "text" 6:5-6:9
                          text "two\\nlines\\n" 6:11-10:1
                      mapping 10:5-10:7
                  "last" 12:1-12:5
                    "" 12:6-12:6

                """)
    }

    @Test func findsValuesByKeyAndKeepsTheOrderOfEntries() throws {
        let root = try read("b: 1\na: 2\n\"c d\": 3\nhé: 4")
        #expect(root["a"]?.text == "2")
        #expect(root["c d"]?.scalar == .int(3))
        #expect(root["hé"]?.text == "4")
        #expect(root["he\u{301}"] == nil)
        #expect(root["x"] == nil)
        #expect(root.entries.map(\.key.text) == ["b", "a", "c d", "hé"])
        #expect(root["a"]?["a"] == nil)
        #expect(root.elements.isEmpty)
        #expect(root.text.isEmpty)
        #expect(root["a"]?.entries.isEmpty == true)
    }

    @Test func quotedTextIsTextWhateverItLooksLike() throws {
        let root = try read(
            "plain: 12\nquoted: \"12\"\nsingle: 'null'\nblock: |-\n  true\nempty: ''\nnothing:\nlist: []\n")
        #expect(root["plain"]?.scalar == .int(12))
        #expect(root["quoted"]?.scalar == .string)
        #expect(root["single"]?.isNull == false)
        #expect(root["block"]?.scalar == .string)
        #expect(root["empty"]?.isNull == false)
        #expect(root["nothing"]?.isNull == true)
        #expect(root["list"]?.scalar == .string)
        #expect(root["list"]?.isPlain == false)
    }

    @Test func aliasesStandForTheNodeThatIsMeant() throws {
        let root = try read("first: &x {a: [1, 2]}\nsecond: *x\nkey: &k name\n*k : 5\n")
        #expect(root["second"]?["a"]?.elements.map(\.text) == ["1", "2"])
        #expect(root["second"]?.span == root["first"]?.span)
        #expect(root["name"]?.text == "5")
    }

    @Test func anAnchorMeansTheLastNodeThatHasIt() throws {
        let root = try read("a: &x 1\nb: *x\nc: &x 2\nd: *x\n")
        #expect(root["b"]?.text == "1")
        #expect(root["d"]?.text == "2")
    }

    @Test func acceptsAByteOrderMarkWithoutCountingIt() throws {
        let root = try read("\u{FEFF}a: 'b''c'\n")
        #expect(root["a"]?.span.start == Position(line: 1, column: 4))
        #expect(root["a"]?.position(atUTF8Offset: 2) == Position(line: 1, column: 8))
        let file = SourceFile(path: "a.yaml", text: "\u{FEFF}a: @")
        #expect(
            DiagnosticRenderer(sources: [file]).render(YAMLReader.read(file).diagnostics) == """
                error[yaml/unexpected-character]: a value cannot begin with `@`
                 --> a.yaml:1:4
                  |
                1 | a: @
                  |    ^
                hint: quote the text

                """)
    }

    @Test func readsLinesThatEndAsOnWindows() throws {
        let root = try read("a: 1\r\nb: |\r\n  x\r\n  y\r\nc: 2\r\n")
        #expect(root["b"]?.text == "x\ny\n")
        #expect(root["c"]?.span.start == Position(line: 5, column: 4))
    }

    @Test func acceptsTheVersionThatItReads() throws {
        #expect(try read("%YAML 1.2\n---\nfrom: NO\n...\n")["from"]?.scalar == .string)
    }

    @Test func aSingleValueIsAFileToo() throws {
        #expect(try read("just text").text == "just text")
        #expect(try read("--- ''").isNull == false)
    }

    @Test func reportsWhatItFindsInOneGo() {
        let file = SourceFile(path: "a.yaml", text: "a: !t 1\na: *u\n[b]: 2\n<<: 3\n")
        #expect(
            YAMLReader.read(file).diagnostics.sortedForDisplay().map(\.code.text) == [
                "yaml/tag", "yaml/duplicate-key", "yaml/undefined-alias", "yaml/complex-key", "yaml/merge-key",
            ])
    }

    @Test func stopsAtAHundredFindings() {
        let file = SourceFile(path: "a.yaml", text: String(repeating: "- *x\n", count: 5000))
        #expect(YAMLReader.read(file).diagnostics.count == 100)
    }

    @Test func findsDuplicatesAmongManyKeys() throws {
        let keys = (0..<2000).map { "key\($0): 1\n" }.joined()
        let file = SourceFile(path: "a.yaml", text: keys + "key1234: 2\n")
        let found = try #require(YAMLReader.read(file).diagnostics.first)
        #expect(found.message == "duplicate key `key1234`")
        #expect(found.span?.start == Position(line: 2001, column: 1))
        #expect(found.notes.first?.span?.start == Position(line: 1235, column: 1))
    }
}
