import SourceDiagnostics

/// What can be wrong with a text before it is parsed: too large, another encoding, bytes that are not UTF-8, control characters.
enum TextCheck {
    static func trouble(in file: SourceFile, limits: YAMLLimits) -> Diagnostic? {
        let bytes = file.bytes
        func trouble(_ what: String, _ message: String, at offset: Int?, hint: String) -> Diagnostic {
            Diagnostic(
                "yaml/\(what)", .error, message, file: file.path,
                span: offset.map { Span(at: position(of: $0, in: bytes)) },
                hint: hint)
        }
        if bytes.count > limits.maximumBytes {
            return trouble(
                "too-large", "the file has \(bytes.count) bytes, more than the \(limits.maximumBytes) that are allowed",
                at: nil,
                hint: "split the file, or raise the limit `maximumBytes` (--max-bytes)")
        }
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            return trouble("encoding", "the file is UTF-16", at: nil, hint: "save it as UTF-8")
        }
        if let offset = invalidByte(in: bytes) {
            return trouble("encoding", "the text is not UTF-8 from here on", at: offset, hint: "save the file as UTF-8")
        }
        let control = bytes.firstIndex { $0 < 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D || $0 == 0x7F }
        if let control {
            let code = String(bytes[control], radix: 16, uppercase: true)
            let name =
                bytes[control] == 0
                ? "a NUL byte" : "the control character U+\(String(repeating: "0", count: 4 - code.count))\(code)"
            return trouble(
                "control-character", "the text holds \(name)", at: control,
                hint: "remove it; in double quotes it can be written as an escape")
        }
        return nil
    }

    /// Whether the bytes are valid UTF-8.
    static func isUTF8(_ bytes: [UInt8]) -> Bool { invalidByte(in: bytes) == nil }

    /// The offset of the first byte that is not valid UTF-8 (RFC 3629).
    private static func invalidByte(in bytes: [UInt8]) -> Int? {
        bytes.withUnsafeBufferPointer { buffer -> Int? in
            var index = 0
            while index < buffer.count {
                let lead = buffer[index]
                if lead < 0x80 {
                    index += 1
                    continue
                }
                let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
                guard lead >= 0xC2, lead <= 0xF4, index + length <= buffer.count else { return index }
                for next in 1..<length where buffer[index + next] & 0xC0 != 0x80 { return index }
                let second = buffer[index + 1]
                if lead == 0xE0 && second < 0xA0 || lead == 0xED && second > 0x9F || lead == 0xF0 && second < 0x90
                    || lead == 0xF4 && second > 0x8F
                {
                    return index
                }
                index += length
            }
            return nil
        }
    }

    static func position(of offset: Int, in bytes: [UInt8]) -> Position {
        let before = bytes[..<offset]
        let line = before.reduce(1) { $1 == 0x0A ? $0 + 1 : $0 }
        let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        let column = bytes[start..<offset].reduce(1) { $1 & 0xC0 != 0x80 ? $0 + 1 : $0 }
        return Position(line: line, column: column)
    }
}
