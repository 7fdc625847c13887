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
        let (condition, first, second) = (infer(operands[0]), infer(operands[1]), infer(operands[2]))
        guard expect(.bool, condition, at: operands[0]), first != .error, second != .error else { return .error }
        if substitution.assign(second, to: first) { return substitution.join(first, second) }
        return report(.differentBranches(substitution.final(first), substitution.final(second)), at: id)
    }

    private mutating func resolve(
        _ declaration: FunctionDeclaration, isMember: Bool, _ operands: [ExprID], _ id: ExprID
    ) -> CELType {
        let types = operands.map { infer($0) }
        for case .error in types { return .error }
        guard let result = result(of: declaration, isMember: isMember, types) else {
            return noOverload(declaration, isMember, types, id)
        }
        findConstantFailure(declaration, isMember, operands, id)
        return result
    }

    /// The result of a function for such operands; where several forms fit, as an operand is only known when evaluated, what they have
    /// in common.
    private mutating func result(of function: FunctionDeclaration, isMember: Bool, _ types: [CELType]) -> CELType? {
        let forms = function.overloads.indices.filter {
            function.overloads[$0].isMember == isMember && function.overloads[$0].parameters.count == types.count
        }
        if forms.count == 1 { return apply(function.overloads[forms[0]], to: types) }
        var found: (overload: Overload, result: CELType, infers: Bool)?
        var isOnly = true
        for form in forms {
            let overload = function.overloads[form]
            let start = substitution.mark
            guard let result = apply(overload, to: types) else { continue }
            let known = substitution.final(result)
            let infers = substitution.mark > start
            // What one form infers for its operands is not yet true: another may fit as well.
            substitution.undo(to: start)
            if !infers, let common = function.commonResult { return common }
            guard let before = found else {
                found = (overload, known, infers)
                continue
            }
            isOnly = false
            // Nothing is more general than dyn.
            if before.result != known { return .dyn }
        }
        guard let found else { return nil }
        return isOnly && (found.infers || !found.overload.isPlain) ? apply(found.overload, to: types) : found.result
    }

    /// The result of a form of a function for such operands; nil if it does not take them.
    private mutating func apply(_ overload: Overload, to types: [CELType]) -> CELType? {
        let start = substitution.mark
        if overload.isPlain {
            for (parameter, type) in zip(overload.parameters, types)
            where parameter != type && !substitution.assign(type, to: parameter) {
                substitution.undo(to: start)
                return nil
            }
            return overload.result
        }
        let instance = substitution.instantiate(overload.parameters + [overload.result])
        for (parameter, type) in zip(instance, types) where !substitution.assign(type, to: parameter) {
            substitution.undo(to: start)
            return nil
        }
        return instance.last.map { substitution.resolve($0) }
    }

    /// Warns of a call that fails whenever it is evaluated; a wrong pattern is an error.
    private mutating func findConstantFailure(
        _ declaration: FunctionDeclaration, _ isMember: Bool, _ operands: [ExprID], _ id: ExprID
    ) {
        if declaration.name == "matches", operands.count == 2, case .literal(.string(let pattern)) = ast[operands[1]],
            let error = RegexProgram.problem(in: pattern)
        {
            report(.invalidPattern(error.message, hint: error.hint), at: operands[1])
            return
        }
        var values: [Value] = []
        for operand in operands {
            guard case .literal = ast[operand] else { return }
        }
        for operand in operands { if case .literal(let value) = ast[operand] { values.append(value) } }
        let dispatcher = Dispatcher(declaration, isMember: isMember, arguments: values.count)
        var frame = Frame(budget: environment.limits.budget)
        guard !dispatcher.isEmpty, case .error(let error) = dispatcher.call(values, &frame) else { return }
        report(.alwaysFails(error.message), at: id)
    }

    private mutating func noOverload(
        _ declaration: FunctionDeclaration, _ isMember: Bool, _ types: [CELType], _ id: ExprID
    ) -> CELType {
        guard isHeard(id) else { return .error }
        if !declaration.overloads.contains(where: { $0.isMember == isMember }) {
            return report(.wrongForm(declaration.name, isMember: isMember), at: id)
        }
        let types = types.map { substitution.final($0) }
        let hint = OverloadHint(
            declaration: declaration, isMember: isMember, types: types, substitution: substitution)
        return report(.noOverload(declaration.name, isMember: isMember, types, hint: hint.text), at: id)
    }
}
