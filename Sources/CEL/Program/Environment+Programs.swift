extension Environment {
    /// Compiles a checked tree.
    public func program(_ checked: CheckedAST) -> Program { Program(checked.ast, types: checked.types, self) }

    /// Compiles a tree that was not checked: what the checker would have found are errors of the evaluation.
    public func uncheckedProgram(_ ast: AST) -> Program { Program(ast, self) }

    /// The value of a tree that reads no variable; nil where it reads one.
    func constantValue(of ast: AST) -> Value? {
        var planner = Planner(ast, self, isRecording: false)
        let plan = planner.plan()
        guard !planner.readsVariables else { return nil }
        if let constant = plan.constant { return constant }
        var frame = Frame(Bindings(self), budget: limits.budget)
        return plan.evaluate(&frame)
    }
}
