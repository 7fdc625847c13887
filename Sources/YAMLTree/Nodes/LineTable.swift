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

    /// The number of lines, an empty one behind the last line break included.
    var count: Int { starts.count }

    /// The line that holds a byte, from 0.
    func line(ofByte offset: Int) -> Int {
        var (low, high) = (0, starts.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if Int(starts[middle]) <= offset { low = middle } else { high = middle }
        }
        return low
    }

    /// Where a line begins, behind a byte order mark.
    func start(of line: Int, in bytes: [UInt8]) -> Int {
        line == 0 && bytes.starts(with: TextCheck.byteOrderMark) ? TextCheck.byteOrderMark.count : Int(starts[line])
    }

    /// Where a line ends, before its line break.
    func end(of line: Int, in bytes: [UInt8]) -> Int {
        guard line + 1 < starts.count else { return bytes.count }
        let end = Int(starts[line + 1]) - 1
        return end > Int(starts[line]) && bytes[end - 1] == 0x0D ? end - 1 : end
    }
}
