import AdvisoryModel
import JSON
import RuleEngine
import RulebookLoading
import SafeConduct
import SafeConductTesting
import SourceDiagnostics
import Testing
import YAMLTree

/// Several trips of one traveler: what each leaves to those after it.
@Suite struct JourneyTests {
    /// Crossings between Russia and North Korea, and by way of China; the visa of North Korea is for one entry at a time.
    static let rulebook = TestRulebook(
        families: .standard,
        files: [
            "north.yaml": crossing("north", "RU", "CN"), "south.yaml": crossing("south", "CN", "KP"),
            "grown.yaml": crossing("grown", "CN", "KP"), "k-r.yaml": crossing("k-r", "KP", "RU"),
            "open.yaml": """
            rules: open
            family: closure
            items: [{ id: all, title: Open, passage: open, sources: [good] }]
            """,
            "papers.yaml": """
            rules: papers
            family: permit
            items:
              - { id: ru, title: Russia lets in, admits: entry, authority: RU, sources: [good] }
              - { id: cn, title: China lets in, admits: entry, authority: CN, sources: [good] }
              - id: grown
                title: Grown-ups need a card
                authority: CN
                when: { trip.crossing: grown, traveler.age: ">= 18" }
                permit: { document: card, issuer: CN, leadTime: 1 day }
                sources: [good]
              - id: kp
                title: A visa of North Korea
                admits: entry
                authority: KP
                when: { trip.to: KP }
                permit: { document: visa, issuer: KP, entries: 1, leadTime: 5 days }
                sources: [good]
              - id: long-stay
                title: More than ten days in China
                authority: RU
                when: traveler.daysIn('CN', 30) > 10
                permit: { document: health-certificate, issuer: CN, leadTime: 1 day }
                sources: [good]
            """,
        ])

    private static func crossing(_ id: String, _ a: String, _ b: String) -> String {
        "crossing: \(id)\nname: { en: \(id) }\nbetween: [\(a), \(b)]\n"
    }

    private func loaded() throws -> Rulebook {
        try #require(Self.rulebook.result.rulebook, "\(Self.rulebook.rendered)")
    }

    private func day(_ text: String) throws -> Day { try #require(Day(text)) }

    private func traveler(entries: Int? = 1) -> Traveler {
        let visa = Document(type: "visa", issuer: "KP", expires: Expiry("2027-12-31"), entries: entries)
        return Traveler(nationalities: ["FR"], documents: [visa], visited: [], stays: [])
    }

    private func trip(_ crossing: String, _ from: String, _ to: String, _ date: String?) -> Trip {
        Trip(crossing: crossing, from: from, to: to, date: date.flatMap { Day($0) }, mode: "rail", purpose: "tourism")
    }

    private func check(_ traveler: Traveler, _ legs: [Trip]) throws -> JourneyReport {
        try loaded().check(Journey(id: "j", traveler: traveler, legs: legs), asOf: day("2026-11-21"))
    }

    @Test(arguments: [(1, [Verdict.clear, .clear, .conditional], [0]), (2, [.clear, .clear, .clear], [1, 0])])
    func anEntryOfAVisaIsUsedOnce(entries: Int, verdicts: [Verdict], left: [Int]) throws {
        let report = try check(
            traveler(entries: entries),
            [
                trip("a-b", "RU", "KP", "2026-12-07"), trip("a-b", "KP", "RU", "2026-12-09"),
                trip("a-b", "RU", "KP", "2026-12-14"), trip("a-b", "KP", "RU", "2026-12-16"),
            ])
        #expect(report.legs.prefix(3).map(\.verdict) == verdicts)
        #expect(report.verdict == verdicts.last)
        #expect(report.carried.flatMap(\.used).map(\.left) == left)
        #expect(report.carried.map(\.leg) == [1, 2, 3])
        #expect(report.legs[3].verdict == .clear)
    }

    /// Two visas for one entry each: the one that ends first is used first, in whatever order they are given, and never one that does not serve.
    @Test(arguments: [
        (["KP 2026-12-15 1", "KP 2028-01-01 1"], [Verdict.clear, .clear, .clear], ["2026-12-15 0"]),
        (["KP 2026-12-08 1", "KP 2028-01-01 1"], [.clear, .clear, .conditional], ["2028-01-01 0"]),
        (["KP 2026-12-31 1", "KP 2028-01-01 -"], [.clear, .clear, .clear], ["2026-12-31 0"]),
        (["KP 2026-12-31 0", "KP 2028-01-01 1", "KP 2027-01-01 1"], [.clear, .clear, .clear], ["2027-01-01 0"]),
        (["CN 2026-12-31 1", "KP 2028-01-01 1"], [.clear, .clear, .conditional], ["2028-01-01 0"]),
    ])
    func theOrderOfDocumentsDoesNotDecide(visas: [String], verdicts: [Verdict], used: [String]) throws {
        let documents = visas.map { visa in
            let parts = visa.split(separator: " ").map(String.init)
            return Document(type: "visa", issuer: parts[0], expires: Expiry(parts[1]), entries: Int(parts[2]))
        }
        for turn in documents.indices {
            for order in [
                Array(documents[turn...] + documents[..<turn]), (documents[turn...] + documents[..<turn]).reversed(),
            ] {
                var traveler = traveler()
                traveler.documents = order
                let report = try check(
                    traveler,
                    [
                        trip("a-b", "RU", "KP", "2026-12-07"), trip("a-b", "KP", "RU", "2026-12-10"),
                        trip("a-b", "RU", "KP", "2026-12-20"),
                    ])
                #expect(report.legs.map(\.verdict) == verdicts)
                let left = (report.carried.first?.used ?? []).map(\.left)
                #expect(left == used.map { _ in 0 })
            }
        }
    }

    /// An age is that of the day of the first trip.
    @Test(arguments: [
        ("2026-12-10", 17, Verdict.conditional), ("2028-02-20", 17, .conditional), ("2028-02-20", 40, .conditional),
        ("2027-06-01", 15, .clear), ("2026-12-10", 15, .clear), ("2026-12-10", 18, .conditional),
    ])
    func aTravelerGrowsOlderOnTheWay(back: String, age: Int, verdict: Verdict) throws {
        var traveler = traveler()
        traveler.age = age
        let report = try check(
            traveler, [trip("south", "CN", "KP", "2026-12-07"), trip("grown", "KP", "CN", back)])
        #expect(report.legs[1].verdict == verdict)
    }

    /// A day of birth, known in part, says more than the age; after a trip without a day nobody knows how old the traveler is.
    @Test(
        arguments: [
            (PartialDate("2009"), "2026-12-07", "2027-06-01", .conditional),
            (PartialDate("2009"), "2026-12-07", "2028-02-20", .conditional),
            (PartialDate("2012"), "2026-12-07", "2028-02-20", .clear), (nil, nil, "2028-02-20", .conditional),
            (nil, nil, nil, .undetermined),
        ] as [(PartialDate?, String?, String?, Verdict)])
    func anAgeGrowsWithTheDayOfBirth(birthDate: PartialDate?, first: String?, back: String?, verdict: Verdict) throws {
        var traveler = traveler()
        (traveler.age, traveler.birthDate) = (birthDate == PartialDate("2012") ? 14 : 17, birthDate)
        var legs = [trip("south", "CN", "KP", "2026-12-07"), trip("grown", "KP", "CN", "2026-12-07")]
        (legs[0].date, legs[1].date) = (first.flatMap { Day($0) }, back.flatMap { Day($0) })
        let report = try check(traveler, legs)
        #expect(report.legs[1].verdict >= verdict, "\(report.legs[1].problems)")
        #expect(report.legs[1].verdict == verdict || first == nil)
    }

    /// What is no age is said, and traps nobody.
    @Test(arguments: [Int.max, Int.min, -1, 151, 150])
    func anAgeThatNobodyHasIsSaid(age: Int) throws {
        var traveler = traveler()
        traveler.age = age
        let report = try check(
            traveler, [trip("south", "CN", "KP", "2026-12-07"), trip("grown", "KP", "CN", "2028-02-20")])
        #expect(report.verdict != .clear)
    }

    /// A rule that only may apply by then is told of.
    @Test func whatHangsOnAnAgeIsNotLost() throws {
        var traveler = traveler()
        traveler.age = 17
        traveler.documents?.append(Document(type: "card", issuer: "CN", expires: .never))
        let report = try check(
            traveler, [trip("south", "CN", "KP", "2026-12-07"), trip("grown", "KP", "CN", "2026-12-10")])
        let advisory = report.legs[1].advisories.first { $0.rule == "papers/grown" }
        #expect(advisory?.certainty == .possible)
    }

    @Test func aWayThatHasAGapIsNotClear() throws {
        let report = try check(
            traveler(entries: 2), [trip("south", "CN", "KP", "2026-12-07"), trip("south", "CN", "KP", "2026-12-20")])
        #expect(report.legs.map(\.verdict) == [.clear, .undetermined])
        #expect(
            report.legs[1].problems.map(\.message) == [
                "the trip leaves CN, and the one before it entered KP: how the traveler came there is not said"
            ])
    }

    /// A trip that may leave another state than the one that was entered is not clear either.
    @Test func aWayThatMayHaveAGapIsNotClear() throws {
        let out = trip("south", "CN", "KP", "2026-12-07")
        var open = trip("south", "KP", "CN", "2026-12-20")
        (open.from, open.to) = (nil, nil)
        let said = ["it is not known whether the trip leaves the state that the one before it entered"]
        let report = try check(traveler(entries: 2), [out, open, trip("south", "CN", "KP", "2026-12-24")])
        #expect(report.verdict == .undetermined)
        #expect(report.legs.dropFirst().map { $0.problems.map(\.message) } == [said, said])
    }

    /// The state that a trip leaves, or enters, is known by the other one: the crossing lies between two.
    @Test(arguments: [true, false], [true, false])
    func aWayHasAGapWhateverSideIsSaid(firstEnters: Bool, secondLeaves: Bool) throws {
        var (out, again) = (trip("south", "CN", "KP", "2026-12-07"), trip("south", "CN", "KP", "2026-12-20"))
        if firstEnters { out.from = nil } else { out.to = nil }
        if secondLeaves { again.to = nil } else { again.from = nil }
        let report = try check(traveler(entries: 2), [out, again])
        #expect(report.verdict == .undetermined)
        #expect(
            report.legs[1].problems.map(\.message) == [
                "the trip leaves CN, and the one before it entered KP: how the traveler came there is not said"
            ])
        var back = trip("south", "KP", "CN", "2026-12-20")
        if secondLeaves { back.to = nil } else { back.from = nil }
        #expect(try check(traveler(entries: 2), [out, back]).legs[1].problems.isEmpty)
    }

    /// A stay that ends with a trip whose day nobody knows is not one of a day.
    @Test(arguments: [(nil, Verdict.undetermined), ("2026-12-20", .clear)])
    func aStayWhoseEndIsNotKnownIsNotClear(until: String?, verdict: Verdict) throws {
        var way = trip("south", "CN", "KP", "2026-12-07")
        way.until = until.flatMap { Day($0) }
        for from in ["KP", nil] {
            var back = trip("south", "KP", "CN", nil)
            back.from = from
            let report = try check(traveler(), [way, back])
            #expect(report.legs[0].verdict == verdict)
            let said = ["the next trip ends the stay, and its day is not known"]
            #expect(report.legs[0].problems.map(\.message) == (until == nil ? said : []))
        }
        // What does not end the stay says nothing of it.
        #expect(try check(traveler(), [way, trip("north", "RU", "CN", nil)]).legs[0].verdict == .clear)
    }

    /// Times are compared by the clocks of the states that are left: North Korea's is an hour behind Vladivostok's. Where a clock is not known, the
    /// way is not clear.
    @Test(arguments: [
        ("a-b", "2026-12-07 18:00", "2026-12-07 09:00", Verdict.undetermined),
        ("a-b", "2026-12-07 18:00", "2026-12-07 16:59", .undetermined),
        ("a-b", "2026-12-07 18:00", "2026-12-07 17:00", .clear),
        ("a-b", "2026-12-07 09:00", "2026-12-07 18:00", .clear),
        ("a-b", "2026-12-07 00:30", "2026-12-07 23:45", .clear),
        ("a-b", "2026-12-07 18:00", "2026-12-08 09:00", .clear),
        ("a-b", "2026-12-07 18:00", "2026-12-07", .clear),
        ("k-r", "2026-12-07 18:00", "2026-12-07 09:00", .undetermined),
        ("k-r", "2026-12-07 09:00", "2026-12-07 18:00", .clear),
        ("k-r", "2026-12-07 18:00", "2026-12-08 09:00", .clear),
    ])
    func tripsOfOneDayAreInOrder(crossing: String, there: String, back: String, verdict: Verdict) throws {
        let legs = [(there, "RU", "KP"), (back, "KP", "RU")].map { moment, from, to in
            let parts = moment.split(separator: " ").map(String.init)
            var leg = trip(crossing, from, to, parts[0])
            leg.time = parts.count > 1 ? parts[1] : nil
            return leg
        }
        let report = try check(traveler(), legs)
        #expect(report.legs.map(\.verdict) == [.clear, verdict])
        let at = [back, there].map { $0.replacing(" ", with: "T") }
        #expect(
            report.legs[1].problems.map(\.message)
                == (verdict == .clear ? [] : ["the trip is at \(at[0]), before the one at \(at[1]) that it follows"]))
    }

    /// A next trip of which it is not known where it leaves from may end the stay.
    @Test func aStayMayEndWithATripThatDoesNotSayWhereItLeavesFrom() throws {
        var back = trip("south", "KP", "CN", "2027-12-31")
        back.from = nil
        let report = try check(traveler(), [trip("south", "CN", "KP", "2026-12-07"), back])
        #expect(report.legs[0].trip.until == Day("2027-12-31"))
    }

    @Test func aVisaThatIsWrittenTwiceIsUsedOnce() throws {
        let trips = [
            trip("south", "CN", "KP", "2026-12-07"), trip("south", "KP", "CN", "2026-12-10"),
            trip("south", "CN", "KP", "2026-12-20"),
        ]
        var traveler = traveler()
        let once = try check(traveler, trips)
        traveler.documents = traveler.documents.map { $0 + $0 }
        #expect(try check(traveler, trips).legs.map(\.verdict) == once.legs.map(\.verdict))
        #expect(once.legs.last?.verdict == .conditional)
    }

    @Test func aVisaWithoutANumberOfEntriesIsNotCounted() throws {
        let report = try check(
            traveler(entries: nil), [trip("a-b", "RU", "KP", "2026-12-07"), trip("a-b", "KP", "RU", "2026-12-09")])
        #expect(report.verdict == .clear)
        #expect(report.carried.flatMap(\.used).isEmpty)
    }

    @Test func whereSomebodyHasBeenGrows() throws {
        let report = try check(
            traveler(), [trip("north", "RU", "CN", "2026-12-01"), trip("north", "CN", "RU", "2026-12-12")])
        #expect(report.carried.first?.visited == [Visit(country: "CN", date: PartialDate("2026-12-01"))])
        #expect(report.legs[0].trip.until == Day("2026-12-12"))
        // Twelve days, both ends among them.
        #expect(report.legs[1].advisory("papers/long-stay")?.certainty == .certain)
        let shorter = try check(
            traveler(), [trip("north", "RU", "CN", "2026-12-01"), trip("north", "CN", "RU", "2026-12-10")])
        #expect(shorter.legs[1].advisory("papers/long-stay") == nil)
    }

    @Test func withoutADayNobodyKnowsWhereTheTravelerHasBeen() throws {
        let report = try check(traveler(), [trip("north", "RU", "CN", nil), trip("north", "CN", "RU", "2026-12-12")])
        #expect(report.carried.map(\.visited) == [nil])
        #expect(report.legs[1].advisory("papers/long-stay")?.missing == ["traveler.stays"])
        #expect(report.verdict == .undetermined)
    }

    @Test func tripsOutOfOrderAreNeverClear() throws {
        let report = try check(
            traveler(), [trip("a-b", "RU", "KP", "2026-12-09"), trip("a-b", "KP", "RU", "2026-12-07")])
        #expect(report.verdict == .undetermined)
        #expect(
            report.legs[1].problems.first?.message
                == "the trip is on 2026-12-07, before the one on 2026-12-09 that it follows")
    }

    @Test func aPlanMakesTheWayByAThirdStateAndBack() throws {
        let request = Request(traveler: traveler(), trip: Trip(crossing: "north", from: "RU", date: Day("2026-12-07")))
        let plan = JourneyPlan(
            via: [.init(crossing: "south", date: Day("2026-12-08"))], back: Day("2026-12-12"), destination: "KP")
        let legs = try #require(plan.journey(of: request, in: loaded()).journey).legs
        #expect(legs.map(\.crossing) == ["north", "south", "south", "north"])
        #expect(legs.map { "\($0.from ?? "") \($0.to ?? "")" } == ["RU CN", "CN KP", "KP CN", "CN RU"])
        #expect(legs.compactMap(\.date).map(\.description) == ["2026-12-07", "2026-12-08", "2026-12-12", "2026-12-12"])
        #expect(legs[1].until == Day("2026-12-12"))
    }

    @Test(arguments: [
        (["a-b"], nil, "`a-b` is between RU and KP, and the journey is in CN"),
        (["sooth"], nil, "no crossing is called `sooth`"),
        (["south"], "RU", "the journey ends in KP, not in RU"),
    ])
    func aWayThatDoesNotLeadThereIsSaid(via: [String], destination: String?, message: String) throws {
        let request = Request(traveler: Traveler(), trip: Trip(crossing: "north", from: "RU"))
        let plan = JourneyPlan(via: via.map { .init(crossing: $0) }, destination: destination)
        let result = try plan.journey(of: request, in: loaded())
        #expect(result.journey == nil)
        #expect(result.diagnostics.map(\.message) == [message])
    }
}

/// Journeys as they are read and written.
@Suite struct JourneyJSONTests {
    private func decode(_ yaml: String) throws -> (JourneyResult, String) {
        let rulebook = try #require(JourneyTests.rulebook.result.rulebook)
        let file = SourceFile(path: "request.yaml", text: yaml)
        let root = try #require(YAMLReader.read(file).root)
        #expect(Rulebook.asksForJourney(root))
        let result = rulebook.decodeJourney(root)
        return (result, DiagnosticRenderer(sources: [file]).render(result.diagnostics))
    }

    private static let trips =
        "[{ crossing: a-b, from: RU, to: KP, date: 2026-12-07 }, { crossing: a-b, from: KP, to: RU, date: 2026-12-09 }]"

    @Test func aJourneyIsReadAndWrittenInOneForm() throws {
        let (result, text) = try decode(
            "id: 4\nasOf: 2026-11-21\ntraveler: { nationalities: [fra] }\njourney: \(Self.trips)\n")
        let journey = try #require(result.journey, "\(text)")
        #expect(
            String(decoding: journey.json(), as: UTF8.self) == """
                {"id":4,"asOf":"2026-11-21","traveler":{"nationalities":["FR"]},"journey":[\
                {"crossing":"a-b","from":"RU","to":"KP","date":"2026-12-07"},\
                {"crossing":"a-b","from":"KP","to":"RU","date":"2026-12-09"}]}
                """)
    }

    @Test(arguments: [
        ("journey: {}", "a journey is a list of trips"), ("journey: []", "a journey is a list of trips"),
        ("trip: { crossing: a-b }\njourney: \(trips)", "`trip` and `journey` are both given"),
        ("jorney: []\njourney: \(trips)", "a request has no key `jorney`"),
        ("journey: [{ crossing: a-b, mode: rial }]", "`rial` is not a value of `trip.mode`"),
        ("traveler: { nationalitys: [FR] }\njourney: \(trips)", "a traveler has no key `nationalitys`"),
        (
            "journey: [{ crossing: a-b, date: 2026-12-07 }, { crossing: a-b, date: 2026-12-06 }]",
            "the trip is on 2026-12-06, before the one on 2026-12-07 that it follows"
        ),
        (
            "journey: [{ crossing: a-b, from: RU, to: KP, date: 2026-12-07, until: 2026-12-08 }, { crossing: a-b, from: KP, to: RU, date: 2026-12-09 }]",
            "the stay is until 2026-12-08, and the next trip leaves on 2026-12-09"
        ),
        (
            "journey: [{ crossing: a-b, from: RU, to: KP, date: 2026-12-07, time: \"18:00\" }, { crossing: a-b, from: KP, to: RU, date: 2026-12-07, time: \"09:00\" }]",
            "the trip is at 2026-12-07T09:00, before the one at 2026-12-07T18:00 that it follows"
        ),
        (
            "journey: [\(Array(repeating: "{ crossing: a-b }", count: 21).joined(separator: ", "))]",
            "the journey has 21 trips, and 20 is the most"
        ),
    ])
    func whatIsWrongIsSaidOnce(yaml: String, message: String) throws {
        let (result, text) = try decode(yaml)
        #expect(result.journey == nil)
        #expect(result.diagnostics.map(\.message).filter { $0 == message }.count == 1, "\(text)")
    }

    @Test func aBatchTakesJourneys() throws {
        let rulebook = try #require(JourneyTests.rulebook.result.rulebook)
        let lines = [
            #"{"id":1,"traveler":{"nationalities":["FR"]},"journey":[{"crossing":"a-b","from":"RU","to":"KP","date":"2026-12-07"}]}"#,
            #"{"id":2,"traveler":{"nationalities":["FR"]},"trip":{"crossing":"a-b","from":"RU","to":"KP","date":"2026-12-07"}}"#,
            #"{"id":3,"journey":[]}"#,
        ]
        let answers = Batch(rulebook: rulebook, asOf: try #require(Day("2026-11-21")))
            .answer(lines: Array(lines.joined(separator: "\n").utf8))
        let text = String(decoding: answers.bytes, as: UTF8.self).split(separator: "\n")
        #expect(text[0].hasPrefix(#"{"schema":"safe-conduct/journey/1","id":1,"#))
        #expect(text[1].hasPrefix(#"{"schema":"safe-conduct/report/1","id":2,"#))
        #expect(text[2].hasPrefix(#"{"schema":"safe-conduct/error/1","line":3,"id":3,"#))
        #expect(answers.errors == [2])
    }

    /// What is selected of a report is selected of that of each trip, but for what the journey says itself.
    @Test(arguments: [
        (["id", "verdict"], #"{"id":1,"verdict":"V"}"#),
        (["verdict", "reasons.rule"], #"{"verdict":"V","legs":[{"reasons":[{"rule":"R"}]}]}"#),
        (["advisories.rule"], #"{"legs":[{"advisories":[{"rule":"R"}]}]}"#),
        (["verdict", "legs.verdict", "risk"], #"{"verdict":"V","legs":[{"verdict":"V","risk":null}]}"#),
    ])
    func whatIsSelectedIsToldOfEachTrip(paths: [String], expected: String) throws {
        let rulebook = try #require(JourneyTests.rulebook.result.rulebook)
        let line =
            #"{"id":1,"traveler":{"nationalities":["FR"]},"journey":[{"crossing":"a-b","from":"RU","to":"KP","date":"2026-12-07"}]}"#
        let batch = Batch(
            rulebook: rulebook, asOf: try #require(Day("2026-11-21")), selection: JSONSelection(paths))
        var text = String(decoding: batch.answer(lines: Array(line.utf8)).bytes, as: UTF8.self)
        // Which of them it is does not matter.
        text = text.replacing(/"verdict":"[a-z]*"/, with: #""verdict":"V""#)
            .replacing(/"rule":"[a-z\/-]*"/, with: #""rule":"R""#)
        while text.contains(#"{"rule":"R"},{"rule":"R"}"#) {
            text = text.replacing(#"{"rule":"R"},{"rule":"R"}"#, with: #"{"rule":"R"}"#)
        }
        #expect(text == expected + "\n")
        #expect(paths.allSatisfy { ReportKeys.problem(with: $0) == nil })
        #expect(ReportKeys.problem(with: "legs.verdit")?.hint == "did you mean `verdict`?")
    }
}

/// What would be better than the trip that was asked about.
@Suite struct AlternativesTests {
    private static let rulebook = TestRulebook(
        families: .standard,
        files: [
            "c-d.yaml": "crossing: c-d\nname: { en: C – D }\nbetween: [RU, KP]\n",
            "north.yaml": "crossing: north\nname: { en: North }\nbetween: [RU, CN]\n",
            "south.yaml": "crossing: south\nname: { en: South }\nbetween: [CN, KP]\n",
            "rules.yaml": """
            rules: t
            family: closure
            items:
              - { id: open, title: Open, passage: open, sources: [good] }
              - { id: no-road, title: No road, passage: closed, reason: decreed, when: { trip.crossing: a-b, trip.mode: road }, sources: [good] }
              - { id: c-d, title: Closed, passage: closed, reason: decreed, when: { trip.crossing: c-d }, sources: [good] }
              - { id: monday, title: Closed on Mondays, passage: closed, reason: decreed, when: { trip.crossing: a-b, trip.weekday: mo }, sources: [good] }
            """,
            "papers.yaml": """
            rules: papers
            family: permit
            items:
              - { id: all, title: Anybody may enter, admits: entry, authority: KP, sources: [good] }
              - { id: china, title: Anybody may enter, admits: entry, authority: CN, sources: [good] }
              - { id: pass, title: A pass, authority: CN, permit: { document: pass, issuer: CN, leadTime: 1 day }, when: { trip.to: CN }, sources: [good] }
            """,
        ])

    private func better(mode: String, date: String) throws -> [String] {
        let rulebook = try #require(Self.rulebook.result.rulebook, "\(Self.rulebook.rendered)")
        let trip = Trip(crossing: "a-b", from: "RU", to: "KP", date: Day(date), mode: mode)
        let request = Request(traveler: Traveler(nationalities: ["FR"], documents: []), trip: trip)
        let found = Alternatives(to: request, in: rulebook, asOf: try #require(Day("2026-11-21")))
        for way in found.better {
            // Each was run, and is better.
            let legs = Journey(traveler: request.traveler, legs: way.trips)
            #expect(rulebook.check(legs, asOf: try #require(Day("2026-11-21"))).verdict == way.verdict)
            #expect(found.report.verdict > way.verdict)
        }
        return found.better.map { way in
            let trips = way.trips.map { "\($0.crossing) \($0.mode ?? "")" }.joined(separator: ", ")
            return "\(trips) +\(way.daysLater) \(way.verdict) \(way.alsoRequired.map(\.rule))"
        }
    }

    @Test func otherMeansOtherDaysAndOtherWaysAreTried() throws {
        // A Monday: the next day is better, and so is the way through China, which needs a pass.
        #expect(
            try better(mode: "rail", date: "2026-12-07") == [
                "a-b rail +1 clear []", #"north rail, south rail +0 conditional ["papers/pass"]"#,
                #"north air, south air +0 conditional ["papers/pass"]"#,
                #"north bicycle, south bicycle +0 conditional ["papers/pass"]"#,
                #"north foot, south foot +0 conditional ["papers/pass"]"#,
            ])
        // A Tuesday, by road: other means are better on the day itself.
        #expect(
            try better(mode: "road", date: "2026-12-08").prefix(2) == [
                "a-b air +0 clear []", "a-b bicycle +0 clear []",
            ])
    }

    @Test func nothingIsBetterThanClear() throws {
        #expect(try better(mode: "rail", date: "2026-12-08").isEmpty)
    }
}
