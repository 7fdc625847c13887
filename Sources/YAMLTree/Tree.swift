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
        var first: Int
        /// The number of bytes, elements or entries.
        var count: Int
    }

    let file: SourceFile
    let records: [Record]
    let links: [Int32]
    let text: [UInt8]

    init(file: SourceFile, records: [Record], links: [Int32], text: [UInt8]) {
        self.file = file
        self.records = records
        self.links = links
        self.text = text
    }
}

/// Collects nodes while a file is read.
struct TreeBuilder {
    private(set) var records: [Tree.Record] = []
    private var links: [Int32] = []
    private var text: [UInt8] = []
    private var open: [(record: Int, children: [Int32])] = []

    init(reserving bytes: Int) {
        records.reserveCapacity(bytes / 12)
        text.reserveCapacity(bytes / 2)
    }

    var depth: Int { open.count }

    /// The innermost list or mapping that is still open.
    var container: (kind: Node.Kind, count: Int)? {
        open.last.map { (records[$0.record].kind, $0.children.count) }
    }

    /// Whether a node is still open.
    func isOpen(_ record: Int) -> Bool { open.contains { $0.record == record } }

    mutating func scalar(_ bytes: some Collection<UInt8>, _ style: Tree.Style, _ start: Position, _ end: Position)
        -> Int
    {
        let first = text.count
        text.append(contentsOf: bytes)
        return add(
            Tree.Record(kind: .scalar, style: style, start: start, end: end, first: first, count: text.count - first))
    }

    mutating func begin(_ kind: Node.Kind, _ start: Position) -> Int {
        let record = add(Tree.Record(kind: kind, style: .plain, start: start, end: start, first: 0, count: 0))
        open.append((record, []))
        return record
    }

    /// Adds an existing node to the open container once more.
    mutating func link(_ record: Int) {
        if !open.isEmpty { open[open.count - 1].children.append(Int32(truncatingIfNeeded: record)) }
    }

    /// Ends the innermost container; for a mapping returns pairs of records with the same key, the first one first.
    mutating func end(_ end: Position) -> [(first: Int, second: Int)] {
        guard let (record, children) = open.popLast() else { return [] }
        let isMapping = records[record].kind == .mapping
        records[record].first = links.count
        records[record].count = isMapping ? children.count / 2 : children.count
        records[record].end = end
        links += children
        return isMapping ? duplicates(children) : []
    }

    func tree(_ file: SourceFile) -> Tree { Tree(file: file, records: records, links: links, text: text) }

    func content(_ record: Int) -> ArraySlice<UInt8> {
        text[records[record].first..<(records[record].first + records[record].count)]
    }

    private mutating func add(_ record: Tree.Record) -> Int {
        link(records.count)
        records.append(record)
        return records.count - 1
    }

    private func duplicates(_ children: [Int32]) -> [(first: Int, second: Int)] {
        let keys = stride(from: 0, to: children.count, by: 2).map { Int(children[$0]) }.filter {
            records[$0].kind == .scalar
        }
        var found: [(first: Int, second: Int)] = []
        if keys.count <= 16 {
            for (place, key) in keys.enumerated() {
                let content = content(key)
                if let first = keys[..<place].first(where: {
                    records[$0].count == records[key].count && self.content($0).elementsEqual(content)
                }) {
                    found.append((first, key))
                }
            }
            return found
        }
        var seen: [[UInt8]: Int] = [:]
        for key in keys {
            let content = Array(content(key))
            if let first = seen[content] { found.append((first, key)) } else { seen[content] = key }
        }
        return found
    }
}
