import RulebookLoading
import SourceDiagnostics
import YAMLTree

/// Warns of rules that name no source: it cannot be told who says so, or how old it is.
enum NoSourceLint: RuleLint {
    static func findings(in group: DraftGroup, _ ground: inout RuleGround) -> [Diagnostic] {
        group.rules.compactMap { declaration in
            guard declaration.sources.isEmpty else { return nil }
            // Of the rules of a table this is said once, of their template.
            let node = declaration.template ?? declaration.idNode
            return Diagnostic(
                LintCode.noSource,
                "the rule `\(declaration.template?.text ?? declaration.id)` names no source", file: node.file.path,
                span: node.span, hint: "say who says so: `sources: [ID]`",
                notes: node.filling.map { [$0.note] } ?? [])
        }
    }
}
