import AdvisoryModel
import JSON
import RuleEngine
import RuleFixtures
import SafeConductTesting
import SourceDiagnostics
import Testing

@testable import RulebookLoading

/// Families and attributes that a rulebook declares itself, without any Swift.
@Suite struct DeclaredFamilyTests {
    private func book(_ family: String, _ items: String, vocabulary: String? = nil) -> TestRulebook {
        var files = ["family.yaml": family, "rules.yaml": "rules: t\nfamily: insurance\nitems:\n\(items)\n"]
        files["vocabulary.yaml"] = vocabulary
        return TestRulebook(families: [NoteFamily.self], files: files)
    }

    private let trip = "trip: { crossing: a-b, date: 2026-12-07 }"
    private let items = """
          - { id: a, title: A, level: 2, cover: doctors, text: "Cover {{ insurance.cover }}", sources: [good] }
          - { id: b, title: B, level: 3, cover: flights, sources: [good] }
        """

    private func family(_ combine: String) -> String {
        "family: insurance\neffect: warns\ncombine: \(combine)\nseverity: level\nfields:\n  level: { type: integer, required: true }\n  cover: { type: text }\n"
    }

    @Test(arguments: [
        ("all", "warns t/b certain\nwarns t/a certain"), ("mostSevere", "warns t/b certain\ninforms t/a certain"),
        ("first", "warns t/a certain\ninforms t/b certain"),
    ])
    func severalRulesCombine(combine: String, expected: String) throws {
        let report = try book(family(combine), items).report(trip)
        #expect(report.summary == "undetermined\n\(expected)")
        #expect(report.advisory("t/a")?.text == "Cover doctors")
    }

    @Test(arguments: [
        (
            "family: insurance\neffect: warn\n",
            """
            error[rulebook/unknown-value]: `warn` is not a value of `effect`
             --> family.yaml:2:9
              |
            2 | effect: warn
              |         ^^^^
            hint: did you mean `warns`?

            """
        ),
        (
            "family: insurance\neffect: warns\ncombine: mostSevere\n",
            """
            error[rulebook/missing-key]: a family needs the key `severity`
             --> family.yaml:1:1
              |
            1 | family: insurance
              | ^^^^^^^^^^^^^^^^^
            hint: name the field by which `mostSevere` compares

            """
        ),
        (
            "family: note\neffect: warns\n",
            """
            error[rulebook/duplicate-id]: there is already a family `note`
             --> family.yaml:1:9
              |
            1 | family: note
              |         ^^^^
            hint: choose another name

            """
        ),
        (
            "family: insurance\neffect: warns\nfields: { x: { type: txt } }\n",
            """
            error[rulebook/wrong-type]: `txt` is not a type
             --> family.yaml:3:22
              |
            3 | fields: { x: { type: txt } }
              |                      ^^^
            hint: did you mean `text`?

            """
        ),
    ])
    func saysWhatIsWrongWithAFamily(text: String, expected: String) {
        #expect(TestRulebook(families: [NoteFamily.self], files: ["family.yaml": text]).rendered == expected)
    }

    /// Whatever a rule is read for beside its family's own keys.
    @Test(arguments: CommonKeys.names) func aKeyThatEveryRuleHasIsNoFieldOfAFamily(_ key: String) {
        let family = "family: insurance\neffect: warns\nfields: { \(key): { type: text } }\n"
        #expect(
            TestRulebook(families: [NoteFamily.self], files: ["family.yaml": family]).rendered == """
                error[rulebook/duplicate-id]: every rule already has a key `\(key)`
                 --> family.yaml:3:11
                  |
                3 | fields: { \(key): { type: text } }
                  |           \(String(repeating: "^", count: key.count))
                hint: choose another name

                """)
    }

    /// The hint of an unknown key names those that were asked for: no key of every rule is missing among the names.
    @Test func theNamesOfCommonKeysAreThoseThatAreRead() {
        let rendered = book(family("all"), "  - { id: a, title: A, level: 1, qqqqqqq: 1, sources: [good] }").rendered
        let keys = CommonKeys.names + ["level", "cover"]
        #expect(
            rendered.hasSuffix("hint: it may have \(keys.map { "`\($0)`" }.joined(separator: ", "))\n"), "\(rendered)")
    }

    @Test func requiredFieldsAreRequired() {
        #expect(
            book(family("all"), "  - { id: a, title: A, sources: [good] }").rendered == """
                error[rulebook/missing-key]: a rule needs the key `level`
                 --> rules.yaml:4:5
                  |
                4 |   - { id: a, title: A, sources: [good] }
                  |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

                """)
    }

    @Test func aVocabularyAddsAttributesValuesAndQuestions() throws {
        let vocabulary = """
            vocabulary: t
            attributes:
              trip.groupSize: { type: integer, question: { en: How many are you? } }
              traveler.vaccines: { type: list of word, values: [polio, measles], mayBeAbsent: true }
            values:
              trip.purpose: [pilgrimage]
            """
        let book = TestRulebook(
            families: [NoteFamily.self],
            files: [
                "vocabulary.yaml": vocabulary,
                "rules.yaml": """
                rules: t
                family: note
                items:
                  - { id: big, title: Big, effect: blocks, when: { trip.groupSize: "> 10", trip.purpose: pilgrimage }, sources: [good] }
                  - { id: jab, title: Jab, effect: warns, when: { not: { traveler.vaccines: polio } }, sources: [good] }
                """,
            ])
        let report = try book.report(
            "trip: { crossing: a-b, date: 2026-12-07, purpose: pilgrimage }\ntraveler: { vaccines: [] }")
        #expect(report.advisory("t/big")?.missing == ["trip.groupSize"])
        #expect(report.questions.map(\.question) == ["How many are you?"])
        #expect(report.advisory("t/jab")?.certainty == .certain)
        #expect(
            try book.report("trip: { crossing: a-b, date: 2026-12-07, purpose: pilgrimage, groupSize: 11 }").verdict
                == .blocked)
    }

    /// A rule that may supersede what opens, or admits, leaves that possible; one that does takes it away.
    @Test(
        arguments: ["mostSevere", "first"],
        ["effect: opens", "effect: informs\nadmits: entry", "effect: requires\nadmits: entry"])
    func whatMaySupersedeLeavesNothingCertain(combine: String, effect: String) throws {
        let family =
            "family: insurance\n\(effect)\ncombine: \(combine)\nseverity: level\nfields:\n  level: { type: integer }\n"
        let minors =
            "  - { id: a, title: A, level: 2, authority: RU, when: { traveler.age: \"< 18\" }, sources: [good] }"
        let all =
            "  - { id: b, title: B, level: 1, authority: KP, sources: [good] }\n  - { id: c, title: C, authority: KP, sources: [good] }"
        func seen(_ age: String) throws -> [String] {
            let report = try book(family, minors + "\n" + all).report(
                "trip: { crossing: a-b, from: RU, to: KP, date: 2026-12-07 }\ntraveler: { \(age) }")
            return ["t/b", "t/c"].compactMap { id in
                report.advisory(id).map { advisory in
                    ([advisory.certainty.rawValue] + advisory.missing + [advisory.details["supersededBy"]?.string ?? ""])
                        .filter { !$0.isEmpty }.joined(separator: " ")
                }
            }
        }
        #expect(try seen("age: 16") == ["certain t/a", "certain t/a"])
        let grown = try seen("age: 40")
        #expect(grown == ["certain", "certain t/b"])
        #expect(try seen("") == ["possible traveler.age", "certain t/b"])
    }

    /// What is superseded neither opens nor admits.
    @Test(arguments: [("opens", "nothing-says-open"), ("informs\nadmits: entry", "nothing-says-admitted")])
    func whatIsSupersededLetsNobodyThrough(effect: String, reason: String) throws {
        let family =
            "family: insurance\neffect: \(effect)\ncombine: mostSevere\nseverity: level\nfields:\n  level: { type: integer }\n"
        for (level, isThrough) in [(1, false), (2, true), (3, true)] {
            let items =
                "  - { id: a, title: A, level: \(level), authority: KP, sources: [good] }\n  - { id: b, title: B, level: 2, authority: RU, sources: [good] }"
            let report = try book(family, items).report("trip: { crossing: a-b, from: RU, to: KP, date: 2026-12-07 }")
            let isKept = report.reasons.contains { if case .finding(reason, "KP") = $0 { true } else { false } }
            #expect(isKept != isThrough, "\(level): \(report.reasons)")
        }
    }

    /// A warning of a family with levels that gives none has none.
    @Test func aWarningWithoutALevelHasNone() throws {
        let family =
            "family: insurance\neffect: warns\nseverity: level\nfields:\n  level: { type: integer }\n"
        let report = try book(family, "  - { id: a, title: A, sources: [good] }").report(trip)
        #expect(report.advisory("t/a")?.level == nil)
        #expect(report.problems.isEmpty)
    }
}
