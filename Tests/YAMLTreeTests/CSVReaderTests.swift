import SourceDiagnostics
import TestSupport
import Testing
import YAMLTree

/// Tables of comma-separated values, RFC 4180.
@Suite struct CSVReaderTests {
    private func rows(_ text: String) -> [[String]] {
        let (root, findings) = CSVReader.read(SourceFile(path: "a.csv", text: text))
        #expect(findings.isEmpty)
        return root?.elements.map { $0.entries.map(\.value.text) } ?? []
    }

    @Test(arguments: [
        ("a,b\n1,2\n", [["1", "2"]]),
        ("a,b\r\n1,2\r\n3,4", [["1", "2"], ["3", "4"]]),
        ("\u{FEFF}a,b\n1,2\n", [["1", "2"]]),
        ("a,b\n\n1,2\n\n\n3,4\n", [["1", "2"], ["3", "4"]]),
        ("a,b\n\"x, \"\"y\"\"\",\" z \"\n", [["x, \"y\"", " z "]]),
        ("a,b\n\"x\r\ny\",2\n3,4\n", [["x\ny", "2"], ["3", "4"]]),
        ("a,b\n,\n", [["", ""]]),
        ("a,b\n\"\",\"\"\n", [["", ""]]),
        ("a,b\n\"\"\"\",é\n", [["\"", "é"]]),
        ("\"a\",\"b\"\n NO , 07:00 \n", [[" NO ", " 07:00 "]]),
        ("a\nb", [["b"]]),
    ])
    func cells(text: String, expected: [[String]]) { #expect(rows(text) == expected) }

    @Test func placesOfCells() {
        let (root, _) = CSVReader.read(
            SourceFile(path: "a.csv", text: "\u{FEFF}né,b,c\r\né,\"x\ny\",z\r\n"))
        let entries = root?.elements.first.map { Array($0.entries) } ?? []
        #expect(
            entries.map { "\($0.key.text) \($0.key.span.start.line):\($0.key.span.start.column)" } == [
                "né 1:1", "b 1:4", "c 1:6",
            ])
        #expect(
            entries.map {
                "\($0.value.span.start.line):\($0.value.span.start.column)-\($0.value.span.end.line):\($0.value.span.end.column)"
            }
                == ["2:1-2:2", "2:3-3:3", "3:4-3:5"])
        #expect(entries.map(\.value.isNull) == [false, false, false])
    }

    @Test(arguments: [
        ("", "csv/empty 1:1"), ("\n\n", "csv/empty 3:1"), ("a,b\n1\n", "csv/ragged-row 2:1"),
        ("a,b\n1,2,3\n", "csv/ragged-row 2:1"), ("a,b\n\"1,2\n", "csv/unclosed-quote 2:1"),
        ("a,b\n\"", "csv/unclosed-quote 2:1"), ("a,b\nx\"y,2\n", "csv/stray-quote 2:2"),
        ("a,b\n\"x\"y,2\n", "csv/stray-quote 2:4"), ("a,a\n", "csv/duplicate-column 1:3"),
        ("a,\n", "csv/unnamed-column 1:3"), ("a;b\n1;2\n", "csv/separator 1:1"), ("a\tb\n", "csv/separator 1:1"),
        ("a,b\n1,\u{1}\n", "csv/control-character 2:3"), ("a\rb\r", "csv/line-break 1:2"),
    ])
    func whatIsWrongIsSaid(text: String, expected: String) {
        let (root, findings) = CSVReader.read(SourceFile(path: "a.csv", text: text))
        #expect(root == nil)
        let found = findings.map { "\($0.code) \($0.span?.start.line ?? 0):\($0.span?.start.column ?? 0)" }
        #expect(found.contains(expected), "found \(found)")
    }

    @Test func bytesThatAreNoText() {
        let (root, findings) = CSVReader.read(SourceFile(path: "a.csv", bytes: [0x61, 0x0A, 0xFF]))
        #expect(root == nil)
        #expect(findings.map(\.code.text) == ["csv/encoding"])
    }

    @Test func limits() {
        let file = SourceFile(path: "a.csv", text: "a,b\n1,2\n3,4\n")
        #expect(
            CSVReader.read(file, limits: YAMLLimits(maximumBytes: 5)).diagnostics.map(\.code.text) == ["csv/too-large"])
        #expect(
            CSVReader.read(file, limits: YAMLLimits(maximumNodes: 5)).diagnostics.map(\.code.text) == [
                "csv/too-many-nodes"
            ])
        #expect(CSVReader.read(file, limits: YAMLLimits(maximumNodes: 7)).diagnostics.isEmpty)
    }

    @Test func noTextTrapsIt() {
        var random = SeededGenerator(7)
        let letters: [String] = ["a", ",", "\"", "\n", "\r\n", "é", "", " ", "\u{FEFF}", ";"]
        for _ in 0..<20_000 {
            let text = (0..<Int.random(in: 0..<12, using: &random)).map { _ in
                letters.randomElement(using: &random) ?? ""
            }
            .joined()
            let (root, findings) = CSVReader.read(SourceFile(path: "a.csv", text: text))
            #expect((root == nil) == findings.hasErrors)
            for row in root.map({ Array($0.elements) }) ?? [] {
                #expect(row.entries.count == root?.elements.first?.entries.count)
            }
        }
    }

    /// As many findings as anybody reads; the columns after them are not even compared.
    @Test(arguments: [String(repeating: ",", count: 1_000_000), String(repeating: "a,", count: 100_000) + "a"])
    func aHeaderThatIsWrongThroughoutIsNotReadToItsEnd(_ header: String) {
        let (root, findings) = CSVReader.read(SourceFile(path: "a.csv", text: header + "\n1\n"))
        #expect(root == nil)
        #expect(findings.count == 100)
    }
}
