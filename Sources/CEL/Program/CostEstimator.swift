/// Estimates what a tree can cost, node by node, operands first.
struct CostEstimator {
    typealias Size = SizeShape.Size

    let environment: Environment
    let ast: AST
    private var costs: [CostEstimate]
    /// What each node can give.
    private(set) var shapes: [SizeShape]
    /// Whether a node may be evaluated once, before all evaluations.
    private var constants: [Bool]
    private let types: [CELType?]
    /// The names that macros, `cel.bind` and `cel.block` around have bound, and what they stand for.
    private(set) var locals: [String] = []
    private(set) var localShapes: [SizeShape] = []

    /// - Parameter types: those of the nodes as far as they are known; single numbers have no size.
    static func estimate(_ ast: AST, types: [CELType?], _ environment: Environment) -> CostEstimate {
        run(ast, types, environment).costs[ast.root.index]
    }

    /// The innermost term that can take more than that many steps, with its cost; nil where there is none.
    static func excess(
        over limit: Int, _ ast: AST, types: [CELType?], _ environment: Environment
    ) -> (id: ExprID, cost: CostEstimate)? {
        let costs = run(ast, types, environment).costs
        guard costs[ast.root.index].maximum > limit else { return nil }
        var id = ast.root
        while let inner = ast[id].children.first(where: { costs[$0.index].maximum > limit }) { id = inner }
        return (id, costs[id.index])
    }

    private static func run(_ ast: AST, _ types: [CELType?], _ environment: Environment) -> CostEstimator {
        var estimator = CostEstimator(ast, types, environment)
        for step in Traversal.steps(ast, environment) {
            switch step {
            case .node(let id):
                estimator.shapes[id.index] = estimator.isScalar(id) ? .scalar : estimator.shape(id)
                estimator.constants[id.index] = estimator.isConstant(id)
                estimator.costs[id.index] = estimator.cost(id)
            case .enter(let id, let index):
                estimator.locals += Traversal.names(ast[id], index)
                estimator.localShapes += estimator.bound(ast[id], index)
            case .leave(let id):
                estimator.locals.removeLast(Traversal.count(ast[id]))
                estimator.localShapes.removeLast(Traversal.count(ast[id]))
            }
        }
        return estimator
    }

    private init(_ ast: AST, _ types: [CELType?], _ environment: Environment) {
        self.ast = ast
        self.types = types
        constants = [Bool](repeating: false, count: ast.count)
        self.environment = environment
        costs = [CostEstimate](repeating: .none, count: ast.count)
        shapes = [SizeShape](repeating: .unbounded, count: ast.count)
    }

    private func sum(_ ids: [ExprID]) -> CostEstimate { ids.reduce(.none) { $0 + costs[$1.index] } }

    private func cost(_ id: ExprID) -> CostEstimate {
        switch ast[id] {
        case .literal, .identifier: return .none
        case .comprehension(let fold): return cost(fold)
        case .call(let call): return cost(call)
        case .list(let elements): return sum(elements.map(\.value)) + CostEstimate(0, elements.count)
        case .map(let entries):
            let keys = entries.reduce(CostEstimate.none) {
                $0 + CostEstimate(0, shapes[$1.key.index].size.upperBound / 64)
            }
            return sum(entries.flatMap { [$0.key, $0.value] }) + CostEstimate(0, entries.count) + keys
        case let node: return sum(node.children)
        }
    }

    private func cost(_ fold: Expr.Comprehension) -> CostEstimate {
        let body = costs[fold.body.index]
        let filter = fold.filter.map { costs[$0.index] } ?? .none
        let range = costs[fold.range.index]
        if fold.kind == .optMap || fold.kind == .optFlatMap { return range + CostEstimate(0, body.maximum) }
        let stopsEarly = fold.kind == .all || fold.kind == .exists
        // Where there is a filter the body may be left out; a fold over nothing costs nothing.
        let each =
            CostEstimate(1, 1) + (fold.filter == nil ? body : CostEstimate(filter.minimum, (filter + body).maximum))
        let size = shapes[fold.range.index].size
        let times = stopsEarly ? min(size.lowerBound, 1)...size.upperBound : size
        return range + each.times(times)
    }

    private func cost(_ call: Expr.Call) -> CostEstimate {
        let operands = call.operands
        switch (call.function, operands.count) {
        case ("_&&_", 2), ("_||_", 2):
            return CostEstimate(costs[operands[0].index].minimum, sum(operands).maximum)
        case ("_?_:_", 3):
            let (yes, no) = (costs[operands[1].index], costs[operands[2].index])
            return costs[operands[0].index]
                + CostEstimate(min(yes.minimum, no.minimum), max(yes.maximum, no.maximum))
        case ("or", 2), ("orValue", 2):
            return CostEstimate(costs[operands[0].index].minimum, sum(operands).maximum)
        default:
            // Calls of constants are made once, before evaluation.
            let (own, arguments) = own(call)
            return sum(arguments)
                + CostEstimate(arguments.allSatisfy { constants[$0.index] } ? 0 : own.minimum, own.maximum)
        }
    }

    private func isConstant(_ id: ExprID) -> Bool {
        switch ast[id] {
        case .literal: return true
        case .list, .map: return ast[id].children.allSatisfy { constants[$0.index] }
        case .call(let call): return own(call).arguments.allSatisfy { constants[$0.index] }
        default: return false
        }
    }

    func isScalar(_ id: ExprID) -> Bool {
        types.indices.contains(id.index) && types[id.index]?.isScalar == true
    }

    private func isText(_ id: ExprID?) -> Bool {
        guard let id, types.indices.contains(id.index) else { return false }
        return types[id.index] == .string
    }

    private func isOpaque(_ id: ExprID) -> Bool {
        if types.indices.contains(id.index), case .opaque? = types[id.index] { true } else { false }
    }

    /// The cost of a call itself, and its arguments: a receiver that is only the beginning of the function's name is not one.
    private func own(_ call: Expr.Call) -> (cost: CostEstimate, arguments: [ExprID]) {
        let qualified = call.target.flatMap { environment.qualifiedFunction($0, call.function, ast, locals) }
        let operands = qualified == nil ? call.operands : call.arguments
        let operandSizes = operands.map { shapes[$0.index].size }
        let total = operandSizes.reduce(CostEstimate.none) { $0 + CostEstimate($1.lowerBound, $1.upperBound) }
        switch call.function {
        case "!_": return (.none, operands)
        case "_==_", "_!=_", "_<_", "_<=_", "_>_", "_>=_":
            return (CostEstimate(0, comparison(operands.map { shapes[$0.index] })), operands)
        case "@in":
            guard operands.count == 2 else { return (.none, operands) }
            if isOpaque(operands[1]) { return (CostEstimate(1, 1), operands) }
            let (element, list) = (shapes[operands[0].index], shapes[operands[1].index])
            let each = CostEstimate(0, comparison([element, list.element(environment)])) + CostEstimate(0, 1)
            // Of a map only the key is looked at.
            return (each.times(0...list.size.upperBound) + CostEstimate(0, element.size.upperBound / 64), operands)
        case "_[_]", "_[?_]":
            return (CostEstimate(1, 1) + CostEstimate(0, (operandSizes.last?.upperBound ?? 0) / 64), operands)
        case "_+_":
            let size = operands.first.map(isScalar) == true ? 0 : operandSizes.first?.upperBound ?? 0
            return (CostEstimate(1, 1) + CostEstimate(0, size / (isText(operands.first) ? 16 : 4)), operands)
        default: break
        }
        let overloads = (qualified ?? environment.function(call.function))?.overloads ?? []
        let costs = overloads.filter { $0.parameters.count == operands.count }.map { overload -> CostEstimate in
            switch overload.cost {
            case .constant(let steps): CostEstimate(steps, steps)
            case .linear(let per): CostEstimate(1, 1) + CostEstimate(0, total.maximum / max(1, per))
            case .growing(let per):
                // No function makes more than that, whatever it is given.
                CostEstimate(1, 1) + CostEstimate(0, total.maximum / max(1, per))
                    + CostEstimate(0, min(shape(call).size.upperBound, StringLibrary.longestResult) / max(1, per))
            case .product: CostEstimate(1, 1) + Self.product(operandSizes)
            }
        }
        return (CostEstimate(costs.map(\.minimum).min() ?? 0, costs.map(\.maximum).max() ?? 0), operands)
    }

    /// What comparing takes: it ends with the smaller of the two.
    private func comparison(_ operands: [SizeShape]) -> Int {
        operands.map { $0.weight(environment).maximum }.min() ?? 0
    }

    private static func product(_ sizes: [Size]) -> CostEstimate {
        let all = sizes.prefix(2).reduce(CostEstimate(1, 1)) { $0.times(0...max(1, $1.upperBound)) }
        return CostEstimate(0, all.maximum == .max ? .max : all.maximum / FunctionCost.productScale)
    }
}
