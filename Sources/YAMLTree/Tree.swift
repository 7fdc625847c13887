import SourceDiagnostics

/// All nodes of one file in flat arrays; immutable once its reader is done.
///
/// A class, because every node refers to it and a reference is cheaper to copy than four arrays.
final class Tree: Sendable {
    enum Style: UInt8, Sendable {
        case plain, singleQuoted, doubleQuoted, literal, folded
    }

    struct Record: Sendable {
        var kind: Node.Kind
        var style: Style
        var start: Position
        var end: Position
        /// Of a scalar its first byte in `text`, of a list or mapping its first place in `links`.
        var first: UInt32
        /// The number of bytes, elements or entries.
        var count: UInt32

        /// The bytes of a scalar in `text`.
        var range: Range<Int> { Int(first)..<(Int(first) + Int(count)) }
    }

    let file: SourceFile
    let records: [Record]
    let links: [Int32]
    let text: [UInt8]
    let lines: LineTable

    init(file: SourceFile, records: [Record], links: [Int32], text: [UInt8]) {
        self.file = file
        self.records = records
        self.links = links
        self.text = text
        lines = LineTable(file.bytes)
    }
}
