@testable import Authoring
import RuleEngine
import RulebookLoading
import SafeConduct
import SourceDiagnostics
import Testing

/// What lint says beyond what keeps a rulebook from compiling, whole.
@Suite struct LintTests {
    private func draft(_ items: String, family: String = "permit", files: [SourceFile] = []) -> RulebookDraft {
        let rules = "rules: t\nfamily: \(family)\nitems:\n\(items)"
        return RulebookDraft(
            [
                SourceFile(path: "sources.yaml", text: AuthorTestFixture.rules),
                SourceFile(path: "rules.yaml", text: rules),
            ] + files, families: .standard)
    }

    private func rendered(_ lint: any Lint.Type, _ draft: RulebookDraft) -> String {
        DiagnosticRenderer(sources: draft.files).render(lint.findings(in: draft))
    }

    @Test func aWordThatLooksLikeAnotherIsANearMiss() {
        let draft = draft(
            """
              - { id: a, title: A, permit: { document: border-pass }, sources: [law] }
              - { id: b, title: B, permit: { document: border-pass }, sources: [law] }
              - { id: c, title: C, permit: { document: boarder-pass }, sources: [law] }

            """)
        #expect(
            rendered(NearMissLint.self, draft) == """
                warning[rulebook/near-miss]: `boarder-pass` is used less often than `border-pass` and looks alike
                 --> rules.yaml:6:44
                  |
                6 |   - { id: c, title: C, permit: { document: boarder-pass }, sources: [law] }
                  |                                            ^^^^^^^^^^^^
                hint: did you mean `border-pass`?

                """)
    }

    @Test func aWordThatIsNamedOrUsualIsNoNearMiss() {
        let items = """
              - { id: a, title: A, permit: { document: border-pass }, sources: [law] }
              - { id: b, title: B, permit: { document: [border-pass, visa] }, sources: [law] }
              - { id: c, title: C, permit: { document: [visa, e-visa] }, sources: [law] }
              - { id: d, title: D, permit: { document: [visa, boarder-pass] }, sources: [law] }

            """
        let names = SourceFile(
            path: "names.yaml",
            text: "vocabulary: names\nnames: { documents: { boarder-pass: { en: pass of a boarder } } }\n")
        #expect(rendered(NearMissLint.self, draft(items, files: [names])) == "")
        #expect(NearMissLint.findings(in: draft(items)).map { $0.span?.start.line } == [7])
    }

    @Test func aDocumentThatIsAskedForInAConditionIsANearMissToo() {
        let draft = draft(
            """
              - { id: a, title: A, permit: { document: border-pass }, sources: [law] }
              - { id: b, title: B, permit: { document: border-pass }, sources: [law] }
              - { id: c, title: C, when: "traveler.holds('boarder-pass', 'RU')", waives: [a], sources: [law] }
              - { id: d, title: D, when: "traveler.documents.exists(d, d.type == 'vissa')", waives: [b], sources: [law] }

            """)
        #expect(
            rendered(ComparedWordLint.self, draft) == """
                warning[rulebook/near-miss]: `boarder-pass` is used less often than `border-pass` and looks alike
                 --> rules.yaml:6:31
                  |
                6 |   - { id: c, title: C, when: "traveler.holds('boarder-pass', 'RU')", waives: [a], sources: [law] }
                  |                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                hint: did you mean `border-pass`?

                warning[rulebook/near-miss]: `vissa` is used less often than `visa` and looks alike
                 --> rules.yaml:7:31
                  |
                7 |   - { id: d, title: D, when: "traveler.documents.exists(d, d.type == 'vissa')", waives: [b], sources: [law] }
                  |                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                hint: did you mean `visa`?

                """)
    }

    @Test func whoSpeaksForNoSideIsNamed() {
        let crossing = SourceFile(path: "a-b.yaml", text: AuthorTestFixture.crossing)
        let rules = """
              - { id: a, title: A, passage: open, authority: CN, sources: [law] }
              - { id: b, title: B, passage: closed, authority: US, sources: [law] }
              - { id: c, title: C, passage: closed, zone: FR, sources: [law] }
              - { id: d, title: D, passage: open, authority: RU, zone: KP, sources: [law] }
              - { id: e, title: E, passage: closed, authority: DE, valid: "2026-12-07T09:00..", sources: [law] }
              - { id: f, title: F, passage: closed, authority: DE, zone: RU, valid: "2026-12-07T09:00..", sources: [law] }

            """
        #expect(
            rendered(SideLint.self, draft(rules, family: "closure", files: [crossing])) == """
                warning[rulebook/no-such-side]: `CN` is not a side of any crossing, and lets nobody through
                 --> rules.yaml:4:50
                  |
                4 |   - { id: a, title: A, passage: open, authority: CN, sources: [law] }
                  |                                                  ^^
                hint: the sides are `KP`, `RU`

                warning[rulebook/no-such-side]: `FR` is not a side of any crossing, and has no clock there
                 --> rules.yaml:6:47
                  |
                6 |   - { id: c, title: C, passage: closed, zone: FR, sources: [law] }
                  |                                               ^^
                hint: the sides are `KP`, `RU`

                warning[rulebook/no-such-side]: `DE` is not a side of any crossing, and has no clock there
                 --> rules.yaml:8:52
                  |
                8 |   - { id: e, title: E, passage: closed, authority: DE, valid: "2026-12-07T09:00..", sources: [law] }
                  |                                                    ^^
                hint: the sides are `KP`, `RU`

                """)
        // Without a crossing nothing can be told.
        #expect(rendered(SideLint.self, draft(rules, family: "closure")).isEmpty)
        let admitting = draft(
            "  - { id: a, title: A, admits: entry, authority: DE, sources: [law] }\n", files: [crossing])
        #expect(
            SideLint.findings(in: admitting).map(\.message) == [
                "`DE` is not a side of any crossing, and lets nobody through"
            ])
    }

    private static let twoCrossings = [
        SourceFile(path: "a-b.yaml", text: AuthorTestFixture.crossing),
        SourceFile(path: "c-d.yaml", text: "crossing: c-d\nname: C – D\nbetween: [CN, KP]\n"),
    ]

    @Test func whoSpeaksForNoSideOfTheCrossingsOfTheRuleIsNamed() {
        let draft = draft(
            "  - { id: a, title: A, when: { trip.crossing: a-b }, passage: open, authority: CN, sources: [law] }\n",
            family: "closure", files: Self.twoCrossings)
        #expect(
            rendered(SideLint.self, draft) == """
                warning[rulebook/no-such-side]: `CN` is not a side of any crossing where the rule may apply, and lets nobody through
                 --> rules.yaml:4:80
                  |
                4 |   - { id: a, title: A, when: { trip.crossing: a-b }, passage: open, authority: CN, sources: [law] }
                  |                                                                                ^^
                hint: the sides are `KP`, `RU`

                """)
    }

    /// Conditions and keys of a rule, and what is no side where it may apply; `a-b` lies between RU and KP, `c-d` between CN and KP.
    @Test(arguments: [
        ("when: { trip.crossing: a-b }, zone: CN", ["CN"]),
        ("when: { trip.crossing: [a-b, c-d] }, zone: CN", []),
        ("when: { trip.to: CN }, zone: RU, authority: KP", ["RU"]),
        ("when: { trip.to: KP }, zone: RU, authority: CN", []),
        ("when: { trip.from: RU, trip.to: KP }, zone: CN", ["CN"]),
        ("when: 'trip.crossing == \"a-b\" && trip.mode != \"road\"', authority: CN", ["CN"]),
        ("when: { trip.crossing: a-b }, unless: { trip.to: RU }, authority: CN, zone: CN", ["CN", "CN"]),
        ("when: { any: [{ trip.crossing: a-b }, { trip.crossing: c-d }] }, zone: CN", []),
        ("when: { not: { trip.crossing: a-b } }, zone: RU", []),
        // Of a rule that never applies is said just that.
        ("when: { trip.crossing: a-b, trip.to: CN }, zone: CN", []),
    ])
    func sidesAreThoseWhereTheRuleMayApply(keys: String, expected: [String]) {
        let draft = draft(
            "  - { id: a, title: A, \(keys), passage: open, sources: [law] }\n", family: "closure",
            files: Self.twoCrossings)
        let found = SideLint.findings(in: draft).map(\.message)
        #expect(draft.isSound)
        #expect(found.map { String($0.split(separator: "`")[0]) } == expected, "\(found)")
    }

    @Test func aRuleWithoutASourceIsNamed() {
        let draft = draft("  - { id: a, title: A, permit: { document: x } }\n")
        #expect(
            rendered(NoSourceLint.self, draft) == """
                warning[rulebook/no-source]: the rule `t/a` names no source
                 --> rules.yaml:4:11
                  |
                4 |   - { id: a, title: A, permit: { document: x } }
                  |           ^
                hint: say who says so: `sources: [ID]`

                """)
    }

    @Test func ofATableItIsSaidOnce() {
        let draft = draft(
            """
              - { id: "{to}", each: [{ to: RU }, { to: KP }], title: A, permit: { document: x } }

            """)
        #expect(draft.ruleIDs == ["t/KP", "t/RU"])
        #expect(LintRun(draft).diagnostics.map(\.code.text) == ["rulebook/no-source"])
    }

    @Test func conditionsThatExcludeOneAnotherAreNamed() {
        let draft = draft(
            "  - { id: a, title: A, permit: { document: x }, when: { all: [{ trip.mode: rail }, { trip.mode: road }] }, sources: [law] }\n"
        )
        let found = ContradictionLint.findings(in: draft)
        #expect(found.map(\.code.text) == ["rulebook/constant-condition"])
        #expect(found.map(\.severity) == [.warning])
    }

    @Test func afterwardsWithoutAnEndIsUseless() {
        let draft = draft("  - { id: a, title: A, permit: { document: x }, afterwards: uncertain, sources: [law] }\n")
        #expect(
            rendered(UselessKeyLint.self, draft) == """
                warning[rulebook/useless-key]: `afterwards` has no effect on a rule without an end
                 --> rules.yaml:4:61
                  |
                4 |   - { id: a, title: A, permit: { document: x }, afterwards: uncertain, sources: [law] }
                  |                                                             ^^^^^^^^^
                hint: give `valid` an end, or leave `afterwards` out

                """)
        let rows = self.draft(
            """
              - { id: "{to}", each: [{ to: RU }, { to: KP }], title: A, permit: { document: x }, sources: [law], afterwards: uncertain }
              - { id: a, title: A, permit: { document: x }, sources: [law], valid: ..2026-12-31, afterwards: uncertain }

            """)
        #expect(LintRun(rows).text().hasSuffix("\n0 errors, 1 warning in 2 files\n"))
        #expect(LintRun(rows).diagnostics.map(\.code.text) == ["rulebook/useless-key"])
    }

    @Test(arguments: [
        (
            "{ csv: to.csv }", "to,need\n",
            """
            warning[rulebook/empty-table]: the table has no rows, so no rule is made
             --> rules.yaml:5:18
              |
            5 |     each: { csv: to.csv }
              |                  ^^^^^^
            hint: fill the table, or remove the rule

            """
        ),
        (
            "{ csv: to.csv, where: { need: visas } }", "to,need\nRU,visa\nKP,list\n",
            """
            warning[rulebook/no-row]: no row has `visas` as `need`
             --> rules.yaml:5:41
              |
            5 |     each: { csv: to.csv, where: { need: visas } }
              |                                         ^^^^^
            hint: did you mean `visa`?

            """
        ),
        (
            "{ csv: to.csv, where: { need: [visa, permission] } }", "to,need\nRU,visa\nKP,list\n",
            """
            warning[rulebook/no-row]: no row has `permission` as `need`
             --> rules.yaml:5:48
              |
            5 |     each: { csv: to.csv, where: { need: [visa, permission] } }
              |                                                ^^^^^^^^^^
            hint: its values are `list`, `visa`

            """
        ),
        (
            "{ csv: to.csv, where: { to: RU, need: list } }", "to,need\nRU,visa\nKP,list\n",
            """
            warning[rulebook/no-row]: no row matches `where`, so no rule is made
             --> rules.yaml:5:33
              |
            5 |     each: { csv: to.csv, where: { to: RU, need: list } }
              |                                 ^^^^^^^^^^^^^^^^^^^^^^
            hint: change `where`, or remove the rule

            """
        ),
        (
            "{ csv: to.csv, where: { need: '!= visas' } }", "to,need\nRU,visa\nKP,list\n",
            """
            warning[rulebook/no-row]: no row has `visas` as `need`
             --> rules.yaml:5:41
              |
            5 |     each: { csv: to.csv, where: { need: '!= visas' } }
              |                                         ^^^^^^^^^^
            hint: did you mean `visa`?

            """
        ),
        (
            "{ csv: to.csv, where: { any: [{ need: '< 2026' }, { need: visa }] } }", "to,need\nRU,visa\nKP,list\n",
            """
            warning[rulebook/no-row]: no row has a number as `need`
             --> rules.yaml:5:49
              |
            5 |     each: { csv: to.csv, where: { any: [{ need: '< 2026' }, { need: visa }] } }
              |                                                 ^^^^^^^^
            hint: its values are `list`, `visa`

            """
        ),
        (
            "{ csv: to.csv, where: { any: [{ need: 2026-01.. }, { need: visa }] } }", "to,need\nRU,visa\nKP,list\n",
            """
            warning[rulebook/no-row]: no row has a date as `need`
             --> rules.yaml:5:49
              |
            5 |     each: { csv: to.csv, where: { any: [{ need: 2026-01.. }, { need: visa }] } }
              |                                                 ^^^^^^^^^
            hint: its values are `list`, `visa`

            """
        ),
        ("{ csv: to.csv, where: { need: visa } }", "to,need\nRU,visa\nKP,list\n", ""),
    ])
    func aTableThatMakesNoRuleIsNamed(_ each: String, _ csv: String, _ expected: String) {
        let draft = draft(
            "  - id: \"{to}\"\n    each: \(each)\n    title: T\n    permit: { document: x }\n    sources: [law]\n",
            files: [SourceFile(path: "to.csv", text: csv)])
        #expect(draft.diagnostics == [])
        #expect(rendered(TableLint.self, draft) == expected)
    }

    @Test func conditionsInKeysOfAFamilyAreLookedAtToo() {
        let draft = draft(
            "  - { id: a, title: A, passage: restricted, to: 1 > 2, sources: [law] }\n",
            family: "closure")
        #expect(draft.diagnostics == [])
        #expect(ContradictionLint.findings(in: draft).map(\.message) == ["the condition is never true"])
    }

    @Test func loadingSaysErrorsOnly() {
        let draft = draft("  - { id: a, title: A, permit: { document: x }, when: \"1 > 2\" }\n")
        #expect(LintRun(draft).diagnostics.map(\.code.text) == ["rulebook/no-source", "rulebook/constant-condition"])
        #expect(LoadResult(draft).diagnostics.isEmpty)
        #expect(LoadResult(draft).rulebook != nil)
    }

    @Test func aBrokenDraftIsLintedToo() {
        let draft = draft(
            """
              - { id: a, title: A, permit: { document: x } }
              - { id: b, title: B, permit: { document: x }, sources: [lav] }

            """)
        #expect(LintRun(draft).diagnostics.map(\.code.text) == ["rulebook/no-source", "rulebook/unknown-source"])
        #expect(Rulebook(draft) == nil)
    }

    @Test func atMostAHundredFindingsAreShown() {
        let items = (0..<150).map { "  - { id: r\($0), title: A, permit: { document: x }, sources: [lav] }\n" }
        let warned = (0..<40).map { "  - { id: a\($0), title: A, permit: { document: x } }\n" }
        let lint = LintRun(draft((warned + items).joined()))
        #expect(lint.errors == 150 && lint.warnings == 40)
        let text = lint.text()
        #expect(text.split(separator: "\n").count { $0.hasPrefix("error[") } == 100)
        #expect(!text.contains("warning["))
        #expect(text.hasSuffix("\n90 more are not shown\n150 errors, 40 warnings in 2 files\n"))
        // Programs get all of them.
        #expect(String(decoding: lint.json(), as: UTF8.self).split(separator: #""hash":"#).count == 191)
    }

    @Test func aFactWithASlipInItsNameIsNamed() {
        let crossings = [
            SourceFile(
                path: "a-b.yaml",
                text:
                    "crossing: a-b\nbetween: [RU, KP]\ncovers: 2024..2030\nfacts: { modes: { is: [rail], source: law } }\n"
            ),
            SourceFile(
                path: "c-d.yaml",
                text:
                    "crossing: c-d\nbetween: [RU, KP]\ncovers: 2024..2030\nfacts: { mods: { is: [rail], source: law } }\n"
            ),
        ]
        let draft = draft(
            "  - { id: a, title: A, when: { crossing.modes: rail }, permit: { document: pass }, sources: [law] }\n",
            files: crossings)
        #expect(
            rendered(FactNameLint.self, draft) == """
                warning[rulebook/near-miss]: no rule reads the fact `mods`, and rules read `modes` of another crossing
                 --> c-d.yaml:4:16
                  |
                4 | facts: { mods: { is: [rail], source: law } }
                  |                ^
                hint: did you mean `modes`?

                """)
    }

    @Test func aWordThatTestsWriteOtherwiseIsANearMiss() {
        let tests = SourceFile(
            path: "a.tests.yaml",
            text: "tests: a\ntravelers:\n  one: { occupation: minister }\n  two: { occupation: minister }\n")
        let draft = draft(
            "  - { id: a, title: A, when: { traveler.occupation: minsiter }, permit: { document: pass }, sources: [law] }\n",
            files: [tests])
        #expect(
            rendered(ComparedWordLint.self, draft) == """
                warning[rulebook/near-miss]: `minsiter` is used less often than `minister` and looks alike
                 --> rules.yaml:4:32
                  |
                4 |   - { id: a, title: A, when: { traveler.occupation: minsiter }, permit: { document: pass }, sources: [law] }
                  |                                ^^^^^^^^^^^^^^^^^^^
                hint: did you mean `minister`?

                """)
    }

    /// Each with what stands in the comment, where it says something that was meant to be read.
    @Test(arguments: [
        (#"  when: trip.mode == "rail" # && trip.to == "KP""#, "a part of the condition"),
        (#"  unless: trip.mode == "rail" # || trip.mode != "foot""#, "a part of the condition"),
        ("  when: { trip.to: [AT, # BE, BG,", "elements of the list"),
        ("  when: { trip.to: [AT, # BE]", "elements of the list"),
        ("  when: { trip.to: [AT #, BE", "elements of the list"), ("    AT # , BE", "elements of the list"),
        ("  when: { trip.to: [AT, # BE, BG", "elements of the list"),
        ("  when: { trip.to: [AT, # BE", "elements of the list"), ("  when: { trip.to: [FR, # FRA", nil),
        ("  when: { trip.to: [FR, # EU", nil), ("  when: { trip.date: 2026-01-01.. } # ... until repealed", nil),
        ("  when: { trip.date: 2026-01-01 # ..2026-02-01", "the end of the range"),
        ("  when: { trip.mode: rail } # [sic]", nil),
        ("  when: { trip.mode: rail } # {draft}", nil),
        ("  when: { trip.to: [AT, BE] } # BG", nil), ("  when: { trip.to: [AT, # Belgium, Bulgaria", nil),
        ("  when: { trip.to: [AT, #", nil),
        (#"  when: trip.mode == "rail" # by rail, and to KP"#, nil),
        (#"  # when: trip.mode == "rail" && trip.to == "KP""#, nil),
        (#"  when: trip.mode == "foot" // on foot || trip.mode == "rail""#, "a part of the condition"),
        (#"    trip.mode == "foot" // on foot && trip.to == "KP""#, "a part of the condition"),
        (#"  when: trip.mode == "foot" // on foot, or by rail"#, nil),
        (#"    // trip.mode == "foot" || trip.mode == "rail""#, nil),
        (#"  url: https://example.org/?a==b"#, nil),
    ])
    func aCommentThatHidesWhatWasMeantIsReported(_ line: String, hidden: String?) {
        let found = HidingCommentLint.findings(in: draft("", files: [SourceFile(path: "a.yaml", text: line + "\n")]))
        #expect(found.map(\.message) == (hidden.map { ["the comment holds what looks like \($0)"] } ?? []))
        #expect(found.allSatisfy { $0.span.map { Int($0.start.column) } == Self.column(of: line) })
    }

    /// Where the comment of a line begins.
    private static func column(of line: String) -> Int? {
        let signs = line.contains(" #") ? "#" : "//"
        return line.firstRange(of: signs).map { line.distance(from: line.startIndex, to: $0.lowerBound) + 1 }
    }

    @Test func aClaimWithALetterTooFewIsANearMiss() {
        let crossing = SourceFile(
            path: "a-b.yaml",
            text: """
                crossing: a-b
                between: [RU, KP]
                facts:
                  status: [{ is: open, source: law }, { is: opn, source: news }, { is: “open”, source: news, from: 2025 }]

                """)
        let draft = draft("", files: [crossing])
        #expect(
            ClaimedWords.findings(draft.crossings).map(\.message) == [
                "`opn` and `open` are two values of `status` and look alike",
                "`“open”` and `open` are two values of `status` and look alike",
            ])
    }

    /// Each with what is said of it.
    @Test(arguments: [
        ("{ text: “closed”, hazard: “crime” }", "the quote is read as a part of the word `“crime”`"),
        ("{ text: N/A }", "`N/A` is read as a word, not as a value that is missing"),
        ("{ hazard: crime\u{A0} }", "`crime\u{A0}` has a blank that nobody sees"),
        ("{ hazard: crіme }", "`crіme` has letters of two scripts that look alike"),
        ("{ title: { En: Crime } }", "`En` is read as the language `en`"),
        ("{ text: d'accord, title: { en: Crime, ru: КНДР } }", nil),
    ])
    func whatIsReadAsSomethingElseIsNamed(rule: String, expected: String?) {
        let draft = draft("  - \(rule)\n", family: "safety")
        let messages = OddFormLint.findings(in: draft).map(\.message)
        #expect(expected.map { messages.contains($0) } ?? messages.isEmpty, "\(messages)")
    }
}
