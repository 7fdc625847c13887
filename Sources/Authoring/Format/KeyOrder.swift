package import RuleEngine
import RuleLanguage
import RulebookFolder
import YAMLTree

/// The order in which keys are written: that of their declaration, by the kind of the file and the family of its rules.
///
/// Keys of an author's own, such as ids and languages, keep theirs, and so do keys that nobody declares, where a family's would be.
package struct KeyOrder: Sendable {
    private let families: [AnyFamily]

    /// The order with the keys of some families.
    package init(families: [any RuleFamily.Type]) { self.families = families.map { AnyFamily($0) } }

    /// What the values of a file look like.
    func form(of root: Node) -> ValueForm {
        guard root.kind == .mapping, let kind = RulebookFileKind.of(root).kind, let form = FileForm.file(kind) else {
            return .any
        }
        return .mapping(
            form.keys.map { key in
                var key = key
                switch (kind, key.name) {
                case (.rules, "items"): key.form = .list(.mapping(rule(of: root["family"]?.text ?? "")))
                case (.crossing, "facts"): key.form = .named(.list(.mapping(CrossingForms.factOrClaim)))
                default: break
                }
                return key
            })
    }

    /// The keys of a rule: what it is about, when it applies, what its family says, and then what travelers are told, and who says so.
    private func rule(of family: String) -> [FamilyField] {
        let own = families.first { $0.name == family }?.fields ?? []
        let last: Set = ["text", "sources", "review", "status", "formerly", "each"]
        return RuleForms.rule.filter { !last.contains($0.name) } + own + [Self.undeclared]
            + RuleForms.rule.filter { last.contains($0.name) }
    }

    /// Where keys come that are not declared; without it they come last.
    private static let undeclared = FamilyField("", "")

    /// The entries of a mapping in their order, those of a list as they are.
    static func entries(of node: SyntaxNode, _ form: ValueForm) -> [SyntaxEntry] {
        let entries = node.entries
        guard node.kind == .mapping, case .mapping(let fields) = form.resolved(for: node) else { return entries }
        let rest = fields.firstIndex { $0.name.isEmpty } ?? fields.count
        let ranks = entries.map { entry in
            fields.firstIndex { !$0.name.isEmpty && $0.name == entry.key?.value.text } ?? rest
        }
        return entries.indices.sorted { (ranks[$0], $0) < (ranks[$1], $1) }.map { entries[$0] }
    }
}

extension ValueForm {
    /// Of several forms the one that fits a node.
    func resolved(for node: SyntaxNode) -> ValueForm {
        switch self {
        case .list(let element): node.kind == .sequence ? self : element.resolved(for: node)
        case .either(let forms): forms.lazy.map { $0.resolved(for: node) }.first { $0.fits(node) } ?? .any
        default: self
        }
    }

    private func fits(_ node: SyntaxNode) -> Bool {
        switch self {
        case .list: node.kind == .sequence
        case .mapping, .named: node.kind == .mapping
        default: false
        }
    }

    /// The form of what an entry of a list or mapping holds.
    func inside(_ node: SyntaxNode, _ entry: SyntaxEntry) -> ValueForm {
        switch resolved(for: node) {
        case .list(let element): element
        case .named(let value): value
        case .mapping(let fields): fields.first { $0.name == entry.key?.value.text }?.form ?? .any
        default: .any
        }
    }
}
