import RuleEngine
import RuleLanguage
package import YAMLTree

/// A rule as it was read; its references to other rules and to sources are still names. A class, because rules are sorted.
package final class RuleDeclaration {
    /// What it was read from.
    enum Origin {
        /// Written as it is.
        case item(Node)
        /// Made for a row of a table.
        case row(RowScope)
    }

    let rule: RuleParts
    package let idNode: Node
    let overrides: [Node]
    package let sources: [Node]
    let formerly: [Node]
    let references: [(id: String, node: Node)]
    /// Words of open lists.
    package let words: [(list: String, node: Node)]
    /// The sources that its family's keys name.
    let namedSources: [Node]
    /// Of a rule that a table made the id of its template.
    package let template: Node?
    let origin: Origin

    /// The full id.
    package var id: String { rule.id }

    /// Whether it refers to rules, itself under an earlier id among them.
    var namesRules: Bool { !(overrides.isEmpty && formerly.isEmpty && references.isEmpty) }

    /// The full id of a rule that it names: without `/` it is one of its own file.
    func full(_ id: String) -> String {
        id.contains("/") ? id : "\(rule.id.split(separator: "/").first ?? "")/\(id)"
    }

    init(
        rule: RuleParts, idNode: Node, overrides: [Node], sources: [Node], formerly: [Node],
        references: [(id: String, node: Node)], words: [(list: String, node: Node)], namedSources: [Node],
        template: Node?, origin: Origin
    ) {
        self.rule = rule
        self.idNode = idNode
        self.overrides = overrides
        self.sources = sources
        self.formerly = formerly
        self.references = references
        self.words = words
        self.namedSources = namedSources
        self.template = template
        self.origin = origin
    }
}
