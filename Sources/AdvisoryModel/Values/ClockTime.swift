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
        // By bytes, as all trips are asked; the colon is what comes after `9`.
        let digits = text.utf8.map { Int($0) - 0x30 }
        guard case let colon = digits.count - 3, colon == 1 || colon == 2, digits[colon] == 10,
            digits.count(where: { !(0...9).contains($0) }) == 1,
            case let hour = digits[..<colon].reduce(0, { $0 * 10 + $1 }), hour < 24, digits[colon + 1] < 6
        else { return nil }
        minute = hour * 60 + digits[colon + 1] * 10 + digits[colon + 2]
    }

    package var description: String {
        let (hour, rest) = (minute / 60, minute % 60)
        return "\(hour < 10 ? "0" : "")\(hour):\(rest < 10 ? "0" : "")\(rest)"
    }
}
