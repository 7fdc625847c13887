import AdvisoryModel
import RulebookLoading
import SourceDiagnostics
import YAMLTree

/// Warns of sources that do not say when they were seen, and so are stale from the first day on.
enum UnseenSourceLint: Lint {
    static func findings(in draft: RulebookDraft) -> [Diagnostic] {
        draft.sources.compactMap { source, at in
            guard source.retrieved == nil else { return nil }
            return Diagnostic(
                LintCode.noRetrieved,
                "the source `\(source.id)` does not say when it was seen, and is stale on every day",
                file: at.file.path, span: at.span,
                hint:
                    "write the last day on which its publisher was seen to say so, `retrieved: YYYY-MM-DD`; of a copy, the day of the copy"
            )
        }
    }
}
