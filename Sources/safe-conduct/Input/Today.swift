import AdvisoryModel
import Foundation

/// The calendar day of this machine's clock and time zone: the day on which a question is asked here.
enum Today {
    static var day: Day {
        var seconds = time(nil)
        var parts = tm()
        guard localtime_r(&seconds, &parts) != nil else { return .first }
        return Day(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday)) ?? .first
    }
}
