import RuleEngine
import RuleLanguage
import YAMLTree

/// What a rule with errors names: it is looked up nevertheless, so that all that is wrong with the rule is said at once.
struct NamesInRule {
    let sources: [Node]
    /// The full ids of rules.
    let rules: [(id: String, node: Node)]

    /// - Parameter prefix: of the rule's own file.
    init(_ common: CommonKeys, _ item: RuleItem, prefix: String) {
        sources = common.sources + [common.endedBy?.source].compactMap { $0 } + item.namedSources
        rules = common.overrides.map { (RuleDeclaration.full($0.text, in: prefix), $0) } + item.references
    }
}
