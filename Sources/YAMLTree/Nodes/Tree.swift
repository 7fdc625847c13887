package import SourceDiagnostics

/// All nodes of one file in flat arrays; immutable once its reader is done.
///
/// A class, because every node refers to it and a reference is cheaper to copy than four arrays.
package final class Tree: Sendable {
    package enum Style: UInt8, Sendable {
        case plain, singleQuoted, doubleQuoted, literal, folded
        /// Its text was put together from other scalars and is nowhere written as such.
        case filled
    }

    /// Where scalars come from that were filled in.
    package struct Fill: Sendable {
        /// The file whose text was filled in.
        var file: SourceFile
        var filling: Filling
    }

    package struct Record: Sendable {
        package var kind: Node.Kind
        package var style: Style
        /// Of what was filled in its place in `fills`, counted from 1; 0: it is in the tree's own file.
        var fill: UInt16 = 0
        package var start: Position
        package var end: Position
        /// Of a scalar its first byte in `text`, of a list or mapping its first place in `links`.
        package var first: UInt32
        /// The number of bytes, elements or entries.
        package var count: UInt32

        package init(
            kind: Node.Kind, style: Style, fill: UInt16 = 0, start: Position, end: Position, first: UInt32,
            count: UInt32
        ) {
            (self.kind, self.style, self.fill) = (kind, style, fill)
            (self.start, self.end, self.first, self.count) = (start, end, first, count)
        }

        /// The bytes of a scalar in `text`.
        package var range: Range<Int> { Int(first)..<(Int(first) + Int(count)) }
    }

    let file: SourceFile
    let records: [Record]
    let links: [Int32]
    let text: [UInt8]
    let fills: [Fill]
    let lines: LineTable
    /// Of a tree that was packed, where stretches of characters begin and how long they are, by scalar: its file is not at hand.
    let runs: [Int: [(start: Position, count: Int)]]?

    package init(
        file: SourceFile, records: [Record], links: [Int32], text: [UInt8], fills: [Fill] = [],
        runs: [Int: [(start: Position, count: Int)]]? = nil
    ) {
        self.file = file
        self.fills = fills
        self.runs = runs
        self.records = records
        self.links = links
        self.text = text
        lines = LineTable(file.bytes)
    }
}
