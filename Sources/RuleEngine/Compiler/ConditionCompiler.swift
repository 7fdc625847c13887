import AdvisoryModel
import CEL
import SourceDiagnostics
import YAMLTree

/// Turns both forms of a condition, CEL text and mapping, into one typed tree, and that into programs.
struct ConditionCompiler: Sendable {
    let environment: Environment
    let vocabulary: Vocabulary

    /// Compiles `when`, or, negated, `unless`; nil where an error was found.
    func compile(_ node: Node, negated: Bool = false) -> (condition: Condition?, diagnostics: [Diagnostic]) {
        var tree = ConditionTree(vocabulary: vocabulary)
        let conjuncts = tree.conjuncts(of: node)
        var diagnostics = tree.diagnostics
        guard !diagnostics.hasErrors else { return (nil, diagnostics) }
        let trees = negated ? ConditionTree.negation(of: conjuncts, at: node.span) : conjuncts
        var terms: [Condition.Term] = []
        for tree in trees {
            let (checked, findings) = check(tree, in: node.file.path)
            diagnostics += findings
            guard let checked else { continue }
            diagnostics += constancy(of: checked, file: node.file.path)
            let start = tree.span(of: tree.root).start
            terms.append(
                Condition.Term(
                    program: environment.program(checked), text: Unparser.text(tree),
                    at: "\(node.file.path):\(start.line):\(start.column)", variables: checked.variables))
        }
        return (diagnostics.hasErrors ? nil : Condition(terms: terms), diagnostics)
    }

    private func check(_ tree: AST, in file: String) -> (CheckedAST?, [Diagnostic]) {
        let result = environment.check(tree, expecting: .bool)
        var findings = result.diagnostics.map { diagnostic in
            var located = diagnostic
            located.file = file
            located.notes = diagnostic.notes.map { Diagnostic.Note($0.message, file: file, span: $0.span) }
            return located
        }
        if let checked = result.checked, !findings.hasErrors {
            findings += LiteralCheck(vocabulary: vocabulary, file: file).findings(in: checked.ast)
        }
        return (result.checked, findings)
    }

    private func constancy(of checked: CheckedAST, file: String) -> [Diagnostic] {
        guard let value = checked.constantValue else { return [] }
        let span = checked.ast.span(of: checked.ast.root)
        switch value {
        case .bool(let truth):
            return [
                Diagnostic(
                    "rulebook/constant-condition", .warning, "the condition is \(truth ? "always" : "never") true",
                    file: file,
                    span: span, hint: truth ? "leave it out" : "the rule never applies: mend or remove it")
            ]
        case .error(let error):
            return [
                Diagnostic(
                    "rulebook/failing-condition", .error, "the condition can only fail: \(error.message)", file: file,
                    span: span)
            ]
        default: return []
        }
    }
}
