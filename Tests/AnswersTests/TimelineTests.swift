import Desk
import Foundation
import SafeConduct
import TestSupport
import Testing

/// A timeline is what a check says on each of its days.
///
/// `TIMELINE_TRIALS=500 swift test --filter AnswersTests.TimelineTests` asks 500 travelers of each rulebook; `TIMELINE_SEED` others.
@Suite struct TimelineTests {
    private static let environment = ProcessInfo.processInfo.environment
    private static let trials = environment["TIMELINE_TRIALS"].flatMap { Int($0) } ?? 6
    private static let seed = environment["TIMELINE_SEED"].flatMap { UInt64($0) } ?? UInt64.random(in: 0..<1_000_000)

    /// What is the same on two days: the verdict, and what makes it, but for the day until which to apply.
    private struct Answer: Hashable {
        var verdict: Verdict
        var reasons: [Reason]

        init(_ verdict: Verdict, _ reasons: [Reason]) {
            self.verdict = verdict
            self.reasons = reasons.map {
                if case .tooLate(let rule, _) = $0 { .tooLate(rule: rule, applyBy: nil) } else { $0 }
            }
        }
    }

    @Test(arguments: AnsweredRulebook.all)
    func aTimelineIsWhatACheckSaysOnEachDay(name: String) throws {
        print("timelines of \(name): \(Self.trials) travelers, TIMELINE_SEED=\(Self.seed)")
        let book = try AnsweredRulebook.named(name)
        let requests = book.requests.compactMap { $0 }
        var random = SeededGenerator(Self.seed)
        var (skipped, changes) = (0, 0)
        for _ in 0..<Self.trials {
            var request = random.pick(requests)
            if random.happens(50) { request.trip.time = nil }
            if random.happens(50) { request.trip.until = nil }
            let first = try #require(Day("2023-06-01")).adding(days: random.below(1700))
            let window = try #require(
                DayWindow(first, first.adding(days: random.below(60)), step: 1 + random.below(3)))
            let asOf = try #require(Day("2025-03-01")).adding(days: random.below(900))
            let timeline = book.rulebook.timeline([request], in: window, asOf: asOf)
            let row = timeline.rows[0]
            var days = window.days[...]
            var last: Answer?
            for stretch in row.stretches {
                let own = days.prefix(stretch.days)
                days = days.dropFirst(stretch.days)
                #expect(own.first == stretch.first && own.last == stretch.last)
                let answer = Answer(stretch.verdict, stretch.reasons)
                #expect(answer != last, "two stretches are alike: \(request) in \(window)")
                #expect(
                    last == nil || !stretch.changes.isEmpty, "nothing is said to change on \(stretch.first): \(request)"
                )
                last = answer
                changes += stretch.changes.count
                for day in own {
                    var dated = request
                    dated.trip.date = day
                    if let date = request.trip.date, let until = request.trip.until {
                        dated.trip.until = day.adding(days: date.days(until: until))
                    }
                    let report = book.rulebook.check(dated, asOf: asOf)
                    #expect(
                        Answer(report.verdict, report.reasons) == answer,
                        "\(day), asked on \(asOf): \(String(decoding: request.json(), as: UTF8.self))")
                }
            }
            #expect(days.isEmpty, "\(days.count) days are in no stretch")
            let whole = book.rulebook.daysToAsk(request, in: window.first...window.last, asOf: asOf)
            skipped += window.first.days(until: window.last) + 1 - whole.count
        }
        print("timelines of \(name): \(skipped) days were not asked, \(changes) changes")
    }
}
