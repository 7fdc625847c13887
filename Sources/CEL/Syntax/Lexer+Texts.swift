import SourceDiagnostics

extension Lexer {
    struct StringPrefix {
        var isRaw = false
        var isBytes = false
        var length = 0
    }

    /// What is before an opening quote: `r`, `b`, `br`, or nothing; nil where no text begins.
    func stringPrefix() -> StringPrefix? {
        var prefix = StringPrefix()
        if let byte = current, byte | 0x20 == UInt8(ascii: "b") {
            prefix.isBytes = true
            prefix.length = 1
        }
        if let byte = peek(prefix.length), byte | 0x20 == UInt8(ascii: "r") {
            prefix.isRaw = true
            prefix.length += 1
        }
        guard let quote = peek(prefix.length), quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
            return nil
        }
        return prefix
    }

    mutating func string(_ prefix: StringPrefix, at start: Position) -> Token.Kind? {
        skip(prefix.length)
        guard let quote = current else { return nil }
        skip(1)
        let isTriple = current == quote && peek(1) == quote
        if isTriple { skip(2) }
        let found = diagnostics.count
        guard let content = content(prefix, quote, isTriple) else {
            let sign =
                isTriple ? String(repeating: Character(Unicode.Scalar(quote)), count: 3) : String(Unicode.Scalar(quote))
            report(CELCode.unterminatedString, "the text is not closed", from: start, hint: "end it with `\(sign)`")
            giveUp()
            return nil
        }
        if diagnostics.count > found { return nil }
        guard content.count <= limits.literalBytes else {
            report(
                CELCode.literalTooLarge, "the text has more than \(limits.literalBytes) bytes", from: start,
                hint: "split it, and join its parts by `+`")
            return nil
        }
        return prefix.isBytes ? .bytes(content) : .string(String(decoding: content, as: UTF8.self))
    }

    /// What is between the quotes, up to and with the closing one; nil where that is missing.
    private mutating func content(_ prefix: StringPrefix, _ quote: UInt8, _ isTriple: Bool) -> [UInt8]? {
        var content: [UInt8] = []
        var first = place
        while let byte = current {
            if byte == quote, !isTriple || peek(1) == quote && peek(2) == quote {
                content += copy(from: first)
                skip(isTriple ? 3 : 1)
                return content
            }
            if !isTriple, byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") { return nil }
            if byte == UInt8(ascii: "\\"), !prefix.isRaw {
                content += copy(from: first)
                escape(isBytes: prefix.isBytes, into: &content)
                first = place
            } else {
                advance()
            }
        }
        return nil
    }

    private static func simpleEscape(_ letter: UInt8) -> UInt8? {
        switch letter {
        case UInt8(ascii: "a"): 7
        case UInt8(ascii: "b"): 8
        case UInt8(ascii: "f"): 12
        case UInt8(ascii: "n"): 10
        case UInt8(ascii: "r"): 13
        case UInt8(ascii: "t"): 9
        case UInt8(ascii: "v"): 11
        case UInt8(ascii: "\\"), UInt8(ascii: "?"), UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"): letter
        default: nil
        }
    }

    private mutating func escape(isBytes: Bool, into content: inout [UInt8]) {
        let start = position
        skip(1)
        guard let letter = current else { return }
        if let byte = Self.simpleEscape(letter) {
            skip(1)
            return content.append(byte)
        }
        let code: UInt32?
        switch letter {
        case UInt8(ascii: "x"), UInt8(ascii: "X"): code = digits(2, radix: 16, skipping: 1)
        case UInt8(ascii: "u"): code = digits(4, radix: 16, skipping: 1)
        case UInt8(ascii: "U"): code = digits(8, radix: 16, skipping: 1)
        case UInt8(ascii: "0")...UInt8(ascii: "3"): code = digits(3, radix: 8, skipping: 0)
        default:
            let first = place
            advance()
            while let byte = current, byte & 0xC0 == 0x80 { advance() }
            return wrongEscape("`\\\(text(from: first))` is not an escape", from: start)
        }
        guard let code else { return wrongEscape("the escape has too few digits", from: start) }
        let isUnicode = letter | 0x20 == UInt8(ascii: "u")
        if isBytes {
            guard !isUnicode else { return wrongEscape("bytes have no escape for code points", from: start) }
            content.append(UInt8(truncatingIfNeeded: code))
        } else if let scalar = Unicode.Scalar(code) {
            content += Array(String(Character(scalar)).utf8)
        } else {
            wrongEscape(
                "the escape is not a code point: surrogates and values above 10FFFF are not allowed", from: start)
        }
    }

    private mutating func wrongEscape(_ message: String, from start: Position) {
        report(
            CELCode.invalidEscape, message, from: start, hint: "write `\\\\` for a backslash, or `r'…'` for raw text")
    }

    private mutating func digits(_ count: Int, radix: UInt32, skipping: Int) -> UInt32? {
        skip(skipping)
        var value: UInt32 = 0
        for _ in 0..<count {
            guard let byte = current, let digit = Self.hexadecimal(byte), digit < radix else { return nil }
            skip(1)
            value = value << (radix == 16 ? 4 : 3) | UInt32(digit)
        }
        return value
    }
}
