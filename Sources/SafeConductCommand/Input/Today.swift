import AdvisoryModel
import RuleEngine
import SafeConduct
import SourceDiagnostics

/// The calendar day of this machine's clock and time zone: the day on which a question is asked here, unless the question says so itself.
///
/// A clock that was never set makes everything unpublished and nothing closed, so one that cannot be right is not used.
enum Today {
    /// A day before there was this program, and after which every clock is that runs it.
    private static let beginning = Day(year: 2026, month: 11, day: 1) ?? .first

    /// The clocks of two places may show days that are so far apart: a source may have been seen tomorrow.
    private static let mostDaysAhead = 1

    /// The day; ends with code 4 where the clock cannot be right.
    ///
    /// - Parameter sources: those of the rulebook, of which none can have been published or seen later.
    static func day(after sources: [Source] = [], _ format: OutputFormat) throws -> Day {
        let shown = clockDay
        let trouble = trouble(with: shown, after: sources)
        Findings(format: format).report(trouble.map { [$0] } ?? [])
        guard let shown, trouble == nil else { throw Ending.badRequest }
        return shown
    }

    /// The day; nil where the clock cannot be right.
    static var dayIfRight: Day? { clockDay.flatMap { trouble(with: $0) == nil ? $0 : nil } }

    /// Why a clock that shows a day, or none, cannot be right; nil where it may be.
    static func trouble(with shown: Day?, after sources: [Source] = []) -> Diagnostic? {
        guard let shown else { return wrong("this machine's clock shows no day of the years 1 to 9999") }
        if shown < beginning { return wrong("this machine's clock shows \(shown), before there was this program") }
        let events = sources.compactMap { source in
            source.newestEvent.map { (source: source.id, what: $0.what, day: $0.day) }
        }
        guard let newest = events.max(by: { ($0.day, $1.source) < ($1.day, $0.source) }),
            shown.adding(days: mostDaysAhead) < newest.day
        else { return nil }
        return wrong(
            "this machine's clock shows \(shown), but the source `\(newest.source)` was \(newest.what) on \(newest.day)"
        )
    }

    /// Nil outside of the years that days have.
    private static var clockDay: Day? { .today() }

    private static func wrong(_ message: String) -> Diagnostic {
        Diagnostic(
            ToolCode.wrongClock, message,
            hint: "set the clock, or say as of which day the question is asked: --as-of YYYY-MM-DD")
    }
}
