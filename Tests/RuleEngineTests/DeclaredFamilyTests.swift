import AdvisoryModel
import RuleFixtures
import RuleEngine
import RulebookLoading
import SafeConductTesting
import SourceDiagnostics
import Testing

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
        ("family: insurance\neffect: warn\n", "rulebook/unknown-value"),
        ("family: insurance\neffect: warns\ncombine: mostSevere\n", "rulebook/missing-key"),
        ("family: note\neffect: warns\n", "rulebook/duplicate-id"),
        ("family: insurance\neffect: warns\nfields: { title: { type: text } }\n", "rulebook/duplicate-id"),
        ("family: insurance\neffect: warns\nfields: { x: { type: txt } }\n", "rulebook/wrong-type"),
    ])
    func saysWhatIsWrongWithAFamily(text: String, code: String) {
        let result = TestRulebook(families: [NoteFamily.self], files: ["family.yaml": text]).result
        #expect(result.diagnostics.contains { $0.code == code }, "\(result.diagnostics)")
    }

    @Test func requiredFieldsAreRequired() {
        let rendered = book(family("all"), "  - { id: a, title: A, sources: [good] }").rendered
        #expect(rendered.contains("a rule needs the key `level`"))
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
}
