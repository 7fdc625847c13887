/// A time zone of the IANA database: as the system has it in files, or where it has none, as Foundation brings it along.
///
/// ```swift
/// let warsaw = NamedZone("Europe/Warsaw")!
/// warsaw.offset(at: 1_796_601_600)   // 3600: in December clocks are an hour ahead of UTC
/// NamedZone("Europe/Warschau")       // nil
/// ```
package struct NamedZone: Sendable, Hashable {
    /// The name, such as `Asia/Vladivostok`.
    package let name: String
    private let clock: any ZoneClock

    /// The zone of that name; nil where there is none.
    package init?(_ name: String) {
        // Files are newer than Foundation, and need a tenth of its memory.
        guard let clock: any ZoneClock = ZoneFolder.exists ? ZoneFolder.rules(of: name) : FoundationZone(name) else {
            return nil
        }
        (self.name, self.clock) = (name, clock)
    }

    /// How many seconds the clock is ahead of UTC.
    ///
    /// - Parameter time: seconds since 1970-01-01T00:00:00Z, without leap seconds.
    package func offset(at time: Int) -> Int { clock.offset(at: time) }

    package static func == (a: NamedZone, b: NamedZone) -> Bool { a.name == b.name }
    package func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

/// What a clock shows.
protocol ZoneClock: Sendable {
    /// Seconds ahead of UTC at a time, in seconds since 1970-01-01T00:00:00Z.
    func offset(at time: Int) -> Int
}
