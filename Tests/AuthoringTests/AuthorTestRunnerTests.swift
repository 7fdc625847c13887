import Authoring
import Foundation
import SourceDiagnostics
import Testing

/// What passes, what fails, and what is said of it.
@Suite struct AuthorTestRunnerTests {
    private func seen(_ expect: String, with changes: String = "") -> String {
        AuthorTestFixture(
            cases: "cases:\n  - { name: it, traveler: french, trip: train, \(changes)expect: { \(expect) } }\n"
        ).seen()
    }

    @Test(arguments: [
        "verdict: clear", "advisories: { include: [t/open] }",
        "advisories: { include: [{ rule: t/open, certainty: certain }] }",
        "advisories: { include: [{ rule: t/ice, effect: warns, level: 2, stale: false, lapsed: false, contested: false, missing: [] }] }",
        "advisories: { include: [{ rule: t/ice, details: { hazard: ice } }] }",
        "advisories: { exclude: [t/winter, t/later] }",
        "questions: []", "reasons: [t/entry, t/open]", "reasons: { include: [t/open] }", "risk: 2", "problems: []",
        "contacts: { RU: [\"112\"], KP: none-known }",
    ])
    func whatComesOutPasses(_ expect: String) {
        #expect(seen(expect) == "1 passed, 0 failed\n")
    }

    @Test func hoursThatBindATripAreAReason() {
        let reasons = "reasons: [within-hours RU 08:00-12:00 13:00-17:00]"
        #expect(seen(reasons, with: "with: { trip.mode: foot }, ") == "1 passed, 0 failed\n")
    }

    @Test(arguments: [
        (
            "verdict: blocked",
            "  verdict\n    expected: blocked\n    actual:   clear\n      because of t/entry\n      because of t/open\n"
                + "      `trip.mode == \"rail\"` is true (closure.yaml:4:69)\n"
        ),
        ("risk: none", "  risk\n    expected: none\n    actual:   2\n"),
        ("goodUntil: 2026-06-02", "  goodUntil\n    expected: 2026-06-02\n    actual:   2028-05-31\n"),
        (
            "advisories: { include: [t/winter] }",
            "  advisory t/winter\n    expected: applies\n    actual:   does not apply\n      is in force 2026-12-01..2026-12-31 only\n"
        ),
        (
            "advisories: { include: [t/ferry] }",
            "  advisory t/ferry\n    expected: applies\n    actual:   does not apply\n      `trip.mode == \"sea\"` is false (closure.yaml:7:73)\n"
        ),
        (
            "advisories: { exclude: [t/open] }",
            "  advisory t/open\n    expected: does not apply\n    actual:   applies, certain\n"
                + "      `trip.mode == \"rail\"` is true (closure.yaml:4:69)\n"
        ),
        (
            "advisories: { include: [{ rule: t/ice, level: 3, certainty: possible }] }",
            "  advisory t/ice, certainty\n    expected: possible\n    actual:   certain\n"
                + "  advisory t/ice, level\n    expected: 3\n    actual:   2\n"
        ),
        (
            "advisories: { include: [{ rule: t/ice, details: { hazard: snow, cost: 1 } }] }",
            "  advisory t/ice, details.hazard\n    expected: snow\n    actual:   ice\n"
                + "  advisory t/ice, details.cost\n    expected: 1\n    actual:   none\n"
        ),
        ("questions: [trip.mode]", "  questions\n    expected: trip.mode\n    actual:   none\n"),
        ("questions: { first: trip.mode }", "  questions\n    expected: first of all trip.mode\n    actual:   none\n"),
        ("problems: [cel/overflow]", "  problems\n    expected: cel/overflow\n    actual:   none\n"),
        (
            "reasons: [nothing-says-open KP]",
            "  reasons\n    expected: nothing-says-open KP\n    actual:   t/entry, t/open\n"
        ),
        (
            "reasons: { exclude: [t/open] }",
            "  reasons\n    expected: not among them t/open\n    actual:   t/entry, t/open\n"
        ),
        (
            "contacts: { RU: none-known }",
            "  contacts RU\n    expected: none-known\n    actual:   112\n      named by t/help\n"
        ),
        ("contacts: { KP: [\"112\"] }", "  contacts KP\n    expected: among them 112\n    actual:   none-known\n"),
        (
            "contacts: { CN: [\"112\"] }",
            "  contacts CN\n    expected: a side of the trip\n    actual:   sides are RU, KP\n"
        ),
    ])
    func whatDoesNotComeOutFailsAndSaysWhy(_ expect: String, _ differences: String) {
        #expect(seen(expect) == "FAILED it (x.tests.yaml:14)\n\(differences)0 passed, 1 failed\n")
    }

    @Test func everyTermOfARuleIsShownWithWhatIsMissing() {
        let text = seen(
            "advisories: { include: [{ rule: t/later, certainty: certain }] }", with: "without: trip.mode, ")
        #expect(
            text.contains("      `trip.mode == \"road\"` is unknown without `trip.mode` (closure.yaml:6:"), "\(text)")
    }

    @Test func defeatedRulesCountAsAbsent() {
        let text = seen("advisories: { include: [t/ferry] }", with: "with: { trip.mode: sea }, ")
        #expect(
            text
                == "FAILED it (x.tests.yaml:14)\n  advisory t/ferry\n    expected: applies\n    actual:   is set aside by t/pilot\n"
                + "      `trip.mode == \"sea\"` is true (closure.yaml:9:71)\n"
                + "0 passed, 1 failed\n")
        #expect(
            seen("advisories: { exclude: [t/ferry] }", with: "with: { trip.mode: sea }, ") == "1 passed, 0 failed\n")
    }

    @Test func attributesAreChangedAndRemoved() {
        #expect(seen("verdict: blocked", with: "with: { trip.date: 2026-12-24 }, ") == "1 passed, 0 failed\n")
        let unknown = "verdict: undetermined, questions: { include: [trip.date] }"
        #expect(seen(unknown, with: "without: [trip.date], ") == "1 passed, 0 failed\n")
        #expect(seen("verdict: undetermined", with: "without: trip.mode, ") == "1 passed, 0 failed\n")
    }

    @Test func aCaseMayHaveItsOwnDayOfAsking() {
        #expect(
            seen("advisories: { exclude: [t/open], include: [t/ice] }", with: "asOf: 2023-06-01, ")
                == "FAILED it (x.tests.yaml:14)\n  advisory t/ice\n    expected: applies\n    actual:   does not apply\n"
                + "      none of its sources was published on 2023-06-01\n0 passed, 1 failed\n")
    }

    @Test func fixturesMayBeWrittenInPlace() {
        let cases = """
            cases:
              - { name: it, traveler: french, trip: train, expect: { verdict: clear } }
              - { name: other, traveler: { residence: FR }, trip: { crossing: a-b, mode: foot }, expect: { verdict: undetermined } }

            """
        #expect(AuthorTestFixture(cases: cases).seen() == "2 passed, 0 failed\n")
        #expect(AuthorTestFixture(cases: cases).seen(filter: "oth") == "1 passed, 0 failed\n")
    }

    @Test func jsonHoldsTheSame() throws {
        let run = try #require(
            AuthorTestFixture(
                cases: "cases: [{ name: it, traveler: french, trip: train, expect: { risk: 1 } }]\n"
            ).run())
        #expect(
            String(decoding: run.json(), as: UTF8.self)
                == #"{"schema":"safe-conduct/tests/1","passed":0,"failed":1,"skipped":0,"left":0,"cases":[{"suite":"small","name":"it","#
                + #""file":"x.tests.yaml","line":13,"result":"failed","differences":["#
                + #"{"subject":"risk","expected":"1","actual":"2","why":[],"terms":[]}]}]}"#)
    }

    @Test func passedCasesAreListedWhereAsked() throws {
        let run = try #require(
            AuthorTestFixture(
                cases: "cases: [{ name: it, traveler: french, trip: train, expect: { risk: 2 } }]\n"
            ).run())
        #expect(run.text(listing: true) == "passed it (x.tests.yaml:13)\n1 passed, 0 failed\n")
        #expect(run.text(color: true, listing: true).hasPrefix("\u{1B}[32mpassed\u{1B}[0m it"))
    }
}
