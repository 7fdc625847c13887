import CEL
import RuleLanguage
import RulebookLoading
import YAMLTree

/// The texts with which the expressions of a `where` compare columns: `row.need == "visa"`, `row.need in ["visa", "e-visa"]`.
struct RowExpressionWords {
    private let columns: [String]
    private(set) var compared: [TableUse.Compared] = []

    init(_ filter: Node, columns: [String]) {
        self.columns = columns
        collect(filter)
    }

    private mutating func collect(_ condition: Node) {
        var fields = FieldReader(scalarsOf: condition)
        if condition.kind == .scalar { return read(condition) }
        for entry in ConditionShape.entries(of: condition, &fields) {
            switch entry {
            case .all(let nodes, _), .any(let nodes, _): for node in nodes { collect(node) }
            case .not(let node, _): collect(node)
            case .comparison: continue
            }
        }
    }

    private mutating func read(_ expression: Node) {
        guard let tree = Parser.parse(expression.text).ast else { return }
        tree.walk { _, node in
            guard case .call(let call) = node, call.target == nil, call.arguments.count == 2 else { return }
            let (first, second) = (call.arguments[0], call.arguments[1])
            switch call.function {
            case "_==_", "_!=_":
                add(column(first, tree), [second], tree, expression)
                add(column(second, tree), [first], tree, expression)
            case "@in":
                guard case .list(let elements) = tree[second] else { return }
                add(column(first, tree), elements.map(\.value), tree, expression)
            default: return
            }
        }
    }

    private mutating func add(_ column: Int?, _ values: [ExprID], _ tree: AST, _ expression: Node) {
        guard let column else { return }
        for value in values {
            // That a cell is not empty is asked to be safe.
            guard case .literal(.string(let text)) = tree[value], !text.isEmpty else { continue }
            compared.append(TableUse.Compared(column, .text(text), expression))
        }
    }

    /// The column that is read by itself, `row.need`.
    private func column(_ id: ExprID, _ tree: AST) -> Int? {
        guard case .select(let select) = tree[id], select.access == .plain,
            case .identifier("row") = tree[select.operand]
        else { return nil }
        return columns.firstIndex(of: select.field)
    }
}
