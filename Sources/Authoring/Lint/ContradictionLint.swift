import RulebookLoading
import SourceDiagnostics

/// Warns of rules that never apply, and of conditions that are always or never true.
enum ContradictionLint: RuleLint {
    static func findings(in group: DraftGroup, _ ground: inout RuleGround) -> [Diagnostic] {
        ground.contradictions.findings(in: group)
    }
}
