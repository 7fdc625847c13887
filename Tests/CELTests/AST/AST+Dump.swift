import CEL

extension AST {
    /// The tree with every node in brackets, so that two trees are the same exactly if their dumps are.
    func dump(_ id: ExprID? = nil) -> String {
        func all(_ ids: [ExprID]) -> String { ids.map { dump($0) }.joined(separator: " ") }
        func mark(_ isOptional: Bool) -> String { isOptional ? "?" : "" }
        switch self[id ?? root] {
        case .literal(let value): return "\(value.runtimeType.runtimeName):\(value.sourceText)"
        case .identifier(let name): return name
        case .select(let select): return "(\(select.access) \(select.field) \(dump(select.operand)))"
        case .call(let call):
            return "(call \(call.function) \(call.target.map { "of " + dump($0) } ?? "-") \(all(call.arguments)))"
        case .list(let elements):
            return "[\(elements.map { mark($0.isOptional) + dump($0.value) }.joined(separator: " "))]"
        case .map(let entries):
            return
                "{\(entries.map { mark($0.isOptional) + dump($0.key) + "=" + dump($0.value) }.joined(separator: " "))}"
        case .message(let name, let fields):
            return
                "\(name){\(fields.map { mark($0.isOptional) + $0.name + "=" + dump($0.value) }.joined(separator: " "))}"
        case .comprehension(let fold):
            let filter = fold.filter.map { dump($0) } ?? "-"
            return "(\(fold.kind) \(fold.name) \(fold.variables) \(dump(fold.range)) \(filter) \(dump(fold.body)))"
        case .bind(let name, let value, let body): return "(bind \(name) \(dump(value)) \(dump(body)))"
        case .block(let values, let body): return "(block \(all(values)) / \(dump(body)))"
        }
    }
}
