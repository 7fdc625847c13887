extension Planner {
    mutating func list(_ elements: [Expr.Element]) -> Plan {
        let plans = elements.map { plan($0.value) }
        let parts = zip(plans, elements).map { (evaluate: $0.evaluate, isOptional: $1.isOptional) }
        return folded(
            { frame in
                guard frame.spend(parts.count) else { return Frame.exhausted }
                var list: [Value] = []
                list.reserveCapacity(parts.count)
                var trouble: Value?
                for part in parts {
                    let value = part.evaluate(&frame)
                    if !value.isKnown {
                        trouble = trouble.flatMap { Strictness.trouble($0, value) } ?? value
                    } else if !part.isOptional {
                        list.append(value)
                    } else if case .optional(let optional) = value {
                        if let inner = optional.value { list.append(inner) }
                    } else {
                        return EvaluationError.noOverload("[?]", value)
                    }
                }
                return trouble ?? .list(list)
            }, plans)
    }

    mutating func map(_ entries: [Expr.Entry]) -> Plan {
        let keys = entries.map { plan($0.key) }
        let values = entries.map { plan($0.value) }
        let parts = zip(zip(keys, values), entries).map {
            (key: $0.0.evaluate, value: $0.1.evaluate, isOptional: $1.isOptional)
        }
        return folded(
            { frame in
                guard frame.spend(parts.count) else { return Frame.exhausted }
                var map = MapValue()
                var trouble: Value?
                for part in parts {
                    let (key, value) = (part.key(&frame), part.value(&frame))
                    if let bad = Strictness.trouble(key, value) {
                        trouble = trouble.flatMap { Strictness.trouble($0, bad) } ?? bad
                        continue
                    }
                    guard frame.spend(Lookup.keyPrice(key)) else { return Frame.exhausted }
                    var entry: Value? = value
                    if part.isOptional {
                        guard case .optional(let optional) = value else {
                            return EvaluationError.noOverload("{?}", value)
                        }
                        entry = optional.value
                    }
                    if let entry, let error = Self.insert(entry, key, into: &map) { trouble = trouble ?? error }
                }
                return trouble ?? .map(map)
            }, keys + values)
    }

    static func insert(_ value: Value, _ key: Value, into map: inout MapValue) -> Value? {
        if map.insert(value, for: key) { return nil }
        switch key {
        case .bool, .int, .uint, .string:
            return .error(EvaluationError(CELCode.duplicateKey, "duplicate key `\(key.displayText)`"))
        default:
            return .error(
                EvaluationError(CELCode.invalidKey, "a `\(key.runtimeType.runtimeName)` cannot be a key of a map"))
        }
    }

    /// A record of a declared type: a map from its fields.
    mutating func message(_ name: String, _ fields: [Expr.Field]) -> Plan {
        let records = environment.records
        let known = environment.candidates(for: name).compactMap { records[$0] }.first
        guard let known else {
            let error = Value.error(EvaluationError(CELCode.unknownType, "no type is called `\(name)`"))
            return Plan { _ in error }
        }
        if let field = fields.first(where: { known[$0.name] == nil }) {
            let error = Value.error(EvaluationError(CELCode.unknownField, "`\(name)` has no field `\(field.name)`"))
            return Plan { _ in error }
        }
        let plans = fields.map { plan($0.value) }
        let parts = zip(plans, fields).map { (evaluate: $0.evaluate, field: $1) }
        return folded(
            { frame in
                var map = MapValue()
                var trouble: Value?
                for part in parts {
                    let value = part.evaluate(&frame)
                    if !value.isKnown {
                        trouble = trouble.flatMap { Strictness.trouble($0, value) } ?? value
                    } else if part.field.isOptional {
                        guard case .optional(let optional) = value else {
                            return EvaluationError.noOverload("?", value)
                        }
                        if let inner = optional.value { _ = map.insert(inner, for: .string(part.field.name)) }
                    } else {
                        _ = map.insert(value, for: .string(part.field.name))
                    }
                }
                return trouble ?? .map(map)
            }, plans)
    }
}
