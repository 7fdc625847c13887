import Foundation
import SafeConduct
import SafeConductTesting
import SourceDiagnostics
import Testing
import YAMLTree

@testable import Authoring

/// Files get one form, and lose nothing.
struct FileFormatterTests {
    struct Sample: CustomTestStringConvertible {
        var testDescription: String { text.replacing("\n", with: "⏎") }
        var text: String
        var expected: String

        init(_ text: String, _ expected: String) { (self.text, self.expected) = (text, expected) }
    }

    private static let formatter = FileFormatter(families: .standard)

    private static func formatted(_ text: String) -> String {
        switch formatter.format(SourceFile(path: "a.yaml", text: text)) {
        case .formatted(let bytes): String(decoding: bytes, as: UTF8.self)
        case .broken(let diagnostics): diagnostics.map(\.code.text).joined(separator: " ")
        case .refused(let reason): reason
        }
    }

    @Test(arguments: [
        Sample("a:   1  \nb:\n- x\n-   y", "a: 1\nb:\n  - x\n  - y\n"),
        Sample("a: [1,2 ,3]\nb: {x: 1,y:  2}\n", "a: [1, 2, 3]\nb: { x: 1, y: 2 }\n"),
        Sample("a:\n      b: 1\n      c:\n            d: 2\n", "a:\n  b: 1\n  c:\n    d: 2\n"),
        Sample("-   - 1\n    - 2\n-   a: 1\n    b: 2\n", "- - 1\n  - 2\n- a: 1\n  b: 2\n"),
        Sample("a: &x { b: 1 }\nc: *x\n", "a: &x { b: 1 }\nc: *x\n"),
        Sample("\u{FEFF}a: 1\r\nb: 2\r\n", "a: 1\nb: 2\n"), Sample("a:\nb: []\nc: {}\n", "a:\nb: []\nc: {}\n"),
    ])
    func spacesAndIndentationAreTheSameEverywhere(_ sample: Sample) {
        #expect(Self.formatted(sample.text) == sample.expected)
    }

    @Test(arguments: [
        Sample("# top\n\n\n\na: 1 # one\n\n\n# two\nb: 2\n# end\n", "# top\n\na: 1 # one\n\n# two\nb: 2\n# end\n"),
        Sample("a: # of a\n    # of b\n    b: 1\n    # last\nc: 2\n", "a: # of a\n  # of b\n  b: 1\n  # last\nc: 2\n"),
        Sample("- # x\n    a: 1\n-\n    # y\n    b: 2\n", "- # x\n  a: 1\n-\n  # y\n  b: 2\n"),
        Sample("a: [1, # one\n    2]\n", "a: [1, # one\n    2]\n"),
        Sample("a: | # why\n    x\n     y\n", "a: | # why\n  x\n   y\n"), Sample("# alone\n", "# alone\n"),
    ])
    func commentsStayWithTheirOwners(_ sample: Sample) {
        #expect(Self.formatted(sample.text) == sample.expected)
    }

    @Test(arguments: [
        Sample("a: \"word\"\nb: 'two words'\n", "a: word\nb: two words\n"),
        Sample("a: \"NO\"\nb: 'on'\nc: '017'\nd: \"1_0\"\n", "a: \"NO\"\nb: 'on'\nc: '017'\nd: \"1_0\"\n"),
        Sample("a: '2026-01-01'\nb: '~'\nc: 'a # b'\nd: 'a: b'\n", "a: '2026-01-01'\nb: '~'\nc: 'a # b'\nd: 'a: b'\n"),
        Sample("a: ''\nb: ' x'\nc: \"x\\n\"\n", "a: ''\nb: ' x'\nc: \"x\\n\"\n"),
    ])
    func quotesStayWhereTheyAreNeeded(_ sample: Sample) {
        #expect(Self.formatted(sample.text) == sample.expected)
    }

    @Test(arguments: [
        Sample("a:\n    b: |-\n          x\n            y\n\n          z\n", "a:\n  b: |-\n    x\n      y\n\n    z\n"),
        Sample("a: >\n   x\n   y\n\nb: 1\n", "a: >\n  x\n  y\n\nb: 1\n"),
        Sample("a: |+\n   x\n\n\nb: 1\n", "a: |+\n  x\n\n\nb: 1\n"), Sample("a: |4\n      x\n", "a: |2\n    x\n"),
        Sample("a: one\n     two\n", "a: one\n  two\n"),
    ])
    func textsInBlocksKeepTheirStyle(_ sample: Sample) {
        #expect(Self.formatted(sample.text) == sample.expected)
    }

    @Test func bracketsThatDoNotFitBecomeLines() {
        let long = String(repeating: "x", count: 70)
        #expect(Self.formatted("a: [\(long), {b: \(long)}] # c\n") == "a: # c\n  - \(long)\n  - { b: \(long) }\n")
        let wide = String(repeating: "中", count: 68)
        #expect(Self.formatted("a: [\(wide), b]\n") == "a:\n  - \(wide)\n  - b\n")
    }

    @Test func keysComeInTheOrderOfTheirDeclaration() {
        let text = """
            items:
              - sources: [s]
                other: 1
                # about the document
                permit: { issuer: RU, document: visa }
                title: T
                id: a
            family: permit
            rules: r
            """
        #expect(
            Self.formatted(text) == """
                rules: r
                family: permit
                items:
                  - id: a
                    title: T
                    # about the document
                    permit: { document: visa, issuer: RU }
                    other: 1
                    sources: [s]

                """)
        // The order of languages and names is the author's.
        let names = "crossing: a\nname: { ru: А, en: A }\ntimeZones: { RU: x, KP: y }\n"
        #expect(Self.formatted(names) == names)
    }

    @Test(arguments: [
        ("a: 1\n---\nb: 2\n", "yaml/several-documents"), ("a: [1\n", "yaml/unclosed-bracket"),
        ("? a\n: 1\n", FormatRefusal.form.reason),
    ])
    func whatCannotBeWrittenStays(_ text: String, _ expected: String) {
        #expect(Self.formatted(text) == expected)
    }

    @Test func changedFilesLoseNothing() throws {
        let seed = UInt64.random(in: 0..<1_000_000)
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Rules")
        let paths = try FileManager.default.subpathsOfDirectory(atPath: root.path).filter { $0.hasSuffix(".yaml") }
        let shipped = try paths.sorted().map {
            SourceFile(path: $0, bytes: [UInt8](try Data(contentsOf: root.appending(path: $0))))
        }
        let written = [
            "# a\nrules: r\nfamily: permit\nitems:\n  # b\n  - id: p # c\n    when: { trip.countries: RU } # d\n    # e\n",
            "a: &x [1, 'it''s', \"q\\u00e9\\n\"] # a\nb: *x\nc: |2-\n   lit\n\n  eral\nd: >+\n  folded\n\n   more\n# end\n",
            "- - deep\n  - { a: b, c: [d, e] } # x\n-\n  # y\n  k: v\n\n\n  l:\n    # z\n    - 1\n",
        ].map { SourceFile(path: "w.yaml", text: $0) }
        var trial = FormatTrial(written + written + written + shipped, families: .standard, seed: seed)
        let tally = trial.run(count: 2000)
        print("formatter: seed \(seed), \(tally.text)")
        #expect(tally.faults.isEmpty, "seed \(seed): \(tally.faults.first ?? "")")
        #expect(tally.formatted > 300, "seed \(seed): \(tally.text)")
    }
}
