public import AdvisoryModel

/// Why a case is not held against its report for now.
public struct TestSkip: Hashable, Sendable {
    /// What its author says.
    public var reason: String
    /// The last day on which it is skipped; nil: it has no end.
    public var until: Day?

    /// In a line: `the embassy has not answered, until 2026-12-31`.
    public var text: String { reason + (until.map { ", until \($0)" } ?? "") }

    /// Whether it is over; where the day is not known, every end counts as past.
    func isOver(on day: Day?) -> Bool {
        guard let until else { return false }
        return day.map { $0 > until } ?? true
    }
}
