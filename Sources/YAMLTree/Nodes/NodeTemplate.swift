package import SourceDiagnostics

/// A node of which copies are made, one for each row of a table, with some of its scalars filled in; what does not change is shared by all.
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
    private var steps: [Step] = []
    private var top: Child = .shared(0)
    private var copies: [Int32] = []

    /// How many nodes a copy adds.
    package var nodesPerCopy: Int { steps.count }
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

    private mutating func add(
        _ node: Node, _ table: SourceFile, _ patterns: [Int: Pattern], _ known: inout [Int: Child]
    ) -> Child {
        if let child = known[node.index] { return child }
        let child: Child
        switch node.kind {
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
        text += node.utf8
        records.append(copy)
        runs?[records.count - 1] = node.tree.runs?[node.index]
        return .shared(Int32(truncatingIfNeeded: records.count - 1))
    }

    private mutating func filled(_ node: Node, _ pattern: Pattern, _ table: SourceFile) -> Child {
        let filling = Filling(key: pattern.key, file: node.file.path, span: node.span)
        if fills.count < Int(UInt16.max) { fills.append(Tree.Fill(file: table, filling: filling)) }
        steps.append(
            .scalar(parts: pattern.parts, columns: pattern.columns, fill: UInt16(truncatingIfNeeded: fills.count))
        )
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
                let first = text.count
                for part in parts {
                    switch part {
                    case .text(let own): text.append(contentsOf: own.utf8)
                    case .cell(let column): if column < cells.count { text.append(contentsOf: cells[column].utf8) }
                    }
                }
                let spans = columns.compactMap { $0 < cells.count ? cells[$0].span : nil }
                records.append(
                    Tree.Record(
                        kind: .scalar, style: .filled, fill: fill, start: spans.map(\.start).min() ?? .start,
                        end: spans.map(\.end).max() ?? .start, first: UInt32(truncatingIfNeeded: first),
                        count: UInt32(truncatingIfNeeded: text.count - first)))
            case .container(var record, let children):
                record.first = UInt32(truncatingIfNeeded: links.count)
                for child in children { links.append(Self.index(child, made)) }
                records.append(record)
            }
            made.append(Int32(truncatingIfNeeded: records.count - 1))
        }
        copies.append(Self.index(top, made))
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
