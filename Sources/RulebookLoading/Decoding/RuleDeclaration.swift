import AdvisoryModel
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
    /// The source that says when the rule ends.
    let endingSource: Node?
    /// What is read by the clock of the rule: hours, minutes.
    let clockNodes: [Node]
    let references: [(id: String, node: Node)]
    /// Whether it opens the way or lets travelers in.
    package let letsThrough: Bool
    /// Words of open lists.
    package let words: [(list: String, node: Node)]
    /// The sources that its family's keys name.
    let namedSources: [Node]
    /// Of a rule that a table made the id of its template.
    package let template: Node?
    let origin: Origin

    /// The mapping that it is written as; of a rule that a table made its template.
    package var node: Node {
        switch origin {
        case .item(let node): node
        case .row(let scope): scope.columns.rule
        }
    }

    /// Whether it may go on after its end, and whether it has one.
    package var isUncertainAfterwards: Bool { rule.isUncertainAfterwards }
    package var hasEnd: Bool { rule.valid.to != nil }

    /// The state that speaks, and the side whose clock it follows.
    package var authority: String? { rule.authority }
    package var zone: String? { rule.zone }

    /// The full id.
    package var id: String { rule.id }

    /// Whether it refers to rules, itself under an earlier id among them.
    var namesRules: Bool { !(overrides.isEmpty && formerly.isEmpty && references.isEmpty) }

    /// The full id of a rule that it names: without `/` it is one of its own file.
    func full(_ id: String) -> String {
        id.contains("/") ? id : "\(rule.id.split(separator: "/").first ?? "")/\(id)"
    }

    init(
        rule: RuleParts, idNode: Node, overrides: [Node], sources: [Node], endingSource: Node?, clockNodes: [Node],
        formerly: [Node], references: [(id: String, node: Node)], letsThrough: Bool,
        words: [(list: String, node: Node)],
        namedSources: [Node], template: Node?, origin: Origin
    ) {
        self.rule = rule
        self.idNode = idNode
        self.overrides = overrides
        self.sources = sources
        self.formerly = formerly
        self.endingSource = endingSource
        self.clockNodes = clockNodes
        self.references = references
        self.letsThrough = letsThrough
        self.words = words
        self.namedSources = namedSources
        self.template = template
        self.origin = origin
    }
}
