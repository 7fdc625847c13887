/// The language's order: bools (false first), numbers across types, texts by code points, bytes, timestamps, durations.
enum Ordering {
    enum Operation {
        case less, lessOrEqual, greater, greaterOrEqual

        var sign: String {
            switch self {
            case .less: "<"
            case .lessOrEqual: "<="
            case .greater: ">"
            case .greaterOrEqual: ">="
            }
        }
    }

    /// A bool, or an error where the two have no order.
    static func compare(_ a: Value, _ b: Value, _ operation: Operation) -> Value {
        switch (a, b) {
        case (.int(let a), .int(let b)): return .bool(decide(a, b, operation))
        case (.double(let a), .double(let b)): return .bool(decide(a, b, operation))
        case (.uint(let a), .uint(let b)): return .bool(decide(a, b, operation))
        case (.string(let a), .string(let b)):
            switch operation {
            case .less: return .bool(a.precedes(b))
            case .lessOrEqual: return .bool(!b.precedes(a))
            case .greater: return .bool(b.precedes(a))
            case .greaterOrEqual: return .bool(!a.precedes(b))
            }
        case (.timestamp(let a), .timestamp(let b)): return .bool(decide(a, b, operation))
        case (.duration(let a), .duration(let b)): return .bool(decide(a, b, operation))
        case (.bool(let a), .bool(let b)): return .bool(decide(a ? 1 : 0, b ? 1 : 0, operation))
        case (.bytes(let a), .bytes(let b)):
            let order = a == b ? 0 : a.lexicographicallyPrecedes(b) ? -1 : 1
            return .bool(decide(order, 0, operation))
        case (.int(let a), .uint(let b)):
            return .bool(a < 0 ? decide(-1, 0, operation) : decide(UInt64(a), b, operation))
        case (.uint(let a), .int(let b)):
            return .bool(b < 0 ? decide(1, 0, operation) : decide(a, UInt64(b), operation))
        // The suite wants the whole number turned into a double first.
        case (.int(let a), .double(let b)): return .bool(decide(Double(a), b, operation))
        case (.double(let a), .int(let b)): return .bool(decide(a, Double(b), operation))
        case (.uint(let a), .double(let b)): return .bool(decide(Double(a), b, operation))
        case (.double(let a), .uint(let b)): return .bool(decide(a, Double(b), operation))
        case (.opaque(let first), .opaque(let second)):
            guard let order = first.order(relativeTo: second) else {
                return EvaluationError.noOverload(operation.sign, a, b)
            }
            return .bool(decide(order, 0, operation))
        default: return EvaluationError.noOverload(operation.sign, a, b)
        }
    }

    @inline(__always)
    private static func decide<T: Comparable>(_ a: T, _ b: T, _ operation: Operation) -> Bool {
        switch operation {
        case .less: a < b
        case .lessOrEqual: a <= b
        case .greater: a > b
        case .greaterOrEqual: a >= b
        }
    }
}

extension EvaluationError {
    /// The error of an operator that does not take such values.
    static func noOverload(_ sign: String, _ operands: Value...) -> Value {
        let types = operands.map { "`\($0.runtimeType.runtimeName)`" }.joined(separator: " and ")
        return .error(EvaluationError(CELCode.noSuchOverload, "`\(sign)` does not take \(types)"))
    }
}
