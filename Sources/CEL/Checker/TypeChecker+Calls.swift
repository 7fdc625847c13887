import SourceDiagnostics

extension TypeChecker {
    mutating func call(_ call: Expr.Call, _ id: ExprID) -> CELType {
        switch call.function {
        case "_&&_", "_||_": return logic(call)
        case "_?_:_" where call.arguments.count == 3: return conditional(call.arguments, id)
        default: break
        }
        if let target = call.target, let declaration = qualifiedFunction(target, call.function) {
            return resolve(declaration, isMember: false, call.arguments, id)
        }
        guard let declaration = environment.function(call.function) else { return unknownFunction(call, id) }
        if let name = missingQualifiedFunction(call) { return unknownFunction(name, id) }
        return resolve(declaration, isMember: call.target != nil, call.operands, id)
    }

    private mutating func logic(_ call: Expr.Call) -> CELType {
        for operand in call.operands { expect(.bool, infer(operand), at: operand) }
        return .bool
    }

    private mutating func conditional(_ operands: [ExprID], _ id: ExprID) -> CELType {
        expect(.bool, infer(operands[0]), at: operands[0])
        let (first, second) = (infer(operands[1]), infer(operands[2]))
        if first == .error || second == .error { return .error }
        if substitution.assign(second, to: first) { return substitution.join(first, second) }
        return report(.differentBranches(substitution.final(first), substitution.final(second)), at: id)
    }

    // MARK: names of functions

    private func qualifiedFunction(_ target: ExprID, _ name: String) -> FunctionDeclaration? {
        guard let path = Environment.path(of: target, in: ast), let first = path.first, locals[first] == nil else {
            return nil
        }
        return environment.function((path + [name]).joined(separator: "."))
    }

    /// Whether an unknown name before a method is the namespace of a function, or what calls a function that is not known itself:
    /// then the function is what is wrong.
    func isNoReceiver(_ path: [String], of method: String) -> Bool {
        let namespace = path.joined(separator: ".") + "."
        if environment.functions.keys.contains(where: { $0.hasPrefix(namespace) }) { return true }
        return !(environment.function(method)?.overloads.contains(where: \.isMember) ?? false)
    }

    /// The name of a function that its namespace does not have, though there is a method of the name: `math.size(x)`.
    private func missingQualifiedFunction(_ call: Expr.Call) -> String? {
        guard let target = call.target, types[target.index] == .error,
            let path = Environment.path(of: target, in: ast), let first = path.first, locals[first] == nil,
            environment.resolve(path: path, locals: []) == nil, isNoReceiver(path, of: call.function)
        else { return nil }
        return (path + [call.function]).joined(separator: ".")
    }

    private mutating func unknownFunction(_ call: Expr.Call, _ id: ExprID) -> CELType {
        if let name = missingQualifiedFunction(call) { return unknownFunction(name, id) }
        if let target = call.target, infer(target) == .error { return .error }
        return unknownFunction(call.function, id, isMember: call.target != nil)
    }

    private mutating func unknownFunction(_ name: String, _ id: ExprID, isMember: Bool = false) -> CELType {
        guard isHeard(id) else { return .error }
        if let shape = Self.macros[name] {
            return report(.unknownFunction(name, hint: "it is a macro, written `\(shape)`"), at: id)
        }
        let functions = environment.functions.values.filter { function in
            function.name.first?.isLetter == true && function.overloads.contains { $0.isMember == isMember }
        }
        let macros = Self.macros.filter { $0.value.hasPrefix("x.") == isMember }
        return report(
            .unknownFunction(name, hint: DidYouMean.hint(for: name, in: functions.map(\.name) + macros.keys)), at: id)
    }

    /// How macros are written; a call with another number of arguments, or without its receiver, is none.
    private static let macros: [String: String] = [
        "has": "has(x.field)", "all": "x.all(e, condition)", "exists": "x.exists(e, condition)",
        "exists_one": "x.exists_one(e, condition)", "existsOne": "x.existsOne(e, condition)",
        "filter": "x.filter(e, condition)", "map": "x.map(e, value)", "sortBy": "x.sortBy(e, key)",
        "transformList": "x.transformList(i, e, value)", "transformMap": "x.transformMap(k, v, value)",
        "transformMapEntry": "x.transformMapEntry(k, v, {k: v})", "optMap": "x.optMap(v, value)",
        "optFlatMap": "x.optFlatMap(v, optional)", "cel.bind": "cel.bind(name, value, expression)",
        "cel.block": "cel.block([values], expression)",
    ]

    static func methods(in ast: AST) -> [ExprID: String] {
        var methods: [ExprID: String] = [:]
        ast.walk { _, node in
            if case .call(let call) = node, let target = call.target { methods[target] = call.function }
        }
        return methods
    }

    /// The arguments of what should have been a macro: its variable is not declared, so that everything in it would be wrong.
    static func quietNodes(in ast: AST, _ environment: Environment) -> Set<ExprID> {
        var quiet: Set<ExprID> = []
        ast.walk { id, node in
            guard case .call(let call) = node, macros[call.function] != nil, environment.function(call.function) == nil
            else { return }
            for argument in call.arguments where !quiet.contains(argument) {
                ast.walk(from: argument) { inner, _ in quiet.insert(inner) }
            }
        }
        return quiet
    }

    // MARK: overloads

    private mutating func resolve(
        _ declaration: FunctionDeclaration, isMember: Bool, _ operands: [ExprID], _ id: ExprID
    ) -> CELType {
        let types = operands.map { infer($0) }
        if types.contains(.error) { return .error }
        var fitting: [Overload] = []
        var results: Set<CELType> = []
        for overload in declaration.overloads where overload.isMember == isMember {
            let start = substitution.mark
            guard let result = apply(overload, to: types) else { continue }
            fitting.append(overload)
            results.insert(substitution.final(result))
            substitution.undo(to: start)
        }
        guard let only = fitting.first else { return noOverload(declaration, isMember, types, id) }
        if fitting.count == 1 { return apply(only, to: types) ?? .dyn }
        // Several forms fit, as an operand is only known when evaluated; what they have in common is known.
        return results.count == 1 ? results.first ?? .dyn : .dyn
    }

    /// The result of a form of a function for such operands; nil if it does not take them.
    private mutating func apply(_ overload: Overload, to types: [CELType]) -> CELType? {
        guard overload.parameters.count == types.count else { return nil }
        let start = substitution.mark
        let instance = substitution.instantiate(overload.parameters + [overload.result])
        for (parameter, type) in zip(instance, types) where !substitution.assign(type, to: parameter) {
            substitution.undo(to: start)
            return nil
        }
        return instance.last.map { substitution.resolve($0) }
    }

    private mutating func noOverload(
        _ declaration: FunctionDeclaration, _ isMember: Bool, _ types: [CELType], _ id: ExprID
    ) -> CELType {
        guard isHeard(id) else { return .error }
        let types = types.map { substitution.final($0) }
        let hint = OverloadHint(
            declaration: declaration, isMember: isMember, types: types, substitution: substitution)
        return report(.noOverload(declaration.name, isMember: isMember, types, hint: hint.text), at: id)
    }
}
