/// What a strict operation makes of operands that are no values: unknown beats error.
enum Strictness {
    /// Nil if both are values.
    @inline(__always)
    static func trouble(_ a: Value, _ b: Value) -> Value? {
        switch (a, b) {
        case (.unknown, _), (.error, _), (_, .unknown), (_, .error): merge(a, b)
        default: nil
        }
    }

    private static func merge(_ a: Value, _ b: Value) -> Value {
        switch (a, b) {
        case (.unknown(let a), .unknown(let b)): .unknown(a.union(b))
        case (.unknown, _): a.withoutBounds
        case (_, .unknown): b.withoutBounds
        case (.error, _): a
        default: b
        }
    }

    /// Nil if all are values.
    static func trouble(_ values: [Value]) -> Value? {
        var found: Value?
        for value in values where !value.isKnown { found = found.map { merge($0, value) } ?? value.withoutBounds }
        return found
    }
}
