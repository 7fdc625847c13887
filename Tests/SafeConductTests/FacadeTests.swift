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

    /// Where a date may be left out, a text that is none would be no date at all.
    @Test func aTextThatIsNoDateIsAnError() throws {
        #expect(try Day(parsing: "2026-12-07") == Day("2026-12-07"))
        #expect(try PartialDate(parsing: "1990-05") == PartialDate("1990-05"))
        #expect(try Expiry(parsing: "never") == .never)
        let error = #expect(throws: DiagnosedError.self) { try Day(parsing: "2026-02-30") }
        #expect(
            error?.description == """
                error[request/invalid-date]: `2026-02-30` is not a date
                hint: write a day that exists as YYYY-MM-DD

                """)
        #expect(throws: DiagnosedError.self) { try PartialDate(parsing: "1990-5") }
        #expect(throws: DiagnosedError.self) { try Expiry(parsing: "nevr") }
    }

    @Test func aQuestionInJSONIsAnsweredAsWhatItAsksAbout() throws {
        let rulebook = try loaded.get()
        let day = try Day(parsing: "2026-11-21")
        let trip = Array(#"{"trip": {"crossing": "a-b", "from": "RU", "to": "KP", "mode": "rail"}}"#.utf8)
        let request = try rulebook.decodeRequest(json: trip).get()
        #expect(try rulebook.answer(json: trip, asOf: day) == rulebook.check(request, asOf: day).json())
        let legs = Array(
            #"{"asOf": "2026-11-22", "journey": [{"crossing": "a-b", "mode": "rail"}, {"crossing": "a-b", "mode": "road"}]}"#
                .utf8)
        let journey = try rulebook.decodeJourney(json: legs).get()
        let answer = try rulebook.answer(json: legs)
        #expect(answer == rulebook.check(journey, asOf: day).json())
        #expect(
            String(decoding: answer, as: UTF8.self).contains(#""schema":"safe-conduct/journey/1","asOf":"2026-11-22""#))
    }

    @Test(arguments: [
        ("{", "json/syntax"), ("[]", "request/wrong-type"), ("null", "request/wrong-type"),
        (#"{"trip": {"crossing": "a-c"}}"#, "request/unknown-crossing"),
        (#"{"journey": [{"crossing": "a-b"}, {"crossing": "a-b", "date": "soon"}]}"#, "request/invalid-date"),
        (#"{"journey": [{"crossing": "a-b"}], "trip": {"crossing": "a-b"}}"#, "request/conflict"),
        (#"{"trip": {"crossing": "a-b"}}"#, "request/unusable-call"),
        (#"{"journey": [{"crossing": "a-b"}]}"#, "request/unusable-call"),
    ])
    func aQuestionThatIsNoneIsAnError(_ json: String, _ code: String) throws {
        let rulebook = try loaded.get()
        let error = #expect(throws: DiagnosedError.self) { try rulebook.answer(json: Array(json.utf8)) }
        #expect(error?.diagnostics.map(\.code.text) == [code])
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
