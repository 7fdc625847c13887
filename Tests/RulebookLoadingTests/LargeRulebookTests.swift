import AdvisoryModel
import RuleFixtures
import RuleEngine
import RulebookLoading
import SafeConductTesting
import SourceDiagnostics
import Testing

/// A rulebook so large that its files are read at the same time is the same as one whose files are read one after another.
@Suite struct LargeRulebookTests {
    /// Two files with conditions of their own, one with a table; long texts make them large.
    private func rulebook(padding: Int, wrong: String = "") -> TestRulebook {
        var files: [String: String] = ["rows.csv": "to\nKP\nRU\n"]
        let text = String(repeating: "x", count: padding)
        for (name, purpose) in [("a", "tourism"), ("b", "study")] {
            var rules = "rules: \(name)\nfamily: note\nwhen: { trip.purpose: \(purpose) }\nitems:\n"
            for number in 0..<30 {
                rules +=
                    "  - { id: r\(number), title: T, effect: informs, when: { traveler.age: \"> \(number)\" }, sources: [good], text: \"\(text)\" }\n"
            }
            rules +=
                "  - { id: \"to-{to}\", each: { csv: rows.csv }, title: \"{to}\", effect: warns, when: row.to == trip.to, sources: [good] }\n"
            files["\(name).yaml"] = rules + wrong
        }
        return TestRulebook(families: [NoteFamily.self], files: files)
    }

    @Test(arguments: [0, 5, 12, 40])
    func answersAreTheSame(age: Int) throws {
        let (small, large) = (rulebook(padding: 1), rulebook(padding: 20_000))
        #expect(large.rendered == "")
        #expect(large.result.files.reduce(0) { $0 + $1.bytes.count } > 1 << 20)
        #expect(large.result.rulebook?.ruleIDs == small.result.rulebook?.ruleIDs)
        for purpose in ["tourism", "study", "work"] {
            let request =
                "{ traveler: { age: \(age) }, trip: { crossing: a-b, from: RU, to: KP, purpose: \(purpose), date: 2026-12-07 } }"
            let (one, other) = (try small.report(request), try large.report(request))
            #expect(one.summary == other.summary)
            #expect(one.advisories.map(\.because) == other.advisories.map(\.because))
            #expect(one.advisories.map(\.at) == other.advisories.map(\.at))
            #expect(one.advisories.count == (purpose == "work" ? 0 : min(30, age) + 1))
        }
    }

    @Test func findingsAreTheSame() {
        let wrong = "  - { id: r1, title: T, effect: informs, when: { trip.purpos: study }, sources: [bad] }\n"
        let (small, large) = (rulebook(padding: 1, wrong: wrong), rulebook(padding: 20_000, wrong: wrong))
        let once = ["rulebook/unknown-attribute", "rulebook/unknown-source"]
        #expect(small.result.diagnostics.map(\.code.text) == once + once)
        #expect(large.result.diagnostics == small.result.diagnostics)
    }
}
