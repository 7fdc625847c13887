import AdvisoryModel
import CEL
import RuleFixtures
import RuleLanguage
import SafeConductTesting
import Testing

@testable import RuleEngine
@testable import RulebookIndexing
@testable import RulebookLoading
@testable import RuleLookup

/// Comparisons in a mapping that are read without a syntax tree say the same as those written as expressions.
@Suite struct PlainConditionTests {
    /// Pairs of one condition in both forms.
    static let pairs = [
        ("trip.to: KP", "trip.to == \"KP\""),
        ("trip.to: PRK", "trip.to == \"KP\""),
        ("trip.to: [KP, RU]", "trip.to in [\"KP\", \"RU\"]"),
        ("traveler.nationalities: FR", "\"FR\" in traveler.nationalities"),
        ("traveler.nationalities: [FR, XXA]", "traveler.nationalities.exists(value, value in [\"FR\", \"XXA\"])"),
        ("traveler.nationalities: [FR, DE]", "traveler.nationalities.exists(value, value in [\"FR\", \"DE\"])"),
        ("trip.purpose: tourism", "trip.purpose == \"tourism\""),
        ("trip.purpose: \"!= tourism\"", "trip.purpose != \"tourism\""),
        ("trip.purpose: [study, work]", "trip.purpose in [\"study\", \"work\"]"),
        ("trip.purpose: { not: [study, work] }", "!(trip.purpose in [\"study\", \"work\"])"),
        ("traveler.note: 'a \"b\" \\ c'", "traveler.note == 'a \"b\" \\\\ c'"),
        ("traveler.age: 18", "traveler.age == 18"), ("traveler.age: \"< 18\"", "traveler.age < 18"),
        ("traveler.age: \"<=18\"", "traveler.age <= 18"), ("traveler.age: \"> 18\"", "traveler.age > 18"),
        ("traveler.age: \">=  18\"", "traveler.age >= 18"), ("traveler.age: \"!= 18\"", "traveler.age != 18"),
        ("traveler.age: 18..60", "traveler.age >= 18 && traveler.age <= 60"),
        ("traveler.age: 18..", "traveler.age >= 18"), ("traveler.age: ..60", "traveler.age <= 60"),
        ("trip.date: 2026-01-01", "trip.date == date(\"2026-01-01\")"),
        ("trip.date: 2026-01-01..2026-02-28", "trip.date >= date(\"2026-01-01\") && trip.date <= date(\"2026-02-28\")"),
        ("trip.date: 2026-01..2026-02", "trip.date >= date(\"2026-01-01\") && trip.date <= date(\"2026-02-28\")"),
        ("trip.date: \"> 2026-01-01\"", "trip.date > date(\"2026-01-01\")"),
        ("trip.date: ..2026-01-01", "trip.date <= date(\"2026-01-01\")"),
        ("traveler.pass: true", "traveler.pass == true"), ("traveler.pass: false", "traveler.pass == false"),
    ]

    private func rulebook(_ when: String) -> TestRulebook {
        TestRulebook(
            families: [NoteFamily.self],
            files: [
                "words.yaml":
                    "vocabulary: t\nattributes: { traveler.pass: { type: boolean }, traveler.note: { type: text } }",
                "rules.yaml":
                    "rules: t\nfamily: note\nitems:\n  - { id: a, title: A, effect: warns, sources: [good], when: \(when) }\n",
            ])
    }

    private static let requests = [
        "{ trip: { crossing: a-b } }",
        "{ traveler: { nationalities: [FR], age: 18, note: 'a \"b\" \\ c', pass: true }, trip: { crossing: a-b, from: RU, to: KP, date: 2026-01-01, purpose: tourism } }",
        "{ traveler: { nationalities: [DE, RU], age: 60, occupation: cook, pass: false }, trip: { crossing: a-b, from: KP, to: RU, date: 2026-02-28, purpose: work } }",
        "{ traveler: { nationalities: [XXA], age: 61 }, trip: { crossing: a-b, from: KP, to: RU, date: 2026-03-01 } }",
    ]

    /// What the index is told of a rulebook's rule.
    private func demands(_ rulebook: TestRulebook) throws -> [[[AxisNumber: Demand]]] {
        var reader = DemandReader()
        let rule = try #require(rulebook.result.rulebook).store[RuleNumber(0)]
        return rule.content.condition.terms.map { reader.read($0.core.form).readings.map(\.demands) }
    }

    @Test(arguments: pairs)
    func bothFormsDemandTheSame(mapping: String, expression: String) throws {
        let quoted =
            "'" + expression.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
        let plain = try demands(rulebook("{ \(mapping) }"))
        #expect(plain.allSatisfy { $0.allSatisfy { !$0.isEmpty } })
        // A range is one comparison in a mapping and two in an expression.
        if !expression.contains("&&") { #expect(plain == (try demands(rulebook(quoted)))) }
    }

    @Test(arguments: pairs)
    func bothFormsSayTheSame(mapping: String, expression: String) throws {
        let quoted =
            "'" + expression.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
        let (plain, written) = (rulebook("{ \(mapping) }"), rulebook(quoted))
        #expect(plain.rendered == "")
        #expect(written.rendered == "")
        for request in Self.requests {
            let (one, other) = (try plain.report(request), try written.report(request))
            #expect(one.summary == other.summary)
            let (mine, its) = (one.advisory("t/a"), other.advisory("t/a"))
            #expect(mine?.missing == its?.missing)
            // An expression of several terms is shown term by term.
            let texts = mine?.because.map(\.condition) ?? []
            #expect(texts.joined(separator: " && ") == its?.because.map(\.condition).joined(separator: " && ") ?? "")
            for text in texts {
                let tree = try #require(Parser.parse(text).ast)
                #expect(Unparser.text(tree) == text)
            }
        }
        if !expression.contains("&&") {
            #expect(plain.result.rulebook?.reference.digest == written.result.rulebook?.reference.digest)
        }
    }
}
