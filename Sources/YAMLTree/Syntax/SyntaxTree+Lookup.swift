package import SourceDiagnostics

extension SyntaxTree {
    /// The innermost node that holds a byte, its anchor and quotes included; a list or mapping only where none of its own nodes does.
    ///
    /// The end of a node counts as in it, where nothing else begins: there the cursor is after the last letter of a word.
    package func node(atByte offset: Int) -> SyntaxNode? {
        guard let root, root.range.lowerBound <= offset, offset <= root.range.upperBound else { return nil }
        var node = root
        while let child = node.child(atByte: offset) { node = child }
        return node
    }

    /// The line and column of a byte, both from 1; a byte past the end counts as the end, and a byte order mark has no column.
    package func position(ofByte offset: Int, in unit: ColumnUnit = .scalars) -> Position {
        lines.position(ofByte: offset, in: unit)
    }

    /// The byte at a line and column; the end of the line for a column past it, the end of the text for a line past the last.
    package func byte(at position: Position, in unit: ColumnUnit = .scalars) -> Int {
        lines.byte(at: position, in: unit)
    }

    /// The lines and columns of a range of bytes, in characters.
    package func span(_ range: Range<Int>) -> SourceSpan {
        SourceSpan(position(ofByte: range.lowerBound), position(ofByte: range.upperBound))
    }

    func column(ofByte offset: Int) -> Int { Int(position(ofByte: offset).column) - 1 }

    /// The bytes of tokens.
    func bytes(_ indexes: Range<Int>) -> Range<Int> {
        // What is not written is directly after the token before it.
        let first = tokens.start(of: indexes.lowerBound)
        return first..<max(first, tokens.start(of: indexes.upperBound))
    }
}

extension SyntaxNode {
    fileprivate func child(atByte offset: Int) -> SyntaxNode? {
        var found: SyntaxNode?
        for child in children {
            let range = child.range
            if range.lowerBound > offset { break }
            if range.contains(offset) || range.upperBound == offset && !range.isEmpty { found = child }
        }
        return found
    }
}
