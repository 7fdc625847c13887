/// What one evaluation works on.
struct Frame {
    let variables: [Value]
    /// The variables of the macros around, innermost last.
    var locals: [Value] = []
    /// The steps that are left.
    var budget: Int
    /// The value of each node, if it is wanted.
    var states: [Value?] = []

    init(_ bindings: Bindings, budget: Int) {
        variables = bindings.values
        self.budget = budget
    }

    /// For calls of constants, which read no variables.
    init(budget: Int) {
        variables = []
        self.budget = budget
    }

    static let exhausted = Value.error(
        EvaluationError("budget", "the condition takes too many steps"))

    /// Takes steps from the budget; false where it is used up, which stays so.
    @inline(__always)
    mutating func spend(_ steps: Int) -> Bool {
        budget = steps > budget ? -1 : budget - steps
        return budget >= 0
    }
}

/// One node of a compiled expression.
typealias Evaluation = @Sendable (inout Frame) -> Value

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
        case (.unknown, _): a
        case (_, .unknown): b
        case (.error, _): a
        default: b
        }
    }

    /// Nil if all are values.
    static func trouble(_ values: [Value]) -> Value? {
        var found: Value?
        for value in values where !value.isKnown { found = found.map { merge($0, value) } ?? value }
        return found
    }
}
