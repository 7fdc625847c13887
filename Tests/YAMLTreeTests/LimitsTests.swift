import SourceDiagnostics
import Testing

@testable import YAMLTree

/// Files that would cost too much are refused while they are read, long before their end.
struct LimitsTests {
    private func rendered(_ file: SourceFile, _ limits: YAMLLimits = .default) -> String {
        let (root, diagnostics) = YAMLReader.read(file, limits: limits)
        #expect(root == nil)
        // The source lines are long here; the finding is what matters.
        return DiagnosticRenderer().render(diagnostics)
    }

    /// How many characters of a text are looked at until reading ends.
    private func charactersRead(of text: String) -> Int {
        let file = SourceFile(path: "a.yaml", text: text)
        var reading = YAMLReading(file: file, limits: .default)
        return file.bytes.withUnsafeBufferPointer { reading.parse($0).scalars }
    }

    struct Nesting: CustomTestStringConvertible {
        var testDescription: String
        var text: String
        /// Where the 65th level begins.
        var place: String
    }

    private static func nesting(_ count: Int) -> [Nesting] {
        func times(_ text: String) -> String { String(repeating: text, count: count) }
        let block = (0..<min(count, 3000)).map { String(repeating: " ", count: $0) + "a:" }.joined(separator: "\n")
        return [
            Nesting(testDescription: "\(count) times [", text: times("["), place: "1:65"),
            Nesting(testDescription: "\(count) times {a:", text: times("{a: "), place: "1:257"),
            Nesting(testDescription: "\(count) times [ on lines of their own", text: times("[\n"), place: "65:1"),
            Nesting(testDescription: "\(count) times [{a:", text: times("[{a: "), place: "1:161"),
            Nesting(testDescription: "\(count) times -", text: times("- "), place: "1:129"),
            Nesting(testDescription: "\(count) times ?", text: times("? "), place: "1:129"),
            Nesting(testDescription: "\(count) lines, each deeper", text: block, place: "65:65"),
        ]
    }

    @Test(arguments: [10_000, 100_000])
    func refusesDeepNestingAtOnce(_ count: Int) {
        for item in Self.nesting(count) {
            let text = rendered(SourceFile(path: "a.yaml", text: item.text))
            let isComplex = item.testDescription.contains("?")
            #expect(
                text.hasSuffix(
                    """
                    error[yaml/too-deep]: lists and mappings are nested more than 64 deep
                     --> a.yaml:\(item.place)
                    hint: make the file flatter, or raise the limit `maximumDepth` (--max-depth)

                    """) && (isComplex || text.hasPrefix("error[yaml/too-deep]")), "\(item.testDescription): \(text)")
            // 65 lines, each deeper by one, have 4,290 characters; the next token is looked at as well.
            #expect(charactersRead(of: item.text) < 4_400, "\(item.testDescription)")
        }
    }

    @Test func readsWhatIsExactlyAsDeepAsAllowed() {
        let limits = YAMLLimits(maximumDepth: 3)
        #expect(YAMLReader.read(SourceFile(path: "a", text: "[[[]]]"), limits: limits).root != nil)
        #expect(YAMLReader.read(SourceFile(path: "a", text: "[[[[]]]]"), limits: limits).root == nil)
        #expect(JSONReader.read(SourceFile(path: "a", text: "[[[]]]"), limits: limits).root != nil)
        #expect(JSONReader.read(SourceFile(path: "a", text: "[[[[]]]]"), limits: limits).root == nil)
    }

    @Test func refusesALargeFileBeforeItIsRead() {
        // Not even its encoding is looked at, of which there would be something to say.
        let file = SourceFile(path: "a.yaml", bytes: Array(repeating: 0xFF, count: 16_777_217))
        #expect(
            rendered(file) == """
                error[yaml/too-large]: the file has 16777217 bytes, more than the 16777216 that are allowed
                 --> a.yaml
                hint: split the file, or raise the limit `maximumBytes` (--max-bytes)

                """)
        #expect(YAMLReader.read(SourceFile(path: "a", text: "abc"), limits: YAMLLimits(maximumBytes: 3)).root != nil)
    }

    @Test func refusesAnAliasBombWhereItExplodes() {
        var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
        for level in 1...60 {
            text += "a\(level): &a\(level) [\(Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", "))]\n"
        }
        #expect(
            rendered(SourceFile(path: "a.yaml", text: text)) == """
                error[yaml/too-many-nodes]: the file has more than 2000000 values, aliases counted each time
                 --> a.yaml:7:10
                hint: split the file, or raise the limit `maximumNodes` (--max-nodes)

                """)
        #expect(charactersRead(of: text) < 400)
    }

    @Test func countsEachNodeAndEachAliasByWhatItStandsFor() {
        // The list, its inner list of three, and that list once more: 1 + 4 + 4.
        let file = SourceFile(path: "a", text: "[&x [1, 2, 3], *x]")
        #expect(YAMLReader.read(file, limits: YAMLLimits(maximumNodes: 9)).root != nil)
        #expect(YAMLReader.read(file, limits: YAMLLimits(maximumNodes: 8)).root == nil)
    }

    @Test func limitsKeepWithinWhatCanBeHeld() {
        var limits = YAMLLimits(maximumBytes: .max, maximumDepth: 5000, maximumNodes: .max)
        #expect(limits == YAMLLimits(maximumBytes: 2_147_483_647, maximumDepth: 1000, maximumNodes: 2_147_483_647))
        limits.maximumDepth = -1
        limits.maximumBytes = .min
        limits.maximumNodes = 0
        #expect(limits == YAMLLimits(maximumBytes: 0, maximumDepth: 1, maximumNodes: 1))
    }

    /// Where places or keys were looked for from the start, each of these would take billions of steps, and nobody would wait for the end.
    @Test func longLinesAndManyValuesAreReadWhole() throws {
        let texts = [
            ("[" + String(repeating: "1,", count: 200_000) + "1]", 200_001),
            ("{" + (0..<50_000).map { "\"k\($0)\":1" }.joined(separator: ",") + "}", 50_000),
            ("[\"" + String(repeating: "a\\n", count: 200_000) + "\"]", 1),
        ]
        for (text, count) in texts {
            for root in [
                JSONReader.read(SourceFile(path: "a.json", text: text)).root,
                YAMLReader.read(SourceFile(path: "a.yaml", text: text)).root,
            ] {
                #expect(root?.count == count)
                #expect(root?.span.end == Position(line: 1, column: text.utf8.count + 1))
            }
        }
    }

    @Test(arguments: ["[", "{\"a\":"])
    func refusesDeepJSONAtOnce(_ piece: String) {
        let file = SourceFile(path: "a.json", text: String(repeating: piece, count: 100_000))
        let (root, diagnostics) = JSONReader.read(file)
        #expect(root == nil)
        #expect(
            DiagnosticRenderer().render(diagnostics) == """
                error[json/too-deep]: objects and arrays are nested more than 64 deep
                 --> a.json:1:\(64 * piece.utf8.count + 1)
                hint: make the text flatter, or raise the limit `maximumDepth` (--max-depth)

                """)
    }

    @Test func refusesLargeAndManyValuedJSON() {
        let file = SourceFile(path: "a.json", text: "[1, 2, 3]")
        #expect(
            DiagnosticRenderer(sources: [file]).render(
                JSONReader.read(file, limits: YAMLLimits(maximumNodes: 3)).diagnostics) == """
                    error[json/too-many-nodes]: the text has more than 3 values
                     --> a.json:1:8
                      |
                    1 | [1, 2, 3]
                      |        ^
                    hint: split the text, or raise the limit `maximumNodes` (--max-nodes)

                    """)
        #expect(
            JSONReader.read(file, limits: YAMLLimits(maximumBytes: 8)).diagnostics.map(\.code.text) == [
                "json/too-large"
            ])
    }

    /// libyaml compares each directive with all before it.
    @Test(arguments: ["", "---\na: 1\n...\n"]) func directivesAreCountedBeforeTheyAreRead(_ before: String) {
        func file(_ count: Int) -> SourceFile {
            let lines = (0..<count).map { "%TAG !t\($0)! tag:x,2000:\n" }.joined()
            return SourceFile(path: "a.yaml", text: before + lines + "---\na: 1\n")
        }
        let line = before.isEmpty ? 65 : 68
        let expected = """
            error[yaml/directive]: the file has more than 64 lines that begin with `%`
             --> a.yaml:\(line):1
            hint: remove them: a rulebook needs no directives

            """
        #expect(rendered(file(100_000)) == expected)
        let tree = SyntaxTree(reading: file(100_000))
        #expect(DiagnosticRenderer().render(tree.diagnostics) == expected)
        if before.isEmpty { #expect(YAMLReader.read(file(64)).diagnostics.isEmpty) }
        let quoted = "a: |\n" + String(repeating: "  %\n", count: 1000)
        #expect(YAMLReader.read(SourceFile(path: "a.yaml", text: quoted)).diagnostics.isEmpty)
    }
}
