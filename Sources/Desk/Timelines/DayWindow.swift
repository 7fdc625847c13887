public import AdvisoryModel

/// The days that are asked about: the first, the last, and every how many of them.
///
/// ```swift
/// DayWindow("2026-12-01..2026-12-31")?.days.count   // 31
/// DayWindow("2026-12-31..2026-12-01")               // nil
/// ```
public struct DayWindow: Hashable, Sendable {
    /// So many days fit: ten years.
    public static let most = 3_660

    /// The first day.
    public let first: Day
    /// The last day.
    public let last: Day
    /// From one day that is asked about to the next; 1: every day.
    public let step: Int

    /// Creates a window; nil where it ends before it begins, is longer than `most` days, or the step is no number of days.
    public init?(_ first: Day, _ last: Day, step: Int = 1) {
        guard first <= last, first.days(until: last) < Self.most, (1...Self.most).contains(step) else { return nil }
        self.first = first
        self.last = last
        self.step = step
    }

    /// Reads `2026-12-01..2026-12-31`, or one day; nil for anything else.
    public init?(_ text: String, step: Int = 1) {
        let ends = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard ends.count == 1 || ends.count == 3 && ends[1].isEmpty, let first = Day(ends[0]),
            let last = Day(ends[ends.count - 1])
        else { return nil }
        self.init(first, last, step: step)
    }

    /// The days that are asked about, in their order.
    public var days: [Day] {
        stride(from: 0, through: first.days(until: last), by: step).map { first.adding(days: $0) }
    }
}
