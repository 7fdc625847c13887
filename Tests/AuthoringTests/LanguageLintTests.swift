import Authoring
import RulebookLoading
import SafeConduct
import SourceDiagnostics
import Testing

/// Texts that lack a language in which everything is to be written.
@Suite struct LanguageLintTests {
    private func found(_ languages: [String], _ files: [String: String]) -> [String] {
        let all = files.merging(["sources.yaml": AuthorTestFixture.rules]) { own, _ in own }
        let draft = RulebookDraft(
            all.map { SourceFile(path: $0.key, text: $0.value) }, families: .standard)
        return LintRun(draft, languages: languages).diagnostics.filter { $0.code.text == "rulebook/missing-language" }
            .map { "\($0.span?.start.line ?? 0): \($0.message)" }
    }

    private static let rules = """
        rules: t
        family: permit
        items:
          - { id: plain, title: Pass, permit: { document: pass }, sources: [law] }
          - { id: both, title: { en: Pass, ru: Пропуск }, permit: { document: pass }, sources: [law] }
          - id: office
            title: { en: Pass, ru: Пропуск }
            text: { ru: Пропуск }
            permit: { document: pass, applyAt: { en: Border service }, leadTime: { RU: 15 days, other: 30 days } }
            sources: [law]
          - { id: one, title: { ru: Пропуск }, permit: { document: pass }, sources: [law] }
          - id: "table-{c}"
            each: { rows: [{ c: RU }, { c: KP }] }
            title: { en: "Pass of {c}" }
            permit: { document: pass, issuer: "{c}" }
            sources: [law]

        """

    @Test func eachRuleIsNamedOnceWithItsTexts() {
        #expect(found([], ["rules.yaml": Self.rules]) == [])
        #expect(
            found(["en", "ru"], ["rules.yaml": Self.rules]) == [
                "4: the rule `plain` lacks `ru` in `title`",
                "6: the rule `office` lacks `en` in `text`, `ru` in `permit.applyAt`",
                "11: the rule `one` lacks `en` in `title`",
                "12: the rule `table-{c}` lacks `ru` in `title`",
            ])
        // A text in one language that is not named is in the first.
        #expect(
            found(["ru"], ["rules.yaml": Self.rules]) == [
                "6: the rule `office` lacks `ru` in `permit.applyAt`", "12: the rule `table-{c}` lacks `ru` in `title`",
            ])
    }

    /// `is` and `to` are languages as well as keys.
    @Test func otherTextsAreNamedAndOtherMappingsAreNot() {
        let crossing = """
            crossing: a-b
            name: { en: A – B }
            between: [RU, KP]
            timeZones: { RU: Asia/Vladivostok, KP: Asia/Pyongyang }
            covers: 2020-01-01..
            facts:
              gauge: { is: wide, source: law }
              people: { is: 660, to: 2030-01-01, source: law }
            """
        #expect(found(["en", "ru"], ["a-b.yaml": crossing]) == ["2: the text of `name` lacks `ru`"])
    }

    /// A language counts as written where one of its regions is.
    @Test func aRegionOfALanguageIsEnough() {
        let crossing = "crossing: a-b\nname: { en-GB: A – B }\nbetween: [RU, KP]\ncovers: 2020-01-01..\n"
        #expect(found(["en"], ["a-b.yaml": crossing]) == [])
        #expect(found(["en", "ru"], ["a-b.yaml": crossing]) == ["2: the text of `name` lacks `ru`"])
    }

    @Test func oneIsAcceptedAndKeptWhileLanguagesAreNotAskedFor() {
        let rules = """
            rules: t
            family: safety
            items:
              # accept(rulebook/missing-language): a name that is the same everywhere
              - { id: ice, title: Ice, level: 2, hazard: ice, sources: [law] }

            """
        let files = [
            SourceFile(path: "rules.yaml", text: rules),
            SourceFile(path: "sources.yaml", text: AuthorTestFixture.rules),
        ]
        let draft = RulebookDraft(files, families: .standard)
        #expect(LintRun(draft).text() == "0 errors, 0 warnings in 2 files\n")
        #expect(LintRun(draft, languages: ["en", "ru"]).text() == "0 errors, 0 warnings, 1 accepted in 2 files\n")
    }
}
