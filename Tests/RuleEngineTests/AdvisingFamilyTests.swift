import AdvisoryModel
import RuleEngine
import RuleLanguage
import RulebookLoading
import SafeConductTesting
import Testing
import YAMLTree

/// A family that says of itself that it only advises.
private enum MoodFamily: RuleFamily {
    static let name = "mood"
    static let fields = [FamilyField("mood", "what it says all the same", example: "blocks")]
    static let onlyAdvises = true

    static func decode(_ item: inout RuleItem) -> Effect? {
        item.fields.required("mood", hint: "say one").flatMap { Effect(rawValue: $0.text) }
    }

    static func resolve(_ rules: AppliedRules<Effect>, in context: CheckContext) -> [Resolution] {
        rules.map { Resolution($0.payload, opens: context.states, admits: context.states, level: 2) }
    }
}

@Suite struct AdvisingFamilyTests {
    private static func report(_ effect: Effect, parts: ReportParts = .all) throws -> Report {
        let rulebook = try #require(
            TestRulebook(
                families: [MoodFamily.self],
                files: ["rules.yaml": "rules: t\nfamily: mood\nitems: [{ id: a, title: A, mood: \(effect.rawValue) }]"]
            ).result.rulebook)
        let asOf = try #require(Day("2026-11-21"))
        return rulebook.check(
            Request(traveler: Traveler(), trip: Trip(crossing: "a-b")), asOf: asOf, parts: parts)
    }

    @Test(arguments: Effect.allCases)
    func whatItSaysOfTheVerdictDoesNotCount(effect: Effect) throws {
        let report = try Self.report(effect)
        #expect(report.verdict == .undetermined)
        #expect(report.reasons == (try Self.report(.informs)).reasons)
        #expect(try Self.report(effect, parts: []).verdict == report.verdict)
        // It admits in any case, which is a say, too.
        #expect(
            report.problems.map { "\($0.code): \($0.message)" } == [
                "family/only-advises: the family `mood` only advises: what it says of the verdict does not count"
            ])
        #expect(report.risk == 2)
    }
}
