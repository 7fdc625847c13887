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
        let comparisons: PlainComparisonReader

        init(_ language: ConditionLanguage, _ vocabulary: Vocabulary) {
            self.vocabulary = vocabulary
            self.language = language
            comparisons = PlainComparisonReader(language)
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
        var tree = ConditionTree(vocabulary: vocabulary, columns: row?.columns)
        var conjuncts = tree.conjuncts(of: node)
        var diagnostics = tree.diagnostics
        guard !diagnostics.hasErrors else { return (nil, diagnostics) }
        if negated {
            let source = row != nil && node.kind == .scalar ? ConditionTree.Source(node: node.identity, index: -1) : nil
            conjuncts = ConditionTree.negation(of: conjuncts.map(\.tree), at: node.span).map {
                .init(tree: $0, source: source)
            }
        }
        var terms: [Condition.Term] = []
        for conjunct in conjuncts {
            let checked: CheckedAST?
            if let row, conjunct.source != nil || RowPartFinder.mentionsRow(conjunct.tree) {
                checked = compile(conjunct, for: row, in: path, &diagnostics)
            } else {
                checked = compile(conjunct.tree, in: path, &diagnostics)
            }
            guard let checked else { continue }
            terms.append(
                Condition.Term(
                    core: TermCore(checked, in: language),
                    place: TermPlace(file: file, span: conjunct.tree.span(of: conjunct.tree.root))))
        }
        return (diagnostics.hasErrors ? nil : Condition(terms: terms), diagnostics)
    }

    /// A mapping of plain comparisons; nil for any other.
    private func plain(_ node: Node, in file: TermPlace.File) -> Condition? {
        var terms: [Condition.Term] = []
        terms.reserveCapacity(node.count)
        for (key, value) in node.entriesView {
            guard let core = shared.comparisons.core(key, value) else { return nil }
            terms.append(Condition.Term(core: core, place: TermPlace(file: file, span: key.span)))
        }
        return terms.isEmpty ? nil : Condition(terms: terms)
    }

    private func compile(_ tree: AST, in file: String, _ diagnostics: inout [Diagnostic]) -> CheckedAST? {
        let (checked, findings) = check(tree, environment, in: file)
        diagnostics += findings
        if let checked { diagnostics += constancy(of: checked, file: file) }
        return checked
    }

    /// A term of a rule with `each`; nil also where it is true in this row whatever else is.
    private func compile(
        _ conjunct: ConditionTree.Conjunct, for scope: RowScope, in file: String, _ diagnostics: inout [Diagnostic]
    ) -> CheckedAST? {
        let known = conjunct.source.flatMap { scope.columns.expressions[$0] }
        let expression: RowExpression?
        if let known {
            expression = known
        } else {
            let (checked, findings) = check(conjunct.tree, scope.columns.environment, in: file)
            diagnostics += findings
            expression = checked.map {
                RowExpression($0, scope.columns.placeholders, environment: scope.columns.environment)
            }
            if let source = conjunct.source { scope.columns.expressions[source] = .some(expression) }
            if let expression, !expression.readsRow { diagnostics += constancy(of: expression.checked, file: file) }
        }
        guard let expression else { return nil }
        guard expression.readsRow else { return expression.checked }
        let made = expression.made(for: scope.row)
        func note(_ span: Span) -> Diagnostic.Note { .init("it is read here", file: file, span: span) }
        if let failure = made.failure {
            diagnostics.append(
                Diagnostic(
                    RulebookCode.failingCondition, "the condition can only fail: \(failure.message)",
                    file: failure.cell.file.path, span: failure.cell.span,
                    hint: "fix the cell, or leave the row out by `where`", notes: [note(failure.span)]))
            return nil
        }
        for finding in LiteralCheck(vocabulary: vocabulary, file: file).findings(in: made.checked.ast) {
            guard let (span, cell) = made.cells.first(where: { $0.span == finding.span }) else { continue }
            var located = finding
            (located.file, located.span, located.notes) = (cell.file.path, cell.span, [note(span)])
            diagnostics.append(located)
        }
        if case .bool(let truth)? = made.checked.constantValue {
            if truth { return nil }
            scope.columns.neverTrue(scope.row, file: file, at: made.checked.ast.span(of: made.checked.ast.root))
        }
        return made.checked
    }

    private func check(_ tree: AST, _ environment: Environment, in file: String) -> (CheckedAST?, [Diagnostic]) {
        let result = environment.check(tree, expecting: .bool)
        let constants = LiteralCheck(vocabulary: vocabulary, file: file).findings(in: tree)
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

    private func constancy(of checked: CheckedAST, file: String) -> [Diagnostic] {
        guard let value = checked.constantValue else { return [] }
        let span = checked.ast.span(of: checked.ast.root)
        switch value {
        case .bool(let truth):
            return [
                Diagnostic(
                    RulebookCode.constantCondition, "the condition is \(truth ? "always" : "never") true",
                    file: file,
                    span: span, hint: truth ? "leave it out" : "the rule never applies: fix or remove it")
            ]
        case .error(let error):
            return [
                Diagnostic(
                    RulebookCode.failingCondition, "the condition can only fail: \(error.message)", file: file,
                    span: span, hint: "write one that can be true")
            ]
        default: return []
        }
    }
}

extension Diagnostic {
    /// Whether it says that an operation fails, or does not take what it is given, and the place is a part of that.
    func isAbout(_ place: Span?) -> Bool {
        guard code == CELCode.noSuchOverload || code == CELCode.alwaysFails, let span, let place else { return false }
        return span.start <= place.start && place.end <= span.end
    }
}
