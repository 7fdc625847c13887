import AdvisoryModel
import RulebookLoading
import SourceDiagnostics
import YAMLTree

/// Warns of crossings that no rule can be about while the rulebook has some for others, and of those without contacts or warnings where most have
/// them.
enum BareCrossingLint: RulebookLint {
    static func findings(in rulebook: LintedRulebook) -> [Diagnostic] {
        let draft = rulebook.draft
        // A rule that cannot be read may be the one that is missed.
        guard draft.isSound, draft.crossings.count > 1 else { return [] }
        var scopes: RuleScopes.BySubject = [:]
        for look in rulebook.groups { scopes.merge(look.scopes) { $0.union($1) } }
        let nodes = Dictionary(
            draft.roots.compactMap { root in root.kind == .mapping ? root["crossing"].map { ($0.text, $0) } : nil },
            uniquingKeysWith: { first, _ in first })
        let usual = RuleScopes.Subject.allCases.filter { subject in
            let count = scopes[subject].map { scope in draft.crossings.count { scope.include($0) } } ?? 0
            return subject == .passage ? count > 0 : count * 2 > draft.crossings.count
        }
        return draft.crossings.compactMap { crossing in
            let lacking = usual.filter { scopes[$0].map { !$0.include(crossing) } ?? false }
            return lacking.isEmpty ? nil : nodes[crossing.id].map { bare(crossing.id, lacking, at: $0) }
        }
    }

    private static func bare(_ id: String, _ lacking: [RuleScopes.Subject], at node: Node) -> Diagnostic {
        let words = lacking.map { "no \($0.name)" }.joined(separator: ", ")
        return Diagnostic(
            LintCode.bareCrossing, "the crossing `\(id)` has \(words), and others have", file: node.file.path,
            span: node.span, hint: "write rules whose `when` names it or its states, or take the crossing out")
    }
}
