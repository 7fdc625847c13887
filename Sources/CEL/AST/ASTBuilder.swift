public import SourceDiagnostics

/// Builds syntax trees node by node.
public struct ASTBuilder: Sendable {
    private var nodes: [Expr] = []
    private var spans: [SourceSpan] = []
    private var heights: [Int32] = []

    /// Begins an empty tree.
    public init() {}

    /// Adds a node.
    public mutating func add(_ node: Expr, at span: SourceSpan) -> ExprID {
        var below: Int32 = 0
        node.forEachChild { below = max(below, heights[$0.index]) }
        nodes.append(node)
        spans.append(span)
        heights.append(below + 1)
        return ExprID(nodes.count - 1)
    }

    /// Adds a constant.
    public mutating func literal(_ value: Value, at span: SourceSpan) -> ExprID { add(.literal(value), at: span) }

    /// Adds a name; a dotted one becomes selections, as the parser makes them.
    public mutating func identifier(_ name: String, at span: SourceSpan) -> ExprID {
        let parts = name.split(separator: ".").map(String.init)
        var id = add(.identifier(parts.first ?? name), at: span)
        for field in parts.dropFirst() {
            id = add(.select(Expr.Select(operand: id, field: field, access: .plain)), at: span)
        }
        return id
    }

    /// Adds a call; operators have the names of the language definition: `_&&_`, `_==_`, `@in`, `!_`.
    public mutating func call(_ function: String, target: ExprID? = nil, _ arguments: [ExprID], at span: SourceSpan)
        -> ExprID
    {
        add(.call(Expr.Call(function: function, target: target, arguments: arguments)), at: span)
    }

    /// Joins operands by an associative operator, `_&&_` or `_||_`, into the balanced tree that the parser makes of a chain; of none it
    /// makes nothing.
    public mutating func join(_ operands: [ExprID], _ function: String, at span: SourceSpan) -> ExprID? {
        operands.isEmpty ? nil : join(operands[...], function, at: span)
    }

    private mutating func join(_ operands: ArraySlice<ExprID>, _ function: String, at span: SourceSpan) -> ExprID {
        guard operands.count > 1 else { return operands[operands.startIndex] }
        let middle = operands.startIndex + (operands.count + 1) / 2
        let left = join(operands[..<middle], function, at: span)
        let right = join(operands[middle...], function, at: span)
        return call(function, [left, right], at: span)
    }

    /// Adds a list.
    public mutating func list(_ elements: [ExprID], at span: SourceSpan) -> ExprID {
        add(.list(elements.map { Expr.Element(value: $0, isOptional: false) }), at: span)
    }

    /// Adds a fold with one variable.
    public mutating func comprehension(
        _ kind: Expr.Comprehension.Kind, over range: ExprID, variable: String, _ body: ExprID, at span: SourceSpan
    ) -> ExprID {
        add(
            .comprehension(
                Expr.Comprehension(
                    kind: kind, name: kind.rawValue, variables: [variable], range: range, filter: nil, body: body)),
            at: span)
    }

    /// Copies another tree in and returns its root's new name.
    public mutating func graft(_ other: AST) -> ExprID { graft(other, from: other.root) }

    /// Copies a part of another tree in.
    public mutating func graft(_ other: AST, from start: ExprID) -> ExprID {
        // Children are copied before their parents, so that the order of names is that of the source.
        var renamed: [ExprID: ExprID] = [:]
        var pending: [(id: ExprID, isExpanded: Bool)] = [(start, false)]
        while let (id, isExpanded) = pending.popLast() {
            let node = other[id]
            if isExpanded {
                renamed[id] = add(node.mapping { renamed[$0] ?? $0 }, at: other.span(of: id))
            } else {
                pending.append((id, true))
                pending += node.children.reversed().map { ($0, false) }
            }
        }
        return renamed[start] ?? start
    }

    func height(of id: ExprID) -> Int { Int(heights[id.index]) }

    subscript(id: ExprID) -> Expr { nodes[id.index] }

    func span(of id: ExprID) -> SourceSpan { spans[id.index] }

    /// The finished tree.
    ///
    /// Mutating, so that the root cannot be added in the same call: it would be missing in the tree.
    public mutating func finish(root: ExprID) -> AST { AST(nodes: nodes, spans: spans, heights: heights, root: root) }
}
