import SourceDiagnostics

/// Where the characters of a text are in its bytes: libyaml counts characters.
struct ScalarOffsets: Sendable {
    private let bytes: [UInt8]
    private let start: Int
    /// The offset of each 64th character; nil where every character is one byte.
    private let marks: [UInt32]?

    /// Counts from an offset on, which is after the byte order mark.
    init(_ bytes: [UInt8], from start: Int) {
        self.bytes = bytes
        self.start = start
        guard bytes[start...].contains(where: { $0 >= 0x80 }) else {
            marks = nil
            return
        }
        var marks: [UInt32] = []
        var count = 0
        for offset in start..<bytes.count where bytes[offset] & 0xC0 != 0x80 {
            if count % 64 == 0 { marks.append(UInt32(truncatingIfNeeded: offset)) }
            count += 1
        }
        self.marks = marks
    }

    /// The offset of a character; the end of the text for one past the last.
    func byte(ofScalar scalar: Int) -> Int {
        guard let marks else { return min(start + scalar, bytes.count) }
        guard scalar / 64 < marks.count else { return bytes.count }
        var offset = Int(marks[scalar / 64])
        for _ in 0..<(scalar % 64) where offset < bytes.count {
            offset += 1
            while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
        }
        return offset
    }

    /// How many characters are before an offset.
    func scalar(ofByte offset: Int) -> Int {
        guard let marks else { return offset - start }
        let mark = marks.indices.partition { Int(marks[$0]) > offset } - 1
        guard mark >= 0 else { return 0 }
        let start = Int(marks[mark])
        return mark * 64 + bytes[start..<offset].reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
    }
}
