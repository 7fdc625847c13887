import SourceDiagnostics
package import YAMLTree

/// Lines that an editor can put away below the first of them.
package struct FoldingRange: Hashable, Sendable {
    /// The lines, from 0; the first one stays visible.
    package let lines: ClosedRange<Int>
    /// Whether they are comments.
    package let isComment: Bool

    /// Those of a text by their first lines: entries of lists and mappings that are on several lines, texts in blocks among them, and comments
    /// that follow one another.
    package static func all(in tree: SyntaxTree) -> [FoldingRange] {
        var folder = Folder(tree)
        if let root = tree.root { folder.visit(root) }
        folder.visitComments()
        return folder.found.sorted { $0.key < $1.key }.map(\.value)
    }
}

/// Goes through a text and finds what can be put away.
private struct Folder {
    private let tree: SyntaxTree
    /// By their first lines: of those that begin on one line the outermost.
    private(set) var found: [Int: FoldingRange] = [:]

    init(_ tree: SyntaxTree) { self.tree = tree }

    private func line(_ offset: Int) -> Int { Int(tree.position(ofByte: offset).line) - 1 }

    mutating func visit(_ node: SyntaxNode) {
        for entry in node.entries {
            let range = entry.range
            var last = line(range.upperBound)
            // A bracket on a line of its own stays visible, as what follows it may be on that line, too.
            if entry.value.style == .flow, isAloneOnItsLine(range.upperBound - 1) { last -= 1 }
            add(line(range.lowerBound), last)
            if entry.value.kind == .mapping || entry.value.kind == .sequence { visit(entry.value) }
        }
    }

    /// Comments on lines of their own, one below the other.
    mutating func visitComments() {
        let lines = tree.comments.filter { isAloneOnItsLine($0.range.lowerBound) }.map { line($0.range.lowerBound) }
        var first: Int?
        for (line, next) in zip(lines, lines.dropFirst() + [-1]) {
            let start = first ?? line
            first = next == line + 1 ? start : nil
            if first == nil { add(start, line, isComment: true) }
        }
    }

    private mutating func add(_ first: Int, _ last: Int, isComment: Bool = false) {
        guard last > first, found[first] == nil else { return }
        found[first] = FoldingRange(lines: first...last, isComment: isComment)
    }

    private func isAloneOnItsLine(_ offset: Int) -> Bool {
        let bytes = tree.file.bytes
        var place = offset - 1
        while place >= 0, place < bytes.count, bytes[place] == 0x20 || bytes[place] == 0x09 { place -= 1 }
        return place < 0 || bytes[place] == 0x0A
    }
}
