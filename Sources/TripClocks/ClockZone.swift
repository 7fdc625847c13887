package import AdvisoryModel
import CivilTime

/// A time zone of the IANA database, as the system has it.
///
/// ```swift
/// let warsaw = ClockZone("Europe/Warsaw")!
/// warsaw.instants(Day("2027-01-10")!, minute: 720).count    // 1
/// warsaw.instants(Day("2027-03-28")!, minute: 150).count    // 0: clocks go from 02:00 to 03:00
/// warsaw.instants(Day("2027-10-31")!, minute: 150).count    // 2: clocks go from 03:00 back to 02:00
/// ```
package struct ClockZone: Sendable, Hashable {
    /// A minute that all clocks share, in minutes since 1970-01-01T00:00Z.
    package typealias Instant = Int

    private let zone: NamedZone

    /// The zone of that name; nil if there is none.
    package init?(_ name: String) {
        guard let zone = NamedZone(name) else { return nil }
        self.zone = zone
    }

    /// Whether there is a zone of that name.
    package static func exists(_ name: String) -> Bool { ClockZone(name) != nil }

    /// How many minutes the clock is ahead of UTC.
    package func offset(at instant: Instant) -> Int {
        zone.offset(at: instant * 60) / 60
    }

    /// The instants at which the clock shows a time: none where it is set forward over it, two where it is set back.
    package func instants(_ day: Day, minute: Int) -> [Instant] {
        let shown = Int(day.number) * Self.day + minute
        // A clock is not set twice within two days.
        let (before, after) = (offset(at: shown - Self.day), offset(at: shown + Self.day))
        if before == after { return [shown - before] }
        return [shown - max(before, after), shown - min(before, after)].filter { offset(at: $0) == shown - $0 }
    }

    /// What the clock shows; nil outside the years 1 to 9999.
    package func shown(at instant: Instant) -> (day: Day, minute: Int)? {
        let shown = instant + offset(at: instant)
        let minute = (shown % Self.day + Self.day) % Self.day
        return Day(number: (shown - minute) / Self.day).map { ($0, minute) }
    }

    /// The instants of a stretch at which the clock is set, each the first one by the new time.
    package func changes(in stretch: Range<Instant>) -> [Instant] {
        guard let last = stretch.last, offset(at: stretch.lowerBound) != offset(at: last) else { return [] }
        var (early, late) = (stretch.lowerBound, last)
        let before = offset(at: early)
        while late - early > 1 {
            let middle = early + (late - early) / 2
            if offset(at: middle) == before { early = middle } else { late = middle }
        }
        return [late]
    }

    private static let day = 24 * 60
}
