import SourceDiagnostics

/// Where the lines of a text begin.
struct LineTable: Sendable {
    private let starts: [UInt32]

    init(_ bytes: [UInt8]) {
        var starts: [UInt32] = [0]
        bytes.withUnsafeBufferPointer { buffer in
            for index in buffer.indices where buffer[index] == 0x0A {
                starts.append(UInt32(truncatingIfNeeded: index + 1))
            }
        }
        self.starts = starts
    }

    /// The offset of the byte at a position; the end of the text for a position behind it.
    func offset(of position: Position, in bytes: [UInt8]) -> Int {
        let line = Int(position.line) - 1
        guard line < starts.count else { return bytes.count }
        var offset = Int(starts[line])
        if line == 0, bytes.starts(with: TextCheck.byteOrderMark) { offset = TextCheck.byteOrderMark.count }
        var column: UInt32 = 1
        while column < position.column, offset < bytes.count {
            offset += 1
            while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
            column += 1
        }
        return offset
    }
}
