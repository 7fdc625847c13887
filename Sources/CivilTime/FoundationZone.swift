#if canImport(FoundationEssentials)
    import FoundationEssentials
    import FoundationInternationalization
#else
    import Foundation
#endif

/// A time zone as Foundation brings it along: for small containers, whose system has no files of time zones.
struct FoundationZone: ZoneClock {
    private let zone: TimeZone

    /// The zone of that name; nil where there is none.
    init?(_ name: String) {
        guard ZoneFolder.isName(name), let zone = TimeZone(identifier: name) else { return nil }
        self.zone = zone
    }

    func offset(at time: Int) -> Int { zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(time))) }
}
