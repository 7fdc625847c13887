import SourceDiagnostics

/// What can be wrong with a text before it is parsed: its size, its encoding, characters that it may not hold.
struct TextCheck {
    /// That of the diagnostics.
    let area: DiagnosticArea
    let file: SourceFile

    static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

    /// The size alone, which is looked at before anything else is.
    func size(_ limits: YAMLLimits) -> Diagnostic? {
        let count = file.bytes.count
        guard count > limits.maximumBytes else { return nil }
        return finding(
            .tooLarge, "the file has \(count) bytes, more than the \(limits.maximumBytes) that are allowed", at: nil,
            hint: "split the file, or raise the limit `maximumBytes` (--max-bytes)")
    }

    /// UTF-16, UTF-32, or bytes that are not UTF-8.
    func encoding() -> Diagnostic? {
        let bytes = file.bytes
        if bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF]) {
            return finding(.encoding, "the file is UTF-32", at: nil, hint: "save it as UTF-8")
        }
        // Without a mark, the zero byte beside a first letter tells.
        let isWide =
            bytes.count >= 4 && (bytes[0] == 0) != (bytes[1] == 0) && (bytes[0] == 0) == (bytes[2] == 0)
            && (bytes[1] == 0) == (bytes[3] == 0)
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) || isWide {
            return finding(.encoding, "the file is UTF-16", at: nil, hint: "save it as UTF-8")
        }
        guard let offset = Self.firstInvalidByte(in: bytes) else { return nil }
        return finding(.encoding, "the text is not UTF-8 from here on", at: offset, hint: "save the file as UTF-8")
    }

    /// Characters that YAML does not allow, each kind once: control characters, and line breaks other than line feeds, which editors and
    /// YAML 1.1 count as lines and YAML 1.2 does not.
    func characters() -> [Diagnostic] {
        var found: [Diagnostic] = []
        var seen = Set<UInt32>()
        let bytes = file.bytes
        bytes.withUnsafeBufferPointer { buffer in
            var index = bytes.starts(with: Self.byteOrderMark) ? 3 : 0
            while index < buffer.count {
                let byte = buffer[index]
                // Printable ASCII and line feeds, which nearly all bytes are, are settled here: eight at once where they are only letters.
                if Self.isPlain(buffer, index) {
                    index += 8
                    continue
                }
                if byte >= 0x20 && byte < 0x7F || byte == 0x0A {
                    index += 1
                    continue
                }
                guard let (code, length) = Self.character(in: buffer, at: index) else { break }
                let isLineEnd = code == 0x0D && index + 1 < buffer.count && buffer[index + 1] == 0x0A
                if Self.isForbidden(code), !isLineEnd, seen.insert(code).inserted {
                    found.append(forbidden(code, at: index))
                }
                index += length
            }
        }
        return found
    }

    private func forbidden(_ code: UInt32, at offset: Int) -> Diagnostic {
        switch code {
        case 0:
            return finding(.controlCharacter, "the text holds a NUL byte", at: offset, hint: "remove it")
        case 0x0D, 0x85, 0x2028, 0x2029:
            let name = code == 0x0D ? "a carriage return without a line feed" : "the line break \(Self.name(code))"
            return finding(
                .lineBreak, "the text holds \(name)", at: offset,
                hint: "end lines with a line feed\(escapes ? "; in double quotes write `\(Self.escape(code))`" : "")")
        default:
            return finding(
                .controlCharacter, "the text holds the character \(Self.name(code))", at: offset,
                hint: "remove it\(escapes ? "; in double quotes it can be written as `\(Self.escape(code))`" : "")")
        }
    }

    /// Whether a text may hold escapes; cells of tables do not.
    private var escapes: Bool { area != .csv }

    private func finding(_ code: SharedCode, _ message: String, at offset: Int?, hint: String) -> Diagnostic {
        let place = offset.map { LineTable(file.bytes).position(ofByte: $0) }
        return Diagnostic(
            code.within(area), message, file: file.path, span: place.map { SourceSpan(at: $0) }, hint: hint)
    }

    private static func name(_ code: UInt32) -> String { "U+\(hex(code, digits: 4))" }

    private static func escape(_ code: UInt32) -> String {
        switch code {
        case 0x0D: "\\r"
        case ..<0x100: "\\x\(hex(code, digits: 2))"
        default: "\\u\(hex(code, digits: 4))"
        }
    }

    private static func hex(_ code: UInt32, digits: Int) -> String {
        let text = String(code, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, digits - text.count)) + text
    }

    static func isForbidden(_ code: UInt32) -> Bool {
        switch code {
        case 0x09, 0x0A: false
        case ..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: true
        default: false
        }
    }

    /// Eight bytes; nil near the end.
    @inline(__always)
    private static func word(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> UInt64? {
        guard index + 8 <= bytes.count else { return nil }
        return UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: index, as: UInt64.self)
    }

    /// Whether eight bytes are all printable ASCII, told by one computation on all of them.
    @inline(__always)
    private static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
        guard let word = word(bytes, index) else { return false }
        let high: UInt64 = 0x8080_8080_8080_8080
        let ones: UInt64 = 0x0101_0101_0101_0101
        // A byte below 0x20 borrows from its high bit, 0x7F carries into it.
        let low = (word &- ones &* 0x20) & ~word
        return (word | low | (word &+ ones)) & high == 0
    }

    /// The character at an offset and how many bytes it has; nil where they are not valid UTF-8.
    static func character(in bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (code: UInt32, length: Int)? {
        var parser = Unicode.UTF8.ForwardParser()
        var rest = bytes[index...].makeIterator()
        guard case .valid(let encoded) = parser.parseScalar(from: &rest) else { return nil }
        return (Unicode.UTF8.decode(encoded).value, encoded.count)
    }

    /// The offset of the first byte that is not valid UTF-8 (RFC 3629).
    private static func firstInvalidByte(in bytes: [UInt8]) -> Int? {
        bytes.withUnsafeBufferPointer { buffer -> Int? in
            var index = 0
            while index < buffer.count {
                if Self.word(buffer, index).map({ $0 & 0x8080_8080_8080_8080 == 0 }) == true {
                    index += 8
                    continue
                }
                guard let length = character(in: buffer, at: index)?.length else { return index }
                index += length
            }
            return nil
        }
    }
}
