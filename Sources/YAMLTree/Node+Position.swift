public import SourceDiagnostics

extension Node {
    /// Where a byte of a scalar's content stands in the file: behind quotes, escapes, line folding and the indentation of blocks.
    ///
    /// Offsets past the end give the place just behind the content.
    public func position(atUTF8Offset offset: Int) -> Position {
        let text = text
        let clamped = min(max(0, offset), text.utf8.count)
        return position(ofScalar: String(decoding: text.utf8.prefix(clamped), as: UTF8.self).unicodeScalars.count)
    }

    /// Where a line and column of a scalar's content stand in the file.
    public func position(of inner: Position) -> Position {
        var line: UInt32 = 1
        var count = 0
        var column: UInt32 = 1
        for scalar in text.unicodeScalars {
            if line == inner.line, column == inner.column { break }
            if line > inner.line { break }
            count += 1
            if scalar == "\n" {
                line += 1
                column = 1
            } else {
                column += 1
            }
        }
        return position(ofScalar: count)
    }

    private func position(ofScalar index: Int) -> Position {
        guard kind == .scalar else { return span.start }
        var walk = ScalarWalk(node: self)
        return walk.position(of: index)
    }
}

/// Walks a scalar's content and its source side by side.
private struct ScalarWalk {
    private let content: [Unicode.Scalar]
    private let source: [Unicode.Scalar]
    private let style: Tree.Style
    private var place = 0
    private var line: Int
    private var column: Int

    init(node: Node) {
        content = Array(node.text.unicodeScalars)
        style = node.tree.records[node.index].style
        let start = node.span.start
        (line, column) = (Int(start.line), Int(start.column))
        let lines = (Int(start.line)...max(Int(start.line), Int(node.span.end.line))).compactMap { node.file.line($0) }
        var text = lines.joined(separator: "\n").unicodeScalars.dropFirst(column - 1)
        if lines.isEmpty { text = "".unicodeScalars.dropFirst(0) }
        source = Array(text)
        skipOpening()
    }

    private var current: Unicode.Scalar? { place < source.count ? source[place] : nil }

    private mutating func advance() {
        guard let scalar = current else { return }
        if scalar == "\n" {
            line += 1
            column = 1
        } else {
            column += 1
        }
        place += 1
    }

    private mutating func skipOpening() {
        switch style {
        case .plain: break
        case .singleQuoted, .doubleQuoted: advance()
        case .literal, .folded:
            skipLine()
            skipBlanks()
        }
    }

    private mutating func skipLine() {
        while let scalar = current, scalar != "\n" { advance() }
        advance()
    }

    private mutating func skipBlanks() {
        while let scalar = current, scalar == " " || scalar == "\n" || scalar == "\t" || scalar == "\r" { advance() }
    }

    mutating func position(of index: Int) -> Position {
        for scalar in content.prefix(index) { step(scalar) }
        if index < content.count, content[index] != " ", content[index] != "\n", let scalar = current,
            scalar == "\n" || isFold
        {
            skipBlanks()
        }
        return Position(line: line, column: column)
    }

    /// Whether the source stands at the end of a line.
    private var isFold: Bool {
        var index = place
        while index < source.count, source[index] == " " || source[index] == "\t" { index += 1 }
        return index < source.count && source[index] == "\n"
    }

    /// Moves past what one scalar of the content is written as.
    private mutating func step(_ scalar: Unicode.Scalar) {
        if scalar == "\n" || scalar == " ", isFold, style != .doubleQuoted || current != "\\" {
            if style == .literal {
                skipLine()
                skipIndentation()
            } else {
                skipBlanks()
            }
            return
        }
        if style == .doubleQuoted, current == "\\" {
            advance()
            let escape = current
            advance()
            let digits = escape == "x" ? 2 : escape == "u" ? 4 : escape == "U" ? 8 : 0
            for _ in 0..<digits { advance() }
            if escape == "\n" {
                skipBlanks()
                step(scalar)
            }
            return
        }
        if style == .singleQuoted, current == "'" { advance() }
        advance()
    }

    private mutating func skipIndentation() {
        // The first line's indentation is that of the block.
        while let scalar = current, scalar == " ", column <= indentation { advance() }
    }

    private var indentation: Int {
        var spaces = 0
        var seenHeader = false
        for scalar in source {
            if !seenHeader {
                seenHeader = scalar == "\n"
            } else if scalar == " " {
                spaces += 1
            } else if scalar == "\n" {
                spaces = 0
            } else {
                break
            }
        }
        return spaces
    }
}
