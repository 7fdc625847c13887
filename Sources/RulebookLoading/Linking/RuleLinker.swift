import RuleEngine
import RuleLookup
import RulebookFacts
import YAMLTree

/// Finds what a rule names by its number; of a rulebook that is compiled as of a bundle.
struct RuleLinker {
    /// A name that nothing has.
    struct Missing {
        enum Kind: String {
            case source, rule
        }

        var kind: Kind
        /// The full id.
        var id: String
        var node: Node
    }

    private let sources: [String: SourceNumber]
    private let rule: @Sendable (String) -> RuleNumber?
    /// The names that were not found in the last rule.
    private(set) var missing: [Missing] = []

    /// - Parameters:
    ///   - sources: the ids of sources in their order.
    ///   - rule: the number of the rule of a full id.
    init(sources: [String], rule: @escaping @Sendable (String) -> RuleNumber?) {
        self.sources = Dictionary(
            sources.enumerated().map { ($1, SourceNumber($0)) }, uniquingKeysWith: { _, last in last })
        self.rule = rule
    }

    /// What a rule refers to, as far as it was found.
    mutating func links(of declaration: RuleDeclaration, group: GroupNumber) -> RuleLinks {
        if !missing.isEmpty { missing = [] }
        var links = RuleLinks(group: group)
        if !declaration.sources.isEmpty {
            links.sources = declaration.sources.compactMap { findSource($0) }
        }
        links.endingSource = declaration.endingSource.flatMap { findSource($0) }
        for node in declaration.namedSources { _ = findSource(node) }
        guard declaration.namesRules else { return links }
        let overrides = declaration.overrides.compactMap { findRule(declaration.full($0.text), at: $0) }
        links.overrides = overrides.count < 2 ? overrides : Set(overrides).sorted()
        links.formerly = declaration.formerly.map { declaration.full($0.text) }
        for reference in declaration.references { _ = findRule(reference.id, at: reference.node) }
        return links
    }

    /// Looks up what a rule with errors names.
    mutating func lookUp(_ names: NamesInRule) {
        missing = []
        for node in names.sources { _ = findSource(node) }
        for (id, node) in names.rules { _ = findRule(id, at: node) }
    }

    private mutating func findSource(_ node: Node) -> SourceNumber? {
        found(sources[node.text], .source, node.text, at: node)
    }

    private mutating func findRule(_ id: String, at node: Node) -> RuleNumber? {
        found(rule(id), .rule, id, at: node)
    }

    /// The number that was looked up; notes the name where there is none.
    private mutating func found<Number>(
        _ number: Number?, _ kind: Missing.Kind, _ id: String, at node: Node
    ) -> Number? {
        if number == nil { missing.append(Missing(kind: kind, id: id, node: node)) }
        return number
    }
}
