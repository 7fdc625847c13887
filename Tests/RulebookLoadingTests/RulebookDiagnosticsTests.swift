import RuleFixtures
import RulebookLoading
import RuleEngine
import SafeConductTesting
import SourceDiagnostics
import Testing

/// What authors are told of what is wrong with a rulebook, whole.
@Suite struct RulebookDiagnosticsTests {
    private func rendered(_ items: String, when: String? = nil) -> String {
        let head = "rules: t\nfamily: note\n" + (when.map { "when: \($0)\n" } ?? "")
        return TestRulebook(families: [NoteFamily.self], rules: head + "items:\n" + items).rendered
    }

    @Test func aMisspeltValueInAMapping() {
        #expect(
            rendered("  - { id: a, title: A, effect: warns, when: { trip.purpose: turism }, sources: [good] }\n") == """
                error[rulebook/unknown-value]: `turism` is not a value of `trip.purpose`
                 --> rules.yaml:4:61
                  |
                4 |   - { id: a, title: A, effect: warns, when: { trip.purpose: turism }, sources: [good] }
                  |                                                             ^^^^^^
                hint: did you mean `tourism`?

                """)
    }

    /// What a rule with an error names is looked up as that of any other.
    @Test func allThatIsWrongWithARuleIsSaidAtOnce() {
        let items = """
              - { id: a, title: A, effect: wars, sources: [god], overrides: [b, t/c, c/d] }
              - { id: b, title: B, effect: warns, when: { trip.mode: rial }, sources: [good], overrides: [bb] }
              - { id: b, title: B, effect: warns, when: { trip.mode: rail }, endedBy: { source: odd, after: 2026-01-01 }, valid: soon }

            """
        let found = TestRulebook(
            families: [NoteFamily.self], rules: "rules: t\nfamily: note\nitems:\n" + items
        ).result.diagnostics
        #expect(
            found.map { finding in
                let start = finding.span?.start
                return "\(start?.line ?? 0):\(start?.column ?? 0) \(finding.code.text) \(finding.message)"
            } == [
                "4:32 rulebook/unknown-value `wars` is not a value of `effect`",
                "4:48 rulebook/unknown-source no source is called `god`",
                "4:69 rulebook/unknown-rule no rule is called `t/c`",
                "4:74 rulebook/unknown-rule no rule is called `c/d`",
                "5:58 rulebook/unknown-value `rial` is not a value of `trip.mode`",
                "5:95 rulebook/unknown-rule no rule is called `t/bb`",
                "6:85 rulebook/unknown-source no source is called `odd`",
                "6:118 rulebook/invalid-date `soon` is not a range of dates",
            ])
    }

    /// Each finding by code, message and hint; places are tested where they are hard.
    @Test(arguments: [
        (
            "{ id: a, title: A, effect: warns, when: { trip.purpos: tourism }, sources: [good] }",
            "rulebook/unknown-attribute", "did you mean `trip.purpose`?"
        ),
        (
            "{ id: a, title: A, effect: warns, when: \"trip.purpos == 'tourism'\", sources: [good] }",
            "rulebook/unknown-attribute", "did you mean `trip.purpose`?"
        ),
        (
            "{ id: a, title: A, effect: warns, when: \"trip.purpose == 'turism'\", sources: [good] }",
            "rulebook/unknown-value", "did you mean `tourism`?"
        ),
        (
            "{ id: a, title: A, effect: warns, when: \"traveler.nationalities.exists(n, n == 'FRA')\", sources: [good] }",
            "rulebook/unknown-country", "write `FR`"
        ),
        (
            "{ id: a, title: A, effect: warns, when: \"trip.mode\", sources: [good] }", "cel/type-mismatch",
            "a condition is true or false: compare the value with something"
        ),
        (
            "{ id: a, title: A, effect: warns, when: {}, sources: [good] }", "rulebook/empty-condition",
            "leave the key out if it always holds"
        ),
        (
            "{ id: a, title: A, effect: warns, when: \"\", sources: [good] }", "rulebook/empty-condition",
            "leave the key out if it always holds"
        ),
        (
            "{ id: a, title: A, effect: warns, when: [trip.mode], sources: [good] }", "rulebook/wrong-type",
            "put the list under `all:` or `any:`"
        ),
        (
            "{ id: a, title: A, effect: warns, when: { trip.date: 2027-01-01..2026-01-01 }, sources: [good] }",
            "rulebook/empty-range", "exchange its ends"
        ),
        (
            "{ id: a, title: A, effect: warns, when: { trip.date: 2026-02-30 }, sources: [good] }",
            "rulebook/invalid-date", "write a day that exists as YYYY-MM-DD"
        ),
        (
            "{ id: a, title: A, effect: warns, when: { trip.from: UK }, sources: [good] }", "rulebook/unknown-country",
            "the United Kingdom is `GB`"
        ),
        (
            "{ id: a, title: A, effect: warns, when: { traveler.age: young }, sources: [good] }", "rulebook/wrong-type",
            "write it in digits"
        ),
        (
            "{ id: a, title: A, effect: warns, when: \"9223372036854775807 + 1 > 0\", sources: [good] }",
            "rulebook/failing-condition", "write one that can be true"
        ),
        ("{ id: a, title: A, effect: warn, sources: [good] }", "rulebook/unknown-value", "did you mean `warns`?"),
        ("{ id: a, titel: A, effect: warns, sources: [good] }", "rulebook/unknown-key", "did you mean `title`?"),
        ("{ id: a, title: A, effect: warns, sources: [goood] }", "rulebook/unknown-source", "did you mean `good`?"),
        (
            "{ id: a, title: A, effect: warns, sources: [good], overrides: [another] }", "rulebook/unknown-rule",
            "write the id of a rule of this file, or the full id of another, such as `ru-kp/border-zone-pass`"
        ),
        (
            "{ id: a, title: A, effect: warns, sources: [good], overrides: [a] }", "rulebook/override-cycle",
            "remove one of the overrides"
        ),
        (
            "{ id: a b, title: A, effect: warns, sources: [good] }", "rulebook/invalid-id",
            "use lower-case letters, digits and `-`, with `/` between parts, such as `border-zone-pass`"
        ),
        (
            "{ id: a, title: A, effect: warns, sources: [good], valid: soon }", "rulebook/invalid-date",
            "write `2025-05-01..2026-08-31`, `2025-05-01..` or `..2026-08-31T12:00`"
        ),
        (
            "{ id: a, title: A, text: \"{{ trip.dat }}\", effect: warns, sources: [good] }", "cel/unknown-attribute",
            "did you mean `trip.date`?"
        ),
        (
            "{ id: a, title: A, text: \"{{ trip.date\", effect: warns, sources: [good] }", "rulebook/unclosed-template",
            "end the expression with `}}`"
        ),
        (
            "{ id: a, title: A, effect: warns, sources: [good], authority: XX }", "rulebook/unknown-country",
            "write the country as ISO 3166-1 alpha-2, such as `FR`"
        ),
    ])
    func everyFindingHasItsCodeAndHint(item: String, code: String, hint: String) {
        let result = TestRulebook(families: [NoteFamily.self], rules: "rules: t\nfamily: note\nitems:\n  - \(item)\n")
            .result
        let found = result.diagnostics.map { "\($0.code) \($0.hint ?? "")" }
        #expect(found.contains("\(code) \(hint)"), "found \(found)")
    }

    @Test func placesOfFindingsInBlocksOfCEL() throws {
        let marked = MarkedText(
            """
            rules: t
            family: note
            items:
              - id: a
                title: A
                effect: warns
                sources: [good]
                when: |
                  trip.mode == "rail" &&
                  1️⃣trip.purpos == "x"
            """)
        let result = TestRulebook(families: [NoteFamily.self], files: ["rules.yaml": marked.text]).result
        #expect(result.diagnostics.map(\.span?.start) == [marked.position(of: "1️⃣")])
    }

    @Test func twoRulesOfOneID() {
        let item = "  - { id: a, title: A, effect: warns, sources: [good] }\n"
        #expect(rendered(item + item).contains("error[rulebook/duplicate-id]: the rule `t/a` is declared twice"))
        #expect(rendered(item + item).contains("note: first declared here"))
    }

    @Test func aCycleOfOverridesNamesItsRules() {
        let text = rendered(
            """
              - { id: a, title: A, effect: warns, sources: [good], overrides: [b] }
              - { id: b, title: B, effect: warns, sources: [good], overrides: [c] }
              - { id: c, title: C, effect: warns, sources: [good], overrides: [a] }

            """)
        #expect(text.contains("rules override each other in a cycle: t/a → t/b → t/c → t/a"))
    }

    @Test func aFileWithoutAKindOrWithTwo() {
        func codes(_ text: String) -> [String] {
            TestRulebook(families: [NoteFamily.self], files: ["x.yaml": text]).result.diagnostics.map(\.code.text)
        }
        #expect(codes("ruls: t\n") == ["rulebook/unknown-kind"])
        #expect(codes("sources: {}\ncrossing: x\n") == ["rulebook/several-kinds"])
        #expect(codes("- a\n") == ["rulebook/wrong-type"])
        #expect(codes("") == ["yaml/empty"])
        #expect(codes("format: 2\nsources: {}\n") == ["rulebook/unknown-format"])
    }

    @Test func anEmptyFolderIsNoRulebook() {
        let result = Rulebook.compile([], families: [NoteFamily.self])
        #expect(result.rulebook == nil)
        #expect(result.diagnostics.map(\.code.text) == ["rulebook/empty"])
    }

    /// Each of many expressions in a text is told of where it stands, whatever is in front of it.
    @Test(arguments: [
        ("\"{{ trip.mode }} é {{ trip.mod }} {{ trip.dat }}\"", ["6:33", "6:48"]),
        ("\"a\\tb {{ trip.mod }}\\u00e9{{ trip.dat }}\"", ["6:20", "6:40"]),
        (
            "|\n      é {{ trip.mode }}\n      {{ 1 +\n         trip.mod }}{{ trip.dat }}\n      {{ trip.tim }}",
            ["9:10", "9:24", "10:10"]
        ),
        (">-\n      one\n      two {{ trip.mod }}\n\n      {{ trip.dat }}", ["8:14", "10:10"]),
    ])
    func anExpressionInATextHasItsPlace(text: String, places: [String]) {
        let found = TestRulebook(
            families: [NoteFamily.self],
            rules: """
                rules: t
                family: note
                items:
                  - id: a
                    title: A
                    text: \(text)
                    effect: warns
                    sources: [good]

                """
        ).result.diagnostics
        #expect(found.map { "\($0.span?.start.line ?? 0):\($0.span?.start.column ?? 0)" } == places)
    }

    @Test func aTextMayHaveManyExpressions() throws {
        let text = String(repeating: "é {{ trip.mode }} ", count: 5_000) + "{{ trip.mod }}"
        let found = TestRulebook(
            families: [NoteFamily.self],
            rules:
                "rules: t\nfamily: note\nitems: [{ id: a, title: A, text: \"\(text)\", effect: warns, sources: [good] }]\n"
        ).result.diagnostics
        #expect(found.map(\.span?.start.column) == [UInt32(38 + 5_000 * 18)])
    }
}
