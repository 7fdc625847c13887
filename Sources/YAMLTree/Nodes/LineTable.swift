package import SourceDiagnostics

/// What columns count: editors count UTF-16, diagnostics characters (Unicode scalars).
package enum ColumnUnit: Sendable {
    case scalars, utf16, utf8
}

/// Where the lines of a text begin, and which column each byte is in.
package struct LineTable: Sendable {
    private let bytes: [UInt8]
    private let starts: [UInt32]

    package init(_ bytes: [UInt8]) {
        self.bytes = bytes
        var starts: [UInt32] = [0]
        bytes.withUnsafeBufferPointer { buffer in
            for index in buffer.indices where buffer[index] == 0x0A {
                starts.append(UInt32(truncatingIfNeeded: index + 1))
            }
        }
        self.starts = starts
    }

    /// The number of lines, including an empty one after the last line break.
    package var count: Int { starts.count }

    /// The line that holds a byte, from 0.
    ///
    /// - Complexity: O(log n) in the number of lines.
    func line(ofByte offset: Int) -> Int { max(0, starts.indices.partition { Int(starts[$0]) > offset } - 1) }

    /// The bytes of a line, without a byte order mark before it and without its line break.
    package func line(_ line: Int) -> Range<Int> {
        let start = line == 0 && bytes.starts(with: TextCheck.byteOrderMark) ? 3 : Int(starts[line])
        guard line + 1 < starts.count else { return start..<bytes.count }
        let end = Int(starts[line + 1]) - 1
        return start..<(end > start && bytes[end - 1] == 0x0D ? end - 1 : end)
    }

    /// The line and column of a byte, both from 1; a byte past the end counts as the end, and a byte order mark has no column.
    ///
    /// - Complexity: O(log n) in the number of lines, O(n) in the length of the line.
    package func position(ofByte offset: Int, in unit: ColumnUnit = .scalars) -> Position {
        let offset = min(max(0, offset), bytes.count)
        let line = line(ofByte: offset)
        let start = min(self.line(line).lowerBound, offset)
        return Position(line: line + 1, column: bytes[start..<offset].reduce(1) { $0 + Self.width($1, unit) })
    }

    /// The byte at a line and column; the end of the line for a column past it, the end of the text for a line past the last.
    package func byte(at position: Position, in unit: ColumnUnit = .scalars) -> Int {
        guard position.line <= count else { return bytes.count }
        var rest = line(Int(position.line) - 1)
        var column = 1
        while let offset = rest.first {
            let width = Self.width(bytes[offset], unit)
            // Bytes that begin no character belong to the one before.
            if column >= Int(position.column), width > 0 { break }
            column += width
            rest.removeFirst()
        }
        return rest.lowerBound
    }

    /// How much a byte adds to a column: the first one of a character does.
    private static func width(_ byte: UInt8, _ unit: ColumnUnit) -> Int {
        switch unit {
        case .utf8: 1
        case .scalars: byte & 0xC0 == 0x80 ? 0 : 1
        case .utf16: byte & 0xC0 == 0x80 ? 0 : byte >= 0xF0 ? 2 : 1
        }
    }
}
