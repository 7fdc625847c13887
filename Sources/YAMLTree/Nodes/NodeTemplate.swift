package import SourceDiagnostics

/// A node of which copies are made, one for each row of a table, with some of its scalars filled in; what does not change is shared by all.
///
/// A scalar that is nothing but one cell, and whose cell is a list, becomes a list; within a list its elements join the others.
package struct NodeTemplate {
    /// A part of a scalar's text.
    package enum Part: Sendable {
        case text(String)
        /// The text of a cell, by its column.
        case cell(Int)
    }

    /// What replaces a scalar.
    package struct Pattern: Sendable {
        package var key: String
        package var parts: [Part]

        package init(key: String, parts: [Part]) {
            self.key = key
            self.parts = parts
        }

        /// The columns that it has cells of.
        package var columns: [Int] {
            parts.compactMap { part in
                if case .cell(let column) = part { column } else { nil }
            }
        }
    }

    private enum Child {
        /// A record that all copies share.
        case shared(Int32)
        /// A step of the same copy.
        case step(Int)
    }

    private enum Step {
        case scalar(parts: [Part], columns: [Int], fill: UInt16)
        case container(Tree.Record, [Child])
    }

    private let file: SourceFile
    private var records: [Tree.Record] = []
    private var links: [Int32] = []
    private var text: [UInt8] = []
    private var fills: [Tree.Fill] = []
    /// See `Tree.runs`.
    private var runs: [Int: [(start: Position, count: Int)]]?
    /// Of the fills of the node's own tree their places in `fills`.
    private var knownFills: [UInt16: UInt16] = [:]
    /// The nodes that become lists of cells, by `Node.identity`.
    private var lists: [Int: [Node]] = [:]
    private var steps: [Step] = []
    private var top: Child = .shared(0)
    private var copies: [Int32] = []

    /// How many nodes a copy adds.
    package var nodesPerCopy: Int { steps.count }
    /// How many elements of lists all copies have so far.
    package private(set) var elements = 0
    /// How many bytes of text all copies have so far.
    package var bytes: Int { text.count }

    /// Prepares copies of a mapping without some of its keys.
    ///
    /// - Parameters:
    ///   - whole: the keys whose values are copied as they are, even where an alias makes them the same nodes as what is filled in.
    ///   - table: the file that holds the cells.
    ///   - patterns: the scalars to fill in, by `Node.identity`.
    package init(
        _ node: Node, without keys: Set<String>, whole: Set<String> = [], table: SourceFile, _ patterns: [Int: Pattern]
    ) {
        file = node.tree.file
        runs = node.tree.runs.map { _ in [:] }
        var known: [Int: Child] = [:]
        guard node.kind == .mapping else {
            top = add(node, table, patterns, &known)
            return
        }
        var untouched: [Int: Child] = [:]
        var children: [Child] = []
        for (key, value) in node.entriesView where !keys.contains(key.text) {
            // A key is never filled in, even where an alias makes it the same node as a value.
            children.append(shared(key))
            children.append(
                whole.contains(key.text)
                    ? add(value, table, [:], &untouched) : add(value, table, patterns, &known))
        }
        top = container(node.record, children)
    }

    /// Prepares a copy of a mapping in which some nodes are lists of cells.
    ///
    /// - Parameter lists: the cells, of which each may itself be a list, by `Node.identity` of what they replace.
    package init(_ node: Node, lists: [Int: [Node]]) {
        file = node.tree.file
        runs = node.tree.runs.map { _ in [:] }
        self.lists = lists
        var known: [Int: Child] = [:]
        top = add(node, node.tree.file, [:], &known)
    }

    private mutating func add(
        _ node: Node, _ table: SourceFile, _ patterns: [Int: Pattern], _ known: inout [Int: Child]
    ) -> Child {
        if let child = known[node.index] { return child }
        let child: Child
        switch node.kind {
        case _ where lists[node.index] != nil:
            child = list(of: lists[node.index] ?? [], at: node)
        case .scalar:
            child = patterns[node.index].map { filled(node, $0, table) } ?? shared(node)
        case .sequence:
            child = container(node.record, node.elements.map { add($0, table, patterns, &known) })
        case .mapping:
            child = container(
                node.record,
                node.entries.flatMap { [shared($0.key), add($0.value, table, patterns, &known)] })
        }
        known[node.index] = child
        return child
    }

    private mutating func shared(_ node: Node) -> Child {
        var copy = node.record
        copy.first = UInt32(truncatingIfNeeded: text.count)
        copy.fill = fill(of: node)
        text += node.utf8
        records.append(copy)
        runs?[records.count - 1] = node.tree.runs?[node.index]
        return .shared(Int32(truncatingIfNeeded: records.count - 1))
    }

    /// The place of a scalar's fill, if it was filled in itself.
    private mutating func fill(of node: Node) -> UInt16 {
        let fill = node.record.fill
        guard fill > 0, Int(fill) <= node.tree.fills.count else { return 0 }
        if let known = knownFills[fill] { return known }
        let own = add(node.tree.fills[Int(fill) - 1])
        knownFills[fill] = own
        return own
    }

    private mutating func add(_ fill: Tree.Fill) -> UInt16 {
        if fills.count < Int(UInt16.max) { fills.append(fill) }
        return UInt16(truncatingIfNeeded: fills.count)
    }

    /// A list of cells, each text once, in the place of a node.
    private mutating func list(of cells: [Node], at node: Node) -> Child {
        guard let first = cells.first else { return shared(node) }
        let fill = add(
            Tree.Fill(file: first.file, filling: Filling(key: "in", file: node.file.path, span: node.span)))
        var indices: [Int32] = []
        var seen: Set<ArraySlice<UInt8>> = []
        for cell in cells {
            for element in CellList.elements(of: cell.utf8) ?? [cell.utf8] where seen.insert(element).inserted {
                indices.append(scalar(element, fill, cell.span.start, cell.span.end))
            }
        }
        var copy = node.record
        (copy.kind, copy.style) = (.sequence, .plain)
        return .shared(list(of: indices, copy))
    }

    private mutating func scalar(
        _ bytes: ArraySlice<UInt8>, _ fill: UInt16, _ start: Position, _ end: Position
    ) -> Int32 {
        records.append(
            Tree.Record(
                kind: .scalar, style: .filled, fill: fill, start: start, end: end,
                first: UInt32(truncatingIfNeeded: text.count), count: UInt32(truncatingIfNeeded: bytes.count)))
        text += bytes
        return Int32(truncatingIfNeeded: records.count - 1)
    }

    /// Adds a list with elements that are there already.
    private mutating func list(of indices: [Int32], _ record: Tree.Record) -> Int32 {
        var copy = record
        copy.first = UInt32(truncatingIfNeeded: links.count)
        copy.count = UInt32(truncatingIfNeeded: indices.count)
        links += indices
        records.append(copy)
        return Int32(truncatingIfNeeded: records.count - 1)
    }

    private mutating func filled(_ node: Node, _ pattern: Pattern, _ table: SourceFile) -> Child {
        let filling = Filling(key: pattern.key, file: node.file.path, span: node.span)
        let fill = add(Tree.Fill(file: table, filling: filling))
        steps.append(.scalar(parts: pattern.parts, columns: pattern.columns, fill: fill))
        return .step(steps.count - 1)
    }

    private mutating func container(_ record: Tree.Record, _ children: [Child]) -> Child {
        var copy = record
        copy.count = UInt32(truncatingIfNeeded: record.kind == .mapping ? children.count / 2 : children.count)
        var indices: [Int32] = []
        for case .shared(let index) in children { indices.append(index) }
        if indices.count == children.count {
            copy.first = UInt32(truncatingIfNeeded: links.count)
            links += indices
            records.append(copy)
            return .shared(Int32(truncatingIfNeeded: records.count - 1))
        }
        steps.append(.container(copy, children))
        return .step(steps.count - 1)
    }

    /// Adds a copy with the cells of a row.
    package mutating func addCopy(_ cells: [Node]) {
        // INVARIANT: the children of a step come before it, so that their records are known.
        var made: [Int32] = []
        made.reserveCapacity(steps.count)
        for step in steps {
            switch step {
            case .scalar(let parts, let columns, let fill):
                if case .cell(let column)? = parts.first, parts.count == 1, column < cells.count,
                    let elements = CellList.elements(of: cells[column].utf8)
                {
                    made.append(addList(elements, of: cells[column], fill))
                } else {
                    made.append(
                        addScalar(parts, columns.compactMap { $0 < cells.count ? cells[$0].span : nil }, cells, fill))
                }
            case .container(let record, let children):
                made.append(addContainer(record, children, made))
            }
        }
        copies.append(Self.index(top, made))
    }

    private mutating func addScalar(
        _ parts: [Part], _ spans: [SourceSpan], _ cells: [Node], _ fill: UInt16
    ) -> Int32 {
        let first = text.count
        for part in parts {
            switch part {
            case .text(let own): text.append(contentsOf: own.utf8)
            case .cell(let column): if column < cells.count { text.append(contentsOf: cells[column].utf8) }
            }
        }
        records.append(
            Tree.Record(
                kind: .scalar, style: .filled, fill: fill, start: spans.map(\.start).min() ?? .start,
                end: spans.map(\.end).max() ?? .start, first: UInt32(truncatingIfNeeded: first),
                count: UInt32(truncatingIfNeeded: text.count - first)))
        return Int32(truncatingIfNeeded: records.count - 1)
    }

    private mutating func addList(_ list: [ArraySlice<UInt8>], of cell: Node, _ fill: UInt16) -> Int32 {
        elements += list.count
        let (start, end) = (cell.span.start, cell.span.end)
        let indices = list.map { scalar($0, fill, start, end) }
        return self.list(
            of: indices,
            Tree.Record(kind: .sequence, style: .filled, fill: fill, start: start, end: end, first: 0, count: 0))
    }

    private mutating func addContainer(_ record: Tree.Record, _ children: [Child], _ made: [Int32]) -> Int32 {
        var copy = record
        copy.first = UInt32(truncatingIfNeeded: links.count)
        for child in children {
            let index = Self.index(child, made)
            let one = records[Int(index)]
            if record.kind == .sequence, one.kind == .sequence, one.style == .filled {
                for place in Int(one.first)..<Int(one.first) + Int(one.count) { links.append(links[place]) }
            } else {
                links.append(index)
            }
        }
        if record.kind == .sequence { copy.count = UInt32(truncatingIfNeeded: links.count) - copy.first }
        records.append(copy)
        return Int32(truncatingIfNeeded: records.count - 1)
    }

    private static func index(_ child: Child, _ made: [Int32]) -> Int32 {
        switch child {
        case .shared(let index): index
        case .step(let step): step < made.count ? made[step] : 0
        }
    }

    /// All copies, in the order in which they were added.
    package func finish() -> [Node] {
        let tree = Tree(file: file, records: records, links: links, text: text, fills: fills, runs: runs)
        return copies.map { Node(tree: tree, index: Int($0)) }
    }
}

extension Node {
    /// The bytes of a scalar's content; none for lists and mappings.
    package var utf8: ArraySlice<UInt8> { kind == .scalar ? tree.text[record.range] : [] }
}
