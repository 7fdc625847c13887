import Authoring
import RuleEngine
import RulebookLoading
import SafeConduct
import SourceDiagnostics
import Testing

/// Tests cannot pass by accident: whatever keeps a case from failing is found.
@Suite struct AuthorTestDiagnosticsTests {
    /// The codes of what is found in one case, with messages and hints.
    private func findings(_ fields: String) -> String {
        let fixture = AuthorTestFixture(cases: "cases:\n  - { name: it, traveler: french, trip: train, \(fields) }\n")
        return short(fixture.run()?.diagnostics)
    }

    private func short(_ diagnostics: [Diagnostic]?) -> String {
        (diagnostics ?? []).map { "\($0.code): \($0.message)\($0.hint.map { " – \($0)" } ?? "")" }.joined(
            separator: "\n")
    }

    @Test(arguments: [
        (
            "expect: {}",
            "tests/expects-nothing: the case expects nothing, so it cannot fail – write what is expected, such as `verdict: blocked`"
        ),
        (
            "expect: { advisories: { include: [] } }",
            "tests/expects-nothing: nothing is expected of the advisories – name what is, or is not, among them"
        ),
        (
            "expect: { verdict: clear, advisories: {} }",
            "tests/expects-nothing: nothing is expected of the advisories – name what is, or is not, among them"
        ),
        (
            "expect: { questions: {} }",
            "tests/expects-nothing: nothing is expected of the questions – name what is, or is not, among them"
        ),
        (
            "expect: { verdict: clear, reasons: { exclude: [] } }",
            "tests/expects-nothing: nothing is expected of the reasons – name what is, or is not, among them"
        ),
        (
            "expect: { problems: { include: [], exclude: [] } }",
            "tests/expects-nothing: nothing is expected of the problems – name what is, or is not, among them"
        ),
        (
            "expect: { reasons: { exclude: [too-late t/opn] } }",
            "tests/unknown-rule: no rule is called `t/opn` – did you mean `t/open`?"
        ),
        (
            "expect: { reasons: { exclude: [too-late] } }",
            "tests/wrong-type: no reason is `too-late` – write it as `too-late ru-kp/border-zone-pass`"
        ),
        (
            "expect: { reasons: { exclude: [nothing-says-open] } }",
            "tests/wrong-type: no reason is `nothing-says-open` – write it as `nothing-says-open KP`"
        ),
        (
            "expect: { reasons: { exclude: [nothing-says-admitted KPP] } }",
            "tests/wrong-type: no reason is `nothing-says-admitted KPP` – write it as `nothing-says-admitted KP`"
        ),
        (
            "expect: { reasons: { exclude: [within-hours RU 8-12] } }",
            "tests/wrong-type: no reason is `within-hours RU 8-12` – write it as `within-hours RU 08:00-12:00 14:00-18:00`"
        ),
        (
            "expect: { reasons: { exclude: [{ code: within-hours, country: RU }] } }",
            "tests/wrong-type: no reason is `within-hours RU` – write it as `within-hours RU 08:00-12:00 14:00-18:00`"
        ),
        (
            "expect: { reasons: { exclude: [{ code: nothing-says-opn, country: RU }] } }",
            "tests/wrong-type: no reason is `nothing-says-opn RU` – did you mean `nothing-says-open`?"
        ),
        (
            "expect: { reasons: { exclude: [outside-coverage RU] } }",
            "tests/wrong-type: no reason is `outside-coverage RU` – write it as `outside-coverage`"
        ),
        (
            "expect: { reasons: { exclude: [invalid-request] } }",
            "tests/unknown-rule: no rule is called `invalid-request` – write the full id, such as `ru-kp/border-zone-pass`"
        ),
        (
            "expect: { problems: { exclude: [foo] } }",
            "tests/wrong-type: no problem has the code `foo` – write it as reports do, such as `cel/overflow`"
        ),
        (
            "expect: { problems: { exclude: [cel/overflw] } }",
            "tests/wrong-type: no problem has the code `cel/overflw` – did you mean `cel/overflow`?"
        ),
        (
            "notes: x",
            "tests/missing-key: a case needs the key `expect` – write what is expected, such as `expect: { verdict: blocked }`"
        ),
        (
            "expect: { verdict: blokked }",
            "tests/unknown-value: `blokked` is not a value of `verdict` – did you mean `blocked`?"
        ),
        ("expect: { verdct: clear }", "tests/unknown-key: `expect` has no key `verdct` – did you mean `verdict`?"),
        (
            "expect: { advisories: { include: [t/opn] } }",
            "tests/unknown-rule: no rule is called `t/opn` – did you mean `t/open`?"
        ),
        (
            "expect: { advisories: { exclude: [open] } }",
            "tests/unknown-rule: no rule is called `open` – did you mean `t/open`?"
        ),
        (
            "expect: { advisories: { include: [t/open], exclude: [t/open] } }",
            "tests/conflict: `t/open` is both included and excluded – leave one of them out"
        ),
        (
            "expect: { questions: [trip.mod] }",
            "tests/unknown-attribute: no attribute is called `trip.mod` – did you mean `trip.mode`?"
        ),
        (
            "expect: { contacts: none-known }",
            "tests/wrong-type: `contacts` is a mapping of countries – write `contacts: { RU: [\"112\"], KP: none-known }`"
        ),
        (
            "expect: { contacts: { RU: [] } }",
            "tests/expects-nothing: nothing is expected of the contacts of `RU` – write what is among those shown, as `RU: [\"112\"]`, or `RU: none-known` where there are none"
        ),
        (
            "expect: { contacts: { RU: { include: [112] } } }",
            "tests/wrong-type: a contact is a number or an address – write what is among those shown, as `RU: [\"112\"]`, or `RU: none-known` where there are none"
        ),
        ("expect: { risk: 5 }", "tests/wrong-type: `5` is not a whole number from 1 to 4"),
        (
            "without: [traveler.residence], expect: { verdict: clear }",
            "tests/nothing-to-remove: the fixture has no `traveler.residence` to remove – leave it out"
        ),
        (
            "with: { trip.mode: road }, without: [trip.mode], expect: { verdict: clear }",
            "tests/conflict: `with` sets `trip.mode` and `without` removes it – leave one of them out"
        ),
        (
            "with: { date: 2026-01-01 }, expect: { verdict: clear }",
            "tests/unknown-attribute: no attribute of a request is called `date` – write its full name, `trip.date`"
        ),
        (
            "without: [trip.purpos], expect: { verdict: clear }",
            "tests/unknown-attribute: no attribute of a request is called `trip.purpos` – did you mean `trip.purpose`?"
        ),
        (
            "with: [trip.date], expect: { verdict: clear }",
            "tests/wrong-type: `with` is a mapping of attributes – write `with: { trip.date: 2026-12-07 }`"
        ),
        (
            "with: { trip.date: 2026-02-30 }, expect: { verdict: clear }",
            "request/invalid-date: `2026-02-30` is not a date – write a day that exists as YYYY-MM-DD"
        ),
        (
            "with: { trip.mode: trian }, expect: { verdict: clear }",
            "request/unknown-value: `trian` is not a value of `trip.mode` – it may be `rail`, `road`, `foot`, `bicycle`, `sea`, `air`"
        ),
        (
            "skip: later, expect: { verdict: clear }",
            "tests/wrong-type: `skip` is a mapping of keys, not the text `later` – give it keys with values: `{ KEY: VALUE }`"
        ),
        (
            "skip: { until: 2027-01-01 }, expect: { verdict: clear }",
            "tests/missing-key: `skip` needs the key `reason` – say why the case is not run: `skip: { reason: … }`"
        ),
        (
            "skip: { reason: ' ' }, expect: { verdict: clear }",
            "tests/wrong-type: the reason is empty – say why the case is not run"
        ),
        (
            "skip: { reason: x, untill: 2027-01-01 }, expect: { verdict: clear }",
            "tests/unknown-key: `skip` has no key `untill` – did you mean `until`?"
        ),
        (
            "travelers: [french], expect: { verdict: clear }",
            "tests/conflict: a case has either `traveler` or `travelers` – leave one of them out"
        ),
        (
            "on: [], expect: { verdict: clear }",
            "tests/wrong-type: `on` is a list of at least one step – write `on: [{ date: 2026-12-07, expect: { verdict: clear } }]`"
        ),
        (
            "on: [{ date: 2026-12-07 }]",
            "tests/missing-key: neither the step nor its case has the key `expect` – write what is expected, such as `expect: { verdict: blocked }`"
        ),
        (
            "on: [{ expect: { verdict: clear } }]",
            "tests/missing-key: a step needs the key `asOf` or `date` – write when it is asked, or for when: `{ date: 2026-12-07, expect: … }`"
        ),
        (
            "on: [{ dates: 2026-12-07, expect: { verdict: clear } }]",
            "tests/unknown-key: a step has no key `dates` – did you mean `date`?"
        ),
        (
            "with: { trip.date: 2026-12-08 }, on: [{ date: 2026-12-07, expect: { verdict: clear } }]",
            "tests/conflict: the case changes `trip.date`, and so does its step – leave one of them out"
        ),
        (
            "on: [{ date: 2026-12-07 }, { date: 2026-12-07 }], expect: { verdict: blocked }",
            "tests/duplicate-name: two cases are called `it (on 2026-12-07)` – say what each of them shows"
        ),
        (
            "expect: { verdict: clear }, except: [{ trip: train, expect: { verdict: blocked } }]",
            "tests/missing-key: `except` needs `travelers` or `trips` – write what is expected under `expect`"
        ),
    ])
    func whatIsWrongWithACaseIsSaid(_ fields: String, _ expected: String) {
        #expect(findings(fields).split(separator: "\n").contains { $0 == expected }, "\(findings(fields))")
    }

    @Test func aCaseThatCannotBeRunFails() {
        let text = AuthorTestFixture(
            cases: "cases:\n  - { name: it, traveler: frnch, trip: train, expect: { verdict: clear } }\n"
        ).seen()
        #expect(
            text == """
                error[tests/unknown-fixture]: no traveler is called `frnch`
                 --> x.tests.yaml:14:27
                   |
                14 |   - { name: it, traveler: frnch, trip: train, expect: { verdict: clear } }
                   |                           ^^^^^
                hint: did you mean `french`?
                NOT RUN it (x.tests.yaml:14)
                0 passed, 1 failed

                """)
    }

    @Test func twoCasesOfOneNameAreRefused() {
        let cases = """
            cases:
              - { name: it, traveler: french, trip: train, expect: { verdict: clear } }
              - { name: it, trip: train, expect: { verdict: clear } }

            """
        #expect(
            short(AuthorTestFixture(cases: cases).run()?.diagnostics)
                == "tests/duplicate-name: two cases are called `it` – say what each of them shows")
    }

    @Test func withoutADayOfAskingAnAnswerWouldChange() {
        let fixture = AuthorTestFixture(
            cases: "cases: [{ name: it, trip: { crossing: a-b }, expect: { verdict: undetermined } }]\n",
            head: "tests: small\n")
        #expect(
            short(fixture.run()?.diagnostics)
                == "tests/missing-key: neither the case nor its file has an `asOf` – write the day on which the question is asked, so that the answer stays the same"
        )
    }

    @Test func noTestsAreAnError() throws {
        let fixture = AuthorTestFixture(
            cases: "cases: [{ name: it, traveler: french, trip: train, expect: { risk: 2 } }]\n")
        let run = try #require(fixture.run(filter: "nowhere"))
        #expect(
            short(run.diagnostics)
                == "tests/none: no case has `nowhere` in its name, its file, or the rules that it names – list the cases with `safe-conduct test --verbose`"
        )
        #expect(!run.isGood)
    }

    @Test(arguments: [
        (
            "cases: []\n",
            "tests/wrong-type: `cases` is a list of at least one case – write `cases: [{ name: …, expect: … }]`"
        ),
        (
            "casses: []\n",
            "tests/missing-key: a test file needs the key `cases`\ntests/unknown-key: a test file has no key `casses` – did you mean `cases`?"
        ),
        (
            "cases: [3]\n",
            "tests/wrong-type: a case is a mapping of keys, not the text `3` – give it keys with values: `{ KEY: VALUE }`"
        ),
    ])
    func aFileWithoutCasesIsRefused(_ cases: String, _ expected: String) {
        let fixture = AuthorTestFixture(cases: cases, head: "tests: small\nasOf: 2026-06-01\n")
        #expect(short(fixture.run()?.diagnostics) == expected)
    }

    @Test func lintFindsWhatIsWrongWithTests() throws {
        let fixture = AuthorTestFixture(cases: "cases: [{ name: it, traveler: french, trip: train, expect: {} }]\n")
        let lint = LintRun(RulebookDraft(fixture.files, families: .standard))
        #expect(lint.errors == 1 && lint.warnings == 0)
        #expect(lint.text().hasSuffix("\n1 error, 0 warnings in 7 files\n"))
        let finding = try #require(lint.findings.first)
        #expect(
            String(decoding: lint.json(), as: UTF8.self)
                == #"{"schema":"safe-conduct/lint/1","errors":1,"warnings":0,"files":7,"findings":["#
                + finding.diagnostic.json.dropLast() + #","hash":"\#(finding.hash)"}],"accepted":[]}"#
        )
    }

    /// What families report is known to them alone.
    @Test(arguments: [
        "problems: { exclude: [toll/unpaid] }", "problems: { exclude: [request/near-miss, cel/overflow] }",
        "reasons: { exclude: [nothing-says-open KP, within-hours RU 08:00-12:00, outside-coverage, too-late t/open] }",
    ])
    func whatMayBeIsRightlyExcluded(expectation: String) { #expect(findings("expect: { \(expectation) }") == "") }

    /// Nothing is ever said of a state that is no side of the trip.
    @Test(arguments: ["nothing-says-open FR", "nothing-says-admitted FR", "within-hours FR 08:00-12:00"])
    func aStateThatIsNoSideCannotBeExcluded(reason: String) {
        let fixture = AuthorTestFixture(
            cases: """
                cases:
                  - { name: it, traveler: french, trip: train, expect: { reasons: { exclude: [\(reason)] } } }

                """)
        let text = (fixture.run()?.outcomes ?? []).flatMap(\.differences).map(\.text).joined()
        #expect(text.contains("expected: a side of the trip"), "\(text)")
        #expect(text.contains("actual:   sides are RU, KP"), "\(text)")
    }
}
