/// Fields, keys, elements and membership.
enum Lookup {
    /// What looking for a key takes beside its step: one for each 64 bytes of a text.
    static func keyPrice(_ key: Value) -> Int {
        if case .string(let text) = key { text.utf8.count / 64 } else { 0 }
    }

    /// `container[key]`.
    static func index(_ container: Value, _ key: Value) -> Value {
        switch container {
        case .map(let map):
            guard MapKey(key) != nil else { return noKey(key) }
            return map[key] ?? noKey(key)
        case .list(let list):
            guard let index = index(key) else {
                if case .string = key { return EvaluationError.noOverload("[]", container, key) }
                return .error(
                    EvaluationError(CELCode.indexOutOfRange, "`\(key.displayText)` is not an index of a list"))
            }
            guard index >= 0, index < list.count else {
                return .error(
                    EvaluationError(
                        CELCode.indexOutOfRange, "the list has \(list.count) elements, none at index \(index)")
                )
            }
            return list[index]
        case .optional: return optionalIndex(container, key)
        default: return EvaluationError.noOverload("[]", container, key)
        }
    }

    private static func index(_ key: Value) -> Int? {
        switch key {
        case .int(let number): Int(exactly: number)
        case .uint(let number): Int(exactly: number)
        case .double(let number): Int(exactly: number)
        default: nil
        }
    }

    private static func noKey(_ key: Value) -> Value {
        .error(EvaluationError(CELCode.noSuchKey, "there is no key `\(key.displayText)`"))
    }

    /// `container[?key]`: nothing where the key or index is missing.
    static func optionalIndex(_ container: Value, _ key: Value) -> Value {
        switch container {
        case .optional(let optional):
            return optional.value.map { optionalIndex($0, key) } ?? .optional(OptionalValue(nil))
        case .map(let map): return wrap(MapKey(key) == nil ? nil : map[key])
        case .list(let list):
            guard let index = index(key) else { return EvaluationError.noOverload("[?]", container, key) }
            return wrap(index >= 0 && index < list.count ? list[index] : nil)
        default: return EvaluationError.noOverload("[?]", container, key)
        }
    }

    private static func wrap(_ value: Value?) -> Value {
        if let value, !value.isKnown { return value }
        return .optional(OptionalValue(value))
    }

    /// `operand.name`.
    static func field(_ operand: Value, _ name: String) -> Value {
        switch operand {
        case .map(let map):
            return map.field(name) ?? .error(EvaluationError(CELCode.noSuchKey, "there is no key `\(name)`"))
        case .optional: return optionalField(operand, name)
        default:
            return .error(
                EvaluationError(
                    CELCode.noSuchOverload, "`\(operand.runtimeType.runtimeName)` has no fields, and so no `\(name)`"))
        }
    }

    /// `operand.?name`: nothing where the field is missing.
    static func optionalField(_ operand: Value, _ name: String) -> Value {
        switch operand {
        case .map(let map): return wrap(map.field(name))
        case .optional(let optional):
            return optional.value.map { optionalField($0, name) } ?? .optional(OptionalValue(nil))
        default: return field(operand, name)
        }
    }

    /// `has(operand.name)`.
    static func hasField(_ operand: Value, _ name: String) -> Value {
        switch operand {
        case .map(let map):
            guard let value = map.field(name) else { return .bool(false) }
            return value.isUnknown ? value : .bool(true)
        case .optional(let optional):
            return optional.value.map { hasField($0, name) } ?? .bool(false)
        default: return field(operand, name)
        }
    }

    /// `element in container`; a map is asked for its keys.
    static func contains(_ container: Value, _ element: Value) -> Value {
        var steps = Int.max
        return contains(container, element, &steps)
    }

    /// The same within a budget of steps: one for each element of a list, and what comparing takes.
    static func contains(_ container: Value, _ element: Value, _ steps: inout Int) -> Value {
        switch container {
        case .list(let list):
            steps = list.count > steps ? -1 : steps - list.count
            var doubt: Value?
            for candidate in list {
                guard steps >= 0 else { return .bool(false) }
                switch candidate.equals(element, &steps) {
                case .bool(true): return .bool(true)
                case .unknown(let new):
                    if case .unknown(let old)? = doubt {
                        doubt = .unknown(old.union(new))
                    } else {
                        doubt = .unknown(new)
                    }
                case .error(let error): doubt = doubt ?? .error(error)
                default: continue
                }
            }
            return doubt ?? .bool(false)
        case .map(let map):
            let price = keyPrice(element)
            steps = price > steps ? -1 : steps - price
            return .bool(map[element] != nil)
        default: return EvaluationError.noOverload("in", element, container)
        }
    }
}
