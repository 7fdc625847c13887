extension CheckedAST {
    /// The same tree with constants in the place of some of its parts, which must have their types; nothing is checked again.
    ///
    /// - Parameters:
    ///   - parts: the nodes that become constants.
    ///   - variables: the slots of the variables that are left, sorted.
    package func replacing(
        _ parts: [(id: ExprID, value: Value)], variables: [Slot], in environment: Environment
    ) -> CheckedAST {
        CheckedAST(ast: ast.replacing(parts), types: types, variables: variables, environment: environment)
    }

    /// The tree below a node, with its types.
    package func part(_ id: ExprID) -> CheckedAST {
        var tree = ast
        tree.root = id
        return CheckedAST(ast: tree, types: types, variables: variables, environment: environment)
    }
}

extension AST {
    /// The same tree with constants in the place of some of its nodes.
    package func replacing(_ parts: [(id: ExprID, value: Value)]) -> AST {
        var copy = self
        for (id, value) in parts where copy.nodes.indices.contains(id.index) { copy.nodes[id.index] = .literal(value) }
        return copy
    }
}
