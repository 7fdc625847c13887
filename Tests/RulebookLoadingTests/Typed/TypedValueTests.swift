import RuleFixtures
import RuleLanguage
import SafeConductTesting
import SourceDiagnostics
import Testing

@testable import RulebookLoading

/// Whatever a condition compares with is checked where it is written, by what it stands for.
@Suite struct TypedValueTests {
    private static let crossing = """
        crossing: a-b
        name: { en: Alpha – Beta, ru: Альфа }
        aliases: [Alphabeta]
        between: [RU, KP]
        facts:
          status: { is: closed, source: good }
          modes: { is: [rail, road], source: good }
        """

    private static func rulebook(when condition: String, crossing: String = crossing) -> TestRulebook {
        TestRulebook(
            families: [NoteFamily.self],
            files: [
                "a-b.yaml": crossing,
                "groups.yaml": "vocabulary: g\ngroups: { club: { members: [{ is: [DE], source: good }] } }\n",
                "rules.yaml":
                    "rules: t\nfamily: note\nitems:\n  - { id: a, title: A, effect: warns, sources: [good], when: \(condition) }\n",
            ])
    }

    /// Expects one finding, in full and where the condition is marked.
    private static func expect(_ expected: String, at marked: String) {
        let condition = MarkedText(marked)
        let found = rulebook(when: condition.text).result.diagnostics
        let beginning = "  - { id: a, title: A, effect: warns, sources: [good], when: "
        #expect(told(found) == [expected])
        #expect(found.map(\.file) == ["rules.yaml"])
        #expect(found.map { $0.span?.start.line } == [4])
        let columns = found.map { Int($0.span?.start.column ?? 0) - beginning.unicodeScalars.count }
        #expect(columns == [condition.position(of: "1️⃣").map { Int($0.column) } ?? 0], "\(condition.text)")
    }

    /// What an author is told, without the place.
    private static func told(_ findings: [Diagnostic]) -> [String] {
        findings.map { "\($0.severity) \($0.code): \($0.message) – \($0.hint ?? "")" }
    }

    @Test(arguments: [
        // Crossings.
        (
            "{ trip.crossing: 1️⃣a-bb }", "'trip.crossing == 1️⃣\"a-bb\"'",
            "error rulebook/unknown-crossing: no crossing has the id `a-bb` – did you mean `a-b`?"
        ),
        (
            "{ trip.crossing: [a-b, 1️⃣Alphabeta] }", "'trip.crossing in [\"a-b\", 1️⃣\"Alphabeta\"]'",
            "error rulebook/unknown-crossing: no crossing has the id `Alphabeta` – its id is `a-b`"
        ),
        (
            "{ trip.crossing: { not: 1️⃣A-B } }", "'trip.crossing != 1️⃣\"A-B\"'",
            "error rulebook/unknown-crossing: no crossing has the id `A-B` – its id is `a-b`"
        ),
        (
            "{ trip.crossing: 1️⃣альфа }", "'1️⃣\"альфа\" == trip.crossing'",
            "error rulebook/unknown-crossing: no crossing has the id `альфа` – its id is `a-b`"
        ),
        (
            "{ trip.crossing: 1️⃣torfyanovka }",
            "'trip.crossing == (trip.mode == \"rail\" ? 1️⃣\"torfyanovka\" : \"a-b\")'",
            "error rulebook/unknown-crossing: no crossing has the id `torfyanovka` – it may be `a-b`"
        ),
        // Groups are no countries.
        (
            "{ traveler.nationalities: 1️⃣club }", "'1️⃣\"club\" in traveler.nationalities'",
            "error rulebook/unknown-country: `club` is a group of countries, not one – write `{ in: club }`, in an expression `n in groups.club`"
        ),
        (
            "{ traveler.residence: { not: 1️⃣CLUB } }", "'traveler.residence != 1️⃣\"CLUB\"'",
            "error rulebook/unknown-country: `CLUB` is a group of countries, not one – write `{ in: club }`, in an expression `n in groups.club`"
        ),
    ])
    func valuesThatNameNothing(mapping: String, expression: String, expected: String) {
        for condition in [mapping, expression] { Self.expect(expected, at: condition) }
    }

    @Test(arguments: [
        (
            "'traveler.visited.exists(v, v.country == 1️⃣\"KOR\")'",
            "error rulebook/unknown-country: `KOR` is not a country as attributes write it – write `KR`"
        ),
        (
            "'traveler.documents.filter(d, d.type == \"visa\").exists(d, d.issuer == 1️⃣\"UK\")'",
            "error rulebook/unknown-country: `traveler.documents.issuer` is a country, not `UK` – the United Kingdom is `GB`"
        ),
        (
            "'traveler.holds(\"visa\", 1️⃣\"UK\")'",
            "error rulebook/unknown-country: `holds(…)` is a country, not `UK` – the United Kingdom is `GB`"
        ),
        (
            "'trip.date.workingDaysAfter(3, 1️⃣\"RUS\") > trip.until'",
            "error rulebook/unknown-country: `RUS` is not a country as attributes write it – write `RU`"
        ),
        (
            "'trip.date == date(1️⃣\"2026-12\")'",
            "error rulebook/invalid-date: `2026-12` is not a day – write one of its days, such as `2026-12-01`"
        ),
        (
            "'trip.until - date(1️⃣\"2026-02-30\") > 3'",
            "error rulebook/invalid-date: `2026-02-30` is not a day – write a day that exists as YYYY-MM-DD"
        ),
    ])
    func recordsListsAndArguments(condition: String, expected: String) { Self.expect(expected, at: condition) }

    @Test(arguments: [
        ("{ traveler.needs: null }", "leave the key out"),
        ("{ traveler.needs: ~ }", "leave the key out"),
        ("{ traveler.needs: }", "write a value, or leave the key out"),
        ("{ traveler.needs: [wheelchair, null] }", "leave the key out"),
        ("{ traveler.needs: { not: null } }", "leave the key out"),
    ])
    func nothingIsNoValue(condition: String, hint: String) {
        #expect(
            Self.told(Self.rulebook(when: condition).result.diagnostics) == [
                "error rulebook/wrong-type: `traveler.needs` is compared with nothing – \(hint)"
            ])
        // Nor is the word in quotes.
        #expect(!Self.rulebook(when: "{ traveler.needs: \"null\" }").result.diagnostics.isEmpty)
    }

    @Test(arguments: ["", "null", "~", "''", "{}", "{ all: [null] }", "{ not: }"])
    func anEmptyConditionIsAnError(condition: String) {
        let found = Self.rulebook(when: condition).result.diagnostics
        #expect(found.map(\.code.text) == ["rulebook/empty-condition"])
    }

    @Test func aCommentThatSwallowsALine() {
        let rules = """
            rules: t
            family: note
            items:
              - id: a
                title: A
                effect: warns
                sources: [good]
                when: >-
                  traveler.nationalities == ["US"]  // Americans
                  || traveler.age < 18
                text: "{{ trip.from // the way
                  + trip.to }}"
            """
        let rulebook = TestRulebook(families: [NoteFamily.self], files: ["rules.yaml": rules])
        #expect(
            rulebook.rendered == """
                error[rulebook/swallowing-comment]: the comment goes on over the lines below it, which are lost
                 --> rules.yaml:9:41
                  |
                9 |       traveler.nationalities == ["US"]  // Americans
                  |                                         ^
                hint: write the expression after `|`, which keeps its lines, or the comment as one of YAML, `#`

                error[rulebook/swallowing-comment]: the comment goes on over the lines below it, which are lost
                 --> rules.yaml:11:25
                   |
                11 |     text: "{{ trip.from // the way
                   |                         ^
                hint: write the expression after `|`, which keeps its lines, or the comment as one of YAML, `#`

                """)
        let kept = rules.replacing(">-", with: "|").replacing("// the way\n      ", with: "")
        #expect(TestRulebook(families: [NoteFamily.self], files: ["rules.yaml": kept]).rendered == "")
    }

    @Test(arguments: [
        ("{ crossing.status: clsoed }", "unclaimed-value", "did you mean `closed`?"),
        ("{ crossing.status: Closed }", "unclaimed-value", "did you mean `closed`?"),
        ("'crossing.status == \"сlosed\"'", "unclaimed-value", "did you mean `closed`?"),
        ("{ crossing.modes: [rail, sea] }", "unclaimed-value", "claims say `rail`, `road`"),
        ("{ not: { crossing.status: opn } }", "unclaimed-value", "claims say `closed`"),
        ("{ trip.from: FI }", "no-such-side", "the sides are `KP`, `RU`"),
        ("'\"CN\" in trip.countries'", "no-such-side", "the sides are `KP`, `RU`"),
    ])
    func valuesThatNothingHasAreWarnings(condition: String, code: String, hint: String) {
        let rulebook = Self.rulebook(when: condition)
        #expect(rulebook.result.diagnostics.isEmpty)
        let found = rulebook.lint.filter { $0.code.text == "rulebook/\(code)" }
        #expect(found.map(\.severity) == [.warning])
        #expect(found.map(\.hint) == [hint])
    }

    /// What a fact says is never what the attribute is with which it is compared.
    @Test(arguments: [
        ("'trip.mode == crossing.what'", "Rail", "`Rail` is not a value of `trip.mode`", "did you mean `rail`?"),
        (
            "'trip.mode in crossing.what'", "[rail, raod]", "`raod` is not a value of `trip.mode`",
            "did you mean `road`?"
        ),
        ("'crossing.what != trip.from'", "Korea", "`trip.from` is a country, not `Korea`", nil),
        (
            "'traveler.nationalities.exists(n, n == crossing.what)'", "KOR",
            "`KOR` is not a country as attributes write it", "write `KR`"
        ),
        (
            "'crossing.what in traveler.nationalities'", "North Korea",
            "`traveler.nationalities` is a country, not `North Korea`", "did you mean `KP`?"
        ),
        ("'trip.mode == crossing.what'", "rail", nil, nil),
        ("'trip.date == date(crossing.what)'", "Rail", nil, nil),
        ("'traveler.occupation == crossing.what'", "Rail", nil, nil),
    ])
    func claimsThatNoAttributeCanMeetAreWarnings(
        condition: String, value: String, message: String?, hint: String?
    ) {
        let crossing =
            "crossing: a-b\nname: { en: A }\nbetween: [RU, KP]\nfacts:\n  what: { is: \(value), source: good }\n"
        let rulebook = Self.rulebook(when: condition, crossing: crossing)
        #expect(!rulebook.result.diagnostics.hasErrors)
        let found = rulebook.lint.filter { $0.code.text == "rulebook/impossible-claim" }
        #expect(
            found.map(\.message)
                == (message.map { ["\($0), with which a condition compares `crossing.what`"] } ?? []))
        if let hint { #expect(found.map(\.hint) == [hint]) }
        for finding in found { #expect(finding.file == "a-b.yaml" && finding.notes.map(\.file) == ["rules.yaml"]) }
    }

    @Test func theDaysOfTheWeekAreSeven() {
        let files = [
            "v.yaml": "vocabulary: v\nvalues: { trip.weekday: [fri], trip.purpose: [pilgrimage] }\n",
            "rules.yaml": "rules: t\nfamily: note\nitems: []\n",
        ]
        #expect(
            TestRulebook(families: [NoteFamily.self], files: files).rendered.contains(
                """
                error[rulebook/unknown-value]: `trip.weekday` follows from what requests say, and has no other values
                 --> v.yaml:2:11
                """))
    }

    /// Words, countries and times are no texts that are greater or less, or begin with something.
    @Test(arguments: [
        (#"trip.weekday > "th""#, "`trip.weekday` is a word and is not compared by `>`"),
        (#"trip.mode < "rail""#, "`trip.mode` is a word and is not compared by `<`"),
        (#""DE" >= traveler.residence"#, "`traveler.residence` is a country and is not compared by `>=`"),
        (#"trip.time.startsWith("09:")"#, "`trip.time` is a time of day and no text: `startsWith` is not for it"),
        (#"trip.time.matches("^09:")"#, "`trip.time` is a time of day and no text: `matches` is not for it"),
        (#"trip.mode + "-" + trip.purpose == "rail-tourism""#, nil),
        (#"trip.mode.endsWith("oad")"#, "`trip.mode` is a word and no text: `endsWith` is not for it"),
        (#"trip.time > "09:00""#, nil), (#"traveler.occupation.startsWith("jour")"#, nil),
    ])
    func wordsAndTimesAreNoTexts(condition: String, message: String?) {
        let found = Self.rulebook(when: "'\(condition)'").result.diagnostics
        #expect(found.map(\.message) == (message.map { [$0] } ?? []), "\(condition)")
    }

    @Test func aCommentInAFilterThatSwallowsALineIsAnError() {
        let rules = """
            rules: t
            family: note
            items:
              - each:
                  rows: [{ c: FR, r: visa }, { c: US, r: none }]
                  where: >-
                    row.r == "none" // nothing
                    || row.r == "visa"
                id: "a-{c}"
                title: A
                effect: warns
                sources: [good]
                when: { traveler.nationalities: "{c}" }
            """
        let rulebook = TestRulebook(families: [NoteFamily.self], files: ["rules.yaml": rules])
        #expect(
            rulebook.result.diagnostics.contains { $0.code.text == "rulebook/swallowing-comment" },
            "\(rulebook.rendered)")
    }

    @Test func wordsThatLookAlikeAreWarnings() {
        let rules = """
            rules: t
            family: note
            items:
              - { id: a, title: A, effect: warns, sources: [good], when: { traveler.occupation: journalist } }
              - { id: b, title: B, effect: warns, sources: [good], when: { traveler.occupation: journalist } }
              - { id: c, title: C, effect: warns, sources: [good], when: { traveler.occupation: Journalist } }
              - { id: d, title: D, effect: warns, sources: [good], when: 'traveler.occupation == "jоurnalist"' }
              - { id: e, title: E, effect: warns, sources: [good], when: { traveler.occupation: jurnalist } }
              - { id: f, title: F, effect: warns, sources: [good], when: { traveler.occupation: pilot } }
            """
        let found = TestRulebook(families: [NoteFamily.self], files: ["rules.yaml": rules]).lint
        #expect(
            found.filter { $0.code.text == "rulebook/near-miss" }.map { "\($0.span?.start.line ?? 0) \($0.hint ?? "")" }
                == [
                    "6 did you mean `journalist`?", "7 did you mean `journalist`?", "8 did you mean `journalist`?",
                ])
    }

    @Test func claimsOfOneFactThatLookAlikeAreWarnings() {
        let crossing = """
            crossing: a-b
            name: { en: A }
            between: [RU, KP]
            facts:
              status:
                - { is: closed, source: good }
                - { is: closed, source: poor }
                - { is: clsoed, source: old }
              hours:
                - { is: "Mo-Fr 08:00-12:00", source: good }
                - { is: "Mo-Fr 09:00-12:00", source: poor }
            """
        let found = Self.rulebook(when: "{ trip.mode: rail }", crossing: crossing).lint
        #expect(
            found.filter { $0.code.text == "rulebook/near-miss" }.map {
                "\($0.file):\($0.span?.start.line ?? 0) \($0.message)"
            }
                == ["a-b.yaml:8 `clsoed` and `closed` are two values of `status` and look alike"])
    }
}
