import RulebookLoading
import SourceDiagnostics

/// Warns of rules whose conditions exclude one another, so that they never apply.
enum ContradictionLint: Lint {
    static func findings(in draft: RulebookDraft) -> [Diagnostic] { draft.contradictions }
}
