import Authoring
import RulebookLoading
import SafeConduct
import SourceDiagnostics
import Testing

/// What lint says of texts, names and dates, and of what looks alike and is right.
@Suite struct TextLintTests {
    private static let sources = "sources: { law: { title: L, kind: law, reliability: A, retrieved: 2026-06-01 } }\n"

    private static func found(_ code: String, _ files: [String: String]) -> [String] {
        let all = files.merging(["sources.yaml": sources]) { own, _ in own }
        let draft = RulebookDraft(all.map { SourceFile(path: $0.key, text: $0.value) }, families: .standard)
        return LintRun(draft).diagnostics.filter { $0.code.text == "rulebook/\(code)" }
            .map { "\($0.file):\($0.span?.start.line ?? 0):\($0.span?.start.column ?? 0) \($0.message)" }
    }

    private static func rule(_ lines: String) -> [String: String] {
        [
            "rules.yaml":
                "rules: t\nfamily: safety\nitems:\n  - id: a\n    level: 1\n    hazard: ice\n    sources: [law]\n\(lines)\n"
        ]
    }

    @Test(arguments: [
        ("    title: Gate #4", "rules.yaml:8:12 the text ends before `#4`, which is a comment"),
        ("    title: Gate # 4 is the old one", ""), ("    title: \"Gate #4\"", ""), ("    title: Gate#4", ""),
        ("    title: \"Gate\" #4", ""), ("    # title: Gate #4\n    title: Gate", ""),
        ("    title: >\n      Gate #4", ""),
    ])
    func aTextThatAHashEndsIsTold(lines: String, expected: String) {
        #expect(Self.found("cut-text", Self.rule(lines)) == (expected.isEmpty ? [] : [expected]))
    }

    @Test(arguments: [
        ("\u{202E}", "a character that nobody sees, U+202E, makes the text after it read in another order"),
        ("\u{200B}", "a character that nobody sees, U+200B, has no width"),
        ("\u{AD}", "a character that nobody sees, U+00AD, shows only where a line ends"),
        // What Persian and Hebrew are written with.
        ("\u{200C}", ""), ("\u{200F}", ""), ("é", ""),
    ])
    func aCharacterThatNobodySeesIsTold(character: String, expected: String) {
        let found = Self.found("hidden-character", Self.rule("    title: \"Ice\(character)\""))
        #expect(found == (expected.isEmpty ? [] : ["rules.yaml:8:16 \(expected)"]))
        #expect(Self.found("hidden-character", ["a.yaml": "\u{FEFF}crossing: a-b\nbetween: [RU, KP]\n"]) == [])
    }

    @Test(arguments: [
        ("Khаsan", "in `Khаsan` the letters of two scripts are mixed: Cyrillic is `а`"),
        ("Xасан", "in `Xасан` the letters of two scripts are mixed: Latin is `X`"),
        ("Khasan – Хасан", ""), ("RU-Хасан", ""), ("Über", ""), ("하산Khasan", ""),
    ])
    func aWordOfTwoScriptsIsTold(word: String, expected: String) {
        let found = Self.found("mixed-letters", Self.rule("    title: \(word)"))
        #expect(found == (expected.isEmpty ? [] : ["rules.yaml:8:12 \(expected)"]))
    }

    @Test(arguments: [
        ("{ en: \"{{ trip.to }}\", fr: x }", "rules.yaml:8:43 the text in `fr` lacks `{{trip.to}}`"),
        ("{ en: \"{{ trip.to }}\", fr: \"a {{trip.to}}\" }", ""), ("{ en: \"{{ trip.to }}\" }", ""),
        ("{ en: x, fr: y }", ""),
    ])
    func aTranslationThatFillsInLessIsTold(title: String, expected: String) {
        let found = Self.found("other-placeholders", Self.rule("    text: \(title)\n    title: A"))
        #expect(
            found.map { String($0.drop { $0 != " " }) }
                == (expected.isEmpty ? [] : [String(expected.drop { $0 != " " })]))
    }

    private static let table = """
        rules: t
        family: permit
        items:
          - id: "{id}"
            each: { csv: free.csv }
            title: "{id}"
            when: { traveler.nationalities: "{country}" }
            valid: "{from}..{until}"
            authority: KP
            admits: entry
            permit: { document: "{document}", issuer: KP }
            sources: [law]

        """

    private static func dates(_ rows: String) -> [String] {
        let files = ["rules.yaml": table, "free.csv": "id,country,from,until,document\n\(rows)\n"]
        return found("overlapping-rows", files) + found("gap-between-rows", files)
    }

    @Test func rowsThatOverlapByASlipOrLeaveADayOutAreTold() {
        #expect(
            Self.dates("a,FR,2026-01-01,2026-06-30,pass\nb,FR,2026-06-30,,visa") == [
                "free.csv:3:1 two rows with the same condition are in force on 2026-06-30"
            ])
        #expect(
            Self.dates("a,FR,,2026-06-30,pass\nb,FR,2026-07-03,,pass") == [
                "free.csv:3:1 between two rows with the same condition 2 days are left out"
            ])
        // Two documents, a season, other travelers, and the day after.
        #expect(Self.dates("a,FR,,,pass\nb,FR,,,visa") == [])
        #expect(Self.dates("a,FR,,2026-03-31,pass\nb,FR,2026-11-01,,pass") == [])
        #expect(Self.dates("a,FR,,2026-06-30,pass\nb,DE,2026-06-30,,pass") == [])
        #expect(Self.dates("a,FR,,2026-06-30,pass\nb,FR,2026-07-01,,pass") == [])
    }

    private static let crossings = [
        "a-b.yaml": "crossing: a-b\nname: { en: The Bridge }\nbetween: [RU, KP]\n",
        "c-d.yaml": "crossing: c-d\naliases: [the bridge]\nbetween: [CN, KP]\n",
    ]

    @Test func aNameOfTwoCrossingsIsTold() {
        #expect(
            Self.found("shared-name", Self.crossings) == [
                "c-d.yaml:2:11 `the bridge` is a name of `a-b`, too, so that requests cannot use it"
            ])
        #expect(Self.found("shared-name", ["a-b.yaml": "crossing: a-b\nname: a-b\nbetween: [RU, KP]\n"]) == [])
    }

    @Test(arguments: [
        ("aliases: [\"\"]", 1), ("aliases: [Bridge, \" \"]", 1), ("name: \"–\"", 1), ("name: { en: \" \" }", 1),
        ("aliases: [\"1\", 桥]", 0),
    ])
    func aBlankNameIsTold(keys: String, count: Int) {
        let found = Self.found("odd-form", ["a-b.yaml": "crossing: a-b\n\(keys)\nbetween: [RU, KP]\n"])
        #expect(
            found.filter { $0.contains("is no name: it has neither a letter nor a digit") }.count == count, "\(found)")
    }

    @Test(arguments: [
        ("", "{ DE: 60 days }", 1), ("", "{ DE: 60 days, other: 15 days }", 0), ("", "15 days", 0),
        (", when: { traveler.nationalities: DE }", "{ DE: 60 days }", 0),
        (", when: { traveler.passport.issuer: [DE, FR] }", "{ DE: 60 days }", 0),
        (", when: { trip.to: KP }", "{ DE: 60 days, FR: 15 days }", 1),
    ])
    func aLeadTimeForSomeOnlyIsTold(when: String, times: String, count: Int) {
        let rule = "{ id: v, title: V, permit: { document: pass, leadTime: \(times) }, sources: [law]\(when) }"
        let found = Self.found("no-lead-time", ["rules.yaml": "rules: p\nfamily: permit\nitems: [\(rule)]\n"])
        #expect(found.count == count, "\(found)")
    }

    @Test(arguments: [
        ("trip.crossing: [a-b, e-f]", ["c-d.yaml:1:11 the crossing `c-d` has no warning, and others have"]),
        ("trip.crossing: a-b", []),
        ("trip.countries: RU", ["c-d.yaml:1:11 the crossing `c-d` has no warning, and others have"]),
        ("trip.mode: rail", []), ("trip.crossing: [a-b, c-d, e-f]", []),
        ("{ not: { trip.crossing: a-b } }", []),
    ])
    func aCrossingThatNoWarningIsAboutIsTold(when: String, expected: [String]) {
        let condition = when.hasPrefix("{") ? when : "{ \(when) }"
        let files = Self.rule("    title: Ice\n    when: \(condition)").merging(Self.crossings) { own, _ in own }
            .merging(["e-f.yaml": "crossing: e-f\nbetween: [RU, CN]\n"]) { own, _ in own }
        #expect(Self.found("bare-crossing", files) == expected)
    }

    @Test func eventsOfOneDayAreToldWhereTheLatestCounts() {
        func crossing(_ policy: String, _ second: String) -> [String: String] {
            let claims = "[{ is: closed, source: law, from: 2025-03-01 }, \(second)]"
            return [
                "c-d.yaml":
                    "crossing: c-d\nbetween: [CN, KP]\nfacts: { status: { policy: \(policy), claims: \(claims) } }\n"
            ]
        }
        let open = "{ is: open, source: law, from: 2025-03-01 }"
        #expect(
            Self.found("same-day-claims", crossing("latest", open)).map { String($0.drop { $0 != " " }) } == [
                " two events of 2025-03-01 say different things of `status`, so it is unknown"
            ])
        #expect(Self.found("same-day-claims", crossing("reliability", open)) == [])
        let others = [
            "{ is: closed, source: law, from: 2025-03-01, credibility: 2 }",
            "{ is: open, source: law, from: 2025-03-01, withdrawn: 2025-04-01 }",
            "{ is: open, source: law, from: 2025-03-02 }",
        ]
        for other in others { #expect(Self.found("same-day-claims", crossing("latest", other)) == []) }
    }

    /// Lists of any length are looked through once.
    @Test func aLongListOfMappingsIsLookedThroughOnce() {
        let items = (0..<12_000).map { "{ is: [RU], source: law, from: \(1000 + $0 / 2)-\(10 + $0 % 2) }" }
        let file = "vocabulary: v\ngroups: { g: { members: [\(items.joined(separator: ",\n"))] } }\n"
        #expect(Self.found("said-twice", ["v.yaml": file]) == [])
    }
}
