package import AdvisoryModel
import Foundation

/// Time zones of the IANA database, as the system has them.
package enum ClockZone {
    /// Whether there is a zone of that name.
    package static func exists(_ name: String) -> Bool { TimeZone(identifier: name) != nil }

    /// How many minutes the clock of `target` is ahead of that of `source` at noon of a day in `source`; nil where a zone is not known.
    ///
    /// ```swift
    /// ClockZone.difference(from: "Asia/Vladivostok", to: "Asia/Pyongyang", on: Day("2026-12-07")!)   // -60
    /// ```
    package static func difference(from source: String, to target: String, on day: Day) -> Int? {
        if source == target { return 0 }
        guard let source = TimeZone(identifier: source), let target = TimeZone(identifier: target) else { return nil }
        let noon = Date(timeIntervalSince1970: Double(day.number) * 86_400 + 43_200)
        return (target.secondsFromGMT(for: noon) - source.secondsFromGMT(for: noon)) / 60
    }
}
