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
