import AdvisoryModel
import ClosureStatus
import RuleEngine
import SafeConductTesting
import TestSupport
import Testing

/// What is said of a day without a time against what is said of each of its times, over random hours of two sides.
@Suite struct WayHoursOracleTests {
    private static let hours = [
        nil, nil, "24/7", "08:00-12:00", "06:00-20:00", "Mo-Fr 09:00-12:00,13:00-18:00", "22:00-06:00",
        "Su 20:00-08:00",
        "Tu 08:00-12:00", "00:00-12:00", "12:00-24:00", "Mo-Su 08:00-10:00, Mo-Su 10:00-14:00 unknown", "10:00-16:00+",
        "sunrise-sunset", "Mo-Sa 08:00-18:00; PH off", "off",
    ]
    private static let crossings = [
        ("from: RU, to: KP", "[RU, KP]", "{ RU: Asia/Vladivostok, KP: Asia/Pyongyang }"),
        ("from: KP, to: RU", "[RU, KP]", "{ RU: Asia/Vladivostok, KP: Asia/Pyongyang }"),
        ("from: EE, to: RU", "[EE, RU]", "{ EE: Europe/Tallinn, RU: Europe/Moscow }"),
        ("from: US, to: RU", "[US, RU]", "{ US: America/Nome, RU: Asia/Anadyr }"),
    ]
    private static let days = ["2026-12-06", "2026-12-07", "2026-10-25", "2027-03-28", "2026-11-01", "2027-03-14"]

    private struct Case {
        var trip: String
        var book: TestRulebook
        var rules: String
    }

    private func randomCase(_ random: inout SeededGenerator) -> Case {
        let (trip, between, zones) = random.pick(Self.crossings)
        let sides = between.filter { $0.isLetter || $0 == "," }.split(separator: ",").map(String.init)
        let rules = (0...random.next(below: 4)).map { number in
            var keys = ["id: r\(number)", "title: T"]
            keys.append(random.chance(70) ? "passage: open" : "passage: restricted, to: { trip.mode: rail }")
            if let hours = random.pick(Self.hours) { keys.append("hours: \"\(hours)\"") }
            if random.chance(60) { keys.append("authority: \(random.pick(sides))") }
            if random.chance(90) { keys.append(random.chance(85) ? "sources: [good]" : "sources: [old]") }
            if random.chance(10) { keys.append("when: { trip.purpose: tourism }") }
            if number > 0, random.chance(15) { keys.append("overrides: [r\(random.next(below: number))]") }
            return "  - { \(keys.joined(separator: ", ")) }"
        }
        var files = TestRulebook.admission
        files["admitted.yaml"] = """
            rules: admission
            family: admission
            items: [{ id: in, title: In, authority: \(trip.suffix(2)), sources: [good] }]
            """
        files["a-b.yaml"] = "crossing: a-b\nname: A\nbetween: \(between)\ntimeZones: \(zones)\n"
        files["rules.yaml"] = "rules: t\nfamily: closure\nitems:\n\(rules.joined(separator: "\n"))\n"
        return Case(
            trip: "crossing: a-b, \(trip), mode: rail, date: \(random.pick(Self.days))",
            book: TestRulebook(families: [ClosureFamily.self], files: files), rules: files["rules.yaml"] ?? "")
    }

    @Test func aDayIsTheSumOfItsTimes() throws {
        var random = SeededGenerator(20_261_127)
        var verdicts: [Verdict: Int] = [:]
        for _ in 0..<100 {
            let trial = randomCase(&random)
            let day = try trial.book.report("trip: { \(trial.trip) }")
            verdicts[day.verdict, default: 0] += 1
            var open: Set<Int>?
            if case .withinHours(_, let window)? = day.reasons.first {
                open = Set(window.spans.flatMap { $0.from..<$0.to })
            }
            #expect((day.verdict == .conditional) == (open != nil), "\(trial.rules)")
            for minute in stride(from: 0, to: 1440, by: 60) {
                let time = "\(minute / 60 < 10 ? "0" : "")\(minute / 60):\(minute % 60 < 10 ? "0" : "")\(minute % 60)"
                // A time that clocks skip is no request.
                guard let report = try? trial.book.report("trip: { \(trial.trip), time: \"\(time)\" }") else {
                    continue
                }
                let isRight =
                    switch day.verdict {
                    case .clear: report.verdict == .clear
                    case .blocked: report.verdict == .blocked
                    case .conditional: (report.verdict == .clear) == (open?.contains(minute) ?? false)
                    case .undetermined: report.verdict != .clear
                    }
                #expect(isRight, "\(report.verdict) at \(time), \(day.verdict) all day: \(trial.trip)\n\(trial.rules)")
            }
        }
        for verdict in Verdict.allCases { #expect(verdicts[verdict, default: 0] > 4, "\(verdicts)") }
    }
}
