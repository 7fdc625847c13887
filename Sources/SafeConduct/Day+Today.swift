public import AdvisoryModel
import CivilTime

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension Day {
    /// The day that it is now by the clock of this machine.
    ///
    /// ```swift
    /// guard let today = Day.today(in: "Asia/Vladivostok") else { return }
    /// let report = rulebook.check(request, asOf: today)
    /// ```
    ///
    /// - Parameter timeZone: a name of the IANA's list; nil: the zone of this machine.
    /// - Returns: nil where there is no zone of that name, or the clock shows no day of the years 1 to 9999.
    public static func today(in timeZone: String? = nil) -> Day? {
        Day(secondsSince1970: Double(time(nil)), in: timeZone)
    }

    /// The day that it is somewhere at a moment.
    ///
    /// ```swift
    /// Day(secondsSince1970: 1_796_601_600, in: "Asia/Pyongyang")?.description   // 2026-12-07
    /// ```
    ///
    /// - Parameters:
    ///   - seconds: the moment, without leap seconds, as `Date().timeIntervalSince1970` of Foundation has it.
    ///   - timeZone: a name of the IANA's list; nil: the zone of this machine.
    public init?(secondsSince1970 seconds: Double, in timeZone: String? = nil) {
        // Nothing beyond is a day, and what is no number is none either.
        guard abs(seconds) < 1e12 else { return nil }
        let whole = Int(seconds.rounded(.down))
        guard let offset = timeZone.map({ NamedZone($0)?.offset(at: whole) }) ?? Self.offsetHere(at: whole) else {
            return nil
        }
        let shown = whole + offset
        self.init(number: (shown - (shown % 86_400 + 86_400) % 86_400) / 86_400)
    }

    /// Seconds ahead of UTC by the clock of this machine; nil where it shows no such time.
    private static func offsetHere(at time: Int) -> Int? {
        var (seconds, parts) = (time_t(time), tm())
        return localtime_r(&seconds, &parts).map { _ in parts.tm_gmtoff }
    }
}
