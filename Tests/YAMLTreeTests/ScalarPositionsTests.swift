import SourceDiagnostics
import TestSupport
import Testing

@testable import YAMLTree

/// Where the characters of a scalar's content stand in its file, for every way to write a scalar.
struct ScalarPositionsTests {
    struct Marked: CustomTestStringConvertible {
        var testDescription: String
        /// The file; `→` stands before the character that is looked for.
        var text: String
        /// The character to look for, in the content of the value of `a`.
        var wanted: Character

        init(_ name: String, _ text: String, _ wanted: Character = "X") {
            (testDescription, self.text, self.wanted) = (name, text, wanted)
        }
    }

    @Test(arguments: [
        Marked("plain", "a: one →Xtwo"),
        Marked("plain on several lines", "a: one\n  two\n\n   t→Xree"),
        Marked("plain behind an anchor", "a: &b one →Xtwo"),
        Marked("plain below its anchor", "a: &b # why\n  one →Xtwo"),
        Marked("plain with wide characters", "a: 하산 é😀 →X"),
        Marked("single quotes", "a: 'one →X'"),
        Marked("single quotes with a quote inside", "a: 'it''s →X'"),
        Marked("single quotes on several lines", "a: 'one  \n\n  it''s\n  →X'"),
        Marked("double quotes", "a: \"one →X\""),
        Marked("double quotes with escapes", #"a: "\t\"\x41\u00e9\U0001F600 →X""#),
        Marked("the escape itself", #"a: "one →\x58 two""#),
        Marked("double quotes on several lines", "a: \"one\n  two →X\n  three\""),
        Marked("double quotes with a continued line", "a: \"one \\\n  \\  two→X\""),
        Marked("literal block", "a: |\n  one\n  two →X\n"),
        Marked("literal block with deeper lines", "a: |\n  one\n    two →X\n"),
        Marked("literal block that says its indentation", "a: |2\n    one →X\n"),
        Marked("literal block behind empty lines", "a: |\n\n \n  one →X\n"),
        Marked("literal block with a comment in its head", "a: |- # why\n  one\n\n  →X\n"),
        Marked("literal block behind an anchor", "a: &b |\n  one →X\n"),
        Marked("folded block", "a: >\n  one\n  two\n\n  three →X\n"),
        Marked("folded block with deeper lines", "a: >\n  one\n   * two\n   * three\n  four →X\n"),
        Marked("folded block that keeps its end", "a: >+\n  one\n  →X\n\n\n"),
        Marked("lines that end as on Windows", "a: |\r\n  one\r\n  →X\r\n"),
        Marked("the space that a line break becomes", "a: one→\n  two", " "),
        Marked("the line break that an empty line becomes", "a: one\n→\n  two", "\n"),
        Marked("the line break of a literal block", "a: |-\n  one→\n  two", "\n"),
        Marked("the space that folding makes", "a: >-\n  one→\n  two", " "),
    ])
    func leadBackToTheFile(_ item: Marked) throws {
        let parts = item.text.split(separator: "→", maxSplits: 1, omittingEmptySubsequences: false)
        let file = SourceFile(path: "a.yaml", text: parts.joined())
        let node = try #require(YAMLReader.read(file).root?["a"])
        let index = try #require(node.text.firstIndex(of: item.wanted))
        let before = node.text[..<index]
        let expected = LineTable(file.bytes).position(ofByte: parts[0].utf8.count)
        #expect(node.position(atUTF8Offset: before.utf8.count) == expected)
        let line = before.unicodeScalars.count { $0 == "\n" } + 1
        let column =
            (before.split(separator: "\n", omittingEmptySubsequences: false).last ?? "").unicodeScalars.count + 1
        #expect(node.position(of: Position(line: line, column: column)) == expected)
    }

    @Test func placesPastTheContentAreItsEnd() throws {
        let file = SourceFile(path: "a.yaml", text: "a: 'it''s'\nb: |\n  one\n  two\n\nc: é\nd: [x]\n")
        let root = try #require(YAMLReader.read(file).root)
        let quoted = try #require(root["a"])
        #expect(quoted.position(atUTF8Offset: 4) == Position(line: 1, column: 10))
        #expect(quoted.position(atUTF8Offset: 1000) == Position(line: 1, column: 10))
        #expect(quoted.position(atUTF8Offset: -5) == Position(line: 1, column: 5))
        #expect(quoted.position(of: Position(line: 7, column: 7)) == Position(line: 1, column: 10))
        let block = try #require(root["b"])
        #expect(block.position(of: Position(line: 1, column: 99)) == Position(line: 3, column: 6))
        #expect(block.position(atUTF8Offset: 99) == Position(line: 4, column: 6))
        let plain = try #require(root["c"])
        #expect(plain.position(atUTF8Offset: 1) == Position(line: 6, column: 4))
        #expect(plain.position(atUTF8Offset: 2) == Position(line: 6, column: 5))
        #expect(root["d"]?.position(atUTF8Offset: 3) == Position(line: 7, column: 4))
    }

    /// Whatever is read, each character of the content must be the one that stands where it is said to stand.
    @Test(arguments: 0..<40)
    func leadBackToTheSameCharacterInRandomTexts(_ seed: Int) {
        var random = SeededGenerator(UInt64(seed))
        var scalars = 0
        for _ in 0..<200 {
            let file = SourceFile(path: "a.yaml", text: Self.randomText(&random))
            guard let root = YAMLReader.read(file).root else { continue }
            for (key, value) in root.entries {
                check(key)
                check(value)
                scalars += 1
            }
        }
        #expect(scalars > 20)
    }

    private static func randomText(_ random: inout SeededGenerator) -> String {
        let pieces = [
            "a", "é", "😀", " ", "  ", "\n", "\n\n", "\n ", "''", "\\n", "\\\"", "\\\n", "\\x41", "\t", ".", "\r\n",
        ]
        func body(_ indent: String) -> String {
            (0..<Int.random(in: 0...14, using: &random)).map { _ in random.pick(pieces) }.joined()
                .split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\n" + indent)
        }
        let anchor = random.pick(["", "", "&x ", "&x # c\n  "])
        switch Int.random(in: 0..<5, using: &random) {
        case 0: return "k: \(anchor)b\(body("  "))\n"
        case 1: return "k: \(anchor)'\(body("  "))'\n"
        case 2: return "k: \(anchor)\"\(body("  "))\"\n"
        default:
            let head = random.pick(["|", ">", "|-", ">-", "|+", ">+", "|2", ">2-", "| # c"])
            let first = random.pick(["", "\n", "  \n", " "])
            return "k: \(anchor)\(head)\n\(first)  b\(body("  "))\(random.pick(["", "\n", "\n\n"]))"
        }
    }

    private func check(_ node: Node) {
        let lines = String(decoding: node.file.bytes, as: UTF8.self).unicodeScalars
            .split(separator: "\n", omittingEmptySubsequences: false).map(Array.init)
        let content = Array(node.text.unicodeScalars)
        var last = Position.start
        var offset = 0
        let positions = node.positions
        for scalar in content {
            let place = positions.position(atUTF8Offset: offset)
            offset += String(Character(scalar)).utf8.count
            let line = lines[Int(place.line) - 1]
            let found = Int(place.column) <= line.count ? line[Int(place.column) - 1] : "\n"
            let isBreak = found == "\n" || found == "\r"
            let isEscape = found == "\\" && node.record.style == .doubleQuoted
            let isRight = found == scalar || isEscape || (isBreak && (scalar == " " || scalar == "\n"))
            #expect(isRight, "\(scalar.debugDescription) of \(node.text.debugDescription) at \(place) in \(lines)")
            #expect(place >= last)
            last = place
        }
    }
}
