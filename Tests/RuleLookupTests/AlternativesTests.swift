import AdvisoryModel
import JSON
import RuleFixtures
import SafeConductTesting
import Testing

@testable import RuleEngine
@testable import RulebookIndexing
import RulebookLoading
@testable import RuleLookup

/// Rules that come true in several ways, and rules about documents, as they are looked up.
@Suite struct AlternativesTests {
    private static let vocabulary = """
        vocabulary: tests
        attributes:
          traveler.hasPermit: { type: boolean, summary: whether, question: { en: Permit? } }
        """

    /// A rulebook of the conditions of rules `r0`, `r1`, …, among as many others as it takes to be looked up by keys.
    private static func rulebook(_ conditions: [String], others: Int = 0) throws -> Rulebook {
        var lines = ["rules: t", "family: note", "items:"]
        for (index, condition) in conditions.enumerated() {
            lines.append("  - { id: r\(index), title: T, effect: informs, \(condition) }")
        }
        for index in 0..<others {
            let country = RandomRules.countries[index % RandomRules.countries.count]
            lines.append("  - { id: z\(index), title: T, effect: informs, when: { traveler.residence: \(country) } }")
        }
        let loaded = TestRulebook(
            families: [NoteFamily.self], files: ["r.yaml": lines.joined(separator: "\n"), "words.yaml": vocabulary])
        return try #require(loaded.result.rulebook, "\(loaded.rendered)")
    }

    /// The rules that are met, those with doubt marked by `?`, after how many conditions had to be evaluated.
    private static func answer(_ rulebook: Rulebook, _ traveler: Traveler, _ trip: Trip) throws -> String {
        let bound = try #require(rulebook.bind(Request(traveler: traveler, trip: trip), asOf: .first))
        let matches = RuleMatches()
        rulebook.index.blocks.lookUp(bound.query, asOf: .max, into: matches)
        let open = matches.openCount
        _ = rulebook.match(bound, into: matches)
        let found = (0..<matches.count).map { place in
            let (rule, isCertain) = matches[place]
            return rulebook.ruleIDs[rule.index].dropFirst(2) + (isCertain ? "" : "?")
        }
        return "\(open): \(found.joined(separator: " "))"
    }

    private static func trip(
        _ from: String? = nil, _ to: String? = nil, mode: String? = nil, purpose: String? = nil, date: String? = nil
    ) -> Trip {
        var trip = Trip(crossing: "a-b")
        (trip.from, trip.to, trip.mode, trip.purpose) = (from, to, mode, purpose)
        trip.date = date.flatMap { Day($0) }
        return trip
    }

    // MARK: corridors

    private static let countries = """
        AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG
        CH CI CL CM CN CO CR CU CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FR GA GB GD GE GH
        """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init)

    private static let corridors = countries.indices.flatMap { a in
        countries.indices.filter { $0 > a }.map { (countries[a], countries[$0]) }
    }

    @Test(
        arguments: [
            "when: \"trip.from == 'A1' && trip.to == 'B1' || trip.from == 'B1' && trip.to == 'A1'\"",
            "when: { trip.mode: rail, any: [{ trip.from: A1, trip.to: B1 }, { trip.from: B1, trip.to: A1 }] }",
            "unless: \"!(trip.from == 'A1' && trip.to == 'B1') && (trip.from != 'B1' || trip.to != 'A1')\"",
        ]) func corridorsAreLookedUpEitherWay(_ form: String) throws
    {
        let rulebook = try Self.rulebook(
            Self.corridors.map { form.replacing("A1", with: $0.0).replacing("B1", with: $0.1) })
        #expect(rulebook.store.count == 2016)
        // One pattern, with two key attributes: no rule is looked at but those of the request's corridor.
        #expect(rulebook.index.keyCounts == [2])
        for (number, corridor) in Self.corridors.enumerated() where number % 37 == 0 {
            let (a, b) = corridor
            #expect(try Self.answer(rulebook, Traveler(), Self.trip(a, b, mode: "rail")) == "0: r\(number)")
            #expect(try Self.answer(rulebook, Traveler(), Self.trip(b, a, mode: "rail")) == "0: r\(number)")
            #expect(try Self.answer(rulebook, Traveler(), Self.trip(a, a, mode: "rail")) == "0: ")
            let possible = Self.corridors.indices.filter { Self.corridors[$0].0 == a || Self.corridors[$0].1 == a }
            let expected = possible.map { "r\($0)" }.sorted().map { $0 + "?" }.joined(separator: " ")
            #expect(try Self.answer(rulebook, Traveler(), Self.trip(a, nil, mode: "rail")) == "0: " + expected)
        }
    }

    @Test func oneEndOfACorridorIsLookedUpEitherWay() throws {
        let rulebook = try Self.rulebook(
            Self.countries.map { "when: { any: [{ trip.from: \($0) }, { trip.to: \($0) }] }" }, others: 64)
        #expect(try Self.answer(rulebook, Traveler(residence: "US"), Self.trip("AD", "AF")) == "0: r0 r2 z24 z4 z44")
        #expect(try Self.answer(rulebook, Traveler(residence: "BR"), Self.trip("AF", "AF")) == "0: r2")
    }

    @Test func moreWaysThanAreKeptApartAreHeldTogether() throws {
        let ways = zip(Self.countries.prefix(40), Self.countries.dropFirst(20)).map {
            "{ trip.from: \($0), trip.to: \($1) }"
        }
        let rulebook = try Self.rulebook(["when: { any: [\(ways.joined(separator: ", "))] }"], others: 100)
        let entries = rulebook.index.ways(of: 0)
        #expect(entries.count == Branches.most)
        #expect(entries.filter(\.isExact).count == Branches.most - 1)
        let nobody = Traveler(residence: "BR")
        func answer(_ from: Int, _ to: Int) throws -> String {
            try Self.answer(rulebook, nobody, Self.trip(Self.countries[from], Self.countries[to]))
        }
        #expect(try answer(0, 20) == "0: r0")
        #expect(try answer(0, 21) == "0: ")
        #expect(try answer(39, 59) == "1: r0")
        #expect(try answer(39, 58) == "1: ")
        #expect(try answer(39, 5) == "0: ")
    }

    // MARK: several ways of one rule

    private static let tourismOrRail = "when: { any: [{ trip.purpose: tourism }, { trip.mode: rail }] }"
    private static let tourismOrAdultByRail =
        "when: { any: [{ trip.purpose: tourism }, \"trip.mode == 'rail' && traveler.age + 1 > 18\"] }"

    /// Alone in one bucket, and among rules that are looked up by keys.
    @Test(arguments: [0, 100]) func aRuleThatIsMetTwiceIsFoundOnce(_ others: Int) throws {
        let rulebook = try Self.rulebook([Self.tourismOrRail, "when: { trip.mode: [rail, foot] }"], others: others)
        let traveler = Traveler(residence: "BR")
        func answer(_ purpose: String?, _ mode: String?) throws -> String {
            try Self.answer(rulebook, traveler, Self.trip(mode: mode, purpose: purpose))
        }
        #expect(try answer("tourism", "rail") == "0: r0 r1")
        #expect(try answer("tourism", "road") == "0: r0")
        #expect(try answer("business", "rail") == "0: r0 r1")
        #expect(try answer("business", "road") == "0: ")
        #expect(try answer(nil, "rail") == "0: r0 r1")
        #expect(try answer("tourism", nil) == "0: r0 r1?")
        #expect(try answer(nil, "road") == "0: r0?")
        #expect(try answer(nil, nil) == "0: r0? r1?")
    }

    @Test(arguments: [0, 100]) func whatIsPossibleInOneWayAndOpenInAnotherIsEvaluated(_ others: Int) throws {
        let rulebook = try Self.rulebook([Self.tourismOrAdultByRail], others: others)
        func answer(_ purpose: String?, _ mode: String?, _ age: Int?) throws -> String {
            var traveler = Traveler(residence: "BR")
            traveler.age = age
            return try Self.answer(rulebook, traveler, Self.trip(mode: mode, purpose: purpose))
        }
        #expect(try answer(nil, "rail", 30) == "1: r0")
        #expect(try answer(nil, "rail", 10) == "1: r0?")
        #expect(try answer(nil, "road", 30) == "0: r0?")
        #expect(try answer("business", "rail", 10) == "1: ")
        #expect(try answer("business", "rail", nil) == "1: r0?")
        // One way is certain, whatever comes of the other.
        #expect(try answer("tourism", "rail", nil) == "0: r0")
    }

    @Test func waysOfDifferentBucketsAreJoined() throws {
        let conditions = [
            "when: { any: [{ traveler.residence: CN }, \"trip.from == 'KP' && traveler.age + 1 > 18\"] }",
            "when: { any: [{ traveler.residence: CN }, { trip.from: KP }] }",
        ]
        let corridors = Self.countries.map { "when: { trip.from: \($0) }" }
        let rulebook = try Self.rulebook(conditions + corridors, others: 100)
        #expect(rulebook.index.keyCounts.count >= 2)
        func answer(_ residence: String?, _ from: String?, _ age: Int) throws -> String {
            var traveler = Traveler(residence: residence)
            traveler.age = age
            let all = try Self.answer(rulebook, traveler, Self.trip(from))
            return all.split(separator: " ").filter { !$0.hasPrefix("z") && !$0.hasPrefix("r2") }.joined(separator: " ")
        }
        #expect(try answer("CN", "KP", 30) == "0: r0 r1")
        #expect(try answer(nil, "KP", 30) == "1: r0 r1")
        #expect(try answer(nil, "KP", 10) == "1: r0? r1")
        #expect(try answer("BR", "KP", 10) == "1: r1")
        #expect(try answer("CN", nil, 10).hasPrefix("0: r0 r1 "))
    }

    @Test func anErrorIsOutdoneByAnotherWay() throws {
        let rulebook = try Self.rulebook([
            "when: \"trip.purpose == 'tourism' || traveler.age / (traveler.age - 18) > 1\"",
            "when: \"trip.purpose == 'tourism' || 1 / (traveler.age - 18) == 1\"",
        ])
        var traveler = Traveler()
        traveler.age = 18
        #expect(try Self.answer(rulebook, traveler, Self.trip(purpose: "tourism")) == "2: r0 r1")
        #expect(try Self.answer(rulebook, traveler, Self.trip(purpose: "business")) == "2: r0? r1?")
    }

    @Test func negatedAlternativesAreLookedUp() throws {
        let rulebook = try Self.rulebook([
            "unless: { any: [{ trip.purpose: tourism }, { trip.mode: rail }] }",
            "unless: { trip.purpose: tourism, trip.mode: rail }",
            "when: { not: { not: { any: [{ trip.purpose: tourism }, { trip.mode: rail }] } } }",
            "when: { traveler.age: \"!= 18\" }",
            "unless: { traveler.age: 12..18 }",
        ])
        func answer(_ purpose: String?, _ mode: String?, _ age: Int?) throws -> String {
            var traveler = Traveler()
            traveler.age = age
            return try Self.answer(rulebook, traveler, Self.trip(mode: mode, purpose: purpose))
        }
        #expect(try answer("tourism", "rail", 18) == "0: r2")
        #expect(try answer("tourism", "road", 17) == "0: r1 r2 r3")
        #expect(try answer("business", "road", 19) == "0: r0 r1 r3 r4")
        #expect(try answer("business", nil, nil) == "0: r0? r1 r2? r3? r4?")
        #expect(try answer(nil, nil, 11) == "0: r0? r1? r2? r3 r4")
    }

    // MARK: documents

    private static func holding(_ documents: [Document]?) -> Traveler {
        var traveler = Traveler(residence: "BR")
        traveler.documents = documents
        return traveler
    }

    @Test func documentsAreLookedUpByWhatOneOfThemIs() throws {
        let rulebook = try Self.rulebook([
            "when: \"traveler.documents.exists(d, d.type == 'visa')\"",
            "when: \"traveler.documents.exists(d, d.type == 'visa' && d.issuer == 'KP')\"",
            "when: \"traveler.holds('visa', 'KP')\"", "when: \"traveler.holds('visa')\"",
            "when: \"traveler.documents.exists(d, d.type == 'permit' || 'khasan' in d.covers)\"",
        ])
        let trip = Self.trip(date: "2026-12-01")
        func answer(_ documents: [Document]?) throws -> String {
            try Self.answer(rulebook, Self.holding(documents), trip)
        }
        let end = Expiry("2030-01-01")
        let passport = Document(type: "passport", issuer: "KP", covers: [], expires: end)
        let visa = Document(type: "visa", issuer: "KP", covers: ["khasan"], expires: end)
        let foreign = Document(type: "visa", issuer: "CN", covers: [], expires: end)
        #expect(try answer([passport, visa]) == "3: r0 r1 r2 r3 r4")
        // The visa and the issuer are there, but on two documents.
        #expect(try answer([passport, foreign]) == "3: r0 r3")
        #expect(try answer([passport]) == "0: ")
        #expect(try answer([]) == "0: ")
        #expect(try answer([Document(type: "visa", issuer: "CN", covers: [])]) == "1: r0 r3?")
        // What is not known of a document is no reason to leave a rule out.
        #expect(try answer([Document(type: "visa", covers: [], expires: end)]) == "3: r0 r1? r2? r3")
        #expect(try answer([Document(type: "passport", issuer: "KP")]) == "1: r4?")
        #expect(try answer([Document(type: "permit", issuer: "KP")]) == "0: r4")
        #expect(try answer(nil) == "3: r0? r1? r2? r3? r4?")
    }

    @Test func visitsAreLookedUpByCountry() throws {
        let rulebook = try Self.rulebook(
            Self.countries.map { "when: \"traveler.visited.exists(v, v.country == '\($0)')\"" } + [
                "when: \"traveler.visited.exists(v, v.country == 'KP' && v.date >= date('2020-01-01'))\""
            ])
        func answer(_ visits: [Visit]?) throws -> String {
            var traveler = Traveler()
            traveler.visited = visits
            return try Self.answer(rulebook, traveler, Self.trip())
        }
        #expect(try answer([Visit(country: "AF"), Visit(country: "US")]) == "0: r2")
        #expect(try answer([Visit(country: "AD"), Visit(country: "GH")]) == "0: r0 r63")
        #expect(try answer([Visit(country: "KP")]) == "1: r64?")
        #expect(try answer([Visit(country: "KP", date: PartialDate("2019-05-01"))]) == "1: ")
        #expect(try answer([]) == "0: ")
        #expect(try answer(nil).hasPrefix("1: r0? r1? "))
    }

    @Test func whatIsSaidBesideTheElementsOfAnUnknownListIsNoDemand() throws {
        let rulebook = try Self.rulebook([
            "when: \"traveler.documents.exists(d, d.type == 'visa' && trip.from == 'RU')\""
        ])
        #expect(try Self.answer(rulebook, Self.holding(nil), Self.trip("KP")) == "1: r0?")
        #expect(try Self.answer(rulebook, Self.holding([]), Self.trip("KP")) == "0: ")
        #expect(try Self.answer(rulebook, Self.holding([Document(type: "visa")]), Self.trip("KP")) == "1: ")
    }

    @Test func variablesHideAttributes() throws {
        let rulebook = try Self.rulebook([
            "when: \"traveler.documents.exists(traveler, traveler.type == 'visa')\"",
            "when: \"traveler.nationalities.exists(trip, trip == 'RU')\"",
        ])
        var traveler = Self.holding([Document(type: "visa")])
        traveler.nationalities = ["RU", "FR"]
        #expect(try Self.answer(rulebook, traveler, Self.trip()) == "0: r0 r1")
    }
}
