import SourceDiagnostics

/// Splits the text of an expression into tokens.
struct Lexer {
    private let scalars: [Unicode.Scalar]
    private let limits: Limits
    private var place = 0
    private var line = 1
    private var column = 1
    private(set) var diagnostics: [Diagnostic] = []

    init(_ source: String, limits: Limits) {
        scalars = Array(source.unicodeScalars)
        self.limits = limits
    }

    /// All tokens, the last one `.end`; after a finding reading goes on as well as it can.
    mutating func tokens() -> [Token] {
        var tokens: [Token] = []
        while true {
            skipSpace()
            let start = position
            let first = place
            guard let scalar = current else {
                tokens.append(Token(kind: .end, span: Span(at: start), text: ""))
                return tokens
            }
            guard let kind = token(scalar, at: start) else { continue }
            var text = String.UnicodeScalarView()
            text.append(contentsOf: scalars[first..<place])
            tokens.append(Token(kind: kind, span: Span(start, position), text: String(text)))
        }
    }

    private var current: Unicode.Scalar? { peek(0) }
    private var position: Position { Position(line: line, column: column) }

    private func peek(_ ahead: Int) -> Unicode.Scalar? {
        place + ahead < scalars.count ? scalars[place + ahead] : nil
    }

    @discardableResult
    private mutating func advance() -> Unicode.Scalar? {
        guard let scalar = current else { return nil }
        place += 1
        if scalar == "\n" {
            line += 1
            column = 1
        } else {
            column += 1
        }
        return scalar
    }

    private mutating func skipSpace() {
        while let scalar = current {
            switch scalar {
            case " ", "\t", "\n", "\r", "\u{0C}": advance()
            case "/" where peek(1) == "/":
                while let scalar = current, scalar != "\n" { _ = scalar; advance() }
            default: return
            }
        }
    }

    mutating func report(_ what: String, _ message: String, _ span: Span, hint: String? = nil) {
        diagnostics.append(Diagnostic("cel/\(what)", .error, message, span: span, hint: hint))
    }

    private mutating func token(_ scalar: Unicode.Scalar, at start: Position) -> Token.Kind? {
        if let prefix = stringPrefix() { return string(prefix, at: start) }
        if Self.isLetter(scalar) { return identifier() }
        if Self.isDigit(scalar) || scalar == "." && peek(1).map(Self.isDigit) == true { return number(at: start) }
        if scalar == "`" { return quotedIdentifier(at: start) }
        if let mark = mark(scalar) {
            for _ in mark.rawValue.utf8 { advance() }
            return .mark(mark)
        }
        advance()
        let hints: [Unicode.Scalar: String] = [
            "=": "write `==` to compare", "&": "write `&&` for and", "|": "write `||` for or",
            "“": "write straight quotes",
            "”": "write straight quotes", "‘": "write straight quotes", "’": "write straight quotes",
        ]
        report(
            "unexpected-character", "`\(DiagnosticText.visible(scalar))` has no meaning here", Span(start, position),
            hint: hints[scalar])
        return nil
    }

    private func mark(_ first: Unicode.Scalar) -> Token.Mark? {
        let second = peek(1)
        return switch first {
        case "(": .leftParenthesis
        case ")": .rightParenthesis
        case "[": .leftBracket
        case "]": .rightBracket
        case "{": .leftBrace
        case "}": .rightBrace
        case ".": .dot
        case ",": .comma
        case "-": .minus
        case "?": .question
        case ":": .colon
        case "+": .plus
        case "*": .times
        case "/": .divide
        case "%": .remainder
        case "!": second == "=" ? .notEqual : .not
        case "<": second == "=" ? .lessOrEqual : .less
        case ">": second == "=" ? .greaterOrEqual : .greater
        case "=": second == "=" ? .equal : nil
        case "&": second == "&" ? .and : nil
        case "|": second == "|" ? .or : nil
        default: nil
        }
    }

    static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
    static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || scalar == "_"
    }

    private mutating func identifier() -> Token.Kind {
        var name = String.UnicodeScalarView()
        while let scalar = current, Self.isLetter(scalar) || Self.isDigit(scalar) {
            name.append(scalar)
            advance()
        }
        return .identifier(String(name))
    }

    private mutating func quotedIdentifier(at start: Position) -> Token.Kind? {
        advance()
        var name = String.UnicodeScalarView()
        while let scalar = current, scalar != "`" {
            guard Self.isLetter(scalar) || Self.isDigit(scalar) || ["-", ".", "/", " "].contains(scalar) else { break }
            name.append(scalar)
            advance()
        }
        guard current == "`", !name.isEmpty else {
            report(
                "invalid-name", "the name in backticks is not closed or holds a character that it may not",
                Span(start, position), hint: "it may hold letters, digits, `_`, `-`, `.`, `/` and spaces")
            return nil
        }
        advance()
        return .quotedIdentifier(String(name))
    }

    // MARK: numbers

    private mutating func number(at start: Position) -> Token.Kind? {
        if current == "0", peek(1) == "x" || peek(1) == "X" {
            advance()
            advance()
            let digits = take { $0.properties.isASCIIHexDigit }
            return whole(digits, radix: 16, at: start)
        }
        var text = take(Self.isDigit)
        var isDouble = false
        if current == ".", peek(1).map(Self.isDigit) == true {
            advance()
            text += "." + take(Self.isDigit)
            isDouble = true
        }
        if current == "e" || current == "E" {
            let sign = peek(1) == "+" || peek(1) == "-"
            if peek(sign ? 2 : 1).map(Self.isDigit) == true {
                advance()
                text += "e"
                if sign, let scalar = advance() { text.unicodeScalars.append(scalar) }
                text += take(Self.isDigit)
                isDouble = true
            }
        }
        guard isDouble else { return whole(text, radix: 10, at: start) }
        guard let value = Double(text.hasPrefix(".") ? "0" + text : text), value.isFinite else {
            report("number-too-large", "`\(text)` is too large for a double", Span(start, position))
            return nil
        }
        return .double(value)
    }

    private mutating func take(_ isPart: (Unicode.Scalar) -> Bool) -> String {
        var text = String.UnicodeScalarView()
        while let scalar = current, isPart(scalar) {
            text.append(scalar)
            advance()
        }
        return String(text)
    }

    private mutating func whole(_ digits: String, radix: Int, at start: Position) -> Token.Kind? {
        let isUnsigned = current == "u" || current == "U"
        if isUnsigned { advance() }
        let span = Span(start, position)
        if digits.isEmpty {
            report("invalid-number", "a hexadecimal number needs digits behind `0x`", span)
            return nil
        }
        guard let magnitude = UInt64(digits, radix: radix) else {
            report("number-too-large", "`\(digits)` is too large for \(isUnsigned ? "an uint" : "an int")", span)
            return nil
        }
        if isUnsigned { return .uint(magnitude) }
        if let value = Int64(exactly: magnitude) { return .int(value) }
        if magnitude == 1 << 63 { return .smallestInt }
        report("number-too-large", "`\(digits)` is too large for an int", span, hint: "write `\(digits)u` for an uint")
        return nil
    }

    // MARK: texts

    private struct StringPrefix {
        var isRaw = false
        var isBytes = false
        var length = 0
    }

    /// What stands before an opening quote: `r`, `b`, `br`, or nothing; nil where no text begins.
    private func stringPrefix() -> StringPrefix? {
        var prefix = StringPrefix()
        if let scalar = current, scalar == "b" || scalar == "B" {
            prefix.isBytes = true
            prefix.length = 1
        }
        if let scalar = peek(prefix.length), scalar == "r" || scalar == "R" {
            prefix.isRaw = true
            prefix.length += 1
        }
        guard let quote = peek(prefix.length), quote == "\"" || quote == "'" else { return nil }
        return prefix
    }

    private mutating func string(_ prefix: StringPrefix, at start: Position) -> Token.Kind? {
        for _ in 0..<prefix.length { advance() }
        guard let quote = advance() else { return nil }
        let isTriple = current == quote && peek(1) == quote
        if isTriple {
            advance()
            advance()
        }
        var text = String.UnicodeScalarView()
        var bytes: [UInt8] = []
        let found = diagnostics.count
        while true {
            guard let scalar = current, isTriple || scalar != "\n" && scalar != "\r" else {
                report(
                    "unterminated-string", "the text is not closed", Span(start, position),
                    hint: "end it with `\(quote)`")
                return nil
            }
            if scalar == quote, !isTriple || peek(1) == quote && peek(2) == quote { break }
            if scalar == "\\", !prefix.isRaw {
                escape(isBytes: prefix.isBytes, &text, &bytes)
                continue
            }
            advance()
            if prefix.isBytes { bytes += Array(String(Character(scalar)).utf8) } else { text.append(scalar) }
        }
        for _ in 0..<(isTriple ? 3 : 1) { advance() }
        if diagnostics.count > found { return nil }
        let size = prefix.isBytes ? bytes.count : String(text).utf8.count
        guard size <= limits.literalBytes else {
            report("literal-too-large", "the text has more than \(limits.literalBytes) bytes", Span(start, position))
            return nil
        }
        return prefix.isBytes ? .bytes(bytes) : .string(String(text))
    }

    private mutating func escape(isBytes: Bool, _ text: inout String.UnicodeScalarView, _ bytes: inout [UInt8]) {
        let start = position
        advance()
        guard let letter = advance() else { return }
        let simple: [Unicode.Scalar: UInt8] = [
            "a": 7, "b": 8, "f": 12, "n": 10, "r": 13, "t": 9, "v": 11, "\\": 0x5C, "?": 0x3F, "\"": 0x22, "'": 0x27,
            "`": 0x60,
        ]
        func fail(_ message: String) {
            report(
                "invalid-escape", message, Span(start, position),
                hint: "write `\\\\` for a backslash, or `r'…'` for raw text")
        }
        if let byte = simple[letter] {
            if isBytes { bytes.append(byte) } else { text.append(Unicode.Scalar(byte)) }
            return
        }
        var code: UInt32?
        var isUnicode = false
        switch letter {
        case "x", "X": code = digits(2, radix: 16)
        case "u", "U":
            isUnicode = true
            code = digits(letter == "u" ? 4 : 8, radix: 16)
        case "0"..."3":
            code = digits(2, radix: 8).map { (letter.value - 0x30) * 64 + $0 }
        default: return fail("`\\\(DiagnosticText.visible(letter))` is not an escape")
        }
        guard let code else { return fail("the escape has too few digits") }
        if isBytes {
            guard !isUnicode else { return fail("bytes have no escape for code points") }
            bytes.append(UInt8(truncatingIfNeeded: code))
        } else if let scalar = Unicode.Scalar(code) {
            text.append(scalar)
        } else {
            fail("the escape is not a code point: surrogates and values above 10FFFF are none")
        }
    }

    private mutating func digits(_ count: Int, radix: Int) -> UInt32? {
        var text = ""
        for _ in 0..<count {
            guard let scalar = current, scalar.properties.isASCIIHexDigit else { return nil }
            text.unicodeScalars.append(scalar)
            advance()
        }
        return UInt32(text, radix: radix)
    }
}

/// Characters of a source as diagnostics show them.
enum DiagnosticText {
    static func visible(_ scalar: Unicode.Scalar) -> String {
        scalar.value < 0x20 || scalar.value == 0x7F
            ? "U+" + String(scalar.value, radix: 16, uppercase: true) : String(Character(scalar))
    }
}
