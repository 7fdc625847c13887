/// When the clock of a zone was set, and by which rule it is set after the last of these times.
final class ZoneRules: ZoneClock {
    /// Seconds since 1970-01-01T00:00:00Z, each the first one by the new time, rising.
    private let changes: [Int]
    /// Seconds ahead of UTC: before the first change, then after each.
    private let offsets: [Int]
    /// What holds after the last change; nil: the last offset.
    private let rule: YearlyRule?

    /// - Parameter offsets: one more than changes.
    init(changes: [Int], offsets: [Int], rule: YearlyRule?) {
        (self.changes, self.offsets, self.rule) = (changes, offsets, rule)
    }

    func offset(at time: Int) -> Int {
        if let rule, changes.last.map({ time >= $0 }) ?? true { return rule.offset(at: time) }
        var (low, high) = (0, changes.count)
        while low < high {
            let middle = (low + high) / 2
            if changes[middle] <= time { low = middle + 1 } else { high = middle }
        }
        return offsets[low]
    }
}
