import AdvisoryModel
package import RuleEngine
package import RuleLanguage
package import YAMLTree

/// A rule as it was read; its references to other rules and to sources are still names. A class, because rules are sorted.
package final class RuleDeclaration {
    /// What it was read from.
    enum Writing {
        /// Written as it is.
        case item(Node)
        /// Made for a row of a table.
        case row(RowScope)
    }

    package let rule: RuleContent
    /// The conditions in its family's keys.
    package let conditions: [Condition]
    package let idNode: Node
    let overrides: [Node]
    package let sources: [Node]
    let formerly: [Node]
    /// The source that says when the rule ends.
    let endingSource: Node?
    /// What is read by the clock of the rule: hours, minutes.
    package let clockNodes: [Node]
    let references: [(id: String, node: Node)]
    /// Whether it opens the way or lets travelers in.
    package let letsThrough: Bool
    /// Words of open lists.
    package let words: [(list: String, node: Node)]
    /// The sources that its family's keys name.
    let namedSources: [Node]
    /// Of a rule that a table made the id of its template.
    package let template: Node?
    let writing: Writing

    /// The mapping that it is written as; of a rule that a table made its template.
    package var node: Node {
        switch writing {
        case .item(let node): node
        case .row(let scope): scope.columns.rule
        }
    }

    /// Of a rule that a table made its row.
    package var row: Node? {
        if case .row(let scope) = writing { scope.row.node } else { nil }
    }

    /// The state that speaks, and the side whose clock it follows.
    package var authority: String? { rule.authority }
    package var zone: String? { rule.zone }

    /// The full id.
    package var id: String { rule.id }

    /// The id of the source that says when the rule ends.
    package var endingSourceID: String? { endingSource?.text }

    /// The ids of the sources that it names beside its own: of its end, and in its family's keys.
    package var furtherSources: [String] { ((endingSource.map { [$0] } ?? []) + namedSources).map(\.text) }

    /// Whether it refers to rules, itself under an earlier id among them.
    var namesRules: Bool { !(overrides.isEmpty && formerly.isEmpty && references.isEmpty) }

    /// The full id of a rule that it names.
    func full(_ id: String) -> String { Self.full(id, in: rule.id.split(separator: "/").first ?? "") }

    /// The full id of a rule that one of a file names: without `/` it is one of that file.
    static func full(_ id: String, in prefix: some StringProtocol) -> String {
        id.contains("/") ? id : "\(prefix)/\(id)"
    }

    init(
        rule: RuleContent, conditions: [Condition], idNode: Node, overrides: [Node], sources: [Node],
        endingSource: Node?,
        clockNodes: [Node],
        formerly: [Node], references: [(id: String, node: Node)], letsThrough: Bool,
        words: [(list: String, node: Node)],
        namedSources: [Node], template: Node?, writing: Writing
    ) {
        self.rule = rule
        self.conditions = conditions
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
        self.writing = writing
    }
}
