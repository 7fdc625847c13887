extension Planner {
    mutating func call(_ call: Expr.Call) -> Plan {
        if call.target == nil, let plan = special(call) { return plan }
        if call.function == "matches", let plan = patternMatch(call) { return plan }
        if call.function == "size", call.operands.count == 1, let plan = size(call.operands[0]) { return plan }
        if let target = call.target, call.arguments.count == 1, call.function == "or" || call.function == "orValue" {
            return alternative(call.function, target, call.arguments[0])
        }
        if let target = call.target, let name = environment.qualifiedFunction(target, call.function, ast, locals) {
            return dispatch(name, isMember: false, call.arguments)
        }
        let isMember = call.target != nil
        guard let declaration = environment.function(call.function),
            declaration.overloads.contains(where: { $0.isMember == isMember })
        else { return unknownFunction(call.function) }
        return dispatch(declaration, isMember: isMember, call.operands)
    }

    /// The size of a list of a variable, of which some elements may be the same; nil for everything else.
    private mutating func size(_ operand: ExprID) -> Plan? {
        guard let origin = origin(of: operand), let declaration = environment.function("size") else { return nil }
        let dispatcher = Dispatcher(declaration, isMember: false, arguments: 1)
        let list = plan(operand).evaluate
        return Plan { frame in
            let value = list(&frame)
            guard value.isKnown else { return value.withoutBounds }
            if case .list(let elements) = value, elements.count > 1, frame.variables.isUncounted(origin.index) {
                return .unknown(origin.name, between: .int(1), and: .int(Int64(elements.count)))
            }
            return dispatcher.call(value, &frame)
        }
    }

    private func unknownFunction(_ name: String) -> Plan {
        let error = Value.error(EvaluationError(CELCode.unknownFunction, "no function is called `\(name)`"))
        return Plan { _ in error }
    }

    /// A call of a registered function: the first form that takes the values is called.
    private mutating func dispatch(
        _ declaration: FunctionDeclaration, isMember: Bool, _ operands: [ExprID]
    ) -> Plan {
        let dispatcher = Dispatcher(declaration, isMember: isMember, arguments: operands.count)
        let plans = operands.map { plan($0) }
        let evaluations = plans.map(\.evaluate)
        if evaluations.count == 1 {
            let operand = evaluations[0]
            return folded(
                { frame in
                    let value = operand(&frame)
                    return value.isKnown ? dispatcher.call(value, &frame) : value.withoutBounds
                }, plans)
        }
        if evaluations.count == 2 {
            let (first, second) = (evaluations[0], evaluations[1])
            return folded(
                { frame in
                    let (a, b) = (first(&frame), second(&frame))
                    return Strictness.trouble(a, b) ?? dispatcher.call(a, b, &frame)
                }, plans)
        }
        return folded(
            { frame in
                var values: [Value] = []
                values.reserveCapacity(evaluations.count)
                for evaluation in evaluations { values.append(evaluation(&frame)) }
                return Strictness.trouble(values) ?? dispatcher.call(values, &frame)
            }, plans)
    }

    /// A call whose operands are all constant is evaluated once; errors stay errors of the evaluation.
    func folded(_ evaluation: @escaping Evaluation, _ operands: [Plan]) -> Plan {
        for operand in operands where operand.constant == nil { return Plan(evaluation) }
        var frame = Frame(budget: environment.limits.budget)
        let value = evaluation(&frame)
        return value.isKnown ? Plan(constant: value) : Plan(evaluation)
    }

    /// The operators, which have nodes of their own; nil for functions.
    private mutating func special(_ call: Expr.Call) -> Plan? {
        switch (call.function, call.arguments.count) {
        case ("_&&_", 2): return logic("_&&_", call.arguments, absorbing: false)
        case ("_||_", 2): return logic("_||_", call.arguments, absorbing: true)
        case ("!_", 1): return negation(call.arguments[0])
        case ("_?_:_", 3): return conditional(call.arguments)
        case ("_==_", 2): return equality(call.arguments, negated: false)
        case ("_!=_", 2): return equality(call.arguments, negated: true)
        case ("_<_", 2): return comparison(call, .less)
        case ("_<=_", 2): return comparison(call, .lessOrEqual)
        case ("_>_", 2): return comparison(call, .greater)
        case ("_>=_", 2): return comparison(call, .greaterOrEqual)
        case ("@in", 2): return membership(call)
        case ("_[_]", 2): return binary(call, Lookup.index)
        case ("_[?_]", 2): return binary(call, Lookup.optionalIndex)
        case ("_+_", 2): return binary(call, Arithmetic.add)
        case ("_-_", 2): return binary(call, Arithmetic.subtract)
        case ("_*_", 2): return binary(call, Arithmetic.multiply)
        case ("_/_", 2): return binary(call, Arithmetic.divide)
        case ("_%_", 2): return binary(call, Arithmetic.remainder)
        default: return nil
        }
    }

    /// A chain of `&&` or `||` as one node: the absorbing value decides, then unknown beats error.
    private mutating func logic(_ function: String, _ arguments: [ExprID], absorbing: Bool) -> Plan {
        var operands: [ExprID] = []
        var pending = Array(arguments.reversed())
        while let id = pending.popLast() {
            if !isRecording, case .call(let inner) = ast[id], inner.function == function, inner.arguments.count == 2 {
                pending += inner.arguments.reversed()
            } else {
                operands.append(id)
            }
        }
        let plans = operands.map { plan($0) }
        let evaluations = plans.map(\.evaluate)
        if evaluations.count == 2 {
            let (first, second) = (evaluations[0], evaluations[1])
            return folded(
                { frame in
                    let a = first(&frame)
                    if case .bool(let flag) = a {
                        if flag == absorbing { return a }
                        let b = second(&frame)
                        if case .bool = b { return b }
                        return Self.doubt(nil, b)
                    }
                    let b = second(&frame)
                    if case .bool(let flag) = b { return flag == absorbing ? b : Self.doubt(nil, a) }
                    return Self.doubt(Self.doubt(nil, a), b)
                }, plans)
        }
        return folded(
            { frame in
                var doubt: Value?
                for evaluation in evaluations {
                    let value = evaluation(&frame)
                    if case .bool(let flag) = value {
                        if flag == absorbing { return value }
                    } else {
                        doubt = Self.doubt(doubt, value)
                    }
                }
                return doubt ?? .bool(!absorbing)
            }, plans)
    }

    static func doubt(_ old: Value?, _ new: Value) -> Value {
        let value = new.isKnown ? EvaluationError.noOverload("&&", new) : new.withoutBounds
        guard let old else { return value }
        return Strictness.trouble(old, value) ?? old
    }

    /// A regular expression that is constant is compiled once.
    private mutating func patternMatch(_ call: Expr.Call) -> Plan? {
        let operands = call.operands
        guard operands.count == 2, case .literal(.string(let pattern)) = ast[operands[1]],
            case .success(let program) = RegexProgram.compile(pattern)
        else { return nil }
        let plan = plan(operands[0])
        let text = plan.evaluate
        _ = self.plan(operands[1])
        return folded(
            { frame in
                let value = text(&frame)
                guard case .string(let text) = value else {
                    return value.isKnown ? EvaluationError.noOverload("matches", value) : value.withoutBounds
                }
                guard frame.spend(1 + text.utf8.count / 10) else { return Frame.exhausted }
                return .bool(program.matches(text))
            }, [plan])
    }

    /// `or` and `orValue` look at the other side only where the optional is empty.
    private mutating func alternative(_ name: String, _ target: ExprID, _ other: ExprID) -> Plan {
        let plans = [plan(target), plan(other)]
        let (first, second) = (plans[0].evaluate, plans[1].evaluate)
        return folded(
            { frame in
                let value = first(&frame)
                guard case .optional(let optional) = value else {
                    return value.isKnown ? EvaluationError.noOverload(name, value) : value.withoutBounds
                }
                if let inner = optional.value { return name == "or" ? value : inner }
                let alternative = second(&frame)
                guard name == "or", alternative.isKnown else { return alternative }
                if case .optional = alternative { return alternative }
                return EvaluationError.noOverload(name, alternative)
            }, plans)
    }
}
