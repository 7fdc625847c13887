import RulebookLoading
import SafeConduct
import SourceDiagnostics
import Testing

@testable import Authoring

/// What lint says of the words of a family that a rulebook declares itself: the same as of those of a family in Swift.
@Suite struct DeclaredFamilyLintTests {
    private static let family = SourceFile(
        path: "family.yaml",
        text: """
            family: customs
            effect: informs
            fields:
              goods: { type: word, required: true }
              kinds: { type: list of word }
              way: { type: list of word, values: [import, export] }
              note: { type: text }

            """)

    private func draft(_ items: [String], names: String? = nil) -> RulebookDraft {
        let rules = items.enumerated().map { "  - { id: r\($0), title: A, \($1), sources: [law] }\n" }.joined()
        return RulebookDraft(
            [
                SourceFile(path: "sources.yaml", text: AuthorTestFixture.rules), Self.family,
                SourceFile(path: "rules.yaml", text: "rules: t\nfamily: customs\nitems:\n\(rules)"),
            ]
                + (names.map { [SourceFile(path: "names.yaml", text: "vocabulary: names\nnames:\n  values:\n\($0)\n")] }
                    ?? []),
            families: .standard)
    }

    private func said(_ lint: any Lint.Type, _ draft: RulebookDraft) -> [String] {
        lint.findings(in: draft).map { "\($0.message); \($0.hint ?? "")" }
    }

    @Test func wordsThatLookLikeOthersAreNearMisses() {
        let draft = draft([
            "goods: tobacco, kinds: [cigars, pipes]", "goods: tobacco, kinds: cigars", "goods: tobaco, kinds: [cigar]",
        ])
        #expect(draft.diagnostics.isEmpty)
        #expect(
            said(NearMissLint.self, draft) == [
                "`tobaco` is used less often than `tobacco` and looks alike; did you mean `tobacco`?",
                "`cigar` is used less often than `cigars` and looks alike; did you mean `cigars`?",
            ])
    }

    @Test func aWordThatIsNamedIsMeantAndOthersAreMeasuredByIt() {
        let items = ["goods: spirit", "goods: spirits", "goods: spirits", "goods: tobaco", "goods: tobacco"]
        let names = "    customs.goods: { spirit: { en: Spirit }, spirits: { en: Spirits }, tobacco: { en: Tobacco } }"
        #expect(
            said(NearMissLint.self, draft(items, names: names)) == [
                "`tobaco` is used less often than `tobacco` and looks alike; did you mean `tobacco`?"
            ])
    }

    @Test func namesAreOfWordsThatRulesHave() {
        let names = """
                customs.goods: { tobacco: { en: Tobacco }, spirts: { en: Spirits } }
                customs.way: { export: { en: out }, improt: { en: in } }
                customs.note: { anything: { en: Anything } }
                customs.good: { tobacco: { en: Tobacco } }
            """
        let draft = draft(["goods: tobacco, way: [import]", "goods: spirits"], names: names)
        #expect(draft.diagnostics.isEmpty)
        #expect(
            said(NamesLint.self, draft) == [
                "no value of `customs.goods` is called `spirts`, which has a name here; did you mean `spirits`?",
                "no value of `customs.way` is called `improt`, which has a name here; did you mean `import`?",
                "there is no attribute `customs.good` that `tobacco` could be a value of; ",
            ])
        #expect(said(NearMissLint.self, draft).isEmpty)
    }

    @Test func aTypeThatIsNoneHasAHint() {
        let files = ["money", "list of words", "wrod"].map {
            SourceFile(
                path: "\($0).yaml", text: "family: f-\($0.count)\neffect: informs\nfields: { x: { type: \($0) } }\n")
        }
        #expect(
            RulebookDraft(files, families: .standard).diagnostics.map { "\($0.message); \($0.hint ?? "")" } == [
                "`list of words` is not a type; did you mean `list of word`?",
                "`money` is not a type; it may be `boolean`, `country`, `date`, `integer`, `language`, `number`, `range`, `text`, `time`, `word`, or `list of` one of them",
                "`wrod` is not a type; did you mean `word`?",
            ])
    }
}
