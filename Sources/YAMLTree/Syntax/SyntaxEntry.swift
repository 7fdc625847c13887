/// An item of a list, or a key of a mapping with its value, and the comments and blank lines that belong to it.
///
/// ```yaml
///
/// # accept(rulebook/near-miss): the spelling of the law     ← before
/// document: visa-0 # sic                                    ← at the end of its line
/// ```
package struct SyntaxEntry: Sendable, Hashable {
    /// A line before an entry.
    package enum Line: Sendable, Hashable {
        case blank
        case comment(SyntaxComment)
    }

    /// Its value, which may be one that is not written.
    package let value: SyntaxNode

    init(_ value: SyntaxNode) { self.value = value }

    private var tree: SyntaxTree { value.tree }

    /// Its key; nil for an item of a list.
    package var key: SyntaxNode? {
        value.record.key >= 0 ? SyntaxNode(tree: tree, index: Int(value.record.key)) : nil
    }

    /// The list or mapping that holds it.
    package var container: SyntaxNode? { value.parent }

    /// Its tokens, from its `-`, `?` or key to the end of its value.
    package var tokenIndexes: Range<Int> {
        Int(
            value.record.entry)..<max(
                Int(value.record.entry), Int(value.record.end), key.map { Int($0.record.end) } ?? 0)
    }

    /// Its bytes, from its `-`, `?` or key to the end of its value.
    package var range: Range<Int> { tree.bytes(tokenIndexes) }

    /// All comments that belong to it, in their order; not those of the entries in it.
    package var comments: [SyntaxComment] { tree.comments(of: value.index).filter { $0.role != .closing } }

    /// The comments at the ends of its lines: after its key, or after its value.
    package var commentsAtLineEnds: [SyntaxComment] { comments.filter { $0.role == .endOfLine } }

    /// The comments above it.
    package var commentsBefore: [SyntaxComment] { comments.filter { $0.role == .before } }

    /// The blank lines and comments above it, down from the last line that belongs to something else.
    package var linesBefore: [Line] {
        let first = Int(value.record.entry)
        let previous = tree.tokens.significant(before: first)
        var isLineOfOther = previous != nil
        var isBlank = true
        var lines: [Line] = []
        var comments = tree.comments(of: value.index)[...]
        for index in ((previous ?? -1) + 1)..<first {
            let token = tree.tokens[index]
            switch token.kind {
            case .lineBreak:
                if !isLineOfOther, isBlank { lines.append(.blank) }
                (isLineOfOther, isBlank) = (false, true)
            case .comment:
                isBlank = false
                if comments.first?.range == token.range {
                    if let comment = comments.popFirst(), comment.role == .before { lines.append(.comment(comment)) }
                } else if !isLineOfOther {
                    lines = []
                }
            default: break
            }
        }
        return lines
    }

    /// How many blank lines are between it, with the comments above it, and what is before.
    package var blankLinesBefore: Int { linesBefore.prefix { $0 == .blank }.count }
}
