import SourceDiagnostics

extension ScalarTrace {
    /// A literal (`|`) or folded (`>`) block.
    mutating func block(isFolded: Bool, content: ArraySlice<UInt8>) {
        skipLine()
        let indentation = Self.indentation(of: cursor.rest, content: content) ?? Int(UInt32.max)
        var further = breaks(indentation)
        var pending: Position?
        var wasBlank = false
        while places.count < count, cursor.byte != nil, Int(cursor.position.column) == indentation + 1 {
            let isBlank = cursor.byte == 0x20 || cursor.byte == 0x09
            // A single break between two lines of folded text is a space; of several the first counts for nothing.
            if let pending, !isFolded || wasBlank || isBlank || further.isEmpty { places.append(pending) }
            places += further
            wasBlank = isBlank
            while places.count < count, cursor.byte != nil, !cursor.isAtBreak {
                emit()
                cursor.advance()
            }
            pending = cursor.position
            if cursor.isAtBreak { cursor.takeBreak() }
            further = breaks(indentation)
        }
        let end = pending ?? cursor.position
        // What the block keeps of the breaks after its last line; the content ends where that line does.
        let rest = (pending.map { [$0] } ?? []) + further
        places += rest.prefix(max(0, count - places.count))
        places.append(end)
    }

    private mutating func skipLine() {
        while cursor.byte != nil, !cursor.isAtBreak { cursor.advance() }
        if cursor.isAtBreak { cursor.takeBreak() }
    }

    /// Goes over the indentation and over empty lines, whose breaks are returned.
    private mutating func breaks(_ indentation: Int) -> [Position] {
        var found: [Position] = []
        while true {
            while Int(cursor.position.column) <= indentation, cursor.byte == 0x20 { cursor.advance() }
            guard cursor.isAtBreak else { return found }
            found.append(cursor.position)
            cursor.takeBreak()
        }
    }

    /// By how much the first line with text is further to the right in the file than in the content; nil without such a line.
    static func indentation(of lines: some Collection<UInt8>, content: some Collection<UInt8>) -> Int? {
        func blanks(_ text: some Collection<UInt8>) -> Int? {
            var count = 0
            for byte in text {
                if byte == 0x0A { count = 0 } else if byte == 0x20 { count += 1 } else if byte != 0x0D { return count }
            }
            return nil
        }
        guard let written = blanks(lines), let kept = blanks(content) else { return nil }
        return max(0, written - kept)
    }
}
