import SourceDiagnostics

/// Infers types, gradually: `dyn` fits everything, and what is wrong with a part is said once and silent from there on.
struct TypeChecker {
    /// The most findings of one expression.
    private static let most = 100

    let ast: AST
    let environment: Environment
    /// The methods that are called on names, by the node of the name: `abs` for `math` of `math.abs(x)`.
    private(set) lazy var methods = Self.methods(in: ast)
    /// The nodes of which nothing is said, as it would only follow from something else.
    private lazy var quiet = Self.quietNodes(in: ast, environment)
    var substitution = TypeSubstitution()
    var variables: Set<Slot> = []
    /// The variables of the macros around.
    var locals = LocalNames()
    private(set) var types: [CELType?]
    private(set) var diagnostics: [Diagnostic] = []

    init(_ ast: AST, _ environment: Environment) {
        self.ast = ast
        self.environment = environment
        types = [CELType?](repeating: nil, count: ast.count)
    }

    /// The type of the whole.
    mutating func run() -> CELType {
        for step in Traversal.steps(ast, environment) {
            switch step {
            case .node(let id): _ = infer(id)
            case .enter(let id, let index): enter(id, index)
            case .leave(let id): locals.unbind(Traversal.count(ast[id]))
            }
        }
        return infer(ast.root)
    }

    /// The type of a node; that of its operands is known by then.
    mutating func infer(_ id: ExprID) -> CELType {
        let type = substitution.resolve(types[id.index] ?? node(id))
        types[id.index] = type
        return type
    }

    /// Binds the names of a macro; where they have no types since the range is wrong, that is said once by the macro itself.
    private mutating func enter(_ id: ExprID, _ index: Int) {
        switch ast[id] {
        case .comprehension(let fold): for (name, type) in variables(of: fold) { locals.bind(name, to: type) }
        case .bind(let name, let value, _): locals.bind(name, to: infer(value))
        case .block(let values, _): locals.bind("@index\(index)", to: infer(values[index]))
        default: return
        }
    }

    /// Whether a finding at a node would be kept.
    mutating func isHeard(_ id: ExprID) -> Bool { diagnostics.count < Self.most && !quiet.contains(id) }

    @discardableResult
    mutating func report(_ finding: CheckerFinding, at id: ExprID) -> CELType {
        if isHeard(id) { diagnostics.append(finding.diagnostic(at: ast.span(of: id))) }
        return .error
    }

    /// Whether a type is what is wanted; says so where it is not.
    @discardableResult
    mutating func expect(_ expected: CELType, _ found: CELType, at id: ExprID) -> Bool {
        if substitution.assign(found, to: expected) { return true }
        report(.mismatch(expected: substitution.final(expected), found: substitution.final(found)), at: id)
        return false
    }

    private mutating func node(_ id: ExprID) -> CELType {
        switch ast[id] {
        case .literal(.null) where !environment.hasNull, .identifier("null_type") where !environment.hasNull:
            return report(.null, at: id)
        case .literal(let value): return value.runtimeType
        case .identifier(let name): return identifier(name, id)
        case .select(let select): return self.select(select, id)
        case .call(let call): return self.call(call, id)
        case .list(let elements): return list(elements)
        case .map(let entries): return map(entries)
        case .message(let name, let fields): return message(name, fields, id)
        case .comprehension(let fold): return comprehension(fold)
        case .bind(_, _, let body), .block(_, let body): return infer(body)
        }
    }
}
