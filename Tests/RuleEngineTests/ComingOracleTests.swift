import AdvisoryModel
import RuleEngine
import SafeConduct
import SafeConductTesting
import TestSupport
import Testing

/// What is to come is what reports for one day after the other say, though few of these days are judged.
@Suite struct ComingOracleTests {
    /// What comes back every week, has birthdays or minutes is not told, or told otherwise.
    private static let others = ["weekday", "hours", "reopens", "traveler.age", "T08:00"]

    /// What a report tells of each rule.
    private static func told(_ report: Report) -> [String: ComingChange.What] {
        var told: [String: ComingChange.What] = [:]
        for advisory in report.advisories where !advisory.lapsed {
            told[advisory.rule] =
                switch advisory.effect {
                case .blocks: advisory.certainty == .possible ? .mayClose : .closes
                case .opens: .opens
                case .warns: .warns
                case .requires: .requires
                case .informs: advisory.details["admits"] == nil ? nil : .admits
                }
        }
        return told
    }

    /// The conditions of a rule come to the same on both days, and who is let through turns on one of them.
    @Test func whoIsLetThroughTurnsToo() throws {
        let item =
            "  - { id: some, title: Some pass, when: { trip.date: 2026-12-01..2026-12-20 }, passage: restricted, to: { trip.date: \"< 2026-12-20\" }, authority: KP, sources: [good] }\n"
        let report = try LoneRulesTests.rulebook(["closure": [item]]).report(
            "trip: { crossing: a-b, from: RU, to: KP, date: 2026-12-07 }\n")
        #expect(
            report.coming.map { "\($0.date) \($0.what)" } == ["2026-12-20 closes", "2026-12-20 ends"])
    }

    @Test(arguments: 0..<8) func whatIsToComeIsWhatTheDaysSay(seed: Int) throws {
        var random = SeededGenerator(UInt64(200 + seed))
        let days = (7...31).compactMap { Day("2026-12-\($0 < 10 ? "0" : "")\($0)") }
        var changes = 0
        for _ in 0..<24 {
            let items = LoneRulesTests.rules(&random).mapValues { rules in
                rules.filter { rule in !Self.others.contains { rule.contains($0) } }
            }
            let rulebook = LoneRulesTests.rulebook(
                items.filter { !$0.value.isEmpty }, judgingAll: random.chance(50),
                status: random.pick(["good", "brief"]))
            for traveler in LoneRulesTests.requests {
                func report(_ day: Day) throws -> Report {
                    try rulebook.report(
                        "\(traveler)\ntrip: { crossing: a-b, from: RU, to: KP, date: \(day), purpose: tourism }\n")
                }
                let told = try days.map { Self.told(try report($0)) }
                var expected: Set<String> = []
                for (index, day) in days.enumerated().dropFirst() {
                    let (before, after) = (told[index - 1], told[index])
                    for rule in Set(before.keys).union(after.keys) where before[rule] != after[rule] {
                        let date = after[rule] == nil ? days[index - 1] : day
                        expected.insert("\(date) \(rule) \(after[rule] ?? .ends)")
                    }
                }
                let found = try report(days[0]).coming.filter { $0.date < days[days.count - 1] }
                changes += expected.count
                #expect(Set(found.map { "\($0.date) \($0.rule) \($0.what)" }) == expected, "\(items) \(traveler)")
            }
        }
        #expect(changes > 50)
    }
}
