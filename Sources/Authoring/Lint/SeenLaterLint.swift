import AdvisoryModel
import RulebookLoading
import SourceDiagnostics
import YAMLTree

/// Nobody has seen a source on a day that has not come, nor read what is not published: the day is wrong, or the clock is, and no question without a day
/// of its own is answered.
struct SeenLaterLint {
    let day: Day

    /// The clocks of two places may show days that are so far apart.
    private static let mostDaysAhead = 1

    func findings(_ draft: RulebookDraft) -> [Diagnostic] {
        draft.sources.compactMap { source, at in
            guard let newest = source.newestEvent, day.adding(days: Self.mostDaysAhead) < newest.day else { return nil }
            return Diagnostic(
                LintCode.seenLater,
                "the source `\(source.id)` was \(newest.what) on \(newest.day), and today is \(day)",
                file: at.file.path, span: at.span,
                hint: "correct `\(newest.what == "seen" ? "retrieved" : newest.what)`, or the clock of this machine")
        }
    }
}
