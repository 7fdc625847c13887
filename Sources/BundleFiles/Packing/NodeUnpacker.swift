import SourceDiagnostics
package import YAMLTree

/// Reads nodes that a `NodePacker` wrote; nothing in them can make it trap, take more memory than the bytes justify, or go too deep.
package struct NodeUnpacker: Sendable {
    private let words: [[UInt8]]

    /// Deeper than any limit of a reader allows.
    private static let deepest = 1100

    package init(words: [[UInt8]]) { self.words = words }

    /// The node that comes next, of a file of that path; nil where the bytes are not a node.
    package func node(_ reader: inout PackedReader, path: String) -> Node? {
        var reading = Reading(words: words)
        var before = Position.start
        guard let index = reading.node(&reader, &before, depth: 0), !reader.isDamaged else { return nil }
        let tree = Tree(
            file: SourceFile(path: path, bytes: []), records: reading.records, links: reading.links, text: reading.text,
            runs: reading.runs)
        return Node(tree: tree, index: index)
    }

    private struct Reading {
        let words: [[UInt8]]
        var records: [Tree.Record] = []
        var links: [Int32] = []
        var text: [UInt8] = []
        var runs: [Int: [(start: Position, count: Int)]] = [:]

        mutating func node(_ reader: inout PackedReader, _ before: inout Position, depth: Int) -> Int? {
            let mark = reader.byte()
            guard depth < deepest, !reader.isDamaged, let kind = Node.Kind(rawValue: mark & NodePacker.Mark.kind),
                let style = Tree.Style(
                    rawValue: mark >> NodePacker.Mark.styleShift & NodePacker.Mark.style)
            else { return nil }
            let isStraight = mark & NodePacker.Mark.isStraight != 0
            let start: Position
            if mark & NodePacker.Mark.isOnLine != 0 {
                start = Position(line: Int(before.line), column: Self.sum(before.column, reader.signed()))
            } else {
                start = Position(line: Self.sum(before.line, reader.signed()), column: reader.number())
            }
            before = start
            var end = start
            if !isStraight { end = Position(line: Self.sum(start.line, reader.signed()), column: reader.number()) }
            let index = records.count
            records.append(Tree.Record(kind: kind, style: style, start: start, end: end, first: 0, count: 0))
            switch kind {
            case .scalar:
                guard scalar(index, isWord: mark & NodePacker.Mark.isWord != 0, &reader) else { return nil }
                if isStraight {
                    let characters = text[records[index].range].reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
                    let quotes = style == .plain ? 0 : 2
                    end = Position(line: Int(start.line), column: Int(start.column) + characters + quotes)
                    records[index].end = end
                    before = end
                } else {
                    readRuns(index, from: start, &reader)
                }
            case .sequence, .mapping:
                guard let children = children(kind, &reader, &before, depth: depth) else { return nil }
                records[index].first = UInt32(truncatingIfNeeded: links.count)
                records[index].count = UInt32(
                    truncatingIfNeeded: kind == .mapping ? children.count / 2 : children.count)
                links += children
            }
            return reader.isDamaged ? nil : index
        }

        private mutating func children(
            _ kind: Node.Kind, _ reader: inout PackedReader, _ before: inout Position, depth: Int
        ) -> [Int32]? {
            let count = reader.count()
            var children: [Int32] = []
            for _ in 0..<count {
                if kind == .mapping {
                    guard let key = node(&reader, &before, depth: depth + 1), records[key].kind == .scalar else {
                        return nil
                    }
                    children.append(Int32(truncatingIfNeeded: key))
                }
                guard let child = node(&reader, &before, depth: depth + 1) else { return nil }
                children.append(Int32(truncatingIfNeeded: child))
            }
            return children
        }

        private mutating func scalar(_ index: Int, isWord: Bool, _ reader: inout PackedReader) -> Bool {
            records[index].first = UInt32(truncatingIfNeeded: text.count)
            if isWord {
                let number = reader.number()
                guard words.indices.contains(number) else { return false }
                text += words[number]
            } else {
                text += reader.content()
            }
            records[index].count = UInt32(truncatingIfNeeded: text.count - Int(records[index].first))
            return true
        }

        private mutating func readRuns(_ index: Int, from start: Position, _ reader: inout PackedReader) {
            let count = reader.count()
            var before = start
            var own: [(start: Position, count: Int)] = []
            for _ in 0..<count {
                let start = Position(line: Self.sum(before.line, reader.signed()), column: reader.number())
                own.append((start, reader.number()))
                before = start
            }
            runs[index] = own
        }

        private static func sum(_ base: UInt32, _ difference: Int) -> Int {
            let (sum, overflow) = Int(base).addingReportingOverflow(difference)
            return overflow ? 1 : sum
        }
    }
}
