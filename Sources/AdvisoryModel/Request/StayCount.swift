/// Counts the days of a window on which somebody was in certain states: those that are known, and those that may be.
package struct StayCount {
    private let window: ClosedRange<Day>
    private var certain: Set<Int32> = []
    private var possible: Set<Int32> = []
    /// What would settle it; nil where it is settled.
    package private(set) var missing: String?

    package init(_ window: ClosedRange<Day>) { self.window = window }

    /// How many days at least, and at most.
    package var bounds: (least: Int, most: Int) { (certain.count, possible.count) }

    /// Adds a stay in a state that counts, or may count.
    ///
    /// - Parameters:
    ///   - doubt: the attribute that would settle whether its state counts; nil: it does.
    ///   - name: what the stay is called where a day of it is not known.
    package mutating func add(_ stay: Stay, unless doubt: String?, _ name: String) {
        let might = days(
            from: stay.from?.firstDay ?? window.lowerBound, until: stay.until?.lastDay ?? window.upperBound)
        // Of a stay of which one end is not known the other end is sure to belong to it.
        let (first, last) = (stay.from?.lastDay ?? stay.until?.lastDay, stay.until?.firstDay ?? stay.from?.firstDay)
        var sure: Set<Int32> = []
        if doubt == nil, let first, let last { sure = days(from: first, until: last) }
        certain.formUnion(sure)
        possible.formUnion(might)
        if sure.count < might.count {
            missing = missing ?? doubt ?? (Self.isOneDay(stay.from) ? "\(name).until" : "\(name).from")
        }
    }

    private static func isOneDay(_ date: PartialDate?) -> Bool { date.map { $0.firstDay == $0.lastDay } ?? false }

    private func days(from first: Day, until last: Day) -> Set<Int32> {
        let (start, end) = (max(first, window.lowerBound).number, min(last, window.upperBound).number)
        return start <= end ? Set(start...end) : []
    }
}
