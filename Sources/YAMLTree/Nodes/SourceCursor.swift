import SourceDiagnostics

/// A place in the bytes of a file that moves on character by character.
struct SourceCursor {
    private let bytes: [UInt8]
    private(set) var offset: Int
    private(set) var position: Position

    init(bytes: [UInt8], offset: Int, at position: Position) {
        self.bytes = bytes
        self.offset = offset
        self.position = position
    }

    /// The byte here; nil at the end.
    var byte: UInt8? { offset < bytes.count ? bytes[offset] : nil }
    var next: UInt8? { offset + 1 < bytes.count ? bytes[offset + 1] : nil }
    /// The bytes from here on.
    var rest: ArraySlice<UInt8> { bytes[offset...] }
    var isAtBreak: Bool { byte == 0x0A || byte == 0x0D }

    /// Goes on by one character of the same line.
    mutating func advance() {
        guard offset < bytes.count else { return }
        offset += 1
        while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
        position.column &+= 1
    }

    /// Goes on to the next line.
    mutating func takeBreak() {
        offset += byte == 0x0D && next == 0x0A ? 2 : 1
        position = Position(line: Int(position.line) + 1, column: 1)
    }
}
