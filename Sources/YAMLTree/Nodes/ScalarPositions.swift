public import SourceDiagnostics

/// Where each character of a scalar's content is in its file.
///
/// Most scalars are on one line and are written as they read: their places are counted. For others what the file holds is gone
/// through once, as the parser did, when this is made.
public struct ScalarPositions: Sendable {
    private enum Layout: Sendable {
        /// Character after character from there.
        case straight(Position)
        /// The place of each character, then that of the end.
        case places([Position])
    }

    private let tree: Tree
    private let content: Range<Int>
    private let count: Int
    private let layout: Layout

    init(_ node: Node) {
        tree = node.tree
        let record = node.record
        content = record.kind == .scalar ? record.range : 0..<0
        let count = tree.text[content].reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
        self.count = count
        let width = Int(record.end.column) - Int(record.start.column)
        let start = record.start
        if record.kind == .scalar, record.start.line == record.end.line {
            // An escape, a doubled quote or an anchor makes the scalar wider than its content.
            if record.style == .plain, width == count {
                layout = .straight(start)
                return
            }
            if record.style == .singleQuoted || record.style == .doubleQuoted, width == count + 2 {
                layout = .straight(Position(line: Int(start.line), column: Int(start.column) + 1))
                return
            }
        }
        if let runs = tree.runs {
            let places = Self.places(of: runs[node.index] ?? [], count: count + 1)
            layout = .places(places.isEmpty ? [start] : places)
            return
        }
        let isWritten = record.kind == .scalar && record.style != .filled
        let places = isWritten ? ScalarTrace.places(of: record, in: tree, count: count) : []
        layout = places.count == count + 1 ? .places(places) : .places(Array(repeating: start, count: count + 1))
    }

    /// Whether character after character follows the first, with quotes around them at most.
    package var isStraight: Bool {
        if case .straight = layout { true } else { false }
    }

    /// Where stretches of characters begin that follow one another on a line, and how long they are; the last one ends with the place of the end.
    package var runs: [(start: Position, count: Int)] {
        // Where no more is known, all characters are where the scalar begins.
        guard case .places(let places) = layout, places.contains(where: { $0 != places[0] }) else { return [] }
        var runs: [(start: Position, count: Int)] = []
        for place in places {
            if let last = runs.last, last.start.line == place.line,
                Int(last.start.column) + last.count == Int(place.column)
            {
                runs[runs.count - 1].count += 1
            } else {
                runs.append((place, 1))
            }
        }
        return runs
    }

    private static func places(of runs: [(start: Position, count: Int)], count: Int) -> [Position] {
        var places: [Position] = []
        places.reserveCapacity(count)
        for run in runs {
            for offset in 0..<max(0, min(run.count, count - places.count)) {
                places.append(Position(line: Int(run.start.line), column: Int(run.start.column) + offset))
            }
        }
        return places
    }

    /// Where a byte of the content is; see ``Node/position(atUTF8Offset:)``.
    public func position(atUTF8Offset offset: Int) -> Position {
        guard offset < content.count else { return place(count) }
        let before = tree.text[content.lowerBound..<(content.lowerBound + max(0, offset) + (offset < 0 ? 0 : 1))]
        return place(max(0, before.reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 } - 1))
    }

    /// Where a line and column of the content are; see ``Node/position(of:)``.
    public func position(of inner: Position) -> Position {
        if case .straight = layout { return place(inner.line > 1 ? count : min(Int(inner.column) - 1, count)) }
        var line: UInt32 = 1
        var column: UInt32 = 1
        var index = 0
        for byte in tree.text[content] where byte & 0xC0 != 0x80 {
            if line == inner.line, column == inner.column || byte == 0x0A { return place(index) }
            index += 1
            if byte == 0x0A { (line, column) = (line + 1, 1) } else { column += 1 }
        }
        return place(count)
    }

    /// Where a character of the content is, counted from 0 in Unicode scalars; past the end, where it ends.
    package func position(atScalar index: Int) -> Position { place(min(index, count)) }

    private func place(_ index: Int) -> Position {
        switch layout {
        case .straight(let start): Position(line: Int(start.line), column: Int(start.column) + index)
        case .places(let places): places[min(index, places.count - 1)]
        }
    }
}
