import SourceDiagnostics
package import YAMLTree

/// What an editor selects step by step around a place: word, name, line, value, entry, list or mapping, and so on up to the whole text.
package enum SelectionRanges {
    /// The ranges around a byte, each within the next; the last one is all of the text.
    package static func around(_ offset: Int, in tree: SyntaxTree) -> [Range<Int>] {
        let bytes = tree.file.bytes
        let offset = min(max(0, offset), bytes.count)
        var wanted: [Range<Int>] = []
        let node = tree.node(atByte: offset)
        let comment = tree.comments.first { $0.range.lowerBound <= offset && offset <= $0.range.upperBound }
        let bounds = comment?.range ?? scalar(node)
        if let bounds {
            wanted += [
                run(offset, bytes, in: bounds, where: isLetter), run(offset, bytes, in: bounds, where: isName),
                run(offset, bytes, in: bounds) { $0 != 0x0A && $0 != 0x0D },
            ]
        }
        if let comment { wanted.append(comment.range) }
        var current = node
        while let node = current {
            if let inner = inner(of: node) { wanted.append(inner) }
            wanted += [node.contentRange, node.range]
            if let entry = node.entry { wanted.append(entry.range) }
            current = node.parent
        }
        wanted.append(0..<bytes.count)
        return growing(wanted, around: offset)
    }

    /// Those that hold the place and all before them, without what is the same or empty.
    private static func growing(_ wanted: [Range<Int>], around offset: Int) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        for range in wanted where range.lowerBound <= offset && offset <= range.upperBound && !range.isEmpty {
            guard let last = ranges.last else {
                ranges.append(range)
                continue
            }
            if range != last, range.lowerBound <= last.lowerBound, last.upperBound <= range.upperBound {
                ranges.append(range)
            }
        }
        return ranges.isEmpty ? wanted.suffix(1) : ranges
    }

    private static func scalar(_ node: SyntaxNode?) -> Range<Int>? {
        guard let node, node.kind == .scalar || node.kind == .alias else { return nil }
        return inner(of: node) ?? node.contentRange
    }

    /// What is between the quotes of a text, or below the mark of a block.
    private static func inner(of node: SyntaxNode) -> Range<Int>? {
        let range = node.contentRange
        switch node.style {
        case .singleQuoted,
            .doubleQuoted where range.count > 1 && node.isComplete:
            return (range.lowerBound + 1)..<max(range.lowerBound + 1, range.upperBound - 1)
        case .literal, .folded:
            let bytes = node.tree.file.bytes
            guard let end = bytes[range].firstIndex(of: 0x0A) else { return nil }
            let start = bytes[(end + 1)..<range.upperBound].firstIndex { $0 != 0x20 }
            return start.map { $0..<range.upperBound }
        default: return nil
        }
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), 0x30...0x39: true
        case UInt8(ascii: "_"), 0x80...: true
        default: false
        }
    }

    /// Of what ids, attributes and dates are made.
    private static func isName(_ byte: UInt8) -> Bool { isLetter(byte) || "-./".utf8.contains(byte) }

    private static func run(
        _ offset: Int, _ bytes: [UInt8], in bounds: Range<Int>, where isPart: (UInt8) -> Bool
    ) -> Range<Int> {
        guard bounds.lowerBound <= offset, offset <= bounds.upperBound else { return offset..<offset }
        var (start, end) = (offset, offset)
        while start > bounds.lowerBound, isPart(bytes[start - 1]) { start -= 1 }
        while end < bounds.upperBound, isPart(bytes[end]) { end += 1 }
        return start..<end
    }
}
