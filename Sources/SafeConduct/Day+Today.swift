public import AdvisoryModel
import Foundation

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
        Day(secondsSince1970: Date().timeIntervalSince1970, in: timeZone)
    }

    /// The day that it is somewhere at a moment.
    ///
    /// ```swift
    /// Day(secondsSince1970: 1_796_601_600, in: "Asia/Pyongyang")?.description   // 2026-12-07
    /// ```
    ///
    /// - Parameters:
    ///   - seconds: the moment, without leap seconds, as `Date().timeIntervalSince1970` has it.
    ///   - timeZone: a name of the IANA's list; nil: the zone of this machine.
    public init?(secondsSince1970 seconds: Double, in timeZone: String? = nil) {
        guard let zone = timeZone.map({ TimeZone(identifier: $0) }) ?? .current else { return nil }
        let offset = zone.secondsFromGMT(for: Date(timeIntervalSince1970: seconds))
        let days = ((seconds + Double(offset)) / 86_400).rounded(.down)
        // Nothing beyond is a day, and what is no number is none either.
        guard abs(days) < 1e7 else { return nil }
        self.init(number: Int(days))
    }
}
