import SourceDiagnostics
import Testing

@testable import YAMLTree

struct JSONReaderTests {
    private func read(_ text: String) throws -> Node {
        let (root, diagnostics) = JSONReader.read(SourceFile(path: "a.json", text: text))
        #expect(diagnostics.isEmpty)
        return try #require(root)
    }

    @Test func readsEveryKindOfValueWithItsPlace() throws {
        let root = try read(
            """
             { "a" : [ 1, -2.5e+3, true, false, null, "x" ],
               "b": {}, "é": "하\\u00e9\\ud83d\\ude00\\/\\"" }

            """)
        let values = try #require(root["a"]?.elements)
        #expect(values.map(\.scalar) == [.int(1), .float(-2500), .bool(true), .bool(false), .null, .string])
        #expect(values.map(\.isPlain) == [true, true, true, true, true, false])
        #expect(root["b"]?.kind == .mapping)
        #expect(root["é"]?.text == "하é😀/\"")
        #expect(root.span == SourceSpan(Position(line: 1, column: 2), Position(line: 2, column: 45)))
        #expect(values[1].span == SourceSpan(Position(line: 1, column: 15), Position(line: 1, column: 22)))
        #expect(root["é"]?.span.start == Position(line: 2, column: 18))
        let inner = try #require(root["é"])
        #expect(inner.position(atUTF8Offset: 3) == Position(line: 2, column: 20))
        #expect(inner.position(atUTF8Offset: 5) == Position(line: 2, column: 26))
        #expect(inner.position(atUTF8Offset: 9) == Position(line: 2, column: 38))
        #expect(inner.position(atUTF8Offset: 10) == Position(line: 2, column: 40))
    }

    @Test(arguments: [
        ("0", Scalar.int(0)), ("-0", .int(0)), ("12", .int(12)), ("1e5", .float(100_000)), ("1E-2", .float(0.01)),
        ("9223372036854775807", .int(.max)), ("18446744073709551616", .float(18_446_744_073_709_551_616)),
        ("\"0x10\"", .string), ("\"null\"", .string), ("null", .null), (" true ", .bool(true)),
    ])
    func resolvesScalarsAsJSONDoes(_ text: String, _ value: Scalar) throws { #expect(try read(text).scalar == value) }

    @Test func acceptsAByteOrderMark() throws {
        #expect(try read("\u{FEFF}[1]").elements.first?.span.start == Position(line: 1, column: 2))
    }

    @Test func readsOneLineOfManyInItsPlace() throws {
        let file = SourceFile(path: "a.jsonl", text: "{\"a\": 1}\n{\"a\": [2]}\n{\"a\" 3}\n")
        let (second, none) = JSONReader.read(file, in: 9..<19, line: 2)
        #expect(none.isEmpty)
        #expect(second?["a"]?.span.start == Position(line: 2, column: 7))
        let (third, found) = JSONReader.read(file, in: 20..<27, line: 3)
        #expect(third == nil)
        #expect(found.first?.span?.start == Position(line: 3, column: 6))
    }

    @Test(arguments: [
        RefusedText("empty", " \n ", "json/empty 2:2: the text is empty"),
        RefusedText("two values", "1 2", "json/syntax 1:3: there is more text after the end"),
        RefusedText("comma at the end", "[1,]", "json/syntax 1:4: a value is expected after the `,`"),
        RefusedText(
            "comma at the end of an object", "{\"a\":1,\n}", "json/syntax 2:1: a key is expected after the `,`"),
        RefusedText("no comma", "[1 2]", "json/syntax 1:4: a `,` or `]` is expected here"),
        RefusedText("wrong bracket", "{\"a\":1]", "json/syntax 1:7: a `,` or `}` is expected here"),
        RefusedText("not closed", "[1", "json/syntax 1:3: a `,` or `]` is expected here"),
        RefusedText("key without quotes", "{a: 1}", "json/syntax 1:2: a key in double quotes is expected here"),
        RefusedText("key that is a number", "{1: 1}", "json/syntax 1:2: a key in double quotes is expected here"),
        RefusedText("no colon", "{\"a\" 1}", "json/syntax 1:6: a `:` is expected after the key"),
        RefusedText("no value", "{\"a\":}", "json/syntax 1:6: a value is expected here"),
        RefusedText("single quotes", "['a']", "json/syntax 1:2: a value is expected here"),
        RefusedText("comment", "[1, // one\n2]", "json/syntax 1:5: a value is expected here"),
        RefusedText("capital literal", "[True]", "json/syntax 1:2: a value is expected here"),
        RefusedText("literal that goes on", "[nullx]", "json/syntax 1:6: a `,` or `]` is expected here"),
        RefusedText("not a number", "[NaN]", "json/syntax 1:2: a value is expected here"),
        RefusedText("plus", "[+1]", "json/syntax 1:2: a value is expected here"),
        RefusedText("leading zero", "[012]", "json/syntax 1:2: this is not a JSON number"),
        RefusedText("leading point", "[.5]", "json/syntax 1:2: a value is expected here"),
        RefusedText("no digit behind the point", "[1.]", "json/syntax 1:4: a digit is expected after the point"),
        RefusedText("no digit in the exponent", "[1e+]", "json/syntax 1:5: a digit is expected in the exponent"),
        RefusedText("minus alone", "[-]", "json/syntax 1:2: this is not a JSON number"),
        RefusedText("string not closed", "[\"a", "json/unclosed-quote 1:2: the string is not closed"),
        RefusedText(
            "line break in a string", "\"a\nb\"", "json/unclosed-quote 1:1: the string is not closed"
        ),
        RefusedText("unknown escape", #""é\q""#, "json/invalid-escape 1:3: the escape is not known"),
        RefusedText("short escape", #""\u12""#, "json/invalid-escape 1:2: the escape is not known"),
        RefusedText("high half alone", #""a\ud83d""#, "json/invalid-escape 1:3: half of a surrogate pair is missing"),
        RefusedText(
            "high half twice", #""\ud83d\ud83d""#, "json/invalid-escape 1:2: half of a surrogate pair is missing"),
        RefusedText("low half alone", #""\ude00x""#, "json/invalid-escape 1:2: half of a surrogate pair is missing"),
        RefusedText("no-break space", "[1,\u{A0}2]", "json/syntax 1:4: a value is expected here"),
    ])
    func refusesWhatIsNotJSON(_ item: RefusedText) {
        let (root, diagnostics) = JSONReader.read(SourceFile(path: "a.json", text: item.text))
        #expect(root == nil)
        let lines = diagnostics.map { found in
            "\(found.code) \(found.span?.start.line ?? 0):\(found.span?.start.column ?? 0): \(found.message)"
        }
        #expect(lines == [item.expected])
    }

    @Test func refusesEveryKeyThatStandsTwice() {
        let file = SourceFile(path: "a.json", text: #"{"a": 1, "b": {"c": 1, "\u0063": 2}, "a": 3}"#)
        #expect(
            DiagnosticRenderer(sources: [file]).render(JSONReader.read(file).diagnostics) == #"""
                error[json/duplicate-key]: duplicate key `c`
                 --> a.json:1:24
                  |
                1 | {"a": 1, "b": {"c": 1, "\u0063": 2}, "a": 3}
                  |                        ^^^^^^^^
                hint: remove one of them
                note: first defined here
                 --> a.json:1:16
                  |
                1 | {"a": 1, "b": {"c": 1, "\u0063": 2}, "a": 3}
                  |                ^^^

                error[json/duplicate-key]: duplicate key `a`
                 --> a.json:1:38
                  |
                1 | {"a": 1, "b": {"c": 1, "\u0063": 2}, "a": 3}
                  |                                      ^^^
                hint: remove one of them
                note: first defined here
                 --> a.json:1:2
                  |
                1 | {"a": 1, "b": {"c": 1, "\u0063": 2}, "a": 3}
                  |  ^^^

                """#)
    }
}
