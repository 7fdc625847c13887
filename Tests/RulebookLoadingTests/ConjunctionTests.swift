import JSON
import AdvisoryModel
import CEL
import RuleFixtures
import SafeConductTesting
import SourceDiagnostics
import TestSupport
import Testing

@testable import RuleEngine
@testable import RulebookIndexing
@testable import RulebookLoading
@testable import RuleLookup
@testable import RuleLanguage

/// What is said to be never true is never true: random conditions against every traveler there is.
@Suite struct ConjunctionTests {
    private static let vocabulary = """
        vocabulary: tests
        attributes:
          traveler.hasPermit: { type: boolean, summary: whether, question: { en: Permit? } }
        """

    /// Random conditions over few values, so that many exclude one another.
    private struct Conditions {
        var random: SeededGenerator

        mutating func condition(_ depth: Int) -> String {
            let kind = Int.random(in: 0..<10, using: &random)
            switch depth > 0 ? kind : 9 {
            case 0, 1: return "(\(condition(depth - 1)) && \(condition(depth - 1)))"
            case 2, 3: return "(\(condition(depth - 1)) || \(condition(depth - 1)))"
            case 4: return "!(\(condition(depth - 1)))"
            default: return plain()
            }
        }

        private mutating func plain() -> String {
            let word = random.pick(["FR", "DE"])
            let sign = random.pick(["<", "<=", ">", ">=", "==", "!="])
            return random.pick([
                "traveler.residence == '\(word)'", "traveler.residence != '\(word)'",
                "traveler.residence in ['FR', 'DE']", "'\(word)' in traveler.nationalities",
                "traveler.nationalities.exists(n, n in ['FR', 'DE'])",
                "traveler.nationalities.exists(n, n == '\(word)')",
                "traveler.nationalities == ['\(word)']", "traveler.age \(sign) \(random.pick([10, 20]))",
                "\(random.pick([10, 20])) \(sign) traveler.age", "traveler.age in [10, 20]", "traveler.hasPermit",
                "traveler.hasPermit == \(random.pick(["true", "false"]))", "traveler.hasPermit != true",
                "trip.date \(sign) date('2026-06-\(random.pick(["10", "20"]))')", "traveler.age + 1 > 20",
            ])
        }

        mutating func keys() -> String {
            var keys: [String] = []
            if random.chance(80) { keys.append("when: \"\(condition(2)) && \(condition(1))\"") }
            if random.chance(50) { keys.append("unless: \"\(condition(1))\"") }
            if random.chance(40) {
                keys.append("valid: \(random.pick(["2026-06-11..2026-06-15", "..2026-06-10", "2026-06-20.."]))")
            }
            return keys.joined(separator: ", ")
        }
    }

    /// Every traveler and trip of few values, with what is unknown and what is absent.
    private static let requests: [Request] = {
        var requests: [Request] = []
        for residence in ["FR", "DE", "US", nil] {
            for age in [9, 10, 15, 20, 21, nil] {
                for nationalities in [["FR"], ["DE"], ["FR", "DE"], ["US"], nil] {
                    for permit in [JSONValue.bool(true), .bool(false), .null] {
                        for day in ["2026-06-09", "2026-06-10", "2026-06-12", "2026-06-20", "2026-06-21"] {
                            var traveler = Traveler(residence: residence)
                            traveler.age = age
                            traveler.nationalities = nationalities
                            traveler.additional["hasPermit"] = permit
                            var trip = Trip(crossing: "a-b")
                            trip.date = Day(day)
                            requests.append(Request(traveler: traveler, trip: trip))
                        }
                    }
                }
            }
        }
        return requests
    }()

    @Test(arguments: 0..<4) func whatIsNeverTrueIsNeverTrue(_ seed: UInt64) throws {
        var conditions = Conditions(random: SeededGenerator(seed))
        var lines = ["rules: t", "family: note", "items:"]
        for index in 0..<100 {
            let keys = conditions.keys()
            lines.append("  - { id: r\(index), title: T, effect: informs\(keys.isEmpty ? "" : ", ")\(keys) }")
        }
        let loaded = TestRulebook(
            families: [NoteFamily.self],
            files: ["rules.yaml": lines.joined(separator: "\n"), "words.yaml": Self.vocabulary])
        let rulebook = try #require(loaded.result.rulebook, "\(loaded.rendered)")
        /// The rules of which it is said that they never apply, by the line of their item.
        let constant = loaded.lint.filter {
            $0.code.text == "rulebook/constant-condition" && !$0.message.contains("always")
        }
        let never = Set(constant.compactMap { $0.span.map { "t/r\(Int($0.start.line) - 4)" } })
        var applied: Set<String> = []
        let matches = RuleMatches()
        let asOf = try #require(Day("2026-11-21"))
        for request in Self.requests {
            let bound = try #require(rulebook.bind(request, asOf: asOf))
            _ = rulebook.match(bound, into: matches)
            for place in 0..<matches.count where matches[place].isCertain {
                applied.insert(rulebook.ruleIDs[matches[place].rule.index])
            }
        }
        #expect(never.isDisjoint(with: applied), "\(never.intersection(applied).sorted())")
        #expect(never.count >= 5)
        // And nearly everything that never applies is found.
        let others = Set(rulebook.ruleIDs).subtracting(applied).subtracting(never)
        #expect(others.count <= never.count, "\(others.sorted())")
    }

    @Test func whatTakesTooLongMayBeTrue() {
        let attribute = ComparedAttribute(Attribute(name: "traveler.age", type: .integer), slot: Slot(0), values: [])
        let choice = ConditionForm.any(
            (0..<8).map {
                .comparison(PlainComparison(attribute: attribute, relation: .compares("_==_", .integer($0))))
            })
        let never = ConditionForm.comparison(
            PlainComparison(attribute: attribute, relation: .compares("_==_", .integer(9))))
        var reader = DemandReader()
        let both = reader.conjunction(of: [choice, never]).mayHold
        #expect(!both)
        let many = reader.conjunction(of: [ConditionForm](repeating: choice, count: 5_000) + [never]).mayHold
        #expect(many)
    }
}
