import CEL

/// Finds in an expression the largest parts that depend on the cells of a row and on nothing else.
struct RowPartFinder {
    struct Part {
        var id: ExprID
        /// The cells that it reads.
        var cells: [(id: ExprID, column: Int)]
        /// Whether the whole may have a value without it.
        var isConditional: Bool
    }

    private enum Reads {
        case nothing, row, other
    }

    private let tree: AST
    private let columns: Placeholders
    private var reads: [ExprID: Reads] = [:]
    private var cells: [ExprID: Int] = [:]

    init(_ tree: AST, _ columns: Placeholders) {
        self.tree = tree
        self.columns = columns
    }

    /// Whether `row` is named at all.
    static func mentionsRow(_ tree: AST) -> Bool {
        var found = false
        tree.walk { _, node in if case .identifier("row") = node { found = true } }
        return found
    }

    mutating func find() -> [Part] {
        var order: [ExprID] = []
        var shadowed: Set<ExprID> = []
        tree.walk { id, node in
            order.append(id)
            for inner in Self.hiding(node) { tree.walk(from: inner) { id, _ in shadowed.insert(id) } }
        }
        for id in order.reversed() { classify(id, isShadowed: shadowed.contains(id)) }
        var parts: [Part] = []
        var pending: [(id: ExprID, isConditional: Bool)] = [(tree.root, false)]
        while let (id, isConditional) = pending.popLast() {
            // Each element of a list is a part, so that each is known by its own cell.
            if reads[id] == .row, !isList(id) {
                parts.append(Part(id: id, cells: cellsBelow(id), isConditional: isConditional))
                continue
            }
            var below = isConditional
            switch tree[id] {
            case .call(let call) where ["_&&_", "_||_", "_?_:_"].contains(call.function): below = true
            case .comprehension, .bind, .block: below = true
            default: break
            }
            for child in tree[id].children.reversed() { pending.append((child, below)) }
        }
        return parts
    }

    private func cellsBelow(_ id: ExprID) -> [(id: ExprID, column: Int)] {
        var found: [(id: ExprID, column: Int)] = []
        tree.walk(from: id) { id, _ in
            if let column = cells[id] { found.append((id, column)) }
        }
        return found
    }

    /// The parts of a node in which `row` is a name of its own.
    private static func hiding(_ node: Expr) -> [ExprID] {
        switch node {
        case .comprehension(let fold) where fold.variables.contains("row"):
            [fold.body] + (fold.filter.map { [$0] } ?? [])
        case .bind("row", _, let body): [body]
        default: []
        }
    }

    private mutating func classify(_ id: ExprID, isShadowed: Bool) {
        if !isShadowed, let column = column(id) {
            cells[id] = column
            reads[id] = .row
            return
        }
        switch tree[id] {
        case .literal: reads[id] = .nothing
        case .call, .list, .map:
            let below = tree[id].children.map { reads[$0] ?? .other }
            reads[id] = below.contains(.other) ? .other : below.contains(.row) ? .row : .nothing
        default: reads[id] = .other
        }
    }

    private func isList(_ id: ExprID) -> Bool {
        if case .list = tree[id] { true } else { false }
    }

    /// The column that `row.column` names.
    private func column(_ id: ExprID) -> Int? {
        guard let names = tree.names(of: id), names.count > 1, names[0] == "row" else { return nil }
        return columns.index(of: names.dropFirst().joined(separator: "."))
    }
}
