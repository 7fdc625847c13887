/// Estimates what a tree can cost, node by node, operands first.
struct CostEstimator {
    private typealias Size = ClosedRange<Int>

    private let environment: Environment
    private let ast: AST
    private var costs: [CostEstimate]
    private var sizes: [Size]
    /// Whether a node may be evaluated once, before all evaluations.
    private var constants: [Bool]
    private let types: [CELType?]
    private var locals: [String] = []

    /// What is assumed of values whose size nobody declares.
    private static let usual: Size = 0...10_000
    private static let unbounded: Size = 0...Int.max

    /// - Parameter types: those of the nodes as far as they are known; single numbers have no size.
    static func estimate(_ ast: AST, types: [CELType?], _ environment: Environment) -> CostEstimate {
        var estimator = CostEstimator(ast, types, environment)
        for step in Traversal.steps(ast, environment) {
            switch step {
            case .node(let id):
                estimator.sizes[id.index] = estimator.isScalar(id) ? 1...1 : estimator.size(id)
                estimator.constants[id.index] = estimator.isConstant(id)
                estimator.costs[id.index] = estimator.cost(id)
            case .enter(let id, let index): estimator.locals += Traversal.names(ast[id], index)
            case .leave(let id): estimator.locals.removeLast(Traversal.count(ast[id]))
            }
        }
        return estimator.costs[ast.root.index]
    }

    private init(_ ast: AST, _ types: [CELType?], _ environment: Environment) {
        self.ast = ast
        self.types = types
        constants = [Bool](repeating: false, count: ast.count)
        self.environment = environment
        costs = [CostEstimate](repeating: .none, count: ast.count)
        sizes = [Size](repeating: Self.usual, count: ast.count)
    }

    private func sum(_ ids: [ExprID]) -> CostEstimate { ids.reduce(.none) { $0 + costs[$1.index] } }

    private func cost(_ id: ExprID) -> CostEstimate {
        switch ast[id] {
        case .literal, .identifier: return .none
        case .comprehension(let fold): return cost(fold)
        case .call(let call): return cost(call)
        case .list(let elements): return sum(elements.map(\.value)) + CostEstimate(0, elements.count)
        case .map(let entries): return sum(entries.flatMap { [$0.key, $0.value] }) + CostEstimate(0, entries.count)
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
        let size = sizes[fold.range.index]
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

    private func isScalar(_ id: ExprID) -> Bool {
        guard types.indices.contains(id.index) else { return false }
        return switch types[id.index] {
        case .bool, .int, .uint, .double, .timestamp, .duration, .null: true
        default: false
        }
    }

    /// The cost of a call itself, and its arguments: a receiver that is only the beginning of the function's name is none.
    private func own(_ call: Expr.Call) -> (cost: CostEstimate, arguments: [ExprID]) {
        let qualified = call.target.flatMap { environment.qualifiedFunction($0, call.function, ast, locals) }
        let operands = qualified == nil ? call.operands : call.arguments
        let operandSizes = operands.map { sizes[$0.index] }
        let total = operandSizes.reduce(CostEstimate.none) { $0 + CostEstimate($1.lowerBound, $1.upperBound) }
        switch call.function {
        case "_==_", "_!=_", "_<_", "_<=_", "_>_", "_>=_", "!_": return (.none, operands)
        case "@in": return (CostEstimate(0, operandSizes.last?.upperBound ?? 0), operands)
        case "_+_":
            let size = operands.first.map(isScalar) == true ? 0 : operandSizes.first?.upperBound ?? 0
            return (CostEstimate(1, 1) + CostEstimate(0, size / 4), operands)
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
                    + CostEstimate(0, min(size(call).upperBound, StringLibrary.longestResult) / max(1, per))
            case .product: CostEstimate(1, 1) + Self.product(operandSizes)
            }
        }
        return (CostEstimate(costs.map(\.minimum).min() ?? 0, costs.map(\.maximum).max() ?? 0), operands)
    }

    private static func product(_ sizes: [Size]) -> CostEstimate {
        let all = sizes.prefix(2).reduce(CostEstimate(1, 1)) { $0.times(0...max(1, $1.upperBound)) }
        return CostEstimate(0, all.maximum == .max ? .max : all.maximum / FunctionCost.productScale)
    }

    // MARK: sizes

    private func size(_ id: ExprID) -> Size {
        switch ast[id] {
        case .literal(let value): return value.size...value.size
        case .identifier, .select: return declared(id) ?? Self.usual
        case .list(let elements): return elements.filter { !$0.isOptional }.count...elements.count
        case .map(let entries): return entries.filter { !$0.isOptional }.count...entries.count
        case .message(_, let fields): return 0...fields.count
        case .comprehension(let fold): return size(fold)
        case .bind(_, _, let body), .block(_, let body): return sizes[body.index]
        case .call(let call): return size(call)
        }
    }

    private func declared(_ id: ExprID) -> Size? {
        guard let path = Environment.path(of: id, in: ast),
            let (resolution, fields) = environment.resolve(path: path, locals: locals), fields.isEmpty,
            case .variable(let slot) = resolution
        else { return nil }
        return environment.variables[slot].size
    }

    private func size(_ fold: Expr.Comprehension) -> Size {
        let range = sizes[fold.range.index]
        switch fold.kind {
        case .map, .transformList: return fold.filter == nil ? range : 0...range.upperBound
        case .filter: return 0...range.upperBound
        case .transformMap: return 0...range.upperBound
        case .transformMapEntry, .optMap, .optFlatMap: return Self.unbounded
        case .all, .exists, .existsOne: return 1...1
        }
    }

    /// Functions whose result is no larger than what they are applied to.
    private static let shrinking: Set<String> = [
        "charAt", "substring", "trim", "lowerAscii", "upperAscii", "reverse", "sort", "distinct", "slice", "dyn",
        "bytes",
    ]

    private func size(_ call: Expr.Call) -> Size {
        let operands = call.operands.map { sizes[$0.index] }
        switch (call.function, operands.count) {
        case ("_+_", 2):
            let (sum, overflow) = operands[0].upperBound.addingReportingOverflow(operands[1].upperBound)
            return 0...(overflow ? .max : sum)
        case ("_?_:_", 3):
            return min(
                operands[1].lowerBound, operands[2].lowerBound)...max(operands[1].upperBound, operands[2].upperBound)
        case ("_[_]", 2): return Self.usual
        case ("string", 1): return 0...max(operands[0].upperBound, 64)
        case (let name, 1...) where Self.shrinking.contains(name): return 0...operands[0].upperBound
        case (let name, _) where Token.Operator(rawValue: name) != nil || name == "!_" || name == "-_": return 1...1
        default: return Self.unbounded
        }
    }
}
