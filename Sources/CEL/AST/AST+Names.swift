extension AST {
    /// The names of a dotted path, such as `traveler`, `passport` and `issuer`; nil for any other expression.
    package func names(of id: ExprID) -> [String]? {
        var fields: [String] = []
        var current = id
        while case .select(let select) = self[current], select.access == .plain {
            fields.append(select.field)
            current = select.operand
        }
        guard case .identifier(let name) = self[current] else { return nil }
        return [name] + fields.reversed()
    }
}
