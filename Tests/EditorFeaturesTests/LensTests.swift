import AdvisoryModel
import RuleEngine
import RulebookLoading
import SourceDiagnostics
import Testing
import YAMLTree

@testable import EditorFeatures

/// What is shown above lines, and what it says.
struct LensTests {
    private static let tests = """
        ‸tests: t
        asOf: 2026-02-01
        travelers:
          french: { nationalities: [FR] }
          nobody: { nationalities: [XX] }
        trips:
          train: { crossing: a-b, from: RU, to: KP, mode: rail, date: 2026-03-01 }
        cases:
          - name: a visa is needed
            traveler: french
            trip: train
            expect: { advisories: { include: [p/visa] } }
          - name: on two days
            traveler: french
            trip: train
            on:
              - { date: 2026-03-01, expect: { verdict: undetermined } }
              - { date: 2026-03-02, expect: { verdict: clear } }
          - name: later
            traveler: french
            trip: train
            skip: { reason: the office moves, until: 2026-06-01 }
            expect: { verdict: clear }
          - name: wrong
            traveler: frnech
            trip: train
            expect: { verdict: clear }
        """

    /// What all lenses of a file say, as `line: title`.
    private static func titles(of fixture: EditorFixture) -> [String] {
        let rulebook = Rulebook(fixture.editor.draft)
        return fixture.editor.lenses.map { lens in
            "\(lens.span.start.line): \(fixture.editor.answer(to: lens.subject, with: rulebook).title)"
        }
    }

    @Test func testsSayWhatComesOut() throws {
        let fixture = try EditorFixture("t.tests.yaml", Self.tests)
        #expect(
            Self.titles(of: fixture) == [
                "7: french: undetermined", "7: nobody: `traveler.nationalities` is a country, not `XX`", "9: passed",
                "13: 1 of 2 failed: verdict: expected clear, actual undetermined", "19: skipped",
                "24: not run: no traveler is called `frnech`",
            ])
        let verdict = fixture.editor.answer(
            to: .verdict(traveler: "french", trip: "train"), with: Rulebook(fixture.editor.draft))
        #expect(verdict.text.hasPrefix("train, french: undetermined, as of 2026-02-01\nbecause of nothing-says-"))
        let failure = fixture.editor.answer(to: .testCase(line: 13), with: Rulebook(fixture.editor.draft))
        #expect(failure.isBad && failure.text.contains("expected: clear\n"))
    }

    @Test func rulesSayWhichCasesNameThemAndHowOldTheyAre() throws {
        let fixture = try EditorFixture(
            "permits.yaml",
            "‸"
                + (EditorFixture.files["permits.yaml"] ?? "").replacing("sources: [good, old]", with: "sources: [old]"))
        #expect(
            Self.titles(of: fixture) == [
                "4: 1 case names it", "4: stale since 2020-11-29", "9: no case names it",
            ])
        #expect(
            fixture.editor.answer(to: .cases(rule: "p/visa"), with: nil).text == "a visa is needed (a-b.tests.yaml:8)")
    }

    @Test func sourcesSayHowOldTheyAre() throws {
        let fixture = try EditorFixture("sources.yaml", "‸" + (EditorFixture.files["sources.yaml"] ?? ""))
        #expect(Self.titles(of: fixture) == ["3: stale since 2020-11-29"])
    }

    @Test func nothingIsRunWhileTheRulebookIsBroken() throws {
        let fixture = try EditorFixture("t.tests.yaml", Self.tests)
        #expect(
            fixture.editor.answer(to: .testCase(line: 9), with: nil).title == "not run: the rulebook has errors")
        #expect(fixture.editor.answer(to: .testCase(line: 10), with: Rulebook(fixture.editor.draft)).title == "gone")
    }
}
