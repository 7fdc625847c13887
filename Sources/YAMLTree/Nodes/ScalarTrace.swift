import SourceDiagnostics

/// Goes through what a file holds of a scalar as the parser did, and notes where each character of its content comes from.
///
/// The rules are those of libyaml's scanner: see `yaml_parser_scan_flow_scalar`, `_plain_scalar` and `_block_scalar`.
struct ScalarTrace {
    var cursor: SourceCursor
    /// How many characters the content has.
    let count: Int
    var places: [Position] = []

    /// The place of each character and of the end; fewer where the file does not hold the scalar, which does not happen.
    static func places(of record: Tree.Record, in tree: Tree, count: Int) -> [Position] {
        var trace = ScalarTrace(
            cursor: SourceCursor(
                bytes: tree.file.bytes, offset: tree.lines.byte(at: record.start), at: record.start),
            count: count)
        trace.places.reserveCapacity(count + 1)
        trace.skipAnchor()
        switch record.style {
        case .plain: trace.flow(quote: nil)
        case .singleQuoted: trace.flow(quote: UInt8(ascii: "'"))
        case .doubleQuoted: trace.flow(quote: UInt8(ascii: "\""))
        case .literal, .folded:
            trace.block(isFolded: record.style == .folded, content: tree.text[record.range])
        case .filled: break
        }
        return trace.places
    }

    /// An anchor and what separates it from the value belong to the scalar for the parser.
    private mutating func skipAnchor() {
        guard cursor.byte == UInt8(ascii: "&") else { return }
        while let byte = cursor.byte, byte != 0x20, byte != 0x09, !cursor.isAtBreak { cursor.advance() }
        while let byte = cursor.byte {
            if byte == UInt8(ascii: "#") {
                while cursor.byte != nil, !cursor.isAtBreak { cursor.advance() }
            } else if cursor.isAtBreak {
                cursor.takeBreak()
            } else if byte == 0x20 || byte == 0x09 {
                cursor.advance()
            } else {
                return
            }
        }
    }

    mutating func emit() { places.append(cursor.position) }

    // MARK: quoted and plain

    private mutating func flow(quote: UInt8?) {
        if quote != nil { cursor.advance() }
        while places.count <= count, cursor.byte != nil {
            var isContinued = false
            let isEnd = words(quote, &isContinued)
            if isEnd || places.count >= count { break }
            let before = cursor.offset
            folds(isContinued)
            if cursor.offset == before, !isContinued { break }
        }
        emit()
    }

    /// Up to the next blank or line break; true at the closing quote. A backslash at the end of a line continues it.
    private mutating func words(_ quote: UInt8?, _ isContinued: inout Bool) -> Bool {
        while let byte = cursor.byte, byte != 0x20, byte != 0x09, !cursor.isAtBreak {
            if quote == nil {
                if places.count == count { return true }
            } else if byte == quote {
                guard byte == UInt8(ascii: "'"), cursor.next == byte else { return true }
                emit()
                cursor.advance()
                cursor.advance()
                continue
            } else if quote == UInt8(ascii: "\""), byte == UInt8(ascii: "\\") {
                let start = cursor.position
                cursor.advance()
                if cursor.isAtBreak {
                    cursor.takeBreak()
                    isContinued = true
                    return false
                }
                places.append(start)
                escape()
                continue
            }
            emit()
            cursor.advance()
        }
        return false
    }

    private mutating func escape() {
        let kind = cursor.byte
        cursor.advance()
        let digits = kind == UInt8(ascii: "x") ? 2 : kind == UInt8(ascii: "u") ? 4 : kind == UInt8(ascii: "U") ? 8 : 0
        let first = cursor.byte.map { $0 | 0x20 }
        let second = cursor.next.map { $0 | 0x20 }
        for _ in 0..<digits { cursor.advance() }
        // JSON writes a character beyond U+FFFF as two escapes, the first from D800 to DBFF.
        let isHigh = digits == 4 && first == UInt8(ascii: "d") && second.map { "89ab".utf8.contains($0) } == true
        if isHigh, cursor.byte == UInt8(ascii: "\\"), cursor.next == UInt8(ascii: "u") {
            for _ in 0..<6 { cursor.advance() }
        }
    }

    /// Blanks and line breaks between words.
    private mutating func folds(_ isContinued: Bool) {
        var blanks: [Position] = []
        var first: Position?
        var further: [Position] = []
        var isNewLine = isContinued
        while let byte = cursor.byte {
            if cursor.isAtBreak {
                if isNewLine {
                    further.append(cursor.position)
                } else {
                    blanks = []
                    first = cursor.position
                    isNewLine = true
                }
                cursor.takeBreak()
            } else if byte == 0x20 || byte == 0x09 {
                if !isNewLine { blanks.append(cursor.position) }
                cursor.advance()
            } else {
                break
            }
        }
        if !isNewLine {
            places += blanks
        } else if let first, further.isEmpty {
            places.append(first)
        } else {
            places += further
        }
    }
}
