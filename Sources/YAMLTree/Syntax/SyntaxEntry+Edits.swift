import SourceDiagnostics

extension SyntaxEntry {
    /// Takes the entry out, with the comments directly above it and at the ends of its lines.
    ///
    /// In block style its lines go, and in brackets its comma. nil where nothing can be taken out alone: the only entry in block style, an
    /// entry on the line of the `-` or `?` before it that others follow, one that is not wholly read.
    package var removal: TextEdit? {
        guard let container, value.isComplete else { return nil }
        return container.style == .flow ? removalInBrackets(container) : removalOfLines(container)
    }

    private func removalOfLines(_ container: SyntaxNode) -> TextEdit? {
        let bytes = value.tree.file.bytes
        var start = linesBefore.reversed().prefix { $0 != .blank }.last.flatMap(\.start) ?? range.lowerBound
        while start > 0, bytes[start - 1] == 0x20 || bytes[start - 1] == 0x09 { start -= 1 }
        var end = range.upperBound
        while end < bytes.count, bytes[end] != 0x0A { end += 1 }
        let isAlone = start == 0 || bytes[start - 1] == 0x0A
        guard isAlone, container.entries.count > 1 else { return nil }
        return TextEdit(start..<min(end + 1, bytes.count), "")
    }

    private func removalInBrackets(_ container: SyntaxNode) -> TextEdit? {
        let tokens = value.tree.tokens
        let indexes = tokenIndexes
        if let next = tokens.significant(from: indexes.upperBound), tokens[next].kind == .comma {
            // What follows takes its place.
            let after = tokens.significant(from: next + 1).map { tokens.start(of: $0) } ?? tokens[next].range.upperBound
            let isClean = !tokens[next + 1..<(tokens.significant(from: next + 1) ?? next + 1)].contains {
                $0.kind == .comment
            }
            return TextEdit(range.lowerBound..<(isClean ? after : tokens[next].range.upperBound), "")
        }
        if let previous = tokens.significant(before: indexes.lowerBound), tokens[previous].kind == .comma {
            return TextEdit(tokens[previous].range.lowerBound..<range.upperBound, "")
        }
        return TextEdit(range, "")
    }
}

extension SyntaxEntry.Line {
    fileprivate var start: Int? {
        if case .comment(let comment) = self { comment.range.lowerBound } else { nil }
    }
}
