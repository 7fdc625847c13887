/// The order in which a tree is checked and planned: operands before what uses them, with the names that macros bind in between.
///
/// Worked out with a stack of its own, so that neither of the two recurs however deep a tree is.
struct Traversal {
    enum Step {
        /// A node whose operands are done.
        case node(ExprID)
        /// From here on a name is bound by a macro, bind or block; the number says which of its names.
        case enter(ExprID, Int)
        /// The names that it bound are gone.
        case leave(ExprID)
    }

    private enum Task {
        case visit(ExprID)
        case emit(Step)
    }

    private let ast: AST
    private let environment: Environment
    private var steps: [Step] = []
    private var tasks: [Task] = []
    private var locals: [String] = []

    static func steps(_ ast: AST, _ environment: Environment) -> [Step] {
        var traversal = Traversal(ast, environment)
        traversal.run()
        return traversal.steps
    }

    private init(_ ast: AST, _ environment: Environment) {
        self.ast = ast
        self.environment = environment
        steps.reserveCapacity(ast.count)
    }

    private mutating func run() {
        tasks = [.visit(ast.root)]
        while let task = tasks.popLast() {
            switch task {
            case .visit(let id): visit(id)
            case .emit(let step):
                steps.append(step)
                switch step {
                case .node: continue
                case .enter(let id, let index): locals += Self.names(ast[id], index)
                case .leave(let id): locals.removeLast(Self.count(ast[id]))
                }
            }
        }
    }

    /// The names that a node binds, at one of its places.
    static func names(_ node: Expr, _ index: Int) -> [String] {
        switch node {
        case .comprehension(let fold): fold.variables
        case .bind(let name, _, _): [name]
        case .block: ["@index\(index)"]
        default: []
        }
    }

    /// How many names a node binds altogether.
    static func count(_ node: Expr) -> Int {
        switch node {
        case .comprehension(let fold): fold.variables.count
        case .bind: 1
        case .block(let values, _): values.count
        default: 0
        }
    }

    private mutating func visit(_ id: ExprID) {
        let end = tasks.count
        switch ast[id] {
        case .literal, .identifier: return steps.append(.node(id))
        case .select(let select):
            if !isName(select) { tasks.append(.visit(select.operand)) }
            tasks.append(.emit(.node(id)))
        case .call(let call):
            if let target = call.target, environment.qualifiedFunction(target, call.function, ast, locals) == nil {
                tasks.append(.visit(target))
            }
            for argument in call.arguments { tasks.append(.visit(argument)) }
            tasks.append(.emit(.node(id)))
        case .comprehension(let fold):
            tasks += [.visit(fold.range), .emit(.enter(id, 0))]
            if let filter = fold.filter { tasks.append(.visit(filter)) }
            tasks += [.visit(fold.body), .emit(.leave(id)), .emit(.node(id))]
        case .bind(_, let value, let body):
            tasks += [.visit(value), .emit(.enter(id, 0)), .visit(body), .emit(.leave(id)), .emit(.node(id))]
        case .block(let values, let body):
            for (index, value) in values.enumerated() { tasks += [.visit(value), .emit(.enter(id, index))] }
            tasks += [.visit(body), .emit(.leave(id)), .emit(.node(id))]
        case let node:
            node.forEachChild { tasks.append(.visit($0)) }
            tasks.append(.emit(.node(id)))
        }
        // The last task is taken first.
        tasks[end...].reverse()
    }

    /// Whether a selection is, as a whole, the name of a variable or of nothing at all: then its operand has no meaning of its own.
    private func isName(_ select: Expr.Select) -> Bool {
        guard select.access != .optional, let first = Environment.root(of: select.operand, in: ast) else {
            return false
        }
        if environment.isPlain(first) { return !locals.contains(first) && environment.resolve(first) == nil }
        guard let path = Environment.path(of: select.operand, in: ast) else { return false }
        if let (_, fields) = environment.resolve(path: path + [select.field], locals: locals) { return fields.isEmpty }
        return !(path.first.map { locals.contains($0) } ?? false)
    }
}

extension Environment {
    /// The function of `math.abs(x)`: one whose name begins with what looks like a receiver.
    func qualifiedFunction(_ target: ExprID, _ name: String, _ ast: AST, _ locals: [String]) -> FunctionDeclaration? {
        guard let first = Self.root(of: target, in: ast), isNamespace(first),
            first.hasPrefix(".") || !locals.contains(first), let path = Self.path(of: target, in: ast)
        else { return nil }
        return function((path + [name]).joined(separator: "."))
    }
}
