extension AST {
    /// The parts below a node that have an effect where constants decide: none in `true || x`, `x` alone in `true ? x : y`.
    package func effective(_ id: ExprID) -> [ExprID] {
        if case .call(let call) = self[id], call.target == nil {
            if call.function == "_?_:_", call.arguments.count == 3, let truth = truth(call.arguments[0]) {
                return [call.arguments[truth ? 1 : 2]]
            }
            if call.function == "_||_" || call.function == "_&&_", truth(id) != nil { return [] }
        }
        return self[id].children
    }

    /// Whether a node is true or false for its constants alone; nil where it depends on more.
    private func truth(_ id: ExprID) -> Bool? {
        switch self[id] {
        case .literal(.bool(let truth)): return truth
        case .call(let call) where call.function == "!_" && call.target == nil && call.arguments.count == 1:
            return truth(call.arguments[0]).map { !$0 }
        case .call(let call) where ["_||_", "_&&_"].contains(call.function) && call.target == nil:
            let decisive = call.function == "_||_"
            let truths = call.arguments.map(truth)
            if truths.contains(decisive) { return decisive }
            return truths.contains { $0 == nil } ? nil : !decisive
        default: return nil
        }
    }
}
