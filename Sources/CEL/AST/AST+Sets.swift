extension AST {
    /// What is gone through to ask whether all, some or one of its elements are something, how many there are, or whether there are any, and what
    /// `filter` and `map` go through for that: there a list of which some elements may be the same is taken as it is.
    var sets: Set<ExprID> {
        var sets: Set<ExprID> = []
        for node in nodes {
            guard var range = counted(node) else { continue }
            while sets.insert(range).inserted, case .comprehension(let fold) = self[range], fold.isSelection {
                range = fold.range
            }
        }
        return sets
    }

    private func counted(_ node: Expr) -> ExprID? {
        switch node {
        // A second variable is the place of an element in the list.
        case .comprehension(let fold)
        where [.all, .exists, .existsOne].contains(fold.kind) && fold.variables.count == 1:
            fold.range
        case .call(let call) where call.function == "size" && call.operands.count == 1: call.operands[0]
        case .call(let call) where call.function == "@in" && call.arguments.count == 2: call.arguments[1]
        case .call(let call) where ["_==_", "_!=_"].contains(call.function) && call.arguments.count == 2:
            isEmptyList(call.arguments[0])
                ? call.arguments[1] : isEmptyList(call.arguments[1]) ? call.arguments[0] : nil
        default: nil
        }
    }

    private func isEmptyList(_ id: ExprID) -> Bool {
        if case .list(let elements) = self[id] { elements.isEmpty } else { false }
    }

    /// Where the elements of something come from by `filter` and `map`.
    func origin(of id: ExprID) -> ExprID {
        var origin = id
        while case .comprehension(let fold) = self[origin], fold.isSelection { origin = fold.range }
        return origin
    }
}

extension Expr.Comprehension {
    /// Whether it makes a list of what it goes through, element by element.
    fileprivate var isSelection: Bool { (kind == .filter || kind == .map) && variables.count == 1 }
}
