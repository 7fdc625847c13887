/// What one evaluation works on.
struct Frame {
    let variables: VariableValues
    /// The variables of the macros around, innermost last.
    var locals: [Value] = []
    /// The steps that are left.
    var budget: Int
    /// The value of each node, if it is wanted.
    var states: [Value?] = []

    /// For calls of constants, which read no variables.
    init(budget: Int) {
        variables = .none
        self.budget = budget
    }

    /// What a node gives when the budget is used up; the whole then says how much it was.
    static let exhausted = exhausted(after: nil)

    static func exhausted(after budget: Int?) -> Value {
        let number = budget.map { ": more than \($0)" } ?? ""
        return .error(EvaluationError(CELCode.budget, "the condition takes too many steps" + number))
    }

    /// Takes steps from the budget; false where it is used up, which stays so.
    @inline(__always)
    mutating func spend(_ steps: Int) -> Bool {
        budget = steps > budget ? -1 : budget - steps
        return budget >= 0
    }
}

/// One node of a compiled expression.
typealias Evaluation = @Sendable (inout Frame) -> Value
