/// Finds the longest chains that `&&` and `||` can be written as.
///
/// The parser makes a balanced tree of a chain, the larger half left; a tree of another shape needs parentheses somewhere. For each node
/// the lengths that it can have as an unbroken chain follow from those of its two operands.
struct LogicChains {
    private let ast: AST
    /// For nodes that are operators: the lengths that the node can be written with, 1 (in parentheses) always being one.
    private var lengths: [ExprID: Set<Int>] = [:]

    init(_ ast: AST) {
        self.ast = ast
    }

    /// The operands between the signs when the node is written.
    mutating func operands(of id: ExprID, _ function: String) -> [ExprID] {
        measure(id, function)
        var operands: [ExprID] = []
        var pending = [(id: id, length: lengths[id]?.max() ?? 1)]
        while let (id, length) = pending.popLast() {
            guard length > 1, let (left, right) = halves(id, function) else {
                operands.append(id)
                continue
            }
            pending.append((right, length / 2))
            pending.append((left, length - length / 2))
        }
        return operands
    }

    private func halves(_ id: ExprID, _ function: String) -> (ExprID, ExprID)? {
        guard case .call(let call) = ast[id], call.function == function, call.target == nil, call.arguments.count == 2
        else { return nil }
        return (call.arguments[0], call.arguments[1])
    }

    private mutating func measure(_ id: ExprID, _ function: String) {
        var pending = [(id: id, isExpanded: false)]
        while let (id, isExpanded) = pending.popLast() {
            guard lengths[id] == nil, let (left, right) = halves(id, function) else { continue }
            guard isExpanded else {
                pending += [(id, true), (right, false), (left, false)]
                continue
            }
            let lefts = lengths[left] ?? [1]
            let rights = lengths[right] ?? [1]
            var possible: Set<Int> = [1]
            for length in lefts {
                if rights.contains(length) { possible.insert(2 * length) }
                if rights.contains(length - 1) { possible.insert(2 * length - 1) }
            }
            lengths[id] = possible
        }
    }
}
