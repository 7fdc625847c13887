/// A compiled expression, ready to be evaluated any number of times, by any number of threads.
///
/// ```swift
/// var bindings = Bindings(environment)
/// bindings[age] = .int(36)
/// program.evaluate(bindings)   // .bool(false)
/// ```
public struct Program: Sendable {
    /// What a program is made of; a class, so that copying a program costs one reference.
    private final class Storage: Sendable {
        let ast: AST
        let environment: Environment
        let evaluation: Evaluation
        let budget: Int
        let types: [CELType?]

        init(_ ast: AST, _ types: [CELType?], _ environment: Environment, _ evaluation: @escaping Evaluation) {
            self.ast = ast
            self.types = types
            self.environment = environment
            self.evaluation = evaluation
            budget = environment.limits.budget
        }
    }

    private let storage: Storage

    /// The tree.
    public var ast: AST { storage.ast }
    var environment: Environment { storage.environment }
    /// The static cost, estimated anew at each call.
    public var cost: CostEstimate { CostEstimator.estimate(ast, types: storage.types, environment) }

    init(_ ast: AST, types: [CELType?] = [], _ environment: Environment) {
        var planner = Planner(ast, environment, isRecording: false)
        storage = Storage(ast, types, environment, planner.plan().evaluate)
    }

    /// The value; errors and unknowns are values too.
    ///
    /// - Parameters:
    ///   - bindings: the values of the variables.
    ///   - budget: how many steps it may take, calls and elements of folds each counted; the environment's limit where nil.
    public func evaluate(_ bindings: Bindings, budget: Int? = nil) -> Value {
        let budget = budget ?? storage.budget
        var frame = Frame(bindings, budget: budget)
        let value = storage.evaluation(&frame)
        return frame.budget < 0 && !value.isKnown ? Frame.exhausted(after: budget) : value
    }

    /// How many steps an evaluation takes that may take any number.
    func steps(_ bindings: Bindings) -> Int {
        var frame = Frame(bindings, budget: .max)
        _ = storage.evaluation(&frame)
        return .max - frame.budget
    }

    /// The value, and that of every term that was evaluated: of terms in the body of a fold the last.
    ///
    /// Results, limits and budget are those of a plain evaluation.
    public func evaluate(_ bindings: Bindings, budget: Int? = nil, recording states: inout TermStates) -> Value {
        let budget = budget ?? storage.budget
        var frame = Frame(bindings, budget: budget)
        var planner = Planner(ast, storage.environment, isRecording: true)
        let evaluation = planner.plan().evaluate
        frame.states = [Value?](repeating: nil, count: ast.count)
        for (index, value) in planner.constants { frame.states[index] = value }
        let value = evaluation(&frame)
        states = TermStates(values: frame.states)
        return frame.budget < 0 && !value.isKnown ? Frame.exhausted(after: budget) : value
    }
}
