import SourceDiagnostics

extension TypeChecker {
    mutating func call(_ call: Expr.Call, _ id: ExprID) -> CELType {
        if call.function == "_&&_" || call.function == "_||_" { return logic(call) }
        if let target = call.target,
            let declaration = environment.qualifiedFunction(target, call.function, ast, locals.map(\.name))
        {
            return resolve(declaration, isMember: false, call.arguments, id)
        }
        guard let declaration = environment.function(call.function) else { return unknownFunction(call, id) }
        return resolve(declaration, isMember: call.target != nil, call.operands, id)
    }

    private mutating func logic(_ call: Expr.Call) -> CELType {
        for operand in call.operands { expect(.bool, infer(operand), at: operand) }
        return .bool
    }

    private mutating func unknownFunction(_ call: Expr.Call, _ id: ExprID) -> CELType {
        for operand in call.operands { _ = infer(operand) }
        let names = environment.declaredFunctions.map(\.name).filter { $0.first?.isLetter == true }
        let macros = ["has", "all", "exists", "exists_one", "map", "filter"]
        var hint = DidYouMean.hint(for: call.function, in: names + macros)
        if macros.contains(call.function) {
            hint = "`\(call.function)` is written with other arguments: `list.exists(x, condition)`, `has(a.b)`"
        }
        return report("unknown-function", "no function is called `\(call.function)`", at: id, hint: hint)
    }

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
        let shown = types.map { "`\(substitution.final($0).description)`" }
        let name = Self.sign(of: declaration.name)
        let message: String
        if isMember, let receiver = shown.first {
            let rest = shown.dropFirst()
            message =
                "`\(name)` of \(receiver) does not take \(rest.isEmpty ? "no arguments" : rest.joined(separator: ", "))"
        } else {
            message =
                "`\(name)` does not take \(shown.isEmpty ? "no arguments" : shown.joined(separator: name == declaration.name ? ", " : " and "))"
        }
        return report("no-such-overload", message, at: id, hint: hint(declaration, isMember, types))
    }

    private func hint(_ declaration: FunctionDeclaration, _ isMember: Bool, _ types: [CELType]) -> String? {
        let numbers: Set<CELType> = [.int, .uint, .double]
        let finals = types.map { substitution.final($0) }
        if finals.count == 2, finals[0] != finals[1], Set(finals).isSubset(of: numbers) {
            return "convert one of them, such as `\(finals[0].description)(…)`"
        }
        if declaration.name == "_==_" || declaration.name == "_!=_" { return "compare values of the same type" }
        if !declaration.overloads.contains(where: { $0.isMember == isMember }) {
            return isMember ? "write `\(declaration.name)(…)`" : "write `x.\(declaration.name)(…)`"
        }
        return declaration.examples.first.map { "for example `\($0.split(separator: " //").first ?? "")`" }
    }

    /// Operators as authors write them.
    static func sign(of name: String) -> String {
        switch name {
        case "@in": return "in"
        case "_[_]": return "[]"
        case "_[?_]": return "[?]"
        case "_?_:_": return "?:"
        default:
            let sign = name.filter { $0 != "_" }
            return name.hasPrefix("_") || name.hasSuffix("_") ? sign : name
        }
    }
}
