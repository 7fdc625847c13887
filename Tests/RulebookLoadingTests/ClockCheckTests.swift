import RuleFixtures
import RulebookLoading
import SafeConductTesting
import SourceDiagnostics
import Testing

/// Hours and minutes are read by a clock that the crossing has to know.
@Suite struct ClockCheckTests {
    private func rendered(_ items: String, crossings: [String: String] = [:], shared: String = "") -> String {
        let rules =
            "rules: t\nfamily: note\n\(shared)items:\n  - { id: a, title: A, effect: opens, sources: [good], \(items) }\n"
        let book = TestRulebook(
            families: [NoteFamily.self], files: crossings.merging(["rules.yaml": rules]) { own, _ in own })
        // What lint says beside that of coverage, which no crossing here has.
        let warnings = book.lint.filter { $0.severity == .warning && $0.code.text == "rulebook/no-time-zone" }
        return book.rendered + DiagnosticRenderer(sources: book.result.files).render(warnings)
    }

    private static func crossing(_ id: String, _ between: String, _ zones: String) -> [String: String] {
        ["\(id).yaml": "crossing: \(id)\nname: { en: C }\nbetween: [\(between)]\n\(zones)"]
    }

    private static let without = crossing("a-b", "RU, KP", "")

    @Test func theSideWhoseMinutesAreWrittenNeedsItsTimeZone() {
        #expect(
            rendered("authority: KP, valid: 2026-12-07T12:00..", crossings: Self.without) == """
                error[rulebook/missing-time-zone]: the clock of `KP` is not known at `a-b`: this is read by it
                 --> rules.yaml:4:78
                  |
                4 |   - { id: a, title: A, effect: opens, sources: [good], authority: KP, valid: 2026-12-07T12:00.. }
                  |                                                                              ^^^^^^^^^^^^^^^^^^
                hint: add `KP` to the crossing's `timeZones`, with a name of the IANA database such as `Europe/Warsaw`

                """)
    }

    @Test func theOtherSideIsMissedToo() {
        let half = Self.crossing("a-b", "RU, KP", "timeZones: { KP: Asia/Pyongyang }\n")
        #expect(
            rendered("zone: KP, endedBy: { source: good, after: 2026-12-07T12:00 }", crossings: half) == """
                warning[rulebook/no-time-zone]: the clock of `RU` is not known at `a-b`: trips that leave `RU` give their time by it
                 --> rules.yaml:4:75
                  |
                4 |   - { id: a, title: A, effect: opens, sources: [good], zone: KP, endedBy: { source: good, after: 2026-12-07T12:00 } }
                  |                                                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                hint: add `RU` to the crossing's `timeZones`, with a name of the IANA database such as `Europe/Warsaw`

                """)
    }

    @Test(arguments: [
        // Whole days need no clock, and neither does a rule that follows the state that is left.
        "authority: KP, valid: 2026-12-07..", "valid: 2026-12-07T12:00..",
        // Rules that do not apply there.
        "authority: KP, valid: 2026-12-07T12:00.., when: { trip.crossing: c-d }",
        "authority: KP, valid: 2026-12-07T12:00.., when: { trip.countries: CN }",
        "authority: KP, valid: 2026-12-07T12:00.., when: { trip.from: [CN, MN] }",
        // A state that is no side has no clock there.
        "authority: US, valid: 2026-12-07T12:00..",
    ])
    func elsewhereNothingIsMissed(keys: String) {
        let other = Self.crossing("c-d", "CN, KP", "timeZones: { CN: Asia/Shanghai, KP: Asia/Pyongyang }\n")
        #expect(rendered(keys, crossings: Self.without.merging(other) { own, _ in own }) == "")
    }

    @Test(arguments: [
        (
            "endedBy: { source: undated, after: 2026-12-01 }",
            "error[rulebook/undated-source]: the source `undated` has no date of publication"
        ),
        (
            "endedBy: { source: goood, after: 2026-12-01 }",
            "error[rulebook/unknown-source]: no source is called `goood`"
        ),
        ("endedBy: { source: good }", "error[rulebook/missing-key]: an end needs the key `after`"),
        ("endedBy: { after: 2026-12-01 }", "error[rulebook/missing-key]: an end needs the key `source`"),
        (
            "endedBy: { source: good, after: 2026-12 }", "error[rulebook/invalid-date]: `2026-12` is not a date"
        ),
        (
            "valid: 2027-01-01.., endedBy: { source: good, after: 2026-12-31 }",
            "error[rulebook/empty-range]: the rule ends on `2026-12-31`, before it begins"
        ),
        (
            "valid: 2026-12-07T12:00..2026-12-07T11:59",
            "error[rulebook/empty-range]: the range `2026-12-07T12:00..2026-12-07T11:59` ends before it begins"
        ),
        (
            "valid: 2026-12-07T24:00..",
            "error[rulebook/invalid-date]: `2026-12-07T24:00..` is not a range of dates"
        ),
        (
            "valid: 2026-12-07T9:00..", "error[rulebook/invalid-date]: `2026-12-07T9:00..` is not a range of dates"
        ),
    ])
    func saysWhatIsWrongWithEnds(keys: String, expected: String) {
        let sources =
            TestRulebook.basics["sources.yaml", default: ""]
            + "\n  undated: { title: U, kind: law, reliability: A, retrieved: 2026-11-20 }\n"
        let found = rendered(keys, crossings: ["sources.yaml": sources])
        #expect(found.split(separator: "\n").first.map(String.init) == expected)
        #expect(found.contains("--> rules.yaml:4:"))
    }
}
