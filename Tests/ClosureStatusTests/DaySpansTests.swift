import AdvisoryModel
import TestSupport
import Testing

@testable import ClosureStatus

struct DaySpansTests {
    private static func random(_ source: inout SeededGenerator) -> DaySpans {
        let states: [OpeningHours.State] = [.open, .unknown(.openEnd), .unknown(.sun), .closed]
        var minute = 0
        var spans: [DaySpans.Span] = []
        while minute < 1440 {
            let end = minute + Int.random(in: 0...500, using: &source)
            spans.append(DaySpans.Span(minutes: minute..<end, state: states.randomElement(using: &source) ?? .open))
            minute = end
        }
        return DaySpans(spans)
    }

    /// How far a state is from closed.
    private func rank(_ state: OpeningHours.State) -> Int { state == .closed ? 0 : state == .open ? 2 : 1 }

    @Test(arguments: 0..<40)
    func unionIsTheBetterAndIntersectionTheWorseAtEachMinute(_ seed: Int) {
        var source = SeededGenerator(UInt64(seed))
        let (a, b) = (Self.random(&source), Self.random(&source))
        let (union, intersection) = (a.union(b), a.intersection(b))
        for minute in 0..<1440 {
            let ranks = [rank(a.state(at: minute)), rank(b.state(at: minute))]
            #expect(rank(union.state(at: minute)) == ranks.max())
            #expect(rank(intersection.state(at: minute)) == ranks.min())
        }
        let all = (0..<1440).map { rank(a.state(at: $0)) }
        #expect(rank(a.best) == all.max())
        #expect(rank(a.worst) == all.min())
    }

    @Test(arguments: 0..<40)
    func theirSpansAreInOrderAndJoined(_ seed: Int) {
        var source = SeededGenerator(UInt64(seed) &+ 100)
        let (a, b) = (Self.random(&source), Self.random(&source))
        for spans in [a, b, a.union(b), a.intersection(b)].map(\.spans) {
            #expect(spans.allSatisfy { !$0.minutes.isEmpty && $0.state != .closed && $0.minutes.upperBound <= 1440 })
            for (first, second) in zip(spans, spans.dropFirst()) {
                #expect(first.minutes.upperBound <= second.minutes.lowerBound)
                #expect(first.minutes.upperBound < second.minutes.lowerBound || first.state != second.state)
            }
        }
    }

    @Test(arguments: 0..<40)
    func openAndClosedAreTheirEnds(_ seed: Int) {
        var source = SeededGenerator(UInt64(seed) &+ 200)
        let a = Self.random(&source)
        #expect(a.union(.closed) == a)
        #expect(a.intersection(.open) == a)
        #expect(a.union(.open) == .open)
        #expect(a.intersection(.closed) == .closed)
        #expect(a.union(a) == a)
        #expect(a.intersection(a) == a)
    }

    @Test func saysEachDoubtOnce() throws {
        let hours = try OpeningHours.parse(
            "Mo 08:00+, Mo 06:00-07:00 unknown \"ring\", Mo 05:00-05:30 unknown \"ring\""
        ).get()
        #expect(hours.spans(on: .first).doubts == [.stated("ring"), .openEnd])
        #expect(DaySpans.open.description == "00:00-24:00")
        #expect(DaySpans.closed.description == "")
    }
}
