extension Planner {
    mutating func comprehension(_ fold: Expr.Comprehension) -> Plan {
        let range = plan(fold.range).evaluate
        let base = locals.count
        locals += fold.variables
        let filter = fold.filter.map { plan($0).evaluate }
        let body = plan(fold.body).evaluate
        locals.removeLast(locals.count - base)
        let isPair = fold.variables.count == 2
        let folder = Folder(
            kind: fold.kind, isPair: isPair, filter: filter, body: body,
            origin: fold.kind == .existsOne ? origin(of: fold.range) : nil)
        if fold.kind == .optMap || fold.kind == .optFlatMap {
            return Plan { frame in folder.optional(range(&frame), &frame) }
        }
        return Plan { frame in folder.run(range(&frame), &frame) }
    }
}

/// Folds a list or map.
private struct Folder: Sendable {
    let kind: Expr.Comprehension.Kind
    /// Whether there are two variables.
    let isPair: Bool
    let filter: Evaluation?
    let body: Evaluation
    /// Of `exists_one` the variable from which the elements come.
    let origin: (index: Int, name: String)?

    func optional(_ range: Value, _ frame: inout Frame) -> Value {
        guard range.isKnown else { return range }
        guard case .optional(let optional) = range else { return EvaluationError.noOverload(kind.rawValue, range) }
        guard let value = optional.value else { return range }
        frame.locals.append(value)
        defer { frame.locals.removeLast() }
        let result = body(&frame)
        guard result.isKnown else { return result }
        if kind == .optMap { return .optional(OptionalValue(result)) }
        guard case .optional = result else { return EvaluationError.noOverload(kind.rawValue, result) }
        return result
    }

    func run(_ range: Value, _ frame: inout Frame) -> Value {
        switch range {
        case .list(let list): fold(list.count, &frame) { isPair ? (.int(Int64($0)), list[$0]) : (list[$0], nil) }
        case .map(let map): fold(map.count, &frame) { (map.keys[$0], isPair ? map.values[$0] : nil) }
        case .unknown, .error: range
        default: EvaluationError.noOverload(kind.rawValue, range)
        }
    }

    private func fold(_ count: Int, _ frame: inout Frame, _ item: (Int) -> (Value, Value?)) -> Value {
        switch kind {
        case .all: quantify(count, &frame, item, absorbing: false)
        case .exists: quantify(count, &frame, item, absorbing: true)
        case .existsOne: existsOne(count, &frame, item)
        case .transformMap, .transformMapEntry: map(count, &frame, item)
        default: list(count, &frame, item)
        }
    }

    /// Evaluates something with the variables bound to an item.
    private func with(_ item: (Value, Value?), _ evaluation: Evaluation, _ frame: inout Frame) -> Value {
        frame.locals.append(item.0)
        if let second = item.1 { frame.locals.append(second) }
        let value = evaluation(&frame)
        frame.locals.removeLast(item.1 == nil ? 1 : 2)
        return value
    }

    private func quantify(
        _ count: Int, _ frame: inout Frame, _ item: (Int) -> (Value, Value?), absorbing: Bool
    ) -> Value {
        var doubt: Value?
        for index in 0..<count {
            guard frame.spend(1) else { return Frame.exhausted }
            let value = with(item(index), body, &frame)
            if case .bool(let flag) = value {
                if flag == absorbing { return value }
            } else {
                doubt = Planner.doubt(doubt, value)
            }
        }
        return doubt ?? .bool(!absorbing)
    }

    private func existsOne(_ count: Int, _ frame: inout Frame, _ item: (Int) -> (Value, Value?)) -> Value {
        var found = 0
        var doubt: Value?
        for index in 0..<count {
            guard frame.spend(1) else { return Frame.exhausted }
            switch with(item(index), body, &frame) {
            case .bool(let flag): found += flag ? 1 : 0
            case let value: doubt = Planner.doubt(doubt, value)
            }
        }
        if let doubt { return doubt }
        // Those that were found may be the same.
        if found > 1, let origin, frame.variables.isUncounted(origin.index) { return .unknown(UnknownSet(origin.name)) }
        return .bool(found == 1)
    }

    private func list(_ count: Int, _ frame: inout Frame, _ item: (Int) -> (Value, Value?)) -> Value {
        var result: [Value] = []
        var doubt: Value?
        for index in 0..<count {
            guard frame.spend(1) else { return Frame.exhausted }
            let current = item(index)
            if kind == .filter {
                switch with(current, body, &frame) {
                case .bool(let flag): if flag { result.append(current.0) }
                case let value: doubt = Planner.doubt(doubt, value)
                }
                continue
            }
            guard takes(current, &frame, &doubt) else { continue }
            let value = with(current, body, &frame)
            if value.isKnown { result.append(value) } else { doubt = Planner.doubt(doubt, value) }
        }
        return doubt ?? .list(result)
    }

    /// Whether the filter lets an element through; where that cannot be told, it is noted as a doubt and left out.
    private func takes(_ current: (Value, Value?), _ frame: inout Frame, _ doubt: inout Value?) -> Bool {
        guard let filter else { return true }
        let taken = with(current, filter, &frame)
        if case .bool(let flag) = taken { return flag }
        doubt = Planner.doubt(doubt, taken)
        return false
    }

    private func map(_ count: Int, _ frame: inout Frame, _ item: (Int) -> (Value, Value?)) -> Value {
        var result = MapValue()
        var doubt: Value?
        for index in 0..<count {
            guard frame.spend(1) else { return Frame.exhausted }
            let current = item(index)
            guard takes(current, &frame, &doubt) else { continue }
            let value = with(current, body, &frame)
            if !value.isKnown {
                doubt = Planner.doubt(doubt, value)
            } else if kind == .transformMap {
                if let error = Planner.insert(value, current.0, into: &result) { doubt = Planner.doubt(doubt, error) }
            } else if case .map(let entry) = value {
                for (key, value) in zip(entry.keys, entry.values) {
                    if let error = Planner.insert(value, key, into: &result) { doubt = Planner.doubt(doubt, error) }
                }
            } else {
                doubt = Planner.doubt(doubt, EvaluationError.noOverload(kind.rawValue, value))
            }
        }
        return doubt ?? .map(result)
    }
}
