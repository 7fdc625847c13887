import SourceDiagnostics

/// Splits the text of an expression into tokens.
struct Lexer {
    private let bytes: [UInt8]
    let limits: Limits
    private(set) var place = 0
    private var line = 1
    /// Where the line begins, moved on by one for each byte that continues a code point: columns count code points.
    private var lineStart = 0
    private(set) var diagnostics: [Diagnostic] = []
    /// The places of comments.
    private(set) var comments: [SourceSpan] = []

    init(_ bytes: [UInt8], limits: Limits) {
        self.bytes = bytes
        self.limits = limits
    }

    /// All tokens, the last one `.end`; after a finding reading goes on as well as it can.
    mutating func tokens() -> [Token] {
        var tokens: [Token] = []
        tokens.reserveCapacity(bytes.count / 4 + 2)
        while true {
            skipSpace()
            let start = position
            let first = place
            guard let byte = current else {
                tokens.append(Token(kind: .end, span: SourceSpan(at: start), bytes: first..<first))
                return tokens
            }
            guard let kind = token(byte, at: start) else { continue }
            tokens.append(Token(kind: kind, span: SourceSpan(start, position), bytes: first..<place))
        }
    }

    var current: UInt8? { place < bytes.count ? bytes[place] : nil }
    var position: Position { Position(line: line, column: place - lineStart + 1) }

    func peek(_ ahead: Int) -> UInt8? { place + ahead < bytes.count ? bytes[place + ahead] : nil }

    /// Goes on by one byte.
    mutating func advance() {
        guard place < bytes.count else { return }
        let byte = bytes[place]
        place += 1
        if byte == UInt8(ascii: "\n") {
            line += 1
            lineStart = place
        } else if byte & 0xC0 == 0x80 {
            lineStart += 1
        }
    }

    /// Goes on by bytes that are ASCII and no line breaks.
    mutating func skip(_ count: Int) { place = min(place + count, bytes.count) }

    func text(from first: Int) -> String { String(decoding: bytes[first..<place], as: UTF8.self) }

    func copy(from first: Int) -> ArraySlice<UInt8> { bytes[first..<place] }

    /// Goes on over one code point, and gives it as it is shown.
    private mutating func takeShown() -> String {
        let first = place
        advance()
        while let byte = current, byte & 0xC0 == 0x80 { advance() }
        let text = text(from: first)
        guard let scalar = text.unicodeScalars.first, scalar.value < 0x20 || scalar.value == 0x7F else { return text }
        return "U+" + String(scalar.value, radix: 16, uppercase: true)
    }

    mutating func report(_ code: DiagnosticCode, _ message: String, from start: Position, hint: String? = nil) {
        diagnostics.append(Diagnostic(code, message, span: SourceSpan(start, position), hint: hint))
    }

    /// Leaves out the rest, where it is not known where texts and names begin and end.
    mutating func giveUp() {
        while current != nil { advance() }
    }

    private mutating func skipSpace() {
        while let byte = current {
            switch byte {
            case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"), 0x0C: advance()
            case UInt8(ascii: "/") where peek(1) == UInt8(ascii: "/"):
                let start = position
                while let byte = current, byte != UInt8(ascii: "\n") { advance() }
                comments.append(SourceSpan(start, position))
            default: return
            }
        }
    }

    private mutating func token(_ byte: UInt8, at start: Position) -> Token.Kind? {
        if let prefix = stringPrefix() { return string(prefix, at: start) }
        if Self.isLetter(byte) { return identifier() }
        if Self.isDigit(byte) || byte == UInt8(ascii: ".") && peek(1).map(Self.isDigit) == true {
            return number(at: start)
        }
        if byte == UInt8(ascii: "`") { return quotedIdentifier(at: start) }
        if let mark = mark(byte) {
            skip(mark.rawValue.utf8.count)
            return .mark(mark)
        }
        let shown = takeShown()
        let hints = [
            "=": "write `==` to compare", "&": "write `&&` for and", "|": "write `||` for or",
            "“": "write straight quotes", "”": "write straight quotes", "‘": "write straight quotes",
            "’": "write straight quotes",
        ]
        report(CELCode.unexpectedCharacter, "`\(shown)` has no meaning here", from: start, hint: hints[shown])
        return nil
    }

    private func mark(_ first: UInt8) -> Token.Mark? {
        let second = peek(1)
        let isEqual = second == UInt8(ascii: "=")
        return switch first {
        case UInt8(ascii: "("): .leftParenthesis
        case UInt8(ascii: ")"): .rightParenthesis
        case UInt8(ascii: "["): .leftBracket
        case UInt8(ascii: "]"): .rightBracket
        case UInt8(ascii: "{"): .leftBrace
        case UInt8(ascii: "}"): .rightBrace
        case UInt8(ascii: "."): .dot
        case UInt8(ascii: ","): .comma
        case UInt8(ascii: "-"): .minus
        case UInt8(ascii: "?"): .question
        case UInt8(ascii: ":"): .colon
        case UInt8(ascii: "+"): .plus
        case UInt8(ascii: "*"): .times
        case UInt8(ascii: "/"): .divide
        case UInt8(ascii: "%"): .remainder
        case UInt8(ascii: "!"): isEqual ? .notEqual : .not
        case UInt8(ascii: "<"): isEqual ? .lessOrEqual : .less
        case UInt8(ascii: ">"): isEqual ? .greaterOrEqual : .greater
        case UInt8(ascii: "="): isEqual ? .equal : nil
        case UInt8(ascii: "&"): second == first ? .and : nil
        case UInt8(ascii: "|"): second == first ? .or : nil
        default: nil
        }
    }

    static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }

    static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte == UInt8(ascii: "_") }

    private mutating func identifier() -> Token.Kind {
        let first = place
        while let byte = current, Self.isLetter(byte) || Self.isDigit(byte) { skip(1) }
        return .identifier(text(from: first))
    }

    private mutating func quotedIdentifier(at start: Position) -> Token.Kind? {
        skip(1)
        let first = place
        while let byte = current, Self.isLetter(byte) || Self.isDigit(byte) || "-./ ".utf8.contains(byte) { skip(1) }
        guard current == UInt8(ascii: "`"), place > first else {
            report(
                CELCode.invalidName, "the name in backticks is not closed or holds a character that it may not",
                from: start,
                hint: "it may hold letters, digits, `_`, `-`, `.`, `/` and spaces")
            giveUp()
            return nil
        }
        let name = text(from: first)
        skip(1)
        return .quotedIdentifier(name)
    }
}
