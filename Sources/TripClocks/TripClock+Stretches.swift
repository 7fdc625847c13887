package import AdvisoryModel

extension TripClock {
    /// Minutes of a day by the clock of the state that is left, and what another clock shows at their beginning.
    package struct Stretch: Sendable {
        package let minutes: Range<Int>
        package let day: Day
        package let minute: Int
    }

    /// All minutes of a day that the clock of the state that is left shows, as the clock of a side shows them; nil: one of the two is not known.
    ///
    /// A minute that it skips is in none of the stretches, one that it repeats is in two.
    package func stretches(of day: Day, leaving left: String, by side: String) -> [Stretch]? {
        guard let own = clocks[left], let other = clocks[side] else {
            return side == left ? [Stretch(minutes: 0..<Self.minutes, day: day, minute: 0)] : nil
        }
        let start = Int(day.number) * Self.minutes
        // Wide enough for any clock; it is set once in it at most.
        let window = (start - Self.minutes)..<(start + 2 * Self.minutes)
        let edges = ([window.lowerBound, window.upperBound] + own.changes(in: window) + other.changes(in: window))
            .sorted()
        return zip(edges, edges.dropFirst()).compactMap { first, end in
            let ahead = own.offset(at: first) - start
            let (lower, upper) = (max(0, first + ahead), min(Self.minutes, end + ahead))
            guard lower < upper, let shown = other.shown(at: lower - ahead) else { return nil }
            return Stretch(minutes: lower..<upper, day: shown.day, minute: shown.minute)
        }
    }

    /// The minutes of a day over which the clock of a side is set forward; nil: there are none, or it is not known.
    package func skipped(on day: Day, by side: String) -> Range<Int>? {
        let start = Int(day.number) * Self.minutes
        guard let zone = clocks[side], !zone.changes(in: (start - Self.minutes)..<(start + 2 * Self.minutes)).isEmpty,
            let stretches = stretches(of: day, leaving: side, by: side)
        else { return nil }
        var end = 0
        for stretch in stretches {
            if stretch.minutes.lowerBound > end { return end..<stretch.minutes.lowerBound }
            end = max(end, stretch.minutes.upperBound)
        }
        return end < Self.minutes ? end..<Self.minutes : nil
    }

    /// What the clock of a side shows when that of the state that is left shows a time; nil: it is not known, or the time is shown never or twice.
    package func moment(_ day: Day, minute: Int, leaving left: String, by side: String) -> Moment? {
        if side == left { return Moment(day, minute: minute) }
        guard let instants = clocks[left]?.instants(day, minute: minute), instants.count == 1,
            let shown = instants.first.flatMap({ clocks[side]?.shown(at: $0) })
        else { return nil }
        return Moment(shown.day, minute: shown.minute)
    }

    private static let minutes = 1440
}
