import AdvisoryModel
import SourceDiagnostics
import YAMLTree

/// Finds the type of each fact from all that is claimed of it, where the vocabulary does not declare it.
enum FactTypes {
    /// The type that all values of a fact have in common: words and texts of different forms are text.
    static func infer(_ values: [Node]) -> AttributeType {
        let isList = values.contains { $0.kind == .sequence }
        let scalars = values.flatMap { $0.kind == .sequence ? Array($0.elements) : [$0] }
        var common: AttributeType?
        for scalar in scalars {
            let type = type(of: scalar)
            common = common.map { unify($0, type) } ?? type
        }
        let element = common ?? .text
        return isList ? .list(element) : element
    }

    private static func unify(_ a: AttributeType, _ b: AttributeType) -> AttributeType {
        if a == b { return a }
        if Set([a, b]) == [.integer, .number] { return .number }
        return .text
    }

    private static func type(of node: Node) -> AttributeType {
        guard node.kind == .scalar, node.isPlain else { return .text }
        switch node.scalar {
        case .bool: return .boolean
        case .int: return Int(node.text) == nil ? .text : .integer
        case .float: return Double(node.text)?.isFinite == true ? .number : .text
        default: break
        }
        if Day(node.text) != nil { return .date }
        let bounds = node.text.split(separator: "..", omittingEmptySubsequences: false)
        if bounds.count == 2, bounds.allSatisfy({ Int($0) != nil }) { return .range }
        return .text
    }
}
