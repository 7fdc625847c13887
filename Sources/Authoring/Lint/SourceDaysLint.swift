import AdvisoryModel
import RulebookLoading
import SourceDiagnostics
import YAMLTree

/// Warns of sources that were seen, and claims that were withdrawn, before they were published: one of the two days is wrong.
enum SourceDaysLint: Lint {
    static func findings(in draft: RulebookDraft) -> [Diagnostic] {
        draft.crossings.flatMap(\.claims).compactMap { withdrawn($0, in: draft) }
            + draft.sources.compactMap { seen($0, at: $1) }
    }

    private static func seen(_ source: Source, at: Node) -> Diagnostic? {
        guard let seen = source.retrieved, let published = source.published, seen.lastDay < published.firstDay
        else { return nil }
        return Diagnostic(
            LintCode.seenBefore,
            "the source `\(source.id)` was seen on \(seen.description), before it was published on \(published.description)",
            file: at.file.path, span: at.span,
            hint: "correct one of the two days; of a page that has changed `published` is the day of what was read")
    }

    private static func withdrawn(_ claim: Claim, in draft: RulebookDraft) -> Diagnostic? {
        guard let day = claim.withdrawn, let (source, _) = draft.sources.first(where: { $0.source.id == claim.source }),
            let published = source.published, day < published.firstDay
        else { return nil }
        let (file, position) = ClaimedWords.place(of: claim.at)
        return Diagnostic(
            LintCode.oddDay,
            "the claim was withdrawn on \(day), before its source was published on \(published.description)",
            file: file, span: SourceSpan(at: position), hint: "correct one of the two days: it never counts")
    }
}
