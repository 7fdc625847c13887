import RuleEngine
import RuleLanguage
import YAMLTree

/// A list or mapping in brackets on one line, with the same spaces everywhere: `[a, b]`, `{ a: 1, b: 2 }`.
struct FlowText {
    /// nil where it has a comment, a scalar of several lines, or a key after `?`.
    let text: String?

    init(_ node: SyntaxNode, _ form: ValueForm) {
        let kinds = node.tree.tokens[node.tokenIndexes].lazy.map(\.kind)
        text = kinds.contains { $0 == .comment || $0 == .question } ? nil : Self.written(node, form)
    }

    private static func written(_ node: SyntaxNode, _ form: ValueForm) -> String? {
        guard let content = content(of: node, form) else { return nil }
        guard let anchor = node.anchor else { return content }
        let name = node.tree.text(anchor.range)
        return content.isEmpty ? name : "\(name) \(content)"
    }

    private static func content(of node: SyntaxNode, _ form: ValueForm) -> String? {
        switch node.kind {
        case .alias: return node.tree.text(node.range)
        case .scalar: return ScalarText(node).text
        case .unread: return nil
        case .sequence, .mapping: break
        }
        var parts: [String] = []
        for entry in KeyOrder.entries(of: node, form) {
            guard let value = written(entry.value, form.inside(node, entry)) else { return nil }
            guard let key = entry.key else {
                parts.append(value)
                continue
            }
            guard let name = written(key, .any), !name.isEmpty else { return nil }
            let colon = key.kind == .alias ? " :" : ":"
            parts.append(value.isEmpty ? name + colon : "\(name)\(colon) \(value)")
        }
        if node.kind == .sequence { return "[\(parts.joined(separator: ", "))]" }
        return parts.isEmpty ? "{}" : "{ \(parts.joined(separator: ", ")) }"
    }
}
