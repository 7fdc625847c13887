public import SourceDiagnostics

/// A syntax tree: nodes in an array, each named by its index, with the place where it is written.
///
/// ```swift
/// let tree = Parser.parse("1 + 2").ast!
/// if case .call(let call) = tree[tree.root] { call.function }   // "_+_"
/// ```
public struct AST: Sendable {
    /// The node that the whole expression is.
    public var root: ExprID
    var nodes: [Expr]
    private(set) var spans: [SourceSpan]
    private let heights: [Int32]

    init(nodes: [Expr], spans: [SourceSpan], heights: [Int32], root: ExprID) {
        self.nodes = nodes
        self.spans = spans
        self.heights = heights
        self.root = root
    }

    /// How many nodes are on the longest way from the root down.
    public var height: Int { Int(heights[root.index]) }

    /// The number of nodes, those that a changed root no longer reaches included.
    public var count: Int { nodes.count }

    /// A node.
    public subscript(id: ExprID) -> Expr { nodes[id.index] }

    /// Where a node is written.
    public func span(of id: ExprID) -> SourceSpan { spans[id.index] }

    /// All nodes below and including `start`, parents before their children, left to right.
    public func walk(from start: ExprID? = nil, _ visit: (ExprID, Expr) -> Void) {
        var pending = [start ?? root]
        while let id = pending.popLast() {
            let node = self[id]
            visit(id, node)
            pending += node.children.reversed()
        }
    }

    /// The same tree with its places moved, into the file that holds the expression.
    public func relocated(_ map: (Position) -> Position) -> AST {
        var copy = self
        copy.spans = spans.map { SourceSpan(map($0.start), map($0.end)) }
        return copy
    }
}
