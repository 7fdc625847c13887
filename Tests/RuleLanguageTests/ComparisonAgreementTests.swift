import AdvisoryModel
import RuleEngine
import RuleFixtures
import RulebookLoading
import RulebookViews
import SafeConductTesting
import SourceDiagnostics
import Testing

/// One comparison in three ways, in a mapping, as CEL and in the `where` of a table, says one thing and is told of in one way.
@Suite struct ComparisonAgreementTests {
    /// A rule whose condition is read as a mapping or as CEL.
    private func rulebook(when condition: String) -> TestRulebook {
        TestRulebook(
            families: [NoteFamily.self],
            rules:
                "rules: t\nfamily: note\nitems: [{ id: a, title: A, effect: warns, sources: [good], when: \(condition) }]\n"
        )
    }

    /// A rule for each value that the filter lets through.
    private func rulebook(where filter: String, _ values: [String]) -> TestRulebook {
        let rows = values.map { "{ id: v\($0), value: '\($0)' }" }.joined(separator: ", ")
        return TestRulebook(
            families: [NoteFamily.self],
            rules:
                "rules: t\nfamily: note\nitems: [{ id: '{id}', each: { rows: [\(rows)], where: \(filter) }, title: A, effect: warns, sources: [good] }]\n"
        )
    }

    /// The values of an attribute for which a rule applies.
    private func chosen(_ book: TestRulebook, _ attribute: String, _ values: [String]) throws -> [String] {
        #expect(book.rendered == "")
        let (owner, name) =
            attribute.hasPrefix("trip.") ? ("trip", attribute.dropFirst(5)) : ("traveler", attribute.dropFirst(9))
        return try values.filter { value in
            let given =
                owner == "trip"
                ? "trip: { crossing: a-b, \(name): \(value) }"
                : "{ traveler: { \(name): \(value) }, trip: { crossing: a-b } }"
            return try book.report(given).advisory("t/a") != nil
        }
    }

    private static let numbers = ["0", "17", "18", "19", "21", "60", "61", "150"]
    private static let days = ["2025-12-31", "2026-01-01", "2026-01-31", "2026-02-01", "2026-12-31", "2027-01-01"]
    private static let words = ["rail", "road", "foot"]

    @Test(arguments: [
        ("traveler.age", "18", "traveler.age == 18", numbers),
        ("traveler.age", "'!= 18'", "traveler.age != 18", numbers),
        ("traveler.age", "'< 18'", "traveler.age < 18", numbers),
        ("traveler.age", "'<=18'", "18 >= traveler.age", numbers),
        ("traveler.age", "'>  18'", "traveler.age > 18", numbers),
        ("traveler.age", "'>= 61'", "traveler.age >= 61", numbers),
        ("traveler.age", "18..60", "traveler.age >= 18 && traveler.age <= 60", numbers),
        ("traveler.age", "18..", "traveler.age >= 18", numbers),
        ("traveler.age", "..60", "traveler.age <= 60", numbers),
        ("traveler.age", "[18, 21]", "traveler.age in [18, 21]", numbers),
        ("traveler.age", "[18, '>= 60']", "traveler.age == 18 || traveler.age >= 60", numbers),
        ("traveler.age", "{ not: 18..60 }", "!(traveler.age >= 18 && traveler.age <= 60)", numbers),
        ("traveler.age", "{ not: [18, 21] }", "!(traveler.age in [18, 21])", numbers),
        ("trip.date", "2026-01-01", "trip.date == date('2026-01-01')", days),
        ("trip.date", "'< 2026-02-01'", "trip.date < date('2026-02-01')", days),
        (
            "trip.date", "2026-01-01..2026-01-31",
            "trip.date >= date('2026-01-01') && trip.date <= date('2026-01-31')", days
        ),
        ("trip.date", "{ not: 2026-01-01.. }", "!(trip.date >= date('2026-01-01'))", days),
        ("trip.mode", "rail", "trip.mode == 'rail'", words),
        ("trip.mode", "'!= rail'", "trip.mode != 'rail'", words),
        ("trip.mode", "[rail, foot]", "trip.mode in ['rail', 'foot']", words),
        ("trip.mode", "{ not: rail }", "!(trip.mode == 'rail')", words),
        ("trip.mode", "{ any: [rail, road] }", "trip.mode == 'rail' || trip.mode == 'road'", words),
    ])
    func threeWaysChooseTheSame(attribute: String, comparison: String, expression: String, values: [String]) throws {
        let mapping = try chosen(rulebook(when: "{ \(attribute): \(comparison) }"), attribute, values)
        #expect(!mapping.isEmpty && mapping.count < values.count)
        let quoted = "'\(expression.replacing("'", with: "''"))'"
        #expect(try chosen(rulebook(when: quoted), attribute, values) == mapping)
        let rows = rulebook(where: "{ value: \(comparison) }", values)
        #expect(rows.rendered == "")
        #expect(rows.result.rulebook?.ruleIDs.map { String($0.dropFirst("t/v".count)) } == mapping.sorted())
    }

    /// A comparison is one thing whichever way it is written: the same rules, to the digest.
    @Test(arguments: [
        ("traveler.passport.issuer: KP", "traveler.passport.issuer == 'KP'"),
        ("traveler.passport.issuer: PRK", "traveler.passport.issuer == 'KP'"),
        ("traveler.passport.issuer: [KP, RU]", "traveler.passport.issuer in ['KP', 'RU']"),
        ("trip.date: '> 2026-02'", "trip.date > date('2026-02-28')"),
        ("trip.date: '< 2026-02'", "trip.date < date('2026-02-01')"),
        ("trip.weekday: fr..mo", "trip.weekday in ['fr', 'sa', 'su', 'mo']"),
        ("traveler.languages: EN", "'en' in traveler.languages"),
        ("traveler.age: 1234567890123", "traveler.age == 1234567890123"),
        ("trip.purpose: '!= tourism', trip.to: KP", "trip.purpose != 'tourism' && trip.to == 'KP'"),
    ])
    func mappingAndExpressionAreOneComparison(mapping: String, expression: String) {
        let quoted = "'\(expression.replacing("'", with: "''"))'"
        let (plain, written) = (rulebook(when: "{ \(mapping) }"), rulebook(when: quoted))
        #expect(plain.rendered + written.rendered == "")
        #expect(
            plain.result.rulebook?.rules[0].terms.map(\.text) == written.result.rulebook?.rules[0].terms.map(\.text))
        #expect(plain.result.rulebook?.rules[0].digest == written.result.rulebook?.rules[0].digest)
    }

    /// What is wrong beside something right is told once, of the entry that is wrong.
    @Test func aWrongEntryAmongRightOnesIsToldOnce() {
        let book = rulebook(when: "{ trip.to: KP, traveler.age: young, trip.mode: { not: rail } }")
        #expect(
            book.result.diagnostics.map { "\($0.code): \($0.message)" } == [
                "rulebook/wrong-type: `traveler.age` is a whole number, not `young`"
            ])
    }
}
