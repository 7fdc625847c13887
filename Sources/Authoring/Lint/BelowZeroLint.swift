import AdvisoryModel
import RulebookLoading
import SourceDiagnostics

/// Warns of facts that are times or amounts of money below zero.
enum BelowZeroLint: Lint {
    static func findings(in draft: RulebookDraft) -> [Diagnostic] {
        draft.crossings.flatMap(\.claims).compactMap { claim in
            guard NegativeAmount.isBelowZero(claim.value, isAmount: NegativeAmount.isAmount(claim.fact)) else {
                return nil
            }
            let (file, position) = ClaimedWords.place(of: claim.at)
            return finding(claim.fact, file, SourceSpan(at: position))
        }
    }

    static func finding(_ name: String, _ file: String, _ span: SourceSpan) -> Diagnostic {
        Diagnostic(
            LintCode.belowZero, "`\(name)` is below zero", file: file, span: span,
            hint: "write it without the sign, or leave it out where there is none")
    }
}
