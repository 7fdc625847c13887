import SourceDiagnostics

/// Turns a tree into closures, one for each node, with names resolved and constants folded.
struct Planner {
    /// A planned node; the value where it is always the same.
    struct Plan {
        var evaluate: Evaluation
        var constant: Value?

        init(constant: Value) {
            evaluate = { _ in constant }
            self.constant = constant
        }

        init(_ evaluate: @escaping Evaluation) {
            self.evaluate = evaluate
        }
    }

    let ast: AST
    let environment: Environment
    let isRecording: Bool
    /// The names of the variables of the macros around, outermost first; their index is that in the frame's locals.
    var locals: [String] = []
    private(set) var readsVariables = false
    private var plans: [Plan?]
    /// The nodes whose values are taken as they are, although some elements of a list may be the same.
    private let sets: Set<ExprID>

    init(_ ast: AST, _ environment: Environment, isRecording: Bool) {
        self.ast = ast
        self.environment = environment
        self.isRecording = isRecording
        plans = [Plan?](repeating: nil, count: ast.count)
        sets = ast.sets
    }

    /// The plan of the whole; of a tree that is too deep for the stack an error.
    mutating func plan() -> Plan {
        guard ast.isShallow(in: environment) else {
            let message = "the expression is nested more than \(Limits.deepest) deep"
            let error = Value.error(EvaluationError(CELCode.tooDeep, message))
            return Plan { _ in error }
        }
        for step in Traversal.steps(ast, environment) {
            switch step {
            case .node(let id): _ = plan(id)
            case .enter(let id, let index): locals += Traversal.names(ast[id], index)
            case .leave(let id): locals.removeLast(Traversal.count(ast[id]))
            }
        }
        return plan(ast.root)
    }

    /// The nodes that always have the same value, with that value; only while recording.
    private(set) var constants: [(index: Int, value: Value)] = []

    /// The plan of a node; those of its operands are made by then.
    mutating func plan(_ id: ExprID) -> Plan {
        if let plan = plans[id.index] { return plan }
        let plan = recorded(node(id), id)
        plans[id.index] = plan
        return plan
    }

    private mutating func recorded(_ plan: Plan, _ id: ExprID) -> Plan {
        guard isRecording else { return plan }
        if let constant = plan.constant {
            constants.append((id.index, constant))
            return plan
        }
        let (inner, index) = (plan.evaluate, id.index)
        return Plan { frame in
            let value = inner(&frame)
            frame.states[index] = value
            return value
        }
    }

    private mutating func node(_ id: ExprID) -> Plan {
        switch ast[id] {
        case .literal(let value): return Plan(constant: value)
        case .identifier(let name): return identifier(id, name)
        case .select(let select): return self.select(id, select)
        case .call(let call): return self.call(call)
        case .list(let elements): return list(elements)
        case .map(let entries): return map(entries)
        case .message(let name, let fields): return message(name, fields)
        case .comprehension(let fold): return comprehension(fold)
        case .bind(let name, let value, let body): return bind([name], [value], body)
        case .block(let values, let body): return bind(values.indices.map { "@index\($0)" }, values, body)
        }
    }

    private mutating func identifier(_ id: ExprID, _ name: String) -> Plan {
        if !name.hasPrefix("."), let index = locals.lastIndex(of: name) { return local(index) }
        guard let resolution = environment.resolve(name) else { return unknownName(name) }
        return resolved(resolution, isSet: sets.contains(id))
    }

    /// A list that is unknown where some of its elements may be the same.
    private mutating func counted(_ slot: Slot) -> Plan {
        let list = resolved(.variable(slot), isSet: true).evaluate
        let unknown = Value.unknown(UnknownSet(environment.variables[slot.index].name))
        return Plan { frame in
            let value = list(&frame)
            return frame.variables.isUncounted(slot.index) && value.isKnown ? unknown : value
        }
    }

    /// The variable from which the elements of a node's value come, if one does.
    func origin(of id: ExprID) -> (index: Int, name: String)? {
        let origin = ast.origin(of: id)
        let resolution: Environment.Resolution? =
            switch ast[origin] {
            case .identifier(let name) where name.hasPrefix(".") || !locals.contains(name): environment.resolve(name)
            case .select(let select) where select.access == .plain:
                path(of: select).flatMap { $0.fields.isEmpty ? $0.resolution : nil }
            default: nil
            }
        guard case .variable(let slot)? = resolution else { return nil }
        return (slot.index, environment.variables[slot.index].name)
    }

    private func local(_ index: Int) -> Plan {
        Plan { frame in frame.locals[index] }
    }

    private func unknownName(_ name: String) -> Plan {
        let error = Value.error(EvaluationError(CELCode.unknownAttribute, "no attribute is called `\(name)`"))
        return Plan { _ in error }
    }

    private mutating func resolved(_ resolution: Environment.Resolution, isSet: Bool = false) -> Plan {
        switch resolution {
        case .type(let type): return Plan(constant: .type(type))
        case .variable(let slot):
            readsVariables = true
            let index = slot.index
            let name = environment.variables[slot.index].name
            if !isSet, case .list = environment.variables[slot.index].type { return counted(slot) }
            return Plan { frame in
                let value = frame.variables[index]
                if case .error(let error) = value, error.code == CELCode.unboundAttribute {
                    return .error(EvaluationError(CELCode.unboundAttribute, "the attribute `\(name)` has no value"))
                }
                return value
            }
        }
    }

    private mutating func select(_ id: ExprID, _ select: Expr.Select) -> Plan {
        let field = select.field
        if select.access != .optional, let (resolution, fields) = path(of: select) {
            if fields.isEmpty {
                let whole = resolved(resolution, isSet: select.access == .test || sets.contains(id))
                return select.access == .test ? presence(whole) : whole
            }
            if !isRecording, select.access == .plain, case .variable(let slot) = resolution {
                return fieldPath(Array(fields), from: resolved(resolution), slot)
            }
        }
        let operand = plan(select.operand).evaluate
        let lookup: @Sendable (Value, String) -> Value =
            switch select.access {
            case .plain: Lookup.field
            case .optional: Lookup.optionalField
            case .test: Lookup.hasField
            }
        return Plan { frame in
            let value = operand(&frame)
            return value.isKnown ? lookup(value, field) : value.withoutBounds
        }
    }

    /// What a selection stands for as a dotted path; nil where it is not one, or where a macro binds its first name.
    private func path(of select: Expr.Select) -> (resolution: Environment.Resolution, fields: ArraySlice<String>)? {
        guard let first = Environment.root(of: select.operand, in: ast) else { return nil }
        if environment.isPlain(first), locals.contains(first) { return nil }
        guard let path = Environment.path(of: select.operand, in: ast) else { return nil }
        return environment.resolve(path: path + [select.field], locals: locals)
    }

    /// Fields of a variable's value in one node.
    private func fieldPath(_ fields: [String], from variable: Plan, _ slot: Slot) -> Plan {
        let index = slot.index
        let whole = variable.evaluate
        let first = fields[0]
        let rest = Array(fields.dropFirst())
        return Plan { frame in
            guard case .map(let map) = frame.variables[index],
                var value = map.field(first)
            else { return Self.follow(fields, whole(&frame)) }
            if !rest.isEmpty { value = Self.follow(rest, value) }
            return value
        }
    }

    private static func follow(_ fields: [String], _ start: Value) -> Value {
        var value = start
        for field in fields {
            guard value.isKnown else { return value }
            value = Lookup.field(value, field)
        }
        return value
    }

    /// `has` of a variable with a qualified name: whether it has a value that is not null.
    private func presence(_ plan: Plan) -> Plan {
        let evaluate = plan.evaluate
        return Plan { frame in
            switch evaluate(&frame) {
            case .null: .bool(false)
            case .unknown(let unknown): .unknown(unknown)
            case .error(let error): error.code == CELCode.unboundAttribute ? .bool(false) : .error(error)
            default: .bool(true)
            }
        }
    }

    /// Plans a body in which names stand for values that are computed before.
    private mutating func bind(_ names: [String], _ values: [ExprID], _ body: ExprID) -> Plan {
        let base = locals.count
        var plans: [Evaluation] = []
        for (name, value) in zip(names, values) {
            plans.append(plan(value).evaluate)
            locals.append(name)
        }
        let inner = plan(body).evaluate
        locals.removeLast(locals.count - base)
        return Plan { [plans] frame in
            for plan in plans {
                let value = plan(&frame)
                frame.locals.append(value)
            }
            let result = inner(&frame)
            frame.locals.removeLast(plans.count)
            return result
        }
    }
}
