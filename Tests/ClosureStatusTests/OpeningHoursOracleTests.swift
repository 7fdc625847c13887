import AdvisoryModel
import Foundation
import TestSupport
import Testing

@testable import ClosureStatus

/// Our opening hours against opening-hours-py (PyPI), over hours that are put together at random.
///
/// `OPENING_HOURS_STRINGS=5000 swift test --filter OpeningHoursOracleTests` compares the full number.
@Suite(.enabled(if: Oracle.isThere, "opening-hours-py is missing: `pip install opening-hours-py`"))
struct OpeningHoursOracleTests {
    /// Why ours may be open where the package is not; a difference without such a reason fails.
    private enum Reason: String, CaseIterable {
        case eachNeeded = "`PH Mo-Fr` needs both by the notation; the package takes either"
        case nightBefore =
            "what the night before leaves over is dropped by the package where any other rule speaks of the day"
        case fallback =
            "a rule after `||` counts at each minute left closed; the package drops it on days of which rules before it speak"

        func holds(_ hours: OpeningHours, _ instant: Oracle.Instant, _ calendar: HolidayCalendar) -> Bool {
            switch self {
            case .eachNeeded: return hours.rules.contains { $0.days.isEachNeeded }
            case .nightBefore:
                return hours.own(instant.day, calendar).state(at: instant.minute) != .open
            case .fallback:
                let others = OpeningHours(rules: hours.rules.filter { $0.combination != .fallback })
                // Where the night before goes on into it, the package drops both.
                return others.own(instant.day, calendar).state(at: instant.minute) != .open
            }
        }
    }

    @Test func neverOpenWhereThePackageIsNot() throws {
        let count = ProcessInfo.processInfo.environment["OPENING_HOURS_STRINGS"].flatMap { Int($0) } ?? 300
        var random = SeededGenerator(2026)
        let texts = (0..<count).map { _ in GeneratedHours.text(&random) }
        let instants = (0..<200).map { _ in GeneratedHours.instant(&random) }
        let oracle = try Oracle.ask(texts, at: instants)
        let holidays = HolidayList(Set(oracle.holidays.compactMap { Day($0) }), completeIn: [2026, 2027, 2028])
        let calendar = HolidayCalendar([NationalCalendar(holidays: holidays)])
        var pairs: [String: Int] = [:]
        var explained: [Reason: Int] = [:]
        var failed: Set<String> = []
        var unread = 0
        for (text, states) in zip(texts, oracle.states) {
            let hours = try #require(try? OpeningHours.parse(text).get(), "not read: \(text)")
            guard let states else {
                unread += 1
                continue
            }
            for (instant, theirs) in zip(instants, states) {
                let ours = hours.state(on: instant.day, minute: instant.minute, calendar: calendar)
                let letter = ours == .open ? "O" : ours == .closed ? "C" : "U"
                pairs["\(letter)\(theirs)", default: 0] += 1
                guard ours == .open, theirs != "O" else { continue }
                if let reason = Reason.allCases.first(where: { $0.holds(hours, instant, calendar) }) {
                    explained[reason, default: 0] += 1
                } else if failed.insert(text).inserted {
                    Issue.record("`\(text)` is open for us at \(instant), for the package \(theirs)")
                }
            }
        }
        #expect(unread * 20 < count, "the package refuses \(unread) of \(count)")
        let table = pairs.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
        print("opening hours, ours and the package's: \(table), refused \(unread)")
        for (reason, number) in explained.sorted(by: { $0.value > $1.value }) {
            print("  \(number): \(reason.rawValue)")
        }
    }
}

/// The package, run as a program of its own.
private enum Oracle {
    struct Instant: CustomStringConvertible {
        var day: Day
        var minute: Int
        var description: String { "\(day)T\(DaySpans.clock(minute))" }
    }

    struct Question: Encodable {
        var country = "DE"
        var years = [2026, 2028]
        var instants: [String]
        var hours: [String]
    }

    struct Answer: Decodable {
        var holidays: [String]
        var states: [String?]
    }

    static let isThere = (try? ask([], at: [])) != nil

    static func ask(_ hours: [String], at instants: [Instant]) throws -> Answer {
        let question = try JSONEncoder().encode(Question(instants: instants.map(\.description), hours: hours))
        return try JSONDecoder().decode(
            Answer.self, from: PythonOracle.answer(of: "opening-hours.py", to: question))
    }
}

/// Opening hours and moments that meet often: most dates are around the new year and the end of February.
private enum GeneratedHours {
    static func instant(_ random: inout SeededGenerator) -> Oracle.Instant {
        let starts = [Day(year: 2026, month: 12, day: 18), Day(year: 2028, month: 2, day: 20), Day("2026-01-01")]
        let kind = Int.random(in: 0..<3, using: &random)
        let start = starts[kind] ?? .first
        let day = start.adding(days: Int.random(in: 0..<(kind == 2 ? 1000 : 24), using: &random))
        return Oracle.Instant(day: day, minute: Int.random(in: 0..<288, using: &random) * 5)
    }

    static func text(_ random: inout SeededGenerator) -> String {
        var text = rule(&random)
        for _ in 0..<Int.random(in: 0..<4, using: &random) {
            // After days of the week a comma would go on with them.
            let isAfterDays = weekdays.contains { text.hasSuffix($0) }
            let separator = pick(["; ", "; ", "; ", isAfterDays ? "; " : ", ", " || "], &random)
            // After a comma a rule begins with days, so that it is no further time of the rule before.
            text += separator + (separator == ", " ? pick(weekdays, &random) + " " + time(&random) : rule(&random))
        }
        return text
    }

    private static let weekdays = [
        "Mo", "Mo-Fr", "Sa,Su", "Fr-Mo", "We[1]", "Fr[-1]", "Su[1,3]", "Tu[2] +1 day", "Mo-Su", "PH", "PH -1 day",
        "PH +1 day", "Su,PH", "PH,Mo-Th", "Mo,PH -1 day", "PH Mo-Fr",
    ]
    private static let dates = [
        "2026", "2026-2027", "2026+", "2026-2028/2", "Dec", "Nov-Feb", "Dec 25", "Dec 24-26", "Dec 24-Jan 02",
        "2026 Dec",
        "2026 Dec 24-2027 Jan 02", "Dec 25 +1 day", "Jan 01 -2 days", "Feb 29", "Feb 25-Mar 02", "easter",
        "easter -2 days-easter +1 day", "Dec Su[-1]-Jan Su[1]", "Mar Su[1] -2 days", "Feb Mo[-1] +3 days", "week 01",
        "week 52-53",
        "week 01-53/2", "Jan 01-05,Dec 20-28",
    ]

    private static func rule(_ random: inout SeededGenerator) -> String {
        var text = ""
        if chance(40, &random) {
            text += pick(dates, &random)
            text += chance(30, &random) ? ": " : " "
        }
        if chance(60, &random) || text.isEmpty { text += pick(weekdays, &random) + " " }
        if chance(75, &random) { text += time(&random) + (chance(25, &random) ? "," + time(&random) : "") + " " }
        text += pick(
            ["", "", "", "off", "off", "closed", "open", "unknown", "unknown \"ring\"", "\"by call\""], &random)
        return text.split(separator: " ").joined(separator: " ")
    }

    private static func time(_ random: inout SeededGenerator) -> String {
        if chance(8, &random) {
            return pick(["sunrise-sunset", "(sunset+01:00)-23:00", "08:00-dusk", "dawn-12:00"], &random)
        }
        let start = Int.random(in: 0..<48, using: &random) * 30
        if chance(8, &random) { return DaySpans.clock(start) + "+" }
        let end = min(start + Int.random(in: 1...28, using: &random) * 30, 2 * 1440)
        let isLong = chance(50, &random)
        let shown = end > 1440 && !isLong ? end - 1440 : end
        return "\(DaySpans.clock(start))-\(DaySpans.clock(shown))" + (chance(5, &random) ? "+" : "")
    }

    private static func chance(_ percent: Int, _ random: inout SeededGenerator) -> Bool {
        Int.random(in: 0..<100, using: &random) < percent
    }

    private static func pick(_ words: [String], _ random: inout SeededGenerator) -> String {
        words.randomElement(using: &random) ?? ""
    }
}
