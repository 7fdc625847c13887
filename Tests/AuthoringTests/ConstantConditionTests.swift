import AdvisoryModel
import RuleFixtures
import RulebookLoading
import SafeConductTesting
import SourceDiagnostics
import Testing

@testable import RuleEngine

/// Rules that never apply, or whose conditions say nothing.
@Suite struct ConstantConditionTests {
    /// One that says for which days its rulebook is kept, so that lint has nothing else to say.
    private static let crossing = "crossing: a-b\nname: A – B\nbetween: [RU, KP]\ncovers: 2020-01-01..\n"

    private func rulebook(_ keys: String, when: String? = nil) -> TestRulebook {
        let head = "rules: t\nfamily: note\n" + (when.map { "when: \($0)\n" } ?? "")
        return TestRulebook(
            families: [NoteFamily.self],
            files: [
                "rules.yaml": head + "items:\n  - { id: a, title: A, effect: warns, sources: [good], \(keys) }\n",
                "a-b.yaml": Self.crossing,
                "words.yaml": "vocabulary: t\nattributes: { traveler.pass: { type: boolean } }",
            ])
    }

    @Test func aRuleThatItsFileExcludes() {
        #expect(
            rulebook("when: { trip.date: 2027-01-01..2027-02-01 }", when: "{ trip.date: 2026-01-01..2026-02-01 }")
                .renderedLint == """
                    warning[rulebook/constant-condition]: `trip.date >= date("2026-01-01") && trip.date <= date("2026-02-01")` and `trip.date >= date("2027-01-01") && trip.date <= date("2027-02-01")` are never true together
                     --> rules.yaml:5:64
                      |
                    5 |   - { id: a, title: A, effect: warns, sources: [good], when: { trip.date: 2027-01-01..2027-02-01 } }
                      |                                                                ^^^^^^^^^
                    hint: `t/a` never applies: fix one of them, or write alternatives under `any`
                    note: it excludes this
                     --> rules.yaml:3:9
                      |
                    3 | when: { trip.date: 2026-01-01..2026-02-01 }
                      |         ^^^^^^^^^

                    """)
    }

    @Test func aRuleThatItsValidityExcludes() {
        #expect(
            rulebook("when: { trip.date: 2027-01-01.. }, valid: 2026-01-01..2026-06-30").renderedLint == """
                warning[rulebook/constant-condition]: `trip.date >= date("2027-01-01")` and `valid: 2026-01-01..2026-06-30` are never true together
                 --> rules.yaml:4:98
                  |
                4 |   - { id: a, title: A, effect: warns, sources: [good], when: { trip.date: 2027-01-01.. }, valid: 2026-01-01..2026-06-30 }
                  |                                                                                                  ^^^^^^^^^^^^^^^^^^^^^^
                hint: `t/a` never applies: fix one of them, or write alternatives under `any`
                note: it excludes this
                 --> rules.yaml:4:64
                  |
                4 |   - { id: a, title: A, effect: warns, sources: [good], when: { trip.date: 2027-01-01.. }, valid: 2026-01-01..2026-06-30 }
                  |                                                                ^^^^^^^^^

                """)
    }

    /// What all days of a trip, or all stays, decide alike.
    @Test(arguments: [
        ("trip.date.day() > 31 || trip.date.month() > 12", false),
        ("trip.until < trip.date", false), ("trip.until >= trip.date", true), ("trip.date - trip.until > 30", false),
        ("traveler.daysIn('FI', 90) > 90", false), ("traveler.daysIn('FI', 180) < 0", false),
        ("traveler.daysIn('FI', 90) <= 90", true), ("trip.date.month() == 2 && trip.date.day() == 29", nil),
        ("trip.until - trip.date == 4", nil), ("trip.until - trip.date > 1000", nil),
        ("trip.until - trip.date != 6", nil),
        ("trip.until > trip.date + months(36)", nil), ("trip.date - trip.until >= 0", nil),
        ("trip.date == date('2026-12-24') || trip.until == date('2026-12-24')", nil),
        ("trip.date >= date('2026-12-01') && trip.until <= date('2026-12-20')", nil),
        ("trip.date <= date('2026-11-30') || trip.until >= date('2026-12-21')", nil),
        ("trip.until - trip.date > 30", nil), ("trip.until == trip.date", nil),
        ("traveler.daysIn('FI', 90) >= 90", nil),
        ("trip.date.month() == 1 && trip.date.day() == 1", nil),
        ("trip.date.year() == 2063 && trip.date.day() == 1", nil),
    ])
    func whatAllDaysDecideAlikeIsConstant(condition: String, truth: Bool?) {
        let said = truth.map { ["the condition is \($0 ? "always" : "never") true"] } ?? []
        #expect(rulebook("when: \"\(condition)\"").lint.map(\.message) == said)
    }

    /// Keys of a rule of which two exclude one another, by the texts of both.
    @Test(arguments: [
        (
            "when: trip.date.month() == 2 && trip.date.day() == 30", "trip.date.month() == 2", "trip.date.day() == 30"
        ),
        (
            "when: \"trip.date.day() > 30 && trip.date.month() in [4, 6, 9, 11]\"", "trip.date.day() > 30",
            "trip.date.month() in [4, 6, 9, 11]"
        ),
        (
            "when: { all: [{ traveler.age: \"< 10\" }, { traveler.age: \"> 20\" }] }", "traveler.age < 10",
            "traveler.age > 20"
        ),
        ("when: traveler.age < 10 && 20 < traveler.age", "traveler.age < 10", "20 < traveler.age"),
        (
            "when: { traveler.residence: FR, not: { traveler.residence: FR } }", "traveler.residence == \"FR\"",
            "!(traveler.residence == \"FR\")"
        ),
        (
            "when: { traveler.residence: FR }, unless: { traveler.residence: [FR, DE] }",
            "traveler.residence == \"FR\"",
            "!(traveler.residence in [\"FR\", \"DE\"])"
        ),
        (
            "when: { traveler.residence: FR }, unless: 'traveler.residence == \"FR\"'", "traveler.residence == \"FR\"",
            "!(traveler.residence == \"FR\")"
        ),
        (
            "when: 'traveler.residence == \"FR\" && traveler.residence != \"FR\"'", "traveler.residence == \"FR\"",
            "traveler.residence != \"FR\""
        ),
        (
            "when: { trip.mode: rail, any: [{ trip.mode: road }, { trip.mode: foot }] }", "trip.mode == \"rail\"",
            "trip.mode == \"road\" || trip.mode == \"foot\""
        ),
        (
            "when: { traveler.age: [18, 21], not: { traveler.age: 12..60 } }", "traveler.age in [18, 21]",
            "!(traveler.age >= 12 && traveler.age <= 60)"
        ),
        (
            "when: { traveler.nationalities: [FR, DE] }, unless: { traveler.nationalities: [FR, DE, IT] }",
            "traveler.nationalities.exists(value, value in [\"FR\", \"DE\"])",
            "!traveler.nationalities.exists(value, value in [\"FR\", \"DE\", \"IT\"])"
        ),
        ("when: { traveler.pass: true }, unless: traveler.pass", "traveler.pass == true", "!traveler.pass"),
        (
            "when: 'traveler.passport.issuer == \"FR\" && traveler.passport.issuer == \"DE\"'",
            "traveler.passport.issuer == \"FR\"", "traveler.passport.issuer == \"DE\""
        ),
        (
            "when: { trip.date: \"> 2026-12-31\" }, valid: 2026-01-01..2026-12-31", "trip.date > date(\"2026-12-31\")",
            "valid: 2026-01-01..2026-12-31"
        ),
        (
            "when: trip.date < date('2026-01-01'), valid: 2026-01-01..", "trip.date < date(\"2026-01-01\")",
            "valid: 2026-01-01.."
        ),
    ])
    func theTwoPartsAreNamed(keys: String, first: String, second: String) {
        let found = rulebook(keys).lint.map { "\($0.code): \($0.message)" }
        #expect(found == ["rulebook/constant-condition: `\(first)` and `\(second)` are never true together"])
    }

    /// Keys of a rule that no trip meets, for what crossings and their sides are, and what people on foot are in; none: it may apply.
    @Test(arguments: [
        ("when: { trip.crossing: a-b, trip.to: CN }", "`trip.crossing == \"a-b\"` and `trip.to == \"CN\"`"),
        (
            "when: { trip.crossing: a-b, trip.from: [CN, DE] }",
            "`trip.crossing == \"a-b\"` and `trip.from in [\"CN\", \"DE\"]`"
        ),
        (
            "when: { trip.crossing: a-b, trip.countries: CN }",
            "`trip.crossing == \"a-b\"` and `\"CN\" in trip.countries`"
        ),
        ("when: { trip.crossing: [a-b, c-d], trip.to: [CN, RU] }", nil),
        ("when: { trip.from: RU, trip.to: RU }", "`trip.from == \"RU\"` and `trip.to == \"RU\"`"),
        ("when: { trip.from: RU, trip.to: CN }", "`trip.from == \"RU\"` and `trip.to == \"CN\"`"),
        ("when: { trip.from: CN, trip.to: KP }", nil),
        ("when: { trip.crossing: a-b, any: [{ trip.to: CN }, { trip.to: RU }] }", nil),
        ("when: { any: [{ trip.crossing: a-b }, { trip.crossing: c-d }], trip.to: CN }", nil),
        ("when: { trip.crossing: a-b }, unless: { trip.to: CN }", nil),
        ("when: { trip.mode: foot, trip.vehicle: car }", "`trip.mode == \"foot\"` and `trip.vehicle == \"car\"`"),
        (
            "when: { trip.vehicle: [car, bus], trip.mode: foot }",
            "`trip.vehicle in [\"car\", \"bus\"]` and `trip.mode == \"foot\"`"
        ),
        ("when: { trip.mode: [foot, road], trip.vehicle: car }", nil),
        ("when: { trip.mode: foot, trip.vehicle: none }", nil),
        ("when: { trip.mode: sea, trip.vehicle: car }", nil),
    ])
    func aRuleForNoTripThatThereIsNeverApplies(keys: String, parts: String?) {
        let rulebook = TestRulebook(
            families: [NoteFamily.self],
            files: [
                "rules.yaml":
                    "rules: t\nfamily: note\nitems:\n  - { id: a, title: A, effect: warns, sources: [good], \(keys) }\n",
                "a-b.yaml": Self.crossing,
                "c-d.yaml": "crossing: c-d\nname: C – D\nbetween: [CN, KP]\ncovers: 2020-01-01..\n",
            ])
        let found = rulebook.lint.filter { $0.code.text == "rulebook/constant-condition" }.map(\.message)
        #expect(found == (parts.map { ["\($0) are never true together"] } ?? []))
    }

    @Test func threePartsMayExcludeOneAnother() {
        let keys =
            "when: { traveler.residence: [FR, DE], all: ['traveler.residence != \"FR\"', 'traveler.residence != \"DE\"'] }"
        #expect(
            rulebook(keys).lint.map(\.message) == [
                "`traveler.residence in [\"FR\", \"DE\"]`, `traveler.residence != \"FR\"` and `traveler.residence != \"DE\"` are never true together"
            ])
    }

    @Test func whatExcludesAFileIsSaidOnce() {
        let found = rulebook(
            "when: { trip.mode: rail }, valid: 2026-01-01..", when: "{ trip.to: KP, not: { trip.to: KP } }"
        ).lint
        #expect(found.map(\.hint) == ["no rule of the file ever applies: fix one of them"])
    }

    /// Conditions that are true or false by themselves.
    @Test(arguments: [
        ("when: 'trip.mode == \"rail\" || trip.mode != \"rail\"'", "always"),
        ("when: { any: [{ traveler.age: \"< 18\" }, { not: { traveler.age: \"< 18\" } }] }", "always"),
        ("when: traveler.age < 18 || traveler.age >= 18", "always"),
        (
            "when: { any: [{ trip.mode: rail, not: { trip.mode: rail } }, { trip.mode: road, not: { trip.mode: road } }] }",
            "never"
        ),
        ("unless: 'trip.mode == \"rail\" || trip.mode != \"rail\"'", "never"),
        ("when: 'trip.mode in []'", "never"),
        ("when: 1 < 2", "always"), ("when: 2 < 1", "never"), ("unless: 1 < 2", "never"),
        ("when: 'traveler.documents.exists(d, d.type == \"visa\" && d.type == \"passport\")'", "never"),
    ])
    func aConditionThatIsConstant(keys: String, truth: String) {
        #expect(
            rulebook(keys).lint.map { "\($0.severity) \($0.code): \($0.message)" } == [
                "warning rulebook/constant-condition: the condition is \(truth) true"
            ])
    }

    @Test(arguments: [
        "when: { traveler.nationalities: { all: [FR, DE] } }",
        "when: { traveler.nationalities: FR, not: { traveler.nationalities: DE } }",
        "when: { traveler.nationalities: [FR, DE] }, unless: { traveler.nationalities: FR }",
        "when: '\"FR\" in traveler.nationalities && traveler.nationalities.exists(n, n == \"DE\")'",
        "when: { traveler.age: 10..20, all: [{ traveler.age: \">= 20\" }] }",
        "when: { trip.date: 2026-06-30.. }, valid: 2026-01-01..2026-06-30",
        "when: { trip.date: 2027-01-01.. }, valid: 2026-01-01..2026-06-30, afterwards: uncertain",
        "unless: { trip.time: 00:01..23:59 }", "when: { trip.time: \"..22:00\" }",
        "when: { traveler.age: \">= 1\" }", "when: { trip.mode: { not: [rail, road] } }",
        "when: 'traveler.age + 1 > 18 && traveler.age + 1 < 18'",
        "when: 'traveler.documents.exists(d, d.type == \"visa\") && traveler.documents.exists(d, d.type == \"passport\")'",
        "when: 'traveler.documents.exists(d, d.type == \"visa\") && !traveler.documents.exists(d, d.type == \"visa\" && d.issuer == \"KP\")'",
    ])
    func whatMayBeTrueIsNotComplainedOf(keys: String) {
        #expect(rulebook(keys).renderedLint == "")
    }

    /// Whatever a request says, the condition comes to the same.
    @Test(arguments: [
        ("when: { traveler.age: \">= 0\" }", "always"), ("when: { traveler.age: 0..150 }", "always"),
        ("when: 'true || trip.mode == \"road\"'", "always"), ("when: 'trip.mode == \"rail\" || 1 > 0'", "always"),
        ("when: { any: [{ trip.mode: rail }, '1 > 0'] }", "always"),
        ("when: '!(true || trip.mode == \"road\")'", "never"),
        ("when: 'trip.mode == \"rail\" && 1 > 2'", "never"),
        ("when: { trip.mode: [road, rail, foot, bicycle, sea, air] }", "always"),
        ("unless: { trip.time: 00:00..23:59 }", "never"), ("unless: { trip.time: \"00:00..\" }", "never"),
        ("unless: { trip.time: \"<= 23:59\" }", "never"), ("unless: 'trip.time <= \"23:59\"'", "never"),
        ("unless: { trip.time: [00:00..12:00, 12:01..23:59] }", "never"),
        ("unless: { any: [{ trip.time: \"..12:00\" }, { trip.time: \"12:01..\" }] }", "never"),
        ("when: { trip.time: 00:00..23:59 }", "always"), ("when: { trip.time: { not: 00:00..23:59 } }", "never"),
        ("when: { trip.party: [independent, organized-tour, official-delegation, crew] }", "always"),
    ])
    func whatIsAlwaysTheSameIsSaid(keys: String, truth: String) {
        let lint = rulebook(keys).renderedLint
        #expect(lint.contains("the condition is \(truth) true"), "\(lint)")
    }

    @Test func aRowOfATableIsNamed() {
        let rules = """
            rules: t
            family: note
            items:
              - { id: "{to}", each: [{ to: KP }, { to: RU }], title: T, effect: warns, sources: [good], when: { trip.to: "{to}", all: ["trip.to != 'RU'"] } }
            """
        let files = ["a-b.yaml": Self.crossing, "rules.yaml": rules]
        let found = TestRulebook(families: [NoteFamily.self], files: files).lint
        #expect(found.map(\.message) == ["`trip.to == \"RU\"` and `trip.to != \"RU\"` are never true together"])
        #expect(found.first?.notes.map(\.message) == ["it excludes this", "it is written here"])
    }

    private func lint(rows: String, _ keys: String) -> TestRulebook {
        TestRulebook(
            families: [NoteFamily.self],
            files: [
                "a-b.yaml": Self.crossing,
                "rules.yaml":
                    "rules: t\nfamily: note\nitems:\n  - id: \"{from}\"\n    each: \(rows)\n    title: T\n    effect: informs\n    sources: [good]\n"
                    + keys,
            ])
    }

    @Test func aConditionThatIsNeverTrueInSomeRows() {
        let book = lint(
            rows: "[{ from: a, kind: x }, { from: b, kind: y }, { from: c, kind: z }]",
            "    when: row.kind == \"x\" && trip.to == \"KP\"\n")
        #expect(
            book.renderedLint == """
                warning[rulebook/constant-condition]: the condition is never true in 2 rows of the table
                 --> rules.yaml:9:11
                  |
                9 |     when: row.kind == "x" && trip.to == "KP"
                  |           ^^^^^^^^^^^^^^^
                hint: choose the rows by `where` in `each`
                note: the first of them
                 --> rules.yaml:5:34
                  |
                5 |     each: [{ from: a, kind: x }, { from: b, kind: y }, { from: c, kind: z }]
                  |                                  ^^^^^^^^^^^^^^^^^^^^

                """)
        #expect(book.rendered == "")
    }

    /// What is the same in every row is said once, of the rule.
    @Test(arguments: [("1 < 2", "always"), ("1 > 2", "never"), ("row.kind == 'z'", "never")])
    func aConditionThatIsConstantInEveryRow(condition: String, truth: String) {
        let found = lint(rows: "[{ from: a, kind: x }, { from: b, kind: y }]", "    when: \(condition)\n").lint
        #expect(found.map(\.message) == ["the condition is \(truth) true"])
        #expect(found.first?.file == "rules.yaml")
    }

    @Test func aConditionThatSaysNothingInSomeRowsIsMeantSo() {
        let rows = "[{ from: a, kind: x }, { from: b, kind: y }]"
        #expect(lint(rows: rows, "    when: trip.to == 'KP' || row.kind == 'x'\n").renderedLint == "")
    }

    @Test func whatCanOnlyFailIsAnError() {
        let text = rulebook("when: traveler.age > 1 && 9223372036854775807 + 1 > 0").renderedLint
        #expect(text.contains("error[rulebook/failing-condition]"))
    }
}
