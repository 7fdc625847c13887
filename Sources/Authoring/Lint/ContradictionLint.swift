import RuleEngine
import RulebookLoading
import SourceDiagnostics

/// Warns of rules that never apply, and of conditions that are always or never true.
enum ContradictionLint: Lint {
    static func findings(in draft: RulebookDraft) -> [Diagnostic] {
        var contradictions = Contradictions(draft.base.language, draft.crossings)
        return draft.groups.flatMap { contradictions.findings(in: $0) }
    }
}
