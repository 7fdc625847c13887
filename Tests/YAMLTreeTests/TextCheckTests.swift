import SourceDiagnostics
import Testing
import YAMLTree

/// Texts that are refused for their bytes or characters, whatever they say.
struct TextCheckTests {
    private func rendered(_ bytes: [UInt8]) -> String {
        let file = SourceFile(path: "a.yaml", bytes: bytes)
        let (root, diagnostics) = YAMLReader.read(file)
        #expect(root == nil)
        return DiagnosticRenderer(sources: [file]).render(diagnostics)
    }

    @Test func refusesBytesThatAreNotUTF8() {
        #expect(
            rendered(Array("a: 1\nbé: ".utf8) + [0xE9, 0x20, 0x0A]) == """
                error[yaml/encoding]: the text is not UTF-8 from here on
                 --> a.yaml:2:5
                  |
                2 | bé: \u{FFFD} 
                  |     ^
                hint: save the file as UTF-8

                """)
    }

    @Test(arguments: [
        [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x82], [0x80],
        [0xF8, 0x88, 0x80, 0x80, 0x80],
        [0xE0, 0x80, 0x80], [0xF0, 0x80, 0x80, 0x80], [0xFF], [0xC3, 0x28],
    ])
    func refusesEveryWayNotToBeUTF8(_ bytes: [UInt8]) {
        let file = SourceFile(path: "a", bytes: Array("k: ".utf8) + bytes)
        #expect(YAMLReader.read(file).diagnostics.map(\.code.text) == ["yaml/encoding"])
        let json = SourceFile(path: "a", bytes: Array("\"".utf8) + bytes + Array("\"".utf8))
        #expect(JSONReader.read(json).diagnostics.map(\.code.text) == ["json/encoding"])
    }

    @Test(arguments: [
        ("UTF-16", [0xFF, 0xFE, 0x61, 0x00]), ("UTF-16", [0xFE, 0xFF, 0x00, 0x61]),
        ("UTF-16", [0x61, 0x00, 0x3A, 0x00]),
        ("UTF-16", [0x00, 0x61, 0x00, 0x3A]), ("UTF-32", [0xFF, 0xFE, 0x00, 0x00, 0x61, 0, 0, 0]),
        ("UTF-32", [0, 0, 0xFE, 0xFF, 0, 0, 0, 0x61]),
    ])
    func saysWhichOtherEncodingATextHas(_ name: String, _ bytes: [UInt8]) {
        #expect(
            rendered(bytes) == """
                error[yaml/encoding]: the file is \(name)
                 --> a.yaml
                hint: save it as UTF-8

                """)
    }

    @Test func refusesEachKindOfForbiddenCharacterOnce() {
        #expect(
            rendered(Array("a: x\u{0}\u{0}\nb: \u{1B}[31m\nc: y\u{2028}z\nd: \u{85}\ne: 1\rf: 2\ng: \u{FFFE}\n".utf8))
                == """
                error[yaml/control-character]: the text holds a NUL byte
                 --> a.yaml:1:5
                  |
                1 | a: x\u{FFFD}\u{FFFD}
                  |     ^
                hint: remove it

                error[yaml/control-character]: the text holds the character U+001B
                 --> a.yaml:2:4
                  |
                2 | b: \u{FFFD}[31m
                  |    ^
                hint: remove it; in double quotes it can be written as `\\x1B`

                error[yaml/line-break]: the text holds the line break U+2028
                 --> a.yaml:3:5
                  |
                3 | c: y\u{FFFD}z
                  |     ^
                hint: end lines with a line feed; in double quotes write `\\u2028`

                error[yaml/line-break]: the text holds the line break U+0085
                 --> a.yaml:4:4
                  |
                4 | d: \u{FFFD}
                  |    ^
                hint: end lines with a line feed; in double quotes write `\\x85`

                error[yaml/line-break]: the text holds a carriage return without a line feed
                 --> a.yaml:5:5
                  |
                5 | e: 1\u{FFFD}f: 2
                  |     ^
                hint: end lines with a line feed; in double quotes write `\\r`

                error[yaml/control-character]: the text holds the character U+FFFE
                 --> a.yaml:6:4
                  |
                6 | g: \u{FFFE}
                  |    ^
                hint: remove it; in double quotes it can be written as `\\uFFFE`

                """)
    }

    @Test func allowsTheHintsThatItGives() throws {
        let file = SourceFile(path: "a", text: #"a: "\x1B\u2028\x85\r\uFFFE""#)
        #expect(YAMLReader.read(file).root?["a"]?.text == "\u{1B}\u{2028}\u{85}\r\u{FFFE}")
    }
}
