import Authoring
import RulebookLoading
import SafeConduct
import SourceDiagnostics
import Testing

/// Comments that accept warnings, and those that accept nothing.
@Suite struct AcceptanceTests {
    private func lint(_ rules: String, sources: String = AuthorTestFixture.rules) -> LintRun {
        LintRun(
            RulebookDraft(
                [SourceFile(path: "sources.yaml", text: sources), SourceFile(path: "rules.yaml", text: rules)],
                families: .standard))
    }

    private func rules(_ items: String) -> String { "rules: t\nfamily: safety\nitems:\n\(items)" }

    @Test(arguments: [
        "  - { id: ice, title: Ice, level: 2, hazard: ice } # accept(rulebook/no-source): seen by ourselves\n",
        "  # accept(rulebook/no-source): seen by ourselves\n  - { id: ice, title: Ice, level: 2, hazard: ice }\n",
        "  # accept(rulebook/no-source): seen by ourselves\n  - id: ice\n    title: Ice\n    level: 2\n    hazard: ice\n",
        "  - id: ice # accept(rulebook/no-source): seen by ourselves\n    title: Ice\n    level: 2\n    hazard: ice\n",
    ])
    func aWarningIsAccepted(_ items: String) {
        let run = lint(rules(items))
        #expect(run.diagnostics.map(\.message) == [])
        #expect(run.accepted.map(\.diagnostic.code.text) == ["rulebook/no-source"])
        #expect(run.accepted.map(\.reason) == ["seen by ourselves"])
        #expect(run.text() == "0 errors, 0 warnings, 1 accepted in 2 files\n")
    }

    @Test func itIsForItsOwnPlaceOnly() {
        let run = lint(
            rules(
                """
                  # accept(rulebook/no-source): seen by ourselves
                  - { id: ice, title: Ice, level: 2, hazard: ice }
                  - { id: snow, title: Snow, level: 2, hazard: snow }

                """))
        #expect(run.accepted.count == 1)
        #expect(run.diagnostics.map(\.message) == ["the rule `t/snow` names no source"])
    }

    @Test func whatAcceptsNothingIsNamed() {
        let run = lint(
            rules(
                """
                  # accept(rulebook/no-source): an old one
                  - { id: ice, title: Ice, level: 2, hazard: ice, sources: [law] }
                  - { id: snow, title: Snow, level: 2, hazard: snow } # accept(rulebook/no-source)
                  - { id: fog, title: Fog, level: 2, hazard: fog, sources: [law] } # accept(rulebook/no-sorce): a slip
                  - { id: hail, title: Hail, level: 2, hazard: hail, sources: [law] } # accept(yaml/duplicate-key): an error

                """))
        #expect(
            run.text() == """
                warning[rulebook/useless-acceptance]: there is no `rulebook/no-source` here to accept
                 --> rules.yaml:4:3
                  |
                4 |   # accept(rulebook/no-source): an old one
                  |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                hint: take the comment out; it is for its own line, or alone on a line for the next key or item

                warning[rulebook/no-source]: the rule `t/snow` names no source
                 --> rules.yaml:6:11
                  |
                6 |   - { id: snow, title: Snow, level: 2, hazard: snow } # accept(rulebook/no-source)
                  |           ^^^^
                hint: say who says so: `sources: [ID]`

                warning[rulebook/bad-acceptance]: the acceptance of `rulebook/no-source` gives no reason, and accepts nothing
                 --> rules.yaml:6:55
                  |
                6 |   - { id: snow, title: Snow, level: 2, hazard: snow } # accept(rulebook/no-source)
                  |                                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                hint: say why: `# accept(rulebook/no-source): the spelling of the law`

                warning[rulebook/bad-acceptance]: no finding has the code `rulebook/no-sorce`
                 --> rules.yaml:7:68
                  |
                7 |   - { id: fog, title: Fog, level: 2, hazard: fog, sources: [law] } # accept(rulebook/no-sorce): a slip
                  |                                                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                hint: did you mean `rulebook/no-source`?

                warning[rulebook/bad-acceptance]: `yaml/duplicate-key` is an error, and only warnings can be accepted
                 --> rules.yaml:8:71
                  |
                8 |   - { id: hail, title: Hail, level: 2, hazard: hail, sources: [law] } # accept(yaml/duplicate-key): an error
                  |                                                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                hint: correct what is wrong, and take the comment out

                0 errors, 5 warnings in 2 files

                """)
    }

    @Test func anErrorIsNotAccepted() {
        let run = lint(
            rules(
                "  - { id: ice, title: Ice, level: 9, hazard: ice, sources: [law] } # accept(rulebook/invalid-level): so it is\n"
            ))
        #expect(run.errors == 1)
        #expect(run.accepted.isEmpty)
    }

    /// What is not looked for in a broken rulebook may be there.
    @Test func nothingIsCalledUselessInABrokenRulebook() {
        let run = lint(
            rules(
                "  # accept(rulebook/said-twice): on purpose\n  - { id: ice, title: Ice, level: 9, hazard: ice, sources: [law, law] }\n"
            ))
        #expect(run.diagnostics.filter { $0.code.text == "rulebook/useless-acceptance" } == [])
    }

    /// A comment of a text, and one that only begins alike, accept nothing and are nothing.
    @Test func otherCommentsAreLeftAlone() {
        let run = lint(
            rules(
                "  # we accept(ed) this\n  - { id: ice, title: \"# accept(x): y\", level: 2, hazard: ice, sources: [law] }\n"
            ))
        #expect(run.text() == "0 errors, 0 warnings in 2 files\n")
    }
}
