import SourceDiagnostics

extension TypeChecker {
    mutating func call(_ call: Expr.Call, _ id: ExprID) -> CELType {
        if call.function == "_&&_" || call.function == "_||_" { return logic(call) }
        if call.function == "_?_:_", call.arguments.count == 3 { return conditional(call.arguments, id) }
        if let target = call.target,
            let declaration = environment.qualifiedFunction(target, call.function, ast, locals.map(\.name))
        {
            return resolve(declaration, isMember: false, call.arguments, id)
        }
        guard let declaration = environment.function(call.function) else { return unknownFunction(call, id) }
        return resolve(declaration, isMember: call.target != nil, call.operands, id)
    }

    private mutating func conditional(_ operands: [ExprID], _ id: ExprID) -> CELType {
        let (condition, yes, no) = (infer(operands[0]), infer(operands[1]), infer(operands[2]))
        let findings = diagnostics.count
        expect(.bool, condition, at: operands[0])
        if diagnostics.count > findings || yes == .error || no == .error { return .error }
        if substitution.assign(no, to: yes) { return substitution.join(yes, no) }
        return report(
            "no-such-overload",
            "`?:` does not choose between `\(substitution.final(yes).description)` and `\(substitution.final(no).description)`",
            at: id, hint: "both must have the same type")
    }

    private mutating func logic(_ call: Expr.Call) -> CELType {
        for operand in call.operands { expect(.bool, infer(operand), at: operand) }
        return .bool
    }

    private mutating func unknownFunction(_ call: Expr.Call, _ id: ExprID) -> CELType {
        for operand in call.operands { _ = infer(operand) }
        let message = "no function is called `\(call.function)`"
        if let form = Self.macroForms[call.function] {
            // The names that the macro would bind are nobody's mistake.
            let span = ast.span(of: id)
            diagnostics.removeAll {
                guard $0.code == "cel/unknown-attribute", let place = $0.span else { return false }
                return span.start < place.start && place.end < span.end
            }
            return report(
                "unknown-function", "`\(call.function)` is not written like this", at: id, hint: "write \(form)")
        }
        let names = environment.declaredFunctions.map(\.name).filter { $0.first?.isLetter == true }
        let hint = DidYouMean.hint(for: call.function, in: names + Self.macroForms.keys.sorted())
        return report("unknown-function", message, at: id, hint: hint)
    }

    private static let macroForms = [
        "has": "`has(a.b)`", "all": "`list.all(x, condition)`", "exists": "`list.exists(x, condition)`",
        "exists_one": "`list.exists_one(x, condition)`", "existsOne": "`list.existsOne(x, condition)`",
        "map": "`list.map(x, expression)` or `list.map(x, condition, expression)`",
        "filter": "`list.filter(x, condition)`",
        "transformList": "`list.transformList(i, x, expression)`",
        "transformMap": "`map.transformMap(k, v, expression)`",
        "transformMapEntry": "`map.transformMapEntry(k, v, {key: value})`", "bind": "`cel.bind(x, value, expression)`",
        "optMap": "`optional.optMap(x, expression)`", "optFlatMap": "`optional.optFlatMap(x, optional)`",
        "sortBy": "`list.sortBy(x, key)`",
    ]

    private mutating func resolve(
        _ declaration: FunctionDeclaration, isMember: Bool, _ operands: [ExprID], _ id: ExprID
    ) -> CELType {
        let types = operands.map { infer($0) }
        if types.contains(.error) { return .error }
        var result: CELType?
        let isPlain = !types.contains(where: \.hasParameter)
        for overload in declaration.overloads
        where overload.isMember == isMember && overload.parameters.count == types.count {
            // Nothing is more general than dyn.
            if result == .dyn { break }
            if isPlain, !overload.parameters.contains(where: \.hasParameter), !overload.result.hasParameter {
                // Without parameters nothing is inferred for later, and nothing has to be taken back.
                guard zip(overload.parameters, types).allSatisfy({ substitution.unify($0, $1) }) else { continue }
                result = result.map { $0 == overload.result ? $0 : .dyn } ?? overload.result
                continue
            }
            var attempt = substitution
            let instance = attempt.instantiate(overload.parameters + [overload.result])
            guard zip(instance, types).allSatisfy({ attempt.assign($1, to: $0) }), let last = instance.last else {
                continue
            }
            let type = attempt.resolve(last)
            guard let known = result else {
                substitution = attempt
                result = type
                continue
            }
            // Several forms fit, as an operand is only known when evaluated; what they have in common is known.
            if substitution.final(known) != attempt.final(type) { result = .dyn }
        }
        guard let result else { return noOverload(declaration, isMember, types, id) }
        constantFailure(declaration, isMember, operands, id)
        return result
    }

    /// Warns of a call that fails whenever it is evaluated; a pattern that is none is an error.
    private mutating func constantFailure(
        _ declaration: FunctionDeclaration, _ isMember: Bool, _ operands: [ExprID], _ id: ExprID
    ) {
        if declaration.name == "matches", operands.count == 2, case .literal(.string(let pattern)) = ast[operands[1]],
            case .failure(let error) = RegexProgram.compile(pattern)
        {
            _ = report("invalid-pattern", error.message, at: operands[1], hint: error.hint)
            return
        }
        var values: [Value] = []
        for operand in operands {
            guard case .literal(let value) = ast[operand] else { return }
            values.append(value)
        }
        let dispatcher = Dispatcher(
            declaration.name, declaration.overloads.filter { $0.isMember == isMember }, arguments: values.count)
        var frame = Frame(budget: environment.limits.budget)
        guard !dispatcher.isEmpty, case .error(let error) = dispatcher.call(values, &frame) else { return }
        diagnostics.append(
            Diagnostic(
                "cel/always-fails", .warning, "this always fails: \(error.message)", span: ast.span(of: id)))
    }

    private mutating func noOverload(
        _ declaration: FunctionDeclaration, _ isMember: Bool, _ types: [CELType], _ id: ExprID
    ) -> CELType {
        let shown = types.map { "`\(substitution.final($0).description)`" }
        let name = Self.sign(of: declaration.name)
        let message: String
        if !declaration.overloads.contains(where: { $0.isMember == isMember }) {
            message = isMember ? "`\(name)` is a function, not a method" : "`\(name)` is a method, not a function"
        } else if isMember, let receiver = shown.first {
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
