import SourceDiagnostics
import YAMLTree

/// A text in which the places of findings are looked up.
struct FixableText {
    let tree: SyntaxTree
    /// Whether each line is short enough for its columns to be counted once for each finding.
    private let isShort: [Bool]

    private static let longest = 4000

    init(_ tree: SyntaxTree) {
        self.tree = tree
        isShort = tree.file.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            .map { $0.count <= Self.longest }
    }

    /// The bytes of a place; nil on a line that is longer than any author writes, so that many findings there do not take forever.
    func range(of span: SourceSpan) -> Range<Int>? {
        let lines = [Int(span.start.line) - 1, Int(span.end.line) - 1]
        guard lines.allSatisfy({ !isShort.indices.contains($0) || isShort[$0] }) else { return nil }
        let start = tree.byte(at: span.start)
        return start..<max(start, tree.byte(at: span.end))
    }
}
