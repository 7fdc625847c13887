/// A text with a name: what diagnostics point into.
///
/// The bytes need not be valid UTF-8; a line is decoded, with replacement characters, only when it is shown.
public struct SourceFile: Sendable {
    /// The path as it is shown, relative to the rulebook's root where there is one; `<expression>`, `<stdin>` for texts without a file.
    public let path: String
    /// The text as it was read.
    public let bytes: [UInt8]

    /// Wraps bytes as they were read.
    public init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }

    /// Wraps a string.
    public init(path: String, text: String) {
        self.init(path: path, bytes: Array(text.utf8))
    }

    /// The text of a line without its line break, counted from 1; nil past the end. A byte order mark is not part of the first line.
    ///
    /// Takes time proportional to the length of the file: it is for showing a diagnostic, not for reading.
    public func line(_ number: Int) -> String? {
        var current = 1
        var start = 0
        while current < number {
            guard let newline = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) else { return nil }
            start = newline + 1
            current += 1
        }
        guard number >= 1 else { return nil }
        if start == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { start = 3 }
        var end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.endIndex
        if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
        return String(decoding: bytes[start..<end], as: UTF8.self)
    }
}
