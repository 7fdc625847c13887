/// How deep the values of a tree can be nested.
///
/// Names make values deeper than the tree that writes them: `cel.bind(a, [[x]], cel.bind(b, [[a]], …))`. Comparing, showing and freeing a
/// value goes as deep as it is nested, so that too deep ones must not come about.
enum ValueDepth {
    /// The most for any value that is made on the way; facts count as flat.
    static func measure(_ ast: AST, _ environment: Environment) -> Int {
        guard ast.bindsNames else { return ast.height }
        var depths = [Int](repeating: 0, count: ast.count)
        var locals: [(name: String, depth: Int)] = []
        var most = 0
        for step in Traversal.steps(ast, environment) {
            switch step {
            case .enter(let id, let index):
                for name in Traversal.names(ast[id], index) { locals.append((name, bound(ast[id], index, depths))) }
            case .leave(let id): locals.removeLast(Traversal.count(ast[id]))
            case .node(let id):
                depths[id.index] = depth(ast[id], depths, locals)
                most = max(most, depths[id.index])
            }
        }
        return most
    }

    private static func bound(_ node: Expr, _ index: Int, _ depths: [Int]) -> Int {
        switch node {
        case .comprehension(let fold): max(0, depths[fold.range.index] - 1)
        case .bind(_, let value, _): depths[value.index]
        case .block(let values, _): depths[values[index].index]
        default: 0
        }
    }

    private static func depth(_ node: Expr, _ depths: [Int], _ locals: [(name: String, depth: Int)]) -> Int {
        var below = 0
        node.forEachChild { below = max(below, depths[$0.index]) }
        switch node {
        case .identifier(let name): return locals.last { $0.name == name }?.depth ?? 0
        case .list, .map, .message, .comprehension: return below + 1
        // A function may put its arguments into a list; an operator does not.
        case .call(let call): return call.function.utf8.contains(UInt8(ascii: "_")) ? below : below + 1
        case .bind(_, _, let body), .block(_, let body): return depths[body.index]
        default: return below
        }
    }
}

extension AST {
    fileprivate var bindsNames: Bool {
        nodes.contains { node in
            switch node {
            case .comprehension, .bind, .block: true
            default: false
            }
        }
    }

    /// Whether it can be checked and evaluated on the smallest usual stack.
    func isShallow(in environment: Environment) -> Bool {
        height <= Limits.deepest && ValueDepth.measure(self, environment) <= Limits.deepest
    }
}
