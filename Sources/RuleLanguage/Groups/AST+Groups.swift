import CEL
import SourceDiagnostics

extension AST {
    /// The name of all groups of countries.
    static let groups = "groups"

    /// The id of the group that an expression names: `groups.eu`, `groups["us-visa-waiver"]`; nil for any other.
    func group(of id: ExprID) -> String? {
        switch self[id] {
        case .select(let select) where select.access == .plain && isGroups(select.operand): return select.field
        case .call(let call) where call.function == "_[_]" && call.target == nil && call.arguments.count == 2:
            guard isGroups(call.arguments[0]), case .literal(.string(let name)) = self[call.arguments[1]] else {
                return nil
            }
            return name
        default: return nil
        }
    }

    private func isGroups(_ id: ExprID) -> Bool {
        if case .identifier(Self.groups) = self[id] { true } else { false }
    }
}

extension ASTBuilder {
    /// Adds the group of an id.
    mutating func group(_ id: String, at span: SourceSpan) -> ExprID {
        let groups = identifier(AST.groups, at: span)
        return call("_[_]", [groups, literal(.string(id), at: span)], at: span)
    }
}
