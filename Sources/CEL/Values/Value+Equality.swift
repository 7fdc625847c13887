extension Value {
    /// The language's `==`: numbers by value across their types, everything else only within its type; parts that are unknown make it unknown.
    func equals(_ other: Value) -> Value {
        var steps = Int.max
        return equals(other, &steps)
    }

    /// The same within a budget of steps: one for each pair of parts, and for each 64 bytes of texts. Below zero it is used up, and the
    /// answer means nothing.
    func equals(_ other: Value, _ steps: inout Int) -> Value {
        switch (self, other) {
        case (.string(let a), .string(let b)):
            let count = a.utf8.count
            guard count == b.utf8.count else { return .bool(false) }
            Self.spend(count / 64, &steps)
            return .bool(a.hasSameCodePoints(as: b))
        case (.int(let a), .int(let b)): return .bool(a == b)
        case (.bool(let a), .bool(let b)): return .bool(a == b)
        case (.null, .null): return .bool(true)
        case (.uint(let a), .uint(let b)): return .bool(a == b)
        case (.double(let a), .double(let b)): return .bool(a == b)
        case (.int(let a), .uint(let b)), (.uint(let b), .int(let a)): return .bool(UInt64(exactly: a) == b)
        case (.int(let a), .double(let b)), (.double(let b), .int(let a)): return .bool(Double(a) == b)
        case (.uint(let a), .double(let b)), (.double(let b), .uint(let a)): return .bool(Double(a) == b)
        case (.bytes(let a), .bytes(let b)):
            guard a.count == b.count else { return .bool(false) }
            Self.spend(a.count / 64, &steps)
            return .bool(a == b)
        case (.timestamp(let a), .timestamp(let b)): return .bool(a == b)
        case (.duration(let a), .duration(let b)): return .bool(a == b)
        case (.type(let a), .type(let b)): return .bool(a.runtimeName == b.runtimeName)
        case (.opaque(let a), .opaque(let b)): return .bool(a.isEqual(to: b))
        case (.unknown(let a), .unknown(let b)): return .unknown(a.union(b))
        case (.unknown, _), (.error, _): return self
        case (_, .unknown), (_, .error): return other
        case (.list(let a), .list(let b)): return Self.equal(lists: a, b, &steps)
        case (.map(let a), .map(let b)): return Self.equal(maps: a, b, &steps)
        case (.optional(let a), .optional(let b)):
            guard let a = a.value, let b = b.value else { return .bool(a.value == nil && b.value == nil) }
            return a.equals(b, &steps)
        default: return .bool(false)
        }
    }

    @inline(__always)
    private static func spend(_ count: Int, _ steps: inout Int) {
        if count > 0 { steps = count > steps ? -1 : steps - count }
    }

    private static func equal(lists a: [Value], _ b: [Value], _ steps: inout Int) -> Value {
        guard a.count == b.count else { return .bool(false) }
        spend(a.count, &steps)
        var result = Value.bool(true)
        for index in a.indices {
            guard steps >= 0, merge(a[index].equals(b[index], &steps), into: &result) else { return .bool(false) }
        }
        return result
    }

    private static func equal(maps a: MapValue, _ b: MapValue, _ steps: inout Int) -> Value {
        guard a.count == b.count else { return .bool(false) }
        spend(a.count, &steps)
        let (keys, values) = (a.keys, a.values)
        for key in keys where b[key] == nil { return .bool(false) }
        var result = Value.bool(true)
        for index in keys.indices {
            guard steps >= 0, let other = b[keys[index]], merge(values[index].equals(other, &steps), into: &result)
            else { return .bool(false) }
        }
        return result
    }

    /// Takes in the result of a pair of parts; false as soon as one pair differs, whatever is unknown of the others.
    private static func merge(_ pair: Value, into result: inout Value) -> Bool {
        switch (pair, result) {
        case (.bool(let areEqual), _): return areEqual
        case (.unknown(let new), .unknown(let old)): result = .unknown(old.union(new))
        case (_, .bool): result = pair
        case (.unknown(let new), _): result = .unknown(new)
        default: return true
        }
        return true
    }

    /// Whether both are the same kind of value with the same content: stricter than `==` in an expression, as an int is no uint here, and NaN is NaN.
    ///
    /// Swift has no `==` for values: it would be taken for that of expressions, whose result may be unknown or an error. Compare what is in them,
    /// `result.bool == true`.
    public func isIdentical(to other: Value) -> Bool {
        switch (self, other) {
        case (.double(let a), .double(let b)): return a == b || a.isNaN && b.isNaN
        case (.int, .int), (.uint, .uint), (.bool, .bool), (.string, .string), (.bytes, .bytes), (.null, .null),
            (.timestamp, .timestamp), (.duration, .duration), (.type, .type), (.opaque, .opaque):
            if case .bool(true) = equals(other) { return true }
            return false
        case (.list(let a), .list(let b)):
            return a.count == b.count && zip(a, b).allSatisfy { $0.isIdentical(to: $1) }
        case (.map(let a), .map(let b)):
            return a.count == b.count
                && zip(a.keys, a.values).allSatisfy { key, value in
                    b.keys.contains { $0.isIdentical(to: key) } && b[key].map { value.isIdentical(to: $0) } == true
                }
        case (.optional(let a), .optional(let b)):
            guard let a = a.value, let b = b.value else { return a.value == nil && b.value == nil }
            return a.isIdentical(to: b)
        case (.unknown(let a), .unknown(let b)): return a == b
        case (.error(let a), .error(let b)): return a == b
        default: return false
        }
    }
}
