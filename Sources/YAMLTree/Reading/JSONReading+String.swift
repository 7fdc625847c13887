import SourceDiagnostics

extension JSONReading {
    mutating func string(_ start: Position) -> Bool {
        let opening = place
        place += 1
        var content: [UInt8] = []
        var run = place
        while let byte = current {
            switch byte {
            case UInt8(ascii: "\""):
                let last = place
                place += 1
                if content.isEmpty {
                    add(run..<last, .doubleQuoted, start)
                } else {
                    content += file.bytes[run..<last]
                    add(content, .doubleQuoted, start)
                }
                return true
            case UInt8(ascii: "\\"):
                content += file.bytes[run..<place]
                guard let scalar = escape() else { return false }
                content += Array(String(Character(scalar)).utf8)
                run = place
            case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
                return fail(
                    JSONCode.unclosedQuote, "the string is not closed", at: opening,
                    hint: "end it with `\"`; a line break inside it is written `\\n`")
            case 0..<0x20:
                return fail(
                    JSONCode.controlCharacter, "the string holds a control character",
                    hint: "write it as an escape, such as `\\t`")
            default: place += 1
            }
        }
        return fail(JSONCode.unclosedQuote, "the string is not closed", at: opening, hint: "end it with `\"`")
    }

    /// The character that an escape stands for; nil once what is wrong is reported.
    private mutating func escape() -> Unicode.Scalar? {
        let first = place
        place += 1
        if let byte = current, let plain = Self.simple(byte) {
            place += 1
            return plain
        }
        guard current == UInt8(ascii: "u"), let unit = hex(at: place + 1) else {
            _ = fail(
                JSONCode.invalidEscape, "the escape is not known", at: first, hint: "write `\\\\` for a backslash")
            return nil
        }
        place += 5
        if let scalar = Unicode.Scalar(unit) { return scalar }
        if unit < 0xDC00, current == UInt8(ascii: "\\"), byte(at: place + 1) == UInt8(ascii: "u"),
            let low = hex(at: place + 2), (0xDC00..<0xE000).contains(low),
            let scalar = Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
        {
            place += 6
            return scalar
        }
        _ = fail(
            JSONCode.invalidEscape, "half of a surrogate pair is missing", at: first,
            hint: "write both halves, such as `\\uD83D\\uDE00`, or the character itself")
        return nil
    }

    private static func simple(_ byte: UInt8) -> Unicode.Scalar? {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): Unicode.Scalar(byte)
        case UInt8(ascii: "b"): "\u{8}"
        case UInt8(ascii: "f"): "\u{C}"
        case UInt8(ascii: "n"): "\n"
        case UInt8(ascii: "r"): "\r"
        case UInt8(ascii: "t"): "\t"
        default: nil
        }
    }

    private func hex(at offset: Int) -> UInt32? {
        var value: UInt32 = 0
        for place in offset..<(offset + 4) {
            guard let byte = byte(at: place), let digit = Character(Unicode.Scalar(byte)).hexDigitValue, byte < 0x80
            else { return nil }
            value = value << 4 | UInt32(digit)
        }
        return value
    }
}
