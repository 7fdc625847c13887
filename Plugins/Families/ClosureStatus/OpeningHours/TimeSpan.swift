/// From when to when something holds on a day, in minutes since its midnight; what lies beyond 1440 belongs to the next day.
struct TimeSpan: Sendable, Hashable {
    var start: TimePoint
    /// Nil: only the start is known, as in `17:00+`.
    var end: TimePoint?
    /// Whether it may last longer than said.
    var isOpenEnded = false

    /// For certain: of `17:00+` only its first minute, of a time by the sun nothing.
    var certain: Range<Int> {
        guard case .clock(let start) = start else { return 0..<0 }
        switch end {
        case nil: return start..<(start + 1)
        case .clock(let end): return start..<max(start, end)
        case .sun: return start..<start
        }
    }

    /// How long it may last. As implementations of the notation guess it: until midnight, in the evening ten hours, at night eight.
    var possible: Range<Int> {
        let last = isOfSun ? latestEnd : end?.window.upperBound ?? start.window.lowerBound
        guard isOpenEnded else { return isOfSun ? start.window.lowerBound..<last : certain }
        let guess = last >= 22 * 60 ? last + 8 * 60 : last >= 17 * 60 ? last + 10 * 60 : DaySchedule.length
        let known = max(certain.upperBound, last)
        return start.window.lowerBound..<min(max(known, guess), 2 * DaySchedule.length)
    }

    /// The part of it that may be, and may not.
    var doubtful: Range<Int> {
        isOfSun ? possible : certain.upperBound..<max(certain.upperBound, possible.upperBound)
    }

    /// Why its doubtful part is so.
    var doubt: Doubt { isOfSun ? .sun : .openEnd }

    private var isOfSun: Bool { start.isOfSun || end?.isOfSun == true }

    /// The last minute at which a span by the sun may end: of the day itself where the end surely comes after the start, else of the next.
    private var latestEnd: Int {
        let (first, last) = (start.window, (end ?? start).window)
        guard let end else { return last.upperBound }
        let isSameDay =
            if case .sun(let rise, _) = start, case .sun(let set, _) = end { rise < set } else {
                last.lowerBound > first.upperBound
            }
        return isSameDay ? last.upperBound : min(last.upperBound + DaySchedule.length, 2 * DaySchedule.length)
    }
}
