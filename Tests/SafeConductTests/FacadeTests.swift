import SafeConductTesting
import Testing

@testable import SafeConduct

/// What an embedder asks for in a line.
@Suite struct FacadeTests {
    private let loaded = TestRulebook(
        families: .standard,
        rules:
            "rules: t\nfamily: closure\nitems: [{ id: shut, title: Shut, when: { trip.mode: rail }, passage: closed, sources: [good] }]"
    ).result

    private func request(_ mode: String) -> Request {
        Request(traveler: Traveler(), trip: Trip(crossing: "a-b", from: "RU", to: "KP", mode: mode))
    }

    @Test(arguments: [
        (1_796_601_600.0, "Asia/Pyongyang", "2026-12-07"), (1_796_601_600, "America/New_York", "2026-12-06"),
        (1_796_601_600, "Etc/UTC", "2026-12-07"), (1_796_601_599, "Etc/UTC", "2026-12-06"),
        (-1, "Etc/UTC", "1969-12-31"),
    ])
    func aMomentIsADaySomewhere(_ seconds: Double, _ zone: String, _ day: String) {
        #expect(Day(secondsSince1970: seconds, in: zone)?.description == day)
    }

    @Test func whatIsNoMomentOrZoneIsNoDay() {
        for seconds in [Double.nan, .infinity, -.infinity, 1e300, -1e12] {
            #expect(Day(secondsSince1970: seconds, in: "Etc/UTC") == nil)
        }
        #expect(Day.today(in: "Mars/Phobos") == nil)
        #expect(Day.today(in: "Etc/UTC") != nil)
    }

    @Test func aRulebookOrAllThatIsWrongWithIt() throws {
        #expect(try loaded.get().ruleCount == 1)
        let broken = TestRulebook(families: .standard, rules: "rules: t\nfamily: closre\nitems: []").result
        let error = #expect(throws: DiagnosedError.self) { try broken.get() }
        #expect(error?.description == broken.rendered)
        #expect(broken.rendered.hasPrefix("error[rulebook/unknown-value]: "))
    }

    @Test func aRequestOrAllThatIsWrongWithIt() throws {
        let rulebook = try loaded.get()
        let good = rulebook.decodeRequest(json: Array(#"{"trip": {"crossing": "a-b", "mode": "rail"}}"#.utf8))
        #expect(try good.get().trip.mode == "rail")
        let bad = rulebook.decodeRequest(json: Array(#"{"trip": {"crossing": "a-b", "mode": "train"}}"#.utf8))
        let error = #expect(throws: DiagnosedError.self) { try bad.get() }
        #expect(error?.description.contains(" --> request:1:38\n") == true)
    }

    @Test func manyAreAnsweredInTheirOrder() async throws {
        let rulebook = try loaded.get()
        let requests = (0..<50).map { request($0 % 2 == 0 ? "rail" : "road") }
        let single = requests.map { rulebook.check($0, asOf: .last) }
        #expect(rulebook.check(requests, asOf: .last) == single)
        #expect(rulebook.check([Request](), asOf: .last).isEmpty)
        var streamed: [Report] = []
        for await report in rulebook.check(
            AsyncStream { stream in
                requests.forEach { stream.yield($0) }; stream.finish()
            }, asOf: .last)
        {
            streamed.append(report)
        }
        #expect(streamed == single)
    }

    @Test func aRequestThatAnotherRulebookBoundMatchesNothing() throws {
        let (one, other) = (
            try loaded.get(), try #require(TestRulebook(families: .standard, files: [:]).result.rulebook)
        )
        let bound = try #require(one.bind(request("rail"), asOf: .last))
        let matches = RuleMatches()
        #expect(bound.isBound(to: one) && !bound.isBound(to: other))
        #expect(one.match(bound, into: matches))
        #expect(matches.ids(in: one) == ["t/shut"])
        #expect(!other.match(bound, into: matches))
        #expect(matches.count == 0)
    }

    @Test func theVersionIsTheCommands() {
        #expect(SafeConduct.version.wholeMatch(of: /\d+\.\d+\.\d+/) != nil)
    }
}
