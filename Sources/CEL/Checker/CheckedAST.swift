/// A tree whose types are known.
public struct CheckedAST: Sendable {
    /// The tree.
    public let ast: AST
    /// The type of each node that the root reaches; nil for others.
    public let types: [CELType?]
    /// The slots of the variables that it reads, sorted.
    public let variables: [Slot]
    let environment: Environment

    /// The type of a node.
    public func type(of id: ExprID) -> CELType { types[id.index] ?? .dyn }

    /// The value, where no variable is read; worked out anew at each call.
    public var constantValue: Value? { variables.isEmpty ? environment.constantValue(of: ast) : nil }

    /// The type of the whole.
    public var resultType: CELType { type(of: ast.root) }
}
