/// What an expression gives with the known facts.
public enum Residual: Sendable {
    /// The answer, which no further fact changes; an error is one too.
    case settled(Value)
    /// What has to be known, and the expression that is left to be answered: in every world that completes the facts it gives what the
    /// whole expression gives.
    case open(UnknownSet, AST)
}

extension Program {
    /// Evaluates as far as the facts go, and gives the rest of the expression where they do not suffice.
    ///
    /// ```swift
    /// // traveler.nationality == 'FR' && trip.days > 30, where traveler.nationality is "FR" and trip.days unknown
    /// program.residual(bindings)   // open: trip.days, `trip.days > 30`
    /// ```
    ///
    /// Terms whose value is known become constants, operands that cannot matter any more are left out. Bodies of macros over lists stay as
    /// they are but for the facts in them.
    public func residual(_ bindings: Bindings, budget: Int? = nil) -> Residual {
        var states = TermStates()
        let value = evaluate(bindings, budget: budget, recording: &states)
        guard case .unknown(let unknown) = value else { return .settled(value) }
        var simplifier = Simplifier(ast, environment, bindings, states)
        return .open(unknown, simplifier.simplified())
    }
}

/// Rewrites a tree by what is known of its terms.
private struct Simplifier {
    private let ast: AST
    private let environment: Environment
    private let bindings: Bindings
    private let states: TermStates
    private var builder = ASTBuilder()
    private var rewritten: [ExprID: ExprID] = [:]
    /// The names that macros around have bound.
    private var locals: [String] = []
    /// How many folds are around: a term inside has a value for each element, and so none.
    private var folds = 0

    init(_ ast: AST, _ environment: Environment, _ bindings: Bindings, _ states: TermStates) {
        self.ast = ast
        self.environment = environment
        self.bindings = bindings
        self.states = states
    }

    mutating func simplified() -> AST {
        for step in Traversal.steps(ast, environment) {
            switch step {
            case .node(let id): rewritten[id] = rewrite(id)
            case .enter(let id, let index):
                locals += Traversal.names(ast[id], index)
                if case .comprehension = ast[id] { folds += 1 }
            case .leave(let id):
                locals.removeLast(Traversal.count(ast[id]))
                if case .comprehension = ast[id] { folds -= 1 }
            }
        }
        let root = rewritten[ast.root] ?? copy(ast.root)
        let whole = builder.finish(root: root)
        // Without the terms that were left out.
        var compact = ASTBuilder()
        let top = compact.graft(whole)
        return compact.finish(root: top)
    }

    private mutating func rewrite(_ id: ExprID) -> ExprID {
        if let value = known(id) { return builder.literal(value, at: ast.span(of: id)) }
        switch ast[id] {
        case .call(let call) where call.target == nil: return self.call(id, call)
        case .select(let select) where isName(select): return copy(id)
        case let node:
            var renamed: [ExprID: ExprID] = [:]
            node.forEachChild { renamed[$0] = rewritten[$0] }
            // The receiver of a function with a qualified name is no term of its own.
            node.forEachChild { child in if renamed[child] == nil { renamed[child] = copy(child) } }
            return builder.add(node.mapping { renamed[$0] ?? $0 }, at: ast.span(of: id))
        }
    }

    /// Whether a selection is the name of a variable, which must stay one.
    private func isName(_ select: Expr.Select) -> Bool {
        guard select.access != .optional, let path = Environment.path(of: select.operand, in: ast) else { return false }
        return environment.resolve(path: path + [select.field], locals: locals)?.fields.isEmpty == true
    }

    private mutating func copy(_ id: ExprID) -> ExprID { builder.graft(ast, from: id) }

    private func done(_ id: ExprID) -> ExprID { rewritten[id] ?? id }

    /// The value of a term, if it is known to the last element.
    private func known(_ id: ExprID) -> Value? {
        if folds == 0 { return states[id].flatMap { $0.isKnownThroughout ? $0 : nil } }
        guard let path = Environment.path(of: id, in: ast),
            let (resolution, fields) = environment.resolve(path: path, locals: locals), fields.isEmpty,
            case .variable(let slot) = resolution
        else { return nil }
        let value = bindings[slot]
        return value.isKnownThroughout ? value : nil
    }

    private mutating func call(_ id: ExprID, _ call: Expr.Call) -> ExprID {
        let span = ast.span(of: id)
        switch (call.function, call.arguments.count) {
        case ("_&&_", 2), ("_||_", 2):
            return logic(id, call.function, neutral: call.function == "_&&_")
        case ("_?_:_", 3):
            if case .bool(let flag)? = known(call.arguments[0]) { return done(call.arguments[flag ? 1 : 2]) }
        default: break
        }
        let arguments = call.arguments.map { done($0) }
        return builder.call(call.function, arguments, at: span)
    }

    /// A chain without the operands that are known not to matter; the constant, where one is known to decide.
    private mutating func logic(_ id: ExprID, _ function: String, neutral: Bool) -> ExprID {
        let span = ast.span(of: id)
        var open: [ExprID] = []
        for operand in operands(id, function) {
            guard case .bool(let flag)? = known(operand) else {
                open.append(done(operand))
                continue
            }
            if flag != neutral { return builder.literal(.bool(flag), at: span) }
        }
        // INVARIANT: `a && true` is an error where `a` is no bool, so the operator stays unless the operand is surely one.
        if open.count == 1, !isBool(open[0]) { open.append(builder.literal(.bool(neutral), at: span)) }
        return builder.join(open, function, at: span) ?? builder.literal(.bool(neutral), at: span)
    }

    /// Whether a rewritten term can be nothing but a bool, an error or unknown.
    private func isBool(_ id: ExprID) -> Bool {
        switch builder[id] {
        case .select(let select): return select.access == .test
        case .comprehension(let fold): return [.all, .exists, .existsOne].contains(fold.kind)
        case .call(let call):
            return call.target == nil
                && ["_&&_", "_||_", "!_", "_==_", "_!=_", "_<_", "_<=_", "_>_", "_>=_", "@in"].contains(call.function)
        default: return false
        }
    }

    private func operands(_ id: ExprID, _ function: String) -> [ExprID] {
        var operands: [ExprID] = []
        var pending = [id]
        while let id = pending.popLast() {
            if case .call(let call) = ast[id], call.function == function, call.target == nil, call.arguments.count == 2
            {
                pending += call.arguments.reversed()
            } else {
                operands.append(id)
            }
        }
        return operands
    }
}

extension Value {
    /// Whether neither the value nor anything inside it is unknown or an error.
    var isKnownThroughout: Bool {
        switch self {
        case .error, .unknown: false
        case .list(let elements): elements.allSatisfy(\.isKnownThroughout)
        case .map(let map): map.values.allSatisfy(\.isKnownThroughout)
        case .optional(let optional): optional.value?.isKnownThroughout ?? true
        default: true
        }
    }
}
