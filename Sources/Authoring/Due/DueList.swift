public import AdvisoryModel
import RuleEngine
public import RulebookLoading
import SourceDiagnostics
import YAMLTree

/// What of a rulebook is due, seen from a day: what to look up first comes first.
///
/// ```swift
/// let due = DueList(RulebookDraft(paths: ["Rules"], families: .standard), asOf: day, within: Period(60, .days))
/// due.items.first?.id   // "guide-card"
/// ```
public struct DueList: Sendable {
    /// The day from which it is seen.
    public let asOf: Day
    /// The last day of what is told.
    public let until: Day
    /// What is due, what to look up first in front.
    public let items: [DueItem]
    /// How many crossings the rulebook has.
    public let crossingCount: Int

    /// Goes over a sound draft; of a broken one what can be read of it.
    ///
    /// - Parameter period: how far to look ahead.
    public init(_ draft: RulebookDraft, asOf: Day, within period: Period = Period(60, .days)) {
        self.asOf = asOf
        until = period.after(asOf)
        crossingCount = draft.crossings.count
        let finder = DueFinder(draft, asOf: asOf, until: until)
        items = (finder.sources + finder.reviews + finder.ends + finder.coverages).sorted(by: DueItem.isBefore)
    }

    /// How many there are of a kind.
    public func count(of kind: DueItem.Kind) -> Int { items.count { $0.kind == kind } }

    /// Whether something is past its day.
    public var isOverdue: Bool { items.contains { $0.urgency == .overdue } }
}
