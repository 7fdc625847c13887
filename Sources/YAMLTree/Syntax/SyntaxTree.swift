package import SourceDiagnostics

/// All that a file holds: the nodes that the strict reader would see, and between them comments, blank lines, quotes, brackets, anchors.
///
/// For tools that change a text or help to write it. The tokens are the text, byte for byte; every node knows its tokens. Where the text
/// is broken, what could not be read is a token of its own, and the tree goes on after it: at the next key or item of a list or mapping
/// around it.
///
/// ```swift
/// let tree = SyntaxTree(reading: SourceFile(path: "a.yaml", text: "a: [1, 2\nb: 3 # three\n"))
/// tree.diagnostics.count                                // 1: the `[` is not closed
/// tree.root?.entry("b")?.comments.map(\.text)           // ["three"]
/// tree.root?.entry("a")?.value.isComplete               // false
/// tree.value?["b"]?.text                                // "3"
/// ```
///
/// A class, because every node refers to it and a reference is cheaper to copy than its arrays.
package final class SyntaxTree: Sendable {
    /// What is kept of a node. Nodes are in the order of the text, each followed by what it holds.
    struct Record: Sendable {
        var kind: SyntaxNode.Kind
        var style: SyntaxNode.Style
        var isComplete = true
        /// Whether it is the key of an entry.
        var isKey = false
        /// The list or mapping that holds it; -1 for the root.
        var parent: Int32
        /// Of an entry's value, the key; -1 where there is none.
        var key: Int32 = -1
        /// The node after the last one that it holds.
        var next: Int32 = 0
        /// The node in the tree of values.
        var value: Int32
        /// The first token of the list item or entry: its `-` or `?`, where there is one.
        var entry: UInt32
        /// Its first token, the first one after its anchor and tag, and the one after its last.
        var first: UInt32
        var content: UInt32
        var end: UInt32
    }

    /// The file that was read.
    package let file: SourceFile
    /// What is wrong with the text: what the strict reader says, and what is wrong after its first error; at most 100.
    package let diagnostics: [Diagnostic]
    /// The pieces of the text.
    package let tokens: SyntaxTokens
    /// The root of the tree of values, which of a sound text equals that of `YAMLReader`; nil where there is none.
    ///
    /// Of a broken text it lacks what could not be read; what stands for the missing value of a key is null, an alias without an anchor
    /// is a text, and a key may be a list or mapping.
    package let value: Node?
    /// All comments in their order.
    package let comments: [SyntaxComment]

    let records: [Record]
    /// The tree of values; without nodes where there is none.
    let values: Tree
    let lines: LineTable
    /// The indexes of comments, ordered by owner and place.
    let commentsByOwner: [Int32]
    /// For each node of the tree of values the node here; -1 where there is none.
    private let nodes: [Int32]

    init(
        _ file: SourceFile, _ diagnostics: [Diagnostic], _ tokens: SyntaxTokens, _ records: [Record], values: Tree?
    ) {
        (self.file, self.diagnostics, self.tokens, self.records) = (file, diagnostics, tokens, records)
        value = records.isEmpty ? nil : values.map { Node(tree: $0, index: 0) }
        self.values = values ?? Tree(file: file, records: [], links: [], text: [])
        lines = self.values.lines
        var nodes = [Int32](repeating: -1, count: values?.records.count ?? 0)
        for (index, record) in records.enumerated() where record.kind != .alias && Int(record.value) < nodes.count {
            nodes[Int(record.value)] = Int32(truncatingIfNeeded: index)
        }
        self.nodes = nodes
        comments = CommentOwners(tokens: tokens, records: records, bytes: file.bytes).comments
        let all = comments
        commentsByOwner = comments.indices.sorted { (all[$0].owner, $0) < (all[$1].owner, $1) }
            .map { Int32(truncatingIfNeeded: $0) }
    }

    /// The root; nil where there is no value.
    package var root: SyntaxNode? { records.isEmpty ? nil : SyntaxNode(tree: self, index: 0) }

    /// Whether all of the text was read without an error.
    package var isSound: Bool { !diagnostics.hasErrors }

    /// The node of a value of this tree; nil for one of another tree. Of a value with aliases it is the place of its anchor.
    package func node(of value: Node) -> SyntaxNode? {
        guard let own = self.value, value.tree === own.tree, nodes[value.index] >= 0 else { return nil }
        return SyntaxNode(tree: self, index: Int(nodes[value.index]))
    }

    /// The bytes of a range of the text; out of it, those that are in it.
    package func text(_ range: Range<Int>) -> String {
        String(decoding: file.bytes[range.clamped(to: 0..<file.bytes.count)], as: UTF8.self)
    }

    /// The text, put together from its tokens.
    package func written() -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(tokens.end)
        for token in tokens { bytes += file.bytes[token.range] }
        return bytes
    }
}
