import SourceDiagnostics
package import YAMLTree

extension SyntaxTree {
    /// What a place is for; one past the end counts as the end.
    ///
    /// - Complexity: O(n) in the number of children of the lists and mappings around it.
    package func spot(atByte offset: Int) -> SyntaxSpot {
        let offset = min(max(0, offset), file.bytes.count)
        if let comment = comments.first(where: { $0.range.lowerBound < offset && offset <= $0.range.upperBound }) {
            let owner = owner(of: comment)
            return SyntaxSpot(
                path: owner?.path ?? [], part: .comment, node: nil, container: owner?.parent, written: comment.range)
        }
        if let word = word(atByte: offset) {
            return SyntaxSpot(
                path: word.path, part: word.isKey ? .key : .value, node: word, container: word.parent,
                written: word.contentRange)
        }
        guard let previous = tokens.significant(before: firstToken(from: offset)) else { return empty(root, offset) }
        if let brackets = brackets(around: offset, after: previous) { return spot(in: brackets, previous, offset) }
        if bytesOfLine(before: offset).lowerBound <= tokens[previous].range.lowerBound {
            return spot(after: previous, offset)
        }
        return spot(onOwnLine: offset, after: previous)
    }

    /// The index of the first token that begins at an offset or after it.
    private func firstToken(from offset: Int) -> Int {
        guard let index = tokens.index(ofByte: offset) else { return 0 }
        return tokens[index].range.lowerBound < offset ? index + 1 : index
    }

    private func bytesOfLine(before offset: Int) -> Range<Int> {
        let start = byte(at: Position(line: line(of: offset), column: 1))
        return min(start, offset)..<offset
    }

    private func line(of offset: Int) -> Int { Int(position(ofByte: offset).line) }

    private func kind(at token: Int?) -> SyntaxToken.Kind? {
        token.flatMap { tokens.indices.contains($0) ? tokens[$0].kind : nil }
    }

    private func word(atByte offset: Int) -> SyntaxNode? {
        guard let node = node(atByte: offset), node.kind == .scalar || node.kind == .alias else { return nil }
        return node.range.isEmpty ? nil : node
    }

    private func empty(_ container: SyntaxNode?, _ offset: Int) -> SyntaxSpot {
        SyntaxSpot(path: [], part: .key, node: nil, container: container, written: offset..<offset)
    }

    // MARK: Brackets

    /// The innermost list or mapping in brackets that is open after a token.
    private func brackets(around offset: Int, after token: Int) -> SyntaxNode? {
        var node = innermost(token)
        while let current = node {
            if current.style == .flow, kind(at: tokens.index(ofByte: current.contentRange.lowerBound)) == .opening {
                let last = current.tokenIndexes.upperBound - 1
                let isClosed = current.isComplete && kind(at: last) == .closing
                if !isClosed || token < last { return isClosed || isOnLines(of: current, offset) ? current : nil }
            }
            node = current.parent
        }
        return nil
    }

    /// Whether an offset is no further down than the last line of a node.
    private func isOnLines(of node: SyntaxNode, _ offset: Int) -> Bool {
        line(of: offset) <= line(of: max(node.range.lowerBound, node.range.upperBound - 1))
    }

    private func spot(in brackets: SyntaxNode, _ token: Int, _ offset: Int) -> SyntaxSpot {
        let unread = tokens[token].kind == .unread ? tokens[token].range.lowerBound..<offset : offset..<offset
        let before = brackets.entries.prefix { $0.range.lowerBound < offset }
        if brackets.kind == .sequence {
            let count = tokens[token].kind == .comma || before.isEmpty ? before.count : before.count - 1
            return SyntaxSpot(
                path: brackets.path + [.index(count)], part: .value, node: nil, container: brackets, written: unread)
        }
        let last = tokens[token].kind == .unread ? tokens.significant(before: token) : token
        if let last, tokens[last].kind == .colon, let key = before.last?.key {
            return SyntaxSpot(
                path: brackets.path + [.key(key.value.text)], part: .value, node: nil, container: brackets,
                written: unread)
        }
        return SyntaxSpot(path: brackets.path, part: .key, node: nil, container: brackets, written: unread)
    }

    // MARK: Block style

    /// A place with something before it on its line.
    private func spot(after token: Int, _ offset: Int) -> SyntaxSpot {
        if tokens[token].kind == .unread { return spot(inUnread: token, offset) }
        guard let node = innermost(token), let entry = node.entry else { return empty(root, offset) }
        let isKey = node.isKey && tokens[token].kind != .colon
        let value = entry.value
        return SyntaxSpot(
            path: isKey ? node.path : value.path, part: isKey ? .key : .value, node: nil, container: entry.container,
            written: offset..<offset)
    }

    private func spot(onOwnLine offset: Int, after token: Int) -> SyntaxSpot {
        let column = bytesOfLine(before: offset).count
        guard let node = innermost(token) else { return empty(root, offset) }
        if let entry = node.entry, entry.value.range.isEmpty, let outer = entry.container?.indentation, column > outer {
            return SyntaxSpot(
                path: entry.value.path, part: .value, node: nil, container: entry.container, written: offset..<offset)
        }
        return spot(inBlockAround: node, column, offset..<offset)
    }

    /// Text that was not read: a key that is being written, or a value after one.
    private func spot(inUnread token: Int, _ offset: Int) -> SyntaxSpot {
        if let node = innermost(token), node.kind == .unread, let key = node.entry?.key,
            line(of: key.range.upperBound) == line(of: offset)
        {
            return SyntaxSpot(
                path: node.path, part: .value, node: nil, container: node.parent,
                written: tokens[token].range.lowerBound..<offset)
        }
        let line = bytesOfLine(before: offset)
        let start = file.bytes[line].firstIndex { $0 != 0x20 } ?? offset
        let written = tokens[token].range.lowerBound..<offset
        let around = tokens.significant(before: firstToken(from: start)).flatMap(innermost) ?? root
        guard let around else { return empty(nil, offset) }
        var spot = spot(inBlockAround: around, start - line.lowerBound, written)
        if let colon = EntryLine(file.bytes[start..<offset]).colon {
            spot.path.append(.key(text(start..<colon)))
            spot.part = .value
            spot.written = min(colon + 2, offset)..<offset
        }
        return spot
    }

    /// The list or mapping in block style around a node that a line in a column continues.
    private func spot(inBlockAround node: SyntaxNode, _ column: Int, _ written: Range<Int>) -> SyntaxSpot {
        var current: SyntaxNode? = node
        while let container = current {
            if let indentation = container.indentation, indentation <= column {
                let isList = container.kind == .sequence
                let count = container.entries.prefix { $0.range.lowerBound < written.lowerBound }.count
                return SyntaxSpot(
                    path: container.path + (isList ? [.index(count)] : []), part: isList ? .value : .key, node: nil,
                    container: container, written: written)
            }
            current = container.parent
        }
        return empty(root, written.lowerBound)
    }

    /// The innermost node that a token is a part of; for a `-` or `:` the value of its entry.
    private func innermost(_ token: Int) -> SyntaxNode? {
        guard var node = root, node.tokenIndexes.contains(token) || node.style == .block else { return nil }
        search: while true {
            for entry in node.entries where entry.tokenIndexes.contains(token) {
                if let key = entry.key, key.tokenIndexes.contains(token) { return key }
                node = entry.value
                if node.tokenIndexes.contains(token) { continue search }
                return node
            }
            return node
        }
    }
}
