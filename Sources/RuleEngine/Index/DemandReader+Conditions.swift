import CEL

extension DemandReader {
    /// How deep alternatives are looked into; what lies deeper is left to evaluation.
    private static let deepest = 32

    /// The ways in which a term comes true.
    mutating func read(_ tree: AST) -> Branches { read(tree.root, tree, depth: 0) }

    private mutating func read(_ id: ExprID, _ tree: AST, isNegated: Bool = false, depth: Int) -> Branches {
        guard depth < Self.deepest else { return .nothing }
        if case .call(let call) = tree[id], call.target == nil {
            switch (call.function, call.arguments.count) {
            case ("_&&_", 2...), ("_||_", 2...):
                let parts = call.arguments.map { read($0, tree, isNegated: isNegated, depth: depth + 1) }
                return (call.function == "_&&_") != isNegated ? .all(parts) : .any(parts)
            case ("!_", 1): return read(call.arguments[0], tree, isNegated: !isNegated, depth: depth + 1)
            default: break
            }
        }
        let plain = term(id, tree, depth: depth)
        return isNegated ? plain.negation : plain
    }

    /// What joins no others.
    private mutating func term(_ id: ExprID, _ tree: AST, depth: Int) -> Branches {
        switch tree[id] {
        case .call(let call) where call.target == nil && call.arguments.count == 2:
            return comparison(call.function, call.arguments[0], call.arguments[1], tree)
        case .call(let call): return holds(call, tree)
        case .identifier, .select: return Self.one(operand(id, tree), .truth(true))
        case .comprehension(let fold):
            guard fold.kind == .exists || fold.kind == .existsOne, fold.variables.count == 1, fold.filter == nil,
                let element = element(fold.variables[0], of: fold.range, tree)
            else { return .nothing }
            self.element = element
            defer { self.element = nil }
            return read(fold.body, tree, depth: depth + 1).map {
                Branches(Self.lifted($0, isAny: fold.kind == .exists))
            }
        default: return .nothing
        }
    }

    /// What is demanded of a list, where this is demanded of one of its elements.
    ///
    /// The list has an element with one of the words; whether all that is demanded is met by the same element is left to evaluation.
    private static func lifted(_ reading: Reading, isAny: Bool) -> Reading {
        var lifted = Reading()
        for (axis, demand) in reading.demands {
            switch demand {
            case .words(let words, false), .overlaps(let words): lifted.demands[axis] = .overlaps(words)
            case .words, .truth, .range: continue
            }
        }
        lifted.isExact = isAny && reading.isExact && reading.demands.count == 1 && lifted.demands.count == 1
        return lifted
    }

    /// `traveler.holds(type, issuer)`: there is a document of the type, and one of the issuer; whether it is valid is left to evaluation.
    private mutating func holds(_ call: Expr.Call, _ tree: AST) -> Branches {
        guard element == nil, call.function == "holds", (1...2).contains(call.arguments.count),
            let target = call.target, case .identifier("traveler") = tree[target]
        else { return .nothing }
        var demands: [Int: Demand] = [:]
        for (argument, field) in zip(call.arguments, ["type", "issuer"]) {
            guard let word = word(argument, tree), let documents = documents(field) else { continue }
            demands[documents.axis] = .overlaps([word])
        }
        return Branches(Reading(demands: demands))
    }
}
