import CivilTime

/// Offsets of time zones; the only part of the language that asks the system.
enum TimeZoneRules {
    /// Seconds ahead of UTC at a point in time, for an IANA name, `UTC`, or an offset such as `+11:00`, `-02:30`, `02:00`; nil for others.
    static func offset(of zone: String, at time: Timestamp) -> Int? {
        if zone == "UTC" || zone == "Z" || zone == "GMT" { return 0 }
        if let fixed = fixedOffset(zone) { return fixed }
        return NamedZone(zone)?.offset(at: Int(time.seconds))
    }

    private static func fixedOffset(_ text: String) -> Int? {
        var reader = DigitReader(text)
        let isNegative = reader.take("-")
        if !isNegative { _ = reader.take("+") }
        guard let hours = reader.number(2), reader.take(":"), let minutes = reader.number(2), reader.isAtEnd,
            hours < 24,
            minutes < 60
        else { return nil }
        return (hours * 3600 + minutes * 60) * (isNegative ? -1 : 1)
    }
}
