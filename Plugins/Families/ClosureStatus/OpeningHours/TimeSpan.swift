/// From when to when something holds on a day, in minutes since its midnight; what lies beyond 1440 belongs to the next day.
struct TimeSpan: Sendable, Hashable {
    var start: Int
    /// Nil: only the start is known, as in `17:00+`.
    var end: Int?
    /// Whether it may last longer than said.
    var isOpenEnded = false

    /// For certain: of `17:00+` only its first minute.
    var certain: Range<Int> { start..<max(start, end ?? start + 1) }

    /// How long it may last. As implementations of the notation guess it: until midnight, in the evening ten hours, at night eight.
    var possible: Range<Int> {
        guard isOpenEnded else { return certain }
        let known = certain.upperBound
        let last = end ?? start
        let guess = last >= 22 * 60 ? last + 8 * 60 : last >= 17 * 60 ? last + 10 * 60 : DaySchedule.length
        return start..<min(max(known, guess), 2 * DaySchedule.length)
    }

    /// The part of it that may be, and may not.
    var doubtful: Range<Int> { certain.upperBound..<max(certain.upperBound, possible.upperBound) }
}
