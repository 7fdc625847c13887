/// A time of day by some clock, `00:00` to `23:59`.
package struct ClockTime: Hashable, Sendable, LosslessStringConvertible {
    /// Minutes since midnight, 0 to 1439.
    package let minute: Int

    /// The last minute of a day.
    package static let last = 1439

    /// The time of a minute; what lies outside the day is taken to its ends.
    package init(minute: Int) { self.minute = min(max(0, minute), Self.last) }

    /// Reads `HH:MM` (or `H:MM`); nil for anything else.
    package init?(_ text: String) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, (1...2).contains(parts[0].utf8.count), parts[1].utf8.count == 2,
            parts.allSatisfy({ $0.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } }),
            let hour = Int(parts[0]), let minute = Int(parts[1]), hour < 24, minute < 60
        else { return nil }
        self.minute = hour * 60 + minute
    }

    package var description: String {
        let (hour, rest) = (minute / 60, minute % 60)
        return "\(hour < 10 ? "0" : "")\(hour):\(rest < 10 ? "0" : "")\(rest)"
    }
}
