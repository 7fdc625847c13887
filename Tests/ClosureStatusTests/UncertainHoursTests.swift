import AdvisoryModel
import ClosureStatus
import RuleEngine
import SafeConductTesting
import TestSupport
import Testing

/// Hours of rules of which it is not known whether they apply: an answer that is missing never opens a way that one of the answers shuts.
@Suite struct UncertainHoursTests {
    private static let hours = [
        nil, "24/7", "10:00-20:00", "20:00-24:00", "00:00-10:00", "08:00-22:00", "Tu off", "off",
    ]
    private static let conditions = [
        nil, "traveler.age: \">= 18\"", "traveler.age: \"< 18\"", "traveler.age: \">= 60\"",
        "not: { traveler.age: \"< 60\" }",
    ]
    private static let ages = [10, 30, 70]
    private static let times = [nil, "09:00", "12:00", "21:00", "23:30"]

    /// How far a verdict may go without the answer: no further than with each of the answers.
    private func isNoBetter(_ unknown: Verdict, than known: [Verdict]) -> Bool {
        switch unknown {
        case .undetermined: true
        case .blocked: known.allSatisfy { $0 == .blocked }
        case .conditional: known.allSatisfy { $0 == .clear || $0 == .conditional }
        case .clear: known.allSatisfy { $0 == .clear }
        }
    }

    private func rulebook(_ random: inout SeededGenerator) -> (text: String, book: TestRulebook) {
        var items = ["  - { id: m, title: Trains, passage: restricted, to: { trip.mode: rail }, sources: [good] }"]
        for number in 0...random.next(below: 3) {
            var keys = ["id: r\(number)", "title: T", "passage: open"]
            if let hours = random.pick(Self.hours) { keys.append("hours: \"\(hours)\"") }
            if let condition = random.pick(Self.conditions) { keys.append("when: { \(condition) }") }
            if random.chance(20) { keys.append("authority: \(random.chance(50) ? "RU" : "KP")") }
            if random.chance(90) { keys.append(random.chance(80) ? "sources: [good]" : "sources: [old]") }
            if number > 0, random.chance(25) { keys.append("overrides: [r\(random.next(below: number))]") }
            items.append("  - { \(keys.joined(separator: ", ")) }")
        }
        var files = TestRulebook.admission
        let text = "rules: t\nfamily: closure\nitems:\n\(items.joined(separator: "\n"))\n"
        files["rules.yaml"] = text
        return (text, TestRulebook(families: [ClosureFamily.self], files: files))
    }

    @Test func aMissingAnswerOpensNothing() throws {
        var random = SeededGenerator(20_261_129)
        var unknown: Set<Verdict> = []
        for _ in 0..<150 {
            let (rules, book) = rulebook(&random)
            for time in Self.times {
                let trip =
                    "trip: { crossing: a-b, from: RU, to: KP, mode: rail, date: 2026-12-07\(time.map { ", time: \"\($0)\"" } ?? "") }"
                let without = try book.report(trip).verdict
                let known = try Self.ages.map { try book.report("traveler: { age: \($0) }\n\(trip)").verdict }
                unknown.insert(without)
                #expect(isNoBetter(without, than: known), "\(without) for \(known) at \(time ?? "no time"):\n\(rules)")
            }
        }
        #expect(unknown == [.clear, .conditional, .undetermined, .blocked])
    }

    @Test(arguments: [("24/7", Verdict.clear), ("09:00-18:00", .conditional), ("Tu off", .undetermined)])
    func whatOldNewsTakesAwayBindsToItsHours(hours: String, verdict: Verdict) throws {
        var files = TestRulebook.admission
        files["a-b.yaml"] = TestRulebook.basics["a-b.yaml", default: ""] + "\nfacts: { st: { is: ok, source: old } }\n"
        files["rules.yaml"] = """
            rules: t
            family: closure
            items:
              - { id: h, title: T, when: { not: { crossing.st: ok } }, passage: open, hours: "\(hours)", sources: [good] }
              - { id: m, title: Trains, passage: restricted, to: { trip.mode: rail }, sources: [good] }
            """
        let report = try TestRulebook(families: [ClosureFamily.self], files: files)
            .report("trip: { crossing: a-b, from: RU, to: KP, mode: rail, date: 2026-12-07 }")
        #expect(report.verdict == verdict)
    }
}
