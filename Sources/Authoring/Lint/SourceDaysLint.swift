import AdvisoryModel
import RulebookLoading
import SourceDiagnostics
import YAMLTree

/// Warns of sources that were seen before they were published: one of the two days is wrong.
enum SourceDaysLint: Lint {
    static func findings(in draft: RulebookDraft) -> [Diagnostic] {
        draft.sources.compactMap { source, at in
            guard let seen = source.retrieved, let published = source.published, seen.lastDay < published.firstDay
            else { return nil }
            return Diagnostic(
                LintCode.seenBefore,
                "the source `\(source.id)` was seen on \(seen.description), before it was published on \(published.description)",
                file: at.file.path, span: at.span,
                hint: "correct one of the two days; of a page that has changed `published` is the day of what was read")
        }
    }
}
