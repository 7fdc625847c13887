import AdvisoryModel
import CEL
import SourceDiagnostics
import YAMLTree

/// Reads a condition: each of the terms that must all be true, as a plain comparison or a syntax tree.
struct ConditionTree {
    private let comparisons: ComparisonReader
    /// The columns of the table that the rule is made for.
    let columns: RowColumns?
    private(set) var diagnostics: [Diagnostic] = []

    init(_ comparisons: ComparisonReader, columns: RowColumns? = nil) {
        self.comparisons = comparisons
        self.columns = columns
    }

    /// The terms of a condition in either form.
    mutating func conjuncts(of node: Node) -> [Conjunct] {
        if node.kind == .scalar { return expression(node) }
        var fields = FieldReader(scalarsOf: node)
        let entries = ConditionShape.entries(of: node, &fields)
        diagnostics += fields.diagnostics
        return entries.flatMap { entry($0) }
    }

    private mutating func trees(of node: Node) -> [AST] { conjuncts(of: node).map(\.tree) }

    private mutating func entry(_ entry: ConditionShape) -> [Conjunct] {
        switch entry {
        case .all(let nodes, _): return nodes.flatMap { conjuncts(of: $0) }
        case .any(let nodes, let key):
            let alternatives = nodes.map { Self.join(trees(of: $0), "_&&_", at: $0.span) }
            return alternatives.isEmpty ? [] : [Conjunct(tree: Self.join(alternatives, "_||_", at: key.span))]
        case .not(let node, let key):
            return Self.negation(of: trees(of: node), at: key.span).map { Conjunct(tree: $0) }
        case .comparison(let key, let value): return comparisons.read(key, value, &diagnostics).map { [$0] } ?? []
        }
    }

    /// CEL text, split at its outermost `&&`.
    private mutating func expression(_ node: Node) -> [Conjunct] {
        if let known = columns?.terms[node.identity] { return known }
        if node.filling != nil {
            report(
                RulebookCode.columnInExpression, "columns are not filled in inside an expression", at: node,
                hint: "write `row.` and the column's name, without braces")
            return []
        }
        guard !node.isNull, !node.text.allSatisfy(\.isWhitespace) else {
            report(
                RulebookCode.emptyCondition, "the condition is empty", at: node,
                hint: "leave the key out if it always holds")
            return []
        }
        let parsed = Parser.parse(node.text)
        let swallowing = SwallowingComment.findings(parsed.comments, in: node)
        guard swallowing.isEmpty else {
            diagnostics += swallowing
            return []
        }
        let positions = node.positions
        diagnostics += parsed.diagnostics.map { $0.relocated(to: node.file.path) { positions.position(of: $0) } }
        guard let tree = parsed.ast?.relocated({ positions.position(of: $0) }) else { return [] }
        let terms = Self.split(tree).enumerated().map { index, tree in
            Conjunct(tree: tree, source: columns.map { _ in Conjunct.Source(node: node.identity, index: index) })
        }
        columns?.terms[node.identity] = terms
        return terms
    }

    private static func split(_ tree: AST) -> [AST] {
        var terms: [AST] = []
        var pending = [tree.root]
        while let id = pending.popLast() {
            if case .call(let call) = tree[id], call.function == "_&&_", call.target == nil {
                pending += call.arguments.reversed()
            } else {
                var builder = ASTBuilder()
                let root = builder.graft(tree, from: id)
                terms.append(builder.finish(root: root))
            }
        }
        return terms
    }

    static func join(_ trees: [AST], _ function: String, at span: SourceSpan) -> AST {
        if trees.count == 1, let only = trees.first { return only }
        var builder = ASTBuilder()
        let operands = trees.map { builder.graft($0) }
        let root = builder.join(operands, function, at: span) ?? builder.literal(.bool(true), at: span)
        return builder.finish(root: root)
    }

    static func negation(of trees: [AST], at span: SourceSpan) -> [AST] {
        guard !trees.isEmpty else { return [] }
        var builder = ASTBuilder()
        let inner = builder.graft(join(trees, "_&&_", at: span))
        let root = builder.call("!_", [inner], at: span)
        return [builder.finish(root: root)]
    }

    private mutating func report(_ code: DiagnosticCode, _ message: String, at node: Node, hint: String? = nil) {
        diagnostics.append(
            Diagnostic(
                code, message, file: node.file.path, span: node.span, hint: hint,
                notes: node.filling.map { [$0.note] } ?? []))
    }
}
