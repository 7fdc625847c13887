/// Cuts what is between scalars into tokens: blanks, comments, dashes, brackets, anchors.
///
/// Where scalars are is libyaml's to say; nothing between them needs more than a look at its first bytes.
struct SyntaxLexer {
    let bytes: [UInt8]
    private(set) var tokens = SyntaxTokens()
    /// The last `-` or `?` since it was last asked for.
    private(set) var indicator: Int?

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        tokens.pieces.reserveCapacity(bytes.count / 4)
    }

    /// The first byte that no token holds yet.
    var cursor: Int { tokens.end }

    var count: Int { tokens.count }

    /// The number of tokens without the trivia at the end.
    var significantCount: Int { tokens.significant(before: count).map { $0 + 1 } ?? 0 }

    /// Where a token begins; the end of what was taken for one that is still to come.
    func start(of token: UInt32) -> Int { tokens.start(of: Int(token)) }

    mutating func takeIndicator() -> Int? {
        defer { indicator = nil }
        return indicator
    }

    /// Forgets all tokens from an index on.
    mutating func truncate(to count: Int) {
        guard count < tokens.count else { return }
        tokens.end = tokens.start(of: count)
        tokens.pieces.removeLast(tokens.count - count)
        if let indicator, indicator >= count { self.indicator = nil }
    }

    /// Forgets all tokens that begin at an offset or later, and cuts off the one that goes on beyond it.
    mutating func truncate(toByte offset: Int) {
        while let last = tokens.last, last.range.lowerBound >= offset { truncate(to: count - 1) }
        tokens.end = min(cursor, offset)
    }

    /// Adds everything up to an offset as one token.
    mutating func take(_ kind: SyntaxToken.Kind, to end: Int) {
        guard end > cursor else { return }
        tokens.pieces.append(SyntaxTokens.Piece(kind: kind, start: UInt32(truncatingIfNeeded: cursor)))
        tokens.end = end
    }

    /// Goes on up to an offset.
    mutating func lex(to limit: Int) {
        while cursor < limit {
            let (kind, length) = next(limit)
            if kind == .dash || kind == .question { indicator = count }
            take(kind, to: min(limit, cursor + max(1, length)))
        }
    }

    /// Takes the `:` after a key, if it follows on the same line.
    mutating func takeColon() {
        var end = cursor
        while byte(end) == 0x20 || byte(end) == 0x09 { end += 1 }
        if byte(end) == UInt8(ascii: ":") { lex(to: end + 1) }
    }

    private func byte(_ offset: Int) -> UInt8? { offset < bytes.count ? bytes[offset] : nil }

    private func next(_ limit: Int) -> (SyntaxToken.Kind, Int) {
        let first = bytes[cursor]
        switch first {
        case 0x20, 0x09: return (.blanks, run { $0 == 0x20 || $0 == 0x09 })
        case 0x0A: return (.lineBreak, 1)
        case 0x0D where byte(cursor + 1) == 0x0A: return (.lineBreak, 2)
        case 0xEF where cursor == 0 && bytes.starts(with: TextCheck.byteOrderMark): return (.byteOrderMark, 3)
        case UInt8(ascii: "#"): return (.comment, line)
        case UInt8(ascii: "%") where isLineStart: return (.directive, directive)
        case UInt8(ascii: "-"):
            if isDocumentMark { return (.documentStart, 3) }
            return isBlank(cursor + 1) ? (.dash, 1) : (.unread, line)
        case UInt8(ascii: "."): return isDocumentMark ? (.documentEnd, 3) : (.unread, line)
        case UInt8(ascii: "?"): return (.question, 1)
        case UInt8(ascii: ":"): return (.colon, 1)
        case UInt8(ascii: ","): return (.comma, 1)
        case UInt8(ascii: "["), UInt8(ascii: "{"): return (.opening, 1)
        case UInt8(ascii: "]"), UInt8(ascii: "}"): return (.closing, 1)
        case UInt8(ascii: "&"): return (.anchor, 1 + name)
        case UInt8(ascii: "*"): return (.alias, 1 + name)
        case UInt8(ascii: "!"): return (.tag, tag)
        default: return (.unread, line)
        }
    }

    private func run(_ isIn: (UInt8) -> Bool) -> Int {
        var end = cursor
        while end < bytes.count, isIn(bytes[end]) { end += 1 }
        return end - cursor
    }

    /// The bytes up to the line break.
    private var line: Int {
        let length = run { $0 != 0x0A }
        return length > 0 && byte(cursor + length) == 0x0A && bytes[cursor + length - 1] == 0x0D ? length - 1 : length
    }

    /// The bytes up to a comment or the line break, without blanks at the end.
    private var directive: Int {
        var length = min(line, run { $0 != UInt8(ascii: "#") })
        while length > 1, [0x20, 0x09].contains(bytes[cursor + length - 1]) { length -= 1 }
        return length
    }

    private var name: Int {
        var end = cursor + 1
        while let byte = byte(end), SyntaxLexer.isNamePart(byte) { end += 1 }
        return end - cursor - 1
    }

    private var tag: Int {
        let isVerbatim = byte(cursor + 1) == UInt8(ascii: "<")
        return run { byte in
            byte > 0x20 && (isVerbatim || !"[]{},".utf8.contains(byte))
        }
    }

    private var isLineStart: Bool {
        cursor == 0 || bytes[cursor - 1] == 0x0A || cursor == 3 && bytes.starts(with: TextCheck.byteOrderMark)
    }

    /// Three of the same character alone at the beginning of a line.
    private var isDocumentMark: Bool {
        isLineStart && byte(cursor + 1) == bytes[cursor] && byte(cursor + 2) == bytes[cursor] && isBlank(cursor + 3)
    }

    private func isBlank(_ offset: Int) -> Bool { byte(offset).map { [0x20, 0x09, 0x0A, 0x0D].contains($0) } ?? true }

    /// Letters, digits, `-` and `_`: what libyaml takes as part of an anchor's name.
    static func isNamePart(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"), UInt8(ascii: "_"):
            true
        default: false
        }
    }
}
