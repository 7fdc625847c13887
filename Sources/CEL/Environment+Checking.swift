public import SourceDiagnostics

/// The result of checking a tree.
public struct CheckResult: Sendable {
    /// The tree with its types; nil where there was an error.
    public var checked: CheckedAST?
    /// What was found, one finding for each cause; warnings too.
    public var diagnostics: [Diagnostic]
}

extension Environment {
    /// Infers the type of every node, and reports names that are not declared and operations that their operands do not have.
    ///
    /// - Parameters:
    ///   - ast: the tree as it was parsed.
    ///   - expected: the type that the whole must have, such as `.bool` for a condition.
    public func check(_ ast: AST, expecting expected: CELType? = nil) -> CheckResult {
        guard ast.isShallow(in: self) else {
            return CheckResult(
                checked: nil, diagnostics: [CheckerFinding.tooDeep.diagnostic(at: ast.span(of: ast.root))])
        }
        var checker = TypeChecker(ast, self)
        let type = checker.run()
        if let expected { checker.expect(expected, type, at: ast.root) }
        guard !checker.diagnostics.hasErrors else {
            return CheckResult(checked: nil, diagnostics: checker.diagnostics.sortedForDisplay())
        }
        let types = checker.types.map { $0.map { checker.substitution.final($0) } }
        if limits.estimate != .max,
            let (term, cost) = CostEstimator.excess(over: limits.estimate, ast, types: types, self)
        {
            // Beyond that the most is only a part of what may be of any size.
            let steps = cost.maximum > 1 << 50 ? nil : cost.maximum
            checker.report(.tooCostly(steps, limit: limits.estimate), at: term)
            return CheckResult(checked: nil, diagnostics: checker.diagnostics.sortedForDisplay())
        }
        let checked = CheckedAST(
            ast: ast, types: types,
            variables: checker.variables.sorted(), environment: self)
        return CheckResult(checked: checked, diagnostics: checker.diagnostics.sortedForDisplay())
    }

    /// Parses, checks and compiles in one go; the program is nil where there was an error.
    public func compile(_ source: String, expecting expected: CELType? = nil) -> (
        program: Program?, diagnostics: [Diagnostic]
    ) {
        let parsed = Parser.parse(source, limits: limits)
        guard let tree = parsed.ast else { return (nil, parsed.diagnostics) }
        let result = check(tree, expecting: expected)
        return (result.checked.map { program($0) }, result.diagnostics)
    }
}
