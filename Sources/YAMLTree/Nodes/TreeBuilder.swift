import SourceDiagnostics

/// Collects nodes while a file is read.
struct TreeBuilder {
    private struct Container {
        var record: Int
        /// Where its children begin in `pending`.
        var base: Int
        /// Where its last child ends.
        var lastEnd: Position
    }

    private(set) var records: [Tree.Record] = []
    private var links: [Int32] = []
    private var text: [UInt8] = []
    private var open: [Container] = []
    /// The children of all open containers, those of the innermost one last.
    private var pending: [Int32] = []

    init(reserving bytes: Int) {
        // Memory that is not used is not touched either; growing would copy what is there.
        records.reserveCapacity(bytes / 6)
        links.reserveCapacity(bytes / 6)
        text.reserveCapacity(bytes)
    }

    var depth: Int { open.count }

    /// The innermost list or mapping that is still open.
    var container: (kind: Node.Kind, count: Int)? {
        open.last.map { (records[$0.record].kind, pending.count - $0.base) }
    }

    /// Whether the next node is the key of an entry.
    var isKeyNext: Bool {
        guard let last = open.last, records[last.record].kind == .mapping else { return false }
        return (pending.count - last.base) % 2 == 0
    }

    /// Whether a node is still open.
    func isOpen(_ record: Int) -> Bool { open.contains { $0.record == record } }

    mutating func scalar(_ bytes: UnsafeBufferPointer<UInt8>, _ style: Tree.Style, _ start: Position, _ end: Position)
        -> Int
    {
        let first = text.count
        text.append(contentsOf: bytes)
        return add(
            Tree.Record(
                kind: .scalar, style: style, start: start, end: end, first: UInt32(truncatingIfNeeded: first),
                count: UInt32(truncatingIfNeeded: bytes.count)))
    }

    /// Adds a scalar that has no parent yet.
    mutating func detached(_ content: [UInt8], _ start: Position, _ end: Position) -> Int {
        let first = text.count
        text.append(contentsOf: content)
        records.append(
            Tree.Record(
                kind: .scalar, style: .filled, start: start, end: end, first: UInt32(truncatingIfNeeded: first),
                count: UInt32(truncatingIfNeeded: content.count)))
        return records.count - 1
    }

    mutating func begin(_ kind: Node.Kind, _ start: Position, _ end: Position) -> Int {
        let record = add(Tree.Record(kind: kind, style: .plain, start: start, end: end, first: 0, count: 0))
        open.append(Container(record: record, base: pending.count, lastEnd: end))
        return record
    }

    /// Adds an existing node to the open container once more, at a place that ends there.
    mutating func link(_ record: Int, _ end: Position) {
        guard !open.isEmpty else { return }
        pending.append(Int32(truncatingIfNeeded: record))
        open[open.count - 1].lastEnd = end
    }

    /// Ends the innermost container, at the end of its last child if no other is given; for a mapping returns pairs of records with
    /// the same key, the first one first.
    mutating func end(_ end: Position?, areKeysDistinct: Bool = false) -> [(first: Int, second: Int)] {
        guard let container = open.popLast() else { return [] }
        // INVARIANT: no slice of `pending` outlives its use here, or removing the children would copy the whole of it.
        let count = pending.count - container.base
        let isMapping = records[container.record].kind == .mapping
        let last = end ?? container.lastEnd
        records[container.record].first = UInt32(truncatingIfNeeded: links.count)
        records[container.record].count = UInt32(truncatingIfNeeded: isMapping ? count / 2 : count)
        records[container.record].end = last
        links.append(contentsOf: pending[container.base...])
        let found = isMapping && !areKeysDistinct ? duplicates(from: container.base) : []
        pending.removeLast(count)
        if !open.isEmpty { open[open.count - 1].lastEnd = last }
        return found
    }

    /// Whether an entry has its key and not its value yet.
    var isValueNext: Bool {
        guard let container else { return false }
        return container.kind == .mapping && container.count % 2 == 1
    }

    /// Goes back to fewer open containers, and takes the last children from the innermost of them.
    mutating func discard(children: Int, keeping depth: Int) {
        while open.count > depth, let container = open.popLast() {
            pending.removeLast(pending.count - container.base)
        }
        let base = open.last?.base ?? pending.count
        pending.removeLast(min(children, pending.count - base))
        guard let last = open.indices.last else { return }
        open[last].lastEnd =
            records[Int(pending.count > base ? pending[pending.count - 1] : Int32(open[last].record))].end
    }

    /// Forgets everything.
    mutating func reset() { self = TreeBuilder(reserving: 0) }

    func tree(_ file: SourceFile) -> Tree { Tree(file: file, records: records, links: links, text: text) }

    func content(_ record: Int) -> ArraySlice<UInt8> { text[records[record].range] }

    private mutating func add(_ record: Tree.Record) -> Int {
        link(records.count, record.end)
        records.append(record)
        return records.count - 1
    }

    private func duplicates(from base: Int) -> [(first: Int, second: Int)] {
        var found: [(first: Int, second: Int)] = []
        if pending.count - base <= 32 {
            for index in stride(from: base, to: pending.count, by: 2) {
                let key = Int(pending[index])
                for earlier in stride(from: base, to: index, by: 2) where isSameScalar(Int(pending[earlier]), key) {
                    found.append((Int(pending[earlier]), key))
                    break
                }
            }
            return found
        }
        var seen: [ArraySlice<UInt8>: Int] = [:]
        seen.reserveCapacity((pending.count - base) / 2)
        for index in stride(from: base, to: pending.count, by: 2) {
            let key = Int(pending[index])
            guard records[key].kind == .scalar else { continue }
            let content = content(key)
            if let first = seen[content] { found.append((first, key)) } else { seen[content] = key }
        }
        return found
    }

    private func isSameScalar(_ a: Int, _ b: Int) -> Bool {
        guard records[a].kind == .scalar, records[b].kind == .scalar, records[a].count == records[b].count else {
            return false
        }
        return content(a).elementsEqual(content(b))
    }
}
