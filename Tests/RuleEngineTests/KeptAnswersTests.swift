import AdvisoryModel
import CEL
import RequestBinding
import RequestReading
import RuleFunctions
import RuleLanguage
import RuleLookup
import RulebookFacts
import RulebookLoading
import SafeConductTesting
import SourceDiagnostics
import TestSupport
import Testing
import YAMLTree

@testable import RuleEngine

/// What rules came to for earlier requests is taken for later ones that say the same, and only for these: a rulebook that has answered many others
/// answers as one that has answered none.
@Suite struct KeptAnswersTests {
    private static let trips = [
        "", ", until: 2027-01-20", ", time: \"10:00\"", ", mode: rail", ", until: 2027-01-12, mode: road",
        ", purpose: tourism", ", from: KP, to: RU",
    ]
    private static let travelers =
        LoneRulesTests.requests + [
            "traveler: {}", "traveler: { nationalities: [FR], age: 17 }", "traveler: { nationalities: [RU], age: 60 }",
            "traveler: { nationalities: [], residence: FR }", "traveler: { age: 40, occupation: cook, residence: KP }",
            "traveler: { nationalities: [US], documents: [{ type: passport, issuer: US }, { type: visa, issuer: KP }] }",
            "traveler: { nationalities: [US], documents: [{ type: visa, issuer: KP, expires: 2026-12-11 }] }",
            "traveler: { nationalities: [FR], stays: [{ in: RU, from: 2026-11-20, until: 2026-11-27 }] }",
            "traveler: { nationalities: [FR], stays: [{ in: RU, from: 2026-11-20, until: 2026-12-02 }] }",
            "traveler: { nationalities: [FR, US], documents: [{ type: passport, issuer: FR }, { type: passport, issuer: US }] }",
        ]

    /// More days than are kept, so that they take turns.
    private static func request(_ random: inout SeededGenerator) -> String {
        let date = Day("2026-12-01").map { $0.adding(days: random.next(below: 40)).description } ?? ""
        return """
            asOf: \(random.pick(["2026-11-21", "2026-11-21", "2026-12-03"]))
            \(random.pick(travelers))
            trip: { crossing: a-b\(random.pick(trips))\(random.chance(90) ? ", date: \(date)" : "") }

            """
    }

    /// A request as a rulebook reads it.
    private static func request(_ text: String, in rulebook: Rulebook) throws -> Request {
        let root = try #require(YAMLReader.read(SourceFile(path: "request.yaml", text: text)).0)
        return try #require(rulebook.decodeRequest(root).request, "\(text)")
    }

    @Test(arguments: 0..<10) func whatIsKeptIsWhatWouldComeAnew(seed: Int) throws {
        var random = SeededGenerator(UInt64(300 + seed))
        var told = 0
        for _ in 0..<4 {
            let items = LoneRulesTests.rules(&random)
            let status = random.pick(["good", "late", "brief", "old"])
            func rulebook() throws -> Rulebook {
                let book = LoneRulesTests.rulebook(items, status: status)
                return try #require(book.result.rulebook, "\(book.rendered)")
            }
            let warm = try rulebook()
            // The last ones again, so that what is kept is met.
            var last: [String] = []
            for _ in 0..<60 {
                let text =
                    !last.isEmpty && random.chance(30) ? last[random.next(below: last.count)] : Self.request(&random)
                last = Array((last + [text]).suffix(20))
                let request = try Self.request(text, in: warm)
                let languages = random.chance(30) ? ["ru"] : []
                let found = warm.check(request, asOf: .first, languages: languages)
                told += found.advisories.count
                // Kept too where a report has other parts.
                if random.chance(20) { _ = warm.check(request, asOf: .first, parts: [.reasons]) }
                let expected = try rulebook().check(request, asOf: .first, languages: languages)
                #expect(found == expected, "\(items) \(text)")
            }
        }
        #expect(told > 300)
    }

    /// What is told by a doubt goes with it, and neither holds the other.
    @Test func aDoubtIsFreedWithWhatIsToldByIt() throws {
        let item =
            "  - { id: r0, title: Rule, level: 2, hazard: road, when: { trip.purpose: tourism }, sources: [good] }\n"
        let book = LoneRulesTests.rulebook(["safety": [item]])
        let rulebook = try #require(book.result.rulebook, "\(book.rendered)")
        let rule = try #require(rulebook.store.number(of: "safety/r0"))
        let edition = rulebook.editions.edition(asOf: try #require(Day("2026-11-21")), languages: [])
        weak var freed: Judgement.Doubt?
        do {
            let doubt = Judgement.Doubt(missing: ["trip.purpose"], isKept: true)
            var judgement = Judgement(certain: rule, rulebook.store[rule])
            (judgement.certainty, judgement.isPlain, judgement.doubt) = (.possible, false, doubt)
            let told = try #require(edition.doubtful([judgement], 0, in: rulebook))
            #expect(told.told?.missing == ["trip.purpose"] && told.certainty == .possible)
            #expect(edition.doubtful([judgement], 0, in: rulebook) === told)
            freed = doubt
        }
        #expect(freed == nil)
    }

    /// What is known without the day is what the request without its day is bound to, whatever facts and groups say.
    @Test(arguments: 0..<4) func whatIsKnownWithoutTheDayIsKnownByItself(seed: Int) throws {
        var random = SeededGenerator(UInt64(700 + seed))
        let book = LoneRulesTests.rulebook(LoneRulesTests.rules(&random), status: "old")
        let rulebook = try #require(book.result.rulebook, "\(book.rendered)")
        let crossing = try #require(rulebook.crossingNumbers["a-b"])
        for _ in 0..<100 {
            let text = Self.request(&random)
            var request = try Self.request(text, in: rulebook)
            let (passport, asOf) = (PassportChoice(request), try #require(request.asOf))
            let asked = AskedTrip(
                request, at: crossing, asOf: asOf, languages: [], includesDrafts: true, parts: .all)
            if random.chance(50) { _ = rulebook.bind(asked, passport) }
            let found = rulebook.undated(asked, passport)
            (request.trip.date, request.trip.time) = (nil, nil)
            let bound = rulebook.bind(
                request, crossing: crossing, asOf: asOf, includingDrafts: true, passport: passport)
            let expected = rulebook.withoutNews(bound.values.bindings)
            for slot in rulebook.environment.variables.indices.map({ Slot($0) }) {
                #expect("\(found[slot])" == "\(expected[slot])", "\(slot.index) of \(text)")
            }
        }
    }

    /// What conditions come to on another day, as it was for an earlier request, is what they come to anew, whatever facts and groups say.
    @Test(arguments: 0..<4) func outcomesOfOtherDaysAreThoseOfTheConditions(seed: Int) throws {
        var random = SeededGenerator(UInt64(1100 + seed))
        var (held, failed) = (0, 0)
        for _ in 0..<8 {
            let book = LoneRulesTests.rulebook(LoneRulesTests.rules(&random), status: "old")
            let rulebook = try #require(book.result.rulebook, "\(book.rendered)")
            let crossing = try #require(rulebook.crossingNumbers["a-b"])
            let dateSlot = try #require(rulebook.base.language.dateSlot)
            for _ in 0..<30 {
                let text = Self.request(&random)
                let request = try Self.request(text, in: rulebook)
                let passport = PassportChoice(request)
                let asked = AskedTrip(
                    request, at: crossing, asOf: try #require(request.asOf), languages: [], includesDrafts: true,
                    parts: .all)
                guard let outcomes = TurnFinder(rulebook, asked, [passport]).outcomes else { continue }
                for number in rulebook.store.numbers {
                    let day = try #require(Day("2026-12-08")).adding(days: random.next(below: 8))
                    var values = rulebook.undated(asked, passport)
                    values[dateSlot] = .day(day)
                    let rule = rulebook.store[number]
                    let (found, expected) = (
                        outcomes.outcome(of: rule, number, on: day), rulebook.outcome(of: rule, values)
                    )
                    #expect(found.truth == expected.truth && found.missing == expected.missing, "\(rule.id) \(text)")
                    #expect(rulebook.mayBeMet(rule, values) == (found.truth != false), "\(rule.id) \(text)")
                    if found.truth == false { failed += 1 } else { held += 1 }
                }
                outcomes.keep()
            }
        }
        #expect(held > 100 && failed > 100)
    }

    /// Rules that turn are the same ones whether they are found by what they demand, or by the index.
    @Test(arguments: 0..<10) func rulesThatTurnAreTheSameEitherWay(seed: Int) throws {
        var random = SeededGenerator(UInt64(900 + seed))
        var found = 0
        for _ in 0..<10 {
            let items = LoneRulesTests.rules(&random)
            let book = LoneRulesTests.rulebook(items, status: random.pick(["good", "old", "late"]))
            let rulebook = try #require(book.result.rulebook, "\(book.rendered)")
            let crossing = try #require(rulebook.crossingNumbers["a-b"])
            let days = try #require(Day("2026-12-02"))...(try #require(Day("2027-01-31")))
            for _ in 0..<20 {
                let text = Self.request(&random)
                let request = try Self.request(text, in: rulebook)
                let passports = PassportChoice.alternatives(
                    among: request.traveler.documents, of: request.trip.travelsOn)
                let asked = AskedTrip(
                    request, at: crossing, asOf: try #require(request.asOf), languages: [],
                    includesDrafts: random.chance(50), parts: .all)
                var news: [Day: TurningNews] = [:]
                for (day, facts) in rulebook.factTable.turns(of: crossing, in: days) {
                    news[day, default: TurningNews()].facts = facts
                }
                for (day, groups) in rulebook.groupTable.turns(in: days) {
                    news[day, default: TurningNews()].groups = groups
                }
                if random.chance(30) { news = [:] }
                let known = try #require(rulebook.turns(in: days, of: asked))
                func turns(_ known: [Turn]?) -> [Day: [RuleNumber]] {
                    TurnFinder(rulebook, asked, passports).turns(in: days, news, among: known)
                }
                let (byDemands, byIndex) = (turns(known), turns(nil))
                found += byDemands.count
                #expect(byDemands == byIndex, "\(items) \(text)")
            }
        }
        #expect(found > 100)
    }

    /// Travelers are the same where nothing of them that conditions may ask differs, be it by the code points of one letter.
    @Test func travelersAreTheSameByAllThatIsAskedOfThem() {
        let day = Day("2026-12-07")
        func traveler(
            _ type: String = "visa", issuer: String? = "KP", expires: String = "2027-01-01", in state: String = "RU",
            on date: Day? = nil, until: Day? = nil
        ) -> Value {
            .traveler(
                TravelerValue(
                    documents: [Document(type: type, issuer: issuer, expires: Expiry(expires))],
                    stays: [Stay(in: state, from: PartialDate("2026-11-01"), until: PartialDate("2026-11-05"))],
                    date: date, until: until))
        }
        #expect(traveler().isSame(as: traveler()))
        let others = [
            traveler("permit"), traveler(issuer: nil), traveler(issuer: "CN"), traveler(expires: "2027-01-02"),
            traveler(in: "KP"), traveler(on: day), traveler(until: day), .null,
            .traveler(TravelerValue(documents: nil, stays: nil, date: nil, until: nil)),
        ]
        for other in others { #expect(!traveler().isSame(as: other) && !other.isSame(as: traveler())) }
        #expect(traveler("caf\u{e9}").isSame(as: traveler("caf\u{e9}")))
        #expect(!traveler("caf\u{e9}").isSame(as: traveler("cafe\u{301}")))
    }

    /// The rules that a request may meet.
    private func matches(of bound: BoundRequest, in rulebook: Rulebook) -> [RuleNumber: Bool] {
        let matches = RuleMatches()
        rulebook.index.blocks.lookUp(bound.query, asOf: .max, into: matches)
        return Dictionary((0..<matches.count).map { (matches[$0].rule, matches[$0].isCertain) }) { first, _ in first }
    }

    /// A day that is bound by what is bound of another one has the values that it has by itself, and meets the same rules.
    @Test(arguments: 0..<4) func anotherDayIsBoundAsByItself(seed: Int) throws {
        var random = SeededGenerator(UInt64(500 + seed))
        let book = LoneRulesTests.rulebook(LoneRulesTests.rules(&random), status: "old")
        let rulebook = try #require(book.result.rulebook, "\(book.rendered)")
        let crossing = try #require(rulebook.crossingNumbers["a-b"])
        for _ in 0..<100 {
            let text = Self.request(&random)
            let request = try Self.request(text, in: rulebook)
            var other = request
            other.trip.date = random.chance(20) ? nil : Day("2026-12-01")?.adding(days: random.next(below: 40))
            other.trip.time = random.chance(50) ? nil : "23:59"
            func bind(_ request: Request, like model: PassportValues? = nil) throws -> BoundRequest {
                rulebook.bind(
                    request, crossing: crossing, asOf: try #require(request.asOf), includingDrafts: true,
                    passport: PassportChoice(request), likeOnAnotherDay: model)
            }
            let model = try bind(request)
            let values = PassportValues(PassportChoice(request), model.values, model.query)
            let (found, expected) = (try bind(other, like: values), try bind(other))
            for slot in rulebook.vocabulary.attributes.indices.map({ Slot($0) }) {
                let (value, own) = (found.values.bindings[slot], expected.values.bindings[slot])
                #expect("\(value)" == "\(own)", "\(rulebook.vocabulary.attributes[slot.index].name) of \(text)")
            }
            #expect(matches(of: found, in: rulebook) == matches(of: expected, in: rulebook), "\(text)")
        }
    }
}
