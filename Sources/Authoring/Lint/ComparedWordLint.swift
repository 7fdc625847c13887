import RulebookLoading
import SourceDiagnostics

/// Warns of words in conditions and claims that look like slips, and of values that nothing has.
enum ComparedWordLint: Lint {
    static func findings(in draft: RulebookDraft) -> [Diagnostic] {
        ComparedWords(
            draft.terms, draft.base, counts: NearMissLint.counts(in: draft), meant: NearMissLint.meant(in: draft)
        ).findings
            + ClaimedWords.findings(draft.crossings)
    }
}
