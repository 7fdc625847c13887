/// The least and the most steps that an evaluation can take.
public struct CostEstimate: Hashable, Sendable {
    /// The least.
    public var minimum: Int
    /// The most; `Int.max` where nothing bounds it.
    public var maximum: Int

    /// Creates a range.
    public init(_ minimum: Int, _ maximum: Int) {
        self.minimum = minimum
        self.maximum = maximum
    }

    /// No steps.
    static let none = CostEstimate(0, 0)

    static func + (a: CostEstimate, b: CostEstimate) -> CostEstimate {
        CostEstimate(
            capped(a.minimum.addingReportingOverflow(b.minimum)), capped(a.maximum.addingReportingOverflow(b.maximum)))
    }

    func times(_ sizes: ClosedRange<Int>) -> CostEstimate {
        CostEstimate(
            Self.capped(minimum.multipliedReportingOverflow(by: sizes.lowerBound)),
            Self.capped(maximum.multipliedReportingOverflow(by: sizes.upperBound)))
    }

    private static func capped(_ result: (partialValue: Int, overflow: Bool)) -> Int {
        result.overflow ? Int.max : result.partialValue
    }
}

/// Estimates what a tree can cost: one step for each operator and call, for each element of a fold that of its body.
struct CostEstimator {
    let environment: Environment

    init(_ environment: Environment) { self.environment = environment }

    func estimate(_ tree: AST) -> CostEstimate { tree.height <= Limits.deepest ? cost(of: tree.root, in: tree) : .none }

    private func cost(of id: ExprID, in tree: AST) -> CostEstimate {
        switch tree[id] {
        case .literal, .identifier: return .none
        case .comprehension(let fold):
            let inner = ([fold.filter, fold.body].compactMap { $0 }).map { cost(of: $0, in: tree) }.reduce(.none, +)
            let each = CostEstimate(1, 1) + CostEstimate(0, inner.maximum)
            return cost(of: fold.range, in: tree) + each.times(size(of: fold.range, in: tree))
        case .call(let call):
            let operands = call.operands.map { cost(of: $0, in: tree) }
            switch call.function {
            case "_&&_", "_||_":
                return CostEstimate(operands[0].minimum, operands.reduce(.none, +).maximum)
            case "_?_:_" where operands.count == 3:
                let branches = CostEstimate(
                    min(operands[1].minimum, operands[2].minimum), max(operands[1].maximum, operands[2].maximum))
                return operands[0] + branches
            default:
                return operands.reduce(.none, +) + own(call, in: tree)
            }
        case let node:
            return node.children.map { cost(of: $0, in: tree) }.reduce(CostEstimate(0, node.children.count), +)
        }
    }

    private func own(_ call: Expr.Call, in tree: AST) -> CostEstimate {
        let sizes = call.operands.map { size(of: $0, in: tree) }
        let total = sizes.reduce(CostEstimate.none) { $0 + CostEstimate($1.lowerBound, $1.upperBound) }
        let costs = (environment.function(call.function)?.overloads ?? []).map { overload -> CostEstimate in
            switch overload.cost {
            case .constant(let steps): CostEstimate(steps, steps)
            case .linear(let per):
                CostEstimate(
                    1 + total.minimum / max(1, per), total.maximum == .max ? .max : 1 + total.maximum / max(1, per))
            case .product:
                sizes.count > 1
                    ? CostEstimate(sizes[0].lowerBound, sizes[0].upperBound).times(sizes[1])
                    : CostEstimate(total.minimum, total.maximum)
            }
        }
        return CostEstimate(costs.map(\.minimum).min() ?? 1, costs.map(\.maximum).max() ?? 1)
    }

    /// How many elements or bytes a value can have; unknown sizes are taken as up to 10,000.
    private func size(of id: ExprID, in tree: AST) -> ClosedRange<Int> {
        switch tree[id] {
        case .list(let elements): elements.filter { !$0.isOptional }.count...elements.count
        case .map(let entries): entries.filter { !$0.isOptional }.count...entries.count
        case .literal(.string(let text)): text.utf8.count...text.utf8.count
        case .literal(.bytes(let bytes)): bytes.count...bytes.count
        case .literal: 1...1
        case .comprehension(let fold) where fold.kind == .map && fold.filter == nil: size(of: fold.range, in: tree)
        case .comprehension(let fold) where [.map, .filter, .transformList, .transformMap].contains(fold.kind):
            0...size(of: fold.range, in: tree).upperBound
        default: 0...10_000
        }
    }
}
