import AdvisoryModel
package import CEL
package import SourceDiagnostics
package import YAMLTree

/// Turns both forms of a condition, CEL text and mapping, into one typed tree, and that into programs.
package struct ConditionCompiler {
    /// What all copies have in common; a class, because a copy is made for every rule.
    private final class Shared {
        let vocabulary: Vocabulary
        let language: ConditionLanguage
        let comparisons: ComparisonReader

        init(_ language: ConditionLanguage, _ vocabulary: Vocabulary) {
            self.vocabulary = vocabulary
            self.language = language
            comparisons = ComparisonReader(language, vocabulary)
        }
    }

    private let shared: Shared
    /// The row of a table for which the rule is made.
    package var row: RowScope?
    /// The file that is being read.
    package var file = TermPlace.File("")

    package var environment: Environment { shared.language.environment }
    package var vocabulary: Vocabulary { shared.vocabulary }
    private var language: ConditionLanguage { shared.language }

    package init(_ language: ConditionLanguage, _ vocabulary: Vocabulary) {
        shared = Shared(language, vocabulary)
    }

    /// Compiles `when`, or, negated, `unless`; nil where an error was found.
    package func compile(_ node: Node, negated: Bool = false) -> (condition: Condition?, diagnostics: [Diagnostic]) {
        let path = node.file.path
        let file = self.file.path == path ? self.file : TermPlace.File(path)
        if !negated, node.kind == .mapping, let condition = plain(node, in: file) { return (condition, []) }
        var tree = ConditionTree(shared.comparisons, columns: row?.columns)
        var conjuncts = tree.conjuncts(of: node)
        var diagnostics = tree.diagnostics
        guard !diagnostics.hasErrors else { return (nil, diagnostics) }
        if negated {
            let source = row != nil && node.kind == .scalar ? Conjunct.Source(node: node.identity, index: -1) : nil
            conjuncts = ConditionTree.negation(of: conjuncts.map(\.tree), at: node.span).map {
                Conjunct(tree: $0, source: source)
            }
        }
        var terms: [Condition.Term] = []
        for conjunct in conjuncts {
            guard let core = core(of: conjunct, in: path, &diagnostics) else { continue }
            terms.append(Condition.Term(core: core, place: TermPlace(file: file, span: conjunct.span)))
        }
        return (diagnostics.hasErrors ? nil : Condition(terms: terms), diagnostics)
    }

    /// A mapping of plain comparisons; nil for any other.
    private func plain(_ node: Node, in file: TermPlace.File) -> Condition? {
        var terms: [Condition.Term] = []
        terms.reserveCapacity(node.count)
        for (key, value) in node.entriesView {
            guard let core = shared.comparisons.plain(key, value) else { return nil }
            terms.append(Condition.Term(core: core, place: TermPlace(file: file, span: key.span)))
        }
        return terms.isEmpty ? nil : Condition(terms: terms)
    }

    private func core(of conjunct: Conjunct, in file: String, _ diagnostics: inout [Diagnostic]) -> TermCore? {
        let checked: CheckedAST?
        switch conjunct.content {
        case .plain(let core): return core
        case .tree(let tree):
            if let row, conjunct.source != nil || RowPartFinder.mentionsRow(tree) {
                checked = compile(conjunct, tree, for: row, in: file, &diagnostics)
            } else {
                checked = compile(tree, in: file, &diagnostics)
            }
        }
        return checked.map { TermCore($0, in: language) }
    }

    private func compile(_ tree: AST, in file: String, _ diagnostics: inout [Diagnostic]) -> CheckedAST? {
        let (checked, findings) = check(tree, environment, in: file)
        diagnostics += findings
        if let checked { diagnostics += failure(of: checked, file: file) }
        return checked
    }

    /// A term of a rule with `each`; nil also where it is true in this row whatever else is.
    private func compile(
        _ conjunct: Conjunct, _ tree: AST, for scope: RowScope, in file: String, _ diagnostics: inout [Diagnostic]
    ) -> CheckedAST? {
        let known = conjunct.source.flatMap { scope.columns.expressions[$0] }
        let expression: RowExpression?
        if let known {
            expression = known
        } else {
            let (checked, findings) = check(tree, scope.columns.environment, in: file)
            diagnostics += findings
            expression = checked.map {
                RowExpression($0, scope.columns.placeholders, environment: scope.columns.environment)
            }
            if let source = conjunct.source { scope.columns.expressions[source] = .some(expression) }
            if let expression, !expression.readsRow { diagnostics += failure(of: expression.checked, file: file) }
        }
        guard let expression else { return nil }
        guard expression.readsRow else { return expression.checked }
        let filled = expression.filled(for: scope.row)
        func note(_ span: SourceSpan) -> Diagnostic.Note { .init("it is read here", file: file, span: span) }
        if let failure = filled.failure {
            diagnostics.append(
                Diagnostic(
                    RulebookCode.failingCondition, "the condition can only fail: \(failure.message)",
                    file: failure.cell.file.path, span: failure.cell.span,
                    hint: "fix the cell, or leave the row out by `where`", notes: [note(failure.span)]))
            return nil
        }
        let check = LiteralCheck(expression.checked.ast, in: vocabulary, file: file)
        for finding in check.findings(in: filled.checked.ast) {
            guard let (span, cell) = filled.cells.first(where: { $0.span == finding.span }) else { continue }
            var located = finding
            (located.file, located.span, located.notes) = (cell.file.path, cell.span, [note(span)])
            diagnostics.append(located)
        }
        if case .bool(true)? = filled.checked.constantValue { return nil }
        return filled.checked
    }

    private func check(_ tree: AST, _ environment: Environment, in file: String) -> (CheckedAST?, [Diagnostic]) {
        let result = environment.check(tree, expecting: .bool)
        let constants = LiteralCheck(tree, in: vocabulary, file: file).findings()
        var findings = constants
        for diagnostic in result.diagnostics {
            // Where the whole can only fail, that says it all.
            if diagnostic.code == CELCode.alwaysFails, result.checked?.constantValue?.isError == true { continue }
            // What is said of a constant by the attribute's type says more than that an operator does not take it.
            if constants.contains(where: { diagnostic.isAbout($0.span) }) { continue }
            var located = diagnostic
            located.file = file
            located.notes = diagnostic.notes.map { Diagnostic.Note($0.message, file: file, span: $0.span) }
            findings.append(AttributePath.named(located, in: tree, vocabulary))
        }
        return (findings.hasErrors ? nil : result.checked, findings)
    }

    /// Why it can only fail; whether it is always or never true is no error.
    private func failure(of checked: CheckedAST, file: String) -> [Diagnostic] {
        guard case .error(let error)? = checked.constantValue else { return [] }
        return [
            Diagnostic(
                RulebookCode.failingCondition, "the condition can only fail: \(error.message)", file: file,
                span: checked.ast.span(of: checked.ast.root), hint: "write one that can be true")
        ]
    }
}

extension Diagnostic {
    /// Whether it says that an operation fails, or does not take what it is given, and the place is a part of that.
    func isAbout(_ place: SourceSpan?) -> Bool {
        guard code == CELCode.noSuchOverload || code == CELCode.alwaysFails, let span, let place else { return false }
        return span.start <= place.start && place.end <= span.end
    }
}
