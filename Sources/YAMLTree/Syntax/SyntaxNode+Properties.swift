extension SyntaxNode {
    /// How the line breaks at the end of a text in a block are treated.
    package enum Chomping: Sendable {
        /// One is kept: nothing after `|` or `>`.
        case clip
        /// None: `-`.
        case strip
        /// All: `+`.
        case keep
    }

    /// The token of its anchor, `&name`.
    package var anchor: SyntaxToken? { property(.anchor) }

    /// The token of its tag, `!name`, which is an error.
    package var tag: SyntaxToken? { property(.tag) }

    /// The name of its anchor, or of an alias.
    package var name: String? {
        let token = kind == .alias ? tree.tokens[Int(record.content)] : anchor
        return token.map { tree.text($0.range.dropFirst()) }
    }

    /// Of a text in a block what is written after its `|` or `>`: the indentation, if it is, and the chomping.
    package var blockHeader: (indentation: Int?, chomping: Chomping)? {
        guard style == .literal || style == .folded else { return nil }
        let token = tree.tokens[Int(record.content)]
        let text = tree.text(token.range)
        return (
            text.compactMap(\.wholeNumberValue).first,
            text.contains("-") ? .strip : text.contains("+") ? .keep : .clip
        )
    }

    private func property(_ kind: SyntaxToken.Kind) -> SyntaxToken? {
        let first = style == .block ? children.first.map { Int($0.record.entry) } : nil
        let range = Int(record.first)..<max(Int(record.first), first ?? Int(record.content))
        guard self.kind != .alias, let index = range.first(where: { tree.tokens[$0].kind == kind }) else { return nil }
        return tree.tokens[index]
    }
}
