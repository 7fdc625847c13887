extension Planner {
    mutating func negation(_ operand: ExprID) -> Plan {
        let plan = plan(operand)
        let evaluate = plan.evaluate
        return folded(
            { frame in
                switch evaluate(&frame) {
                case .bool(let flag): .bool(!flag)
                case let value: value.isKnown ? EvaluationError.noOverload("!", value) : value.withoutBounds
                }
            }, [plan])
    }

    mutating func conditional(_ arguments: [ExprID]) -> Plan {
        let plans = arguments.map { plan($0) }
        let (condition, yes, no) = (plans[0].evaluate, plans[1].evaluate, plans[2].evaluate)
        return folded(
            { frame in
                switch condition(&frame) {
                case .bool(true): yes(&frame)
                case .bool(false): no(&frame)
                case let value: value.isKnown ? EvaluationError.noOverload("?:", value) : value.withoutBounds
                }
            }, plans)
    }

    mutating func equality(_ arguments: [ExprID], negated: Bool) -> Plan {
        let plans = arguments.map { plan($0) }
        let (left, right) = (plans[0].evaluate, plans[1].evaluate)
        if let constant = plans[1].constant, case .string(let text) = constant {
            let price = text.utf8.count / 64
            return folded(
                { frame in
                    let value = left(&frame)
                    if price > 0, case .string(let other) = value, other.utf8.count == text.utf8.count,
                        !frame.spend(price)
                    {
                        return Frame.exhausted
                    }
                    if case .string(let other) = value { return .bool(other.hasSameCodePoints(as: text) != negated) }
                    return value.isKnown ? .bool(negated) : value.withoutBounds
                }, plans)
        }
        return folded(
            { frame in
                let (a, b) = (left(&frame), right(&frame))
                let trouble = Strictness.trouble(a, b)
                let result = trouble.map { Bounds.equal(a, b) ?? $0 } ?? a.equals(b, &frame.budget)
                if frame.budget < 0 { return Frame.exhausted }
                guard negated, case .bool(let flag) = result else { return result }
                return .bool(!flag)
            }, plans)
    }

    mutating func comparison(_ call: Expr.Call, _ operation: Ordering.Operation) -> Plan {
        let plans = call.arguments.map { plan($0) }
        let (left, right) = (plans[0].evaluate, plans[1].evaluate)
        let dispatcher = Dispatcher(operator: call.function, environment.functions[call.function])
        return folded(
            { frame in
                let (a, b) = (left(&frame), right(&frame))
                if let trouble = Strictness.trouble(a, b) { return Bounds.compare(a, b, operation) ?? trouble }
                if case .string(let first) = a, case .string(let second) = b {
                    let price = min(first.utf8.count, second.utf8.count) / 64
                    if price > 0, !frame.spend(price) { return Frame.exhausted }
                }
                let result = Ordering.compare(a, b, operation)
                // Forms that a library adds for its own types, beyond their order.
                if case .error = result, case .opaque = a, !dispatcher.isEmpty { return dispatcher.call(a, b, &frame) }
                return result
            }, plans)
    }

    /// An operator on two values; forms that libraries add are tried where one of them is of a library's type.
    mutating func binary(_ call: Expr.Call, _ operation: @escaping @Sendable (Value, Value) -> Value) -> Plan {
        let plans = call.arguments.map { plan($0) }
        let (left, right) = (plans[0].evaluate, plans[1].evaluate)
        let name = call.function
        let dispatcher = Dispatcher(operator: name, environment.functions[name])
        return folded(
            { frame in
                let (a, b) = (left(&frame), right(&frame))
                if let trouble = Strictness.trouble(a, b) { return trouble }
                guard frame.spend(1) else { return Frame.exhausted }
                switch (a, b) {
                case (.opaque, _), (_, .opaque):
                    return dispatcher.isEmpty ? operation(a, b) : dispatcher.call(a, b, &frame)
                case (.string(let text), .string) where name == "_+_":
                    guard frame.spend(text.utf8.count / 16) else { return Frame.exhausted }
                    return operation(a, b)
                case (.list(let list), _) where name == "_+_":
                    guard frame.spend(list.count / 4) else { return Frame.exhausted }
                    return operation(a, b)
                case (.map, .string):
                    let price = Lookup.keyPrice(b)
                    if price > 0, !frame.spend(price) { return Frame.exhausted }
                    return operation(a, b)
                default: return operation(a, b)
                }
            }, plans)
    }

    mutating func membership(_ call: Expr.Call) -> Plan {
        let plans = call.arguments.map { plan($0) }
        let (element, container) = (plans[0].evaluate, plans[1].evaluate)
        if case .list(let list)? = plans[1].constant {
            let texts = list.compactMap { value -> String? in if case .string(let text) = value { text } else { nil } }
            if texts.count == list.count { return textMembership(element, texts, plans) }
        }
        let dispatcher = Dispatcher(operator: call.function, environment.functions[call.function])
        return folded(
            { frame in
                let (a, b) = (element(&frame), container(&frame))
                if let trouble = Strictness.trouble(a, b) { return trouble }
                // Containers of types that a library brings.
                if case .opaque = b, !dispatcher.isEmpty { return dispatcher.call(a, b, &frame) }
                let result = Lookup.contains(b, a, &frame.budget)
                return frame.budget < 0 ? Frame.exhausted : result
            }, plans)
    }

    /// Membership in a constant list of texts: compared in order while there are few, hashed when there are many.
    private func textMembership(_ element: @escaping Evaluation, _ texts: [String], _ plans: [Plan]) -> Plan {
        let longest = texts.map(\.utf8.count).max() ?? 0
        if texts.count <= 12 {
            return folded(
                { frame in
                    let value = element(&frame)
                    guard case .string(let text) = value else {
                        return value.isKnown ? .bool(false) : value.withoutBounds
                    }
                    let count = text.utf8.count
                    if count > longest { return .bool(false) }
                    if count >= 64, !frame.spend(count / 64 * texts.count) { return Frame.exhausted }
                    for candidate in texts where candidate.hasSameCodePoints(as: text) { return .bool(true) }
                    return .bool(false)
                }, plans)
        }
        let set = Set(texts.map { CodePoints($0) })
        return folded(
            { frame in
                let value = element(&frame)
                guard case .string(let text) = value else { return value.isKnown ? .bool(false) : value.withoutBounds }
                let count = text.utf8.count
                if count > longest { return .bool(false) }
                if count >= 64, !frame.spend(count / 64) { return Frame.exhausted }
                return .bool(set.contains(CodePoints(text)))
            }, plans)
    }
}
