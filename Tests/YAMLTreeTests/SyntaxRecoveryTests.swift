import SourceDiagnostics
import Testing

@testable import YAMLTree

/// What is kept of broken texts.
struct SyntaxRecoveryTests {
    private func tree(_ text: String) -> SyntaxTree { SyntaxTree(reading: SourceFile(path: "a.yaml", text: text)) }

    /// A value in one line: what an editor would know.
    private func outline(_ node: Node?) -> String {
        guard let node else { return "nothing" }
        switch node.kind {
        case .scalar: return node.isNull ? "~" : node.text
        case .sequence: return "[\(node.elements.map(outline).joined(separator: ", "))]"
        case .mapping:
            return "{\(node.entries.map { "\(outline($0.key)): \(outline($0.value))" }.joined(separator: ", "))}"
        }
    }

    struct Broken: CustomTestStringConvertible {
        var testDescription: String
        var text: String
        var outline: String
        var codes: [String]

        init(_ name: String, _ text: String, _ outline: String, _ codes: String...) {
            (testDescription, self.text, self.outline, self.codes) = (name, text, outline, codes)
        }
    }

    @Test(arguments: [
        Broken(
            "bracket not closed", "a: [1, 2\nb: 3\nc: 4\n", "{a: [1], b: 3, c: 4}", "yaml/unclosed-bracket"),
        Broken(
            "quote not closed", "a: \"one\nb: 3\nc: {x: 1}\n", "{a: ~, b: 3, c: {x: 1}}", "yaml/unclosed-quote"),
        Broken(
            "key that is being written",
            "items:\n  - id: a\n    tit\n    when: x\n  - id: b\n", "{items: [{id: a, when: x}, {id: b}]}",
            "yaml/missing-colon"),
        Broken(
            "mapping in brackets in the second of three items",
            "items:\n  - id: a\n  - id: b\n    when: { x: 1, y\n    text: t\n  - id: c\nend: 1\n",
            "{items: [{id: a}, {id: b, when: {x: 1}, text: t}, {id: c}], end: 1}", "yaml/unclosed-bracket"),
        Broken(
            "item that is wholly broken", "- a\n- {id: b, x: \"open}\n- c\n", "[a, c]", "yaml/unclosed-quote"),
        Broken(
            "two errors", "a: ]\nb: 1\nc: 'x' y\nd: 2\n", "{a: ~, b: 1, c: x, d: 2}", "yaml/unexpected-character",
            "yaml/text-after-value"),
        Broken(
            "line in a quoted item of a list that has ended", "a:\n  - 1\n  - \"x\nb: y\"\n c\nd: 1\n",
            "{a: ~, b: y\" c, d: 1}",
            "yaml/indentation"),
        Broken("tab", "a:\n  b: 1\n\tc: 2\nd: 3\n", "{a: {b: ~}, d: 3}", "yaml/tab"),
        Broken(
            "line between two depths", "a:\n  b: 1\n c: 2\n  d: 3\ne: 4\n", "{a: {b: 1}, e: 4}",
            "yaml/indentation"),
        Broken("first line broken", "a b\nformat: 1\nrules: x\n", "{format: 1, rules: x}", "yaml/unexpected-colon"),
        Broken("root too far to the right", "  a: 1\nb: 2\n", "{b: 2}", "yaml/several-documents"),
        Broken("nothing behind it", "a: 1\nb: [", "{a: 1, b: []}", "yaml/unclosed-bracket"),
        Broken("alias without anchor", "a: *x\nb: 1\n", "{a: *x, b: 1}", "yaml/undefined-alias"),
        Broken(
            "anchor before, alias behind an error", "a: &x 1\nb: ]\nc: *x\n", "{a: 1, b: ~, c: 1}",
            "yaml/unexpected-character"),
        Broken(
            "duplicate key behind an error", "a: 1\nb: ]\na: 2\n", "{a: 1, b: ~, a: 2}", "yaml/unexpected-character",
            "yaml/duplicate-key"),
        Broken("bytes that are no text", "a: x\u{0}y\nb: 1\n", "{a: x?y, b: 1}", "yaml/control-character"),
        Broken("second document", "a: 1\n---\nb: 2\n", "{a: 1}", "yaml/several-documents"),
        Broken(
            "list in the column of its key", "a:\n- x: [1\n- y\nb: 2\n", "{a: [{x: []}, y], b: 2}",
            "yaml/unclosed-bracket"),
    ])
    func readingGoesOnBehindAnError(_ item: Broken) {
        let tree = tree(item.text)
        #expect(outline(tree.value) == item.outline)
        #expect(tree.diagnostics.map(\.code.text) == item.codes)
        #expect(!tree.isSound)
        SyntaxTreeTests.check(Array(item.text.utf8))
    }

    @Test func whatIsBrokenSaysSo() throws {
        let root = try #require(tree("a: [1, 2\nb: \"x\nc: {d: 1}\n").root)
        #expect(root.entry("a")?.value.isComplete == false)
        #expect(root.entry("b")?.value.kind == .unread)
        #expect(root.entry("b").map { root.tree.text($0.value.range) } == "\"x")
        #expect(root.entry("c")?.value.isComplete == true)
        #expect(!root.isComplete)
    }

    @Test func errorsInEveryItemAreAllReported() {
        let text = "items:\n" + (0..<60).map { "  - id: r\($0)\n    when: [a\n    text: t\n" }.joined()
        let tree = tree(text)
        let items = tree.value?["items"]?.elements ?? []
        let expected = (0..<60).map { "r\($0)" }
        #expect(tree.diagnostics.count == 60)
        #expect(items.map { $0["id"]?.text ?? "" } == expected)
        #expect(items.allSatisfy { $0["text"]?.text == "t" })
        let lines = tree.diagnostics.compactMap { $0.span.map { Int($0.start.line) } }
        let places = Array(stride(from: 3, to: 183, by: 3))
        #expect(lines == places)
    }

    @Test func deepAndLongTextsAreReadToTheirEnd() {
        let texts = [
            String(repeating: "[", count: 200_000), String(repeating: "- ", count: 100_000),
            String(repeating: "[\n", count: 200_000), String(repeating: "a: {\n", count: 60_000),
            String(repeating: "a: \"\nb: '\n", count: 40_000), String(repeating: "a: [x\n", count: 60_000),
            String(repeating: "- - - - a\n", count: 40_000), "[" + String(repeating: "é,", count: 200_000) + "]",
            String(repeating: "# c\n", count: 100_000), "a:\n" + String(repeating: "  # c\n", count: 100_000),
        ]
        for text in texts {
            let tree = tree(text)
            #expect(tree.written().count == text.utf8.count)
            #expect(tree.diagnostics.count <= 100)
        }
        let file = SourceFile(path: "a", text: "[[[[1]]]]\n")
        #expect(
            SyntaxTree(reading: file, limits: YAMLLimits(maximumDepth: 3)).diagnostics.map(\.code.text) == [
                "yaml/too-deep"
            ])
        #expect(SyntaxTree(reading: file, limits: YAMLLimits(maximumBytes: 3)).tokens.map(\.kind) == [.unread])
        #expect(
            SyntaxTree(reading: file, limits: YAMLLimits(maximumNodes: 3)).diagnostics.map(\.code.text) == [
                "yaml/too-many-nodes"
            ])
    }
}
