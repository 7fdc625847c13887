import SourceDiagnostics
package import YAMLTree

/// Writes nodes as bytes, with everything that reading them again has to know: kinds, styles, contents and the place of each character.
///
/// Texts that occur often are numbered, so that keys and codes take a byte or two each.
package struct NodePacker {
    /// The texts that occur often, most frequent first.
    package let words: [[UInt8]]
    private let numbers: [[UInt8]: Int]

    /// What the first byte of a node says.
    enum Mark {
        static let kind: UInt8 = 0b11
        static let styleShift: UInt8 = 2
        static let style: UInt8 = 0b111
        /// The text is a number among the words.
        static let isWord: UInt8 = 1 << 5
        /// It is on one line as it reads, so that its end and the places of its characters follow from its start.
        static let isStraight: UInt8 = 1 << 6
        /// It begins on the line on which the node before it began.
        static let isOnLine: UInt8 = 1 << 7
    }

    /// Texts longer than this are not looked for again.
    package static let longestWord = 40
    private static let fewestUses = 3

    /// Counts the texts of all nodes that will be written.
    package init(counting nodes: some Sequence<Node>) {
        var uses: [[UInt8]: Int] = [:]
        for node in nodes { Self.count(node, in: &uses) }
        words = uses.filter { $0.value >= Self.fewestUses }.sorted { a, b in
            a.value != b.value ? a.value > b.value : a.key.lexicographicallyPrecedes(b.key)
        }.map(\.key)
        numbers = Dictionary(uniqueKeysWithValues: words.enumerated().map { ($1, $0) })
    }

    private static func count(_ node: Node, in uses: inout [[UInt8]: Int]) {
        switch node.kind {
        case .scalar: if node.record.count <= longestWord { uses[Array(node.utf8), default: 0] += 1 }
        case .sequence: for element in node.elementsView { count(element, in: &uses) }
        case .mapping:
            for (key, value) in node.entriesView {
                count(key, in: &uses)
                count(value, in: &uses)
            }
        }
    }

    /// Writes a node and everything below it; of a mapping without one of its keys, if need be.
    package func write(_ node: Node, without key: String? = nil, into out: inout PackedWriter) {
        var before = Position.start
        write(node, without: key, after: &before, into: &out)
    }

    private func write(
        _ node: Node, without omitted: String? = nil, after before: inout Position, into out: inout PackedWriter
    ) {
        let record = node.record
        let positions = node.kind == .scalar ? node.positions : nil
        let isStraight = positions?.isStraight ?? false
        let word = node.kind == .scalar ? numbers[Array(node.utf8)] : nil
        var mark = record.kind.rawValue | record.style.rawValue << Mark.styleShift
        if word != nil { mark |= Mark.isWord }
        if isStraight { mark |= Mark.isStraight }
        if record.start.line == before.line { mark |= Mark.isOnLine }
        out.byte(mark)
        if record.start.line == before.line {
            out.signed(Int(record.start.column) - Int(before.column))
        } else {
            out.signed(Int(record.start.line) - Int(before.line))
            out.number(Int(record.start.column))
        }
        before = record.start
        if !isStraight {
            out.signed(Int(record.end.line) - Int(record.start.line))
            out.number(Int(record.end.column))
        }
        switch node.kind {
        case .scalar:
            if let word { out.number(word) } else { out.content(node.utf8) }
            if let positions, !isStraight { writeRuns(positions.runs, from: record.start, into: &out) }
            // Values mostly begin where their keys end.
            if isStraight { before = record.end }
        case .sequence:
            out.number(node.count)
            for element in node.elementsView { write(element, after: &before, into: &out) }
        case .mapping:
            let isShorter = omitted.map { node.index(of: $0) != nil } ?? false
            out.number(isShorter ? node.count - 1 : node.count)
            for (key, value) in node.entriesView where !isShorter || key.text != omitted {
                write(key, after: &before, into: &out)
                write(value, after: &before, into: &out)
            }
        }
    }

    /// Where stretches of characters begin, and how long they are.
    private func writeRuns(
        _ runs: [(start: Position, count: Int)], from start: Position, into out: inout PackedWriter
    ) {
        out.number(runs.count)
        var before = start
        for run in runs {
            out.signed(Int(run.start.line) - Int(before.line))
            out.number(Int(run.start.column))
            out.number(run.count)
            before = run.start
        }
    }
}
