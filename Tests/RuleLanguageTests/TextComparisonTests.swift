import RuleFixtures
import RuleEngine
import RulebookLoading
import SafeConductTesting
import SourceDiagnostics
import Testing

/// Texts are not ordered by their letters, and no request has a word that nobody could write: both are told wherever they are written.
@Suite struct TextComparisonTests {
    private func told(_ rules: String) -> [String] {
        TestRulebook(
            families: [NoteFamily.self],
            files: [
                "rules.yaml": "rules: t\nfamily: note\nitems:\n  - \(rules)\n",
                "a-b.yaml": """
                crossing: a-b
                name: A B
                between: [RU, KP]
                facts: { opensAt: { is: "10:00", source: good }, times: { is: ["10:00"], source: good } }
                """,
            ]
        ).result.diagnostics.map { "\($0.code): \($0.message)" }
    }

    private func told(when condition: String) -> [String] {
        told("{ id: a, title: A, effect: warns, sources: [good], when: '\(condition)' }")
    }

    private func told(where filter: String) -> [String] {
        let each = "{ rows: [{ d: '9', p: FR }, { d: '100', p: DE }], where: '\(filter)' }"
        return told("{ id: '{p}', each: \(each), title: A, effect: warns, sources: [good] }")
    }

    @Test(arguments: [
        #"crossing.opensAt > "9:00""#, #""9:00" < crossing.opensAt"#, #"cel.bind(x, crossing.opensAt, x >= "9:00")"#,
        #"[crossing.opensAt].exists(x, x <= "9:00")"#,
    ])
    func factsThatAreTextsHaveNoOrder(condition: String) {
        let found = told(when: condition)
        #expect(found.count == 1)
        #expect(
            found.first?.hasPrefix("rulebook/wrong-type: `crossing.opensAt` is a text and is not compared by") == true)
    }

    @Test(arguments: [
        (#"crossing.times[0] > "9:00""#, "crossing.times` is a text"),
        (#"crossing.times.exists(t, t > "9:00")"#, "crossing.times` is a text"),
        (#"[trip.mode].exists(m, m > "rail")"#, "trip.mode` is a word"),
        (#"traveler.documents.exists(d, d.type < "visa")"#, "traveler.documents.type` is a word"),
    ])
    func neitherHaveElementsAndFields(condition: String, what: String) {
        let found = told(when: condition)
        #expect(found.count == 1 && found[0].hasPrefix("rulebook/wrong-type: `\(what)"), "\(found)")
    }

    @Test(arguments: [
        "size(crossing.times) > 1", "traveler.age > 18", "crossing.opensAt.size() > 4", #"trip.time > "09:00""#,
        #"trip.date > date("2026-01-01")"#,
    ])
    func whatHasAnOrderIsCompared(condition: String) { #expect(told(when: condition) == []) }

    @Test(arguments: [#"row.d > "20""#, #""20" <= row.d"#, "row.d < row.p", #"row.p == "FR" || !(row.d >= "20")"#])
    func cellsAreTexts(filter: String) {
        let found = told(where: filter)
        #expect(found.count == 1 && found[0].hasPrefix("rulebook/wrong-type: `row.d` is a text and"), "\(found)")
    }

    @Test(arguments: ["int(row.d) > 20", #"row.d == "9""#, #"row.d in ["9", "100"]"#, #"row.p != row.d"#])
    func cellsThatAreMadeNumbersAreCompared(filter: String) { #expect(told(where: filter) == []) }

    @Test(arguments: [
        #"{ traveler.occupation: "journalist " }"#, #"{ traveler.occupation: " journalist" }"#,
        #"{ traveler.occupation: "journal\u200Bist" }"#, #"{ traveler.occupation: [cook, "nurse "] }"#,
        #"{ traveler.localities: "khasan " }"#, #"{ traveler.needs: "\u00A0chair" }"#,
        #"{ traveler.occupation: { not: "cook " } }"#, #"'traveler.occupation == "cook "'"#,
        #"'"khasan " in traveler.localities'"#, #"'traveler.needs.exists(n, n in ["chair", " bed"])'"#,
    ])
    func noRequestHasAWordWithBlanks(condition: String) {
        let found = told("{ id: a, title: A, effect: warns, sources: [good], when: \(condition) }")
        #expect(found.count == 1 && found[0].contains(" is a word, not `"), "\(found)")
        #expect(found.first?.hasPrefix("rulebook/wrong-type") == true)
    }

    @Test(arguments: ["ship cook", "журналист", "记者", "a-b"])
    func anyOtherWordIsOne(word: String) {
        #expect(
            told("{ id: a, title: A, effect: warns, sources: [good], when: { traveler.occupation: \(word) } }") == [])
    }

    @Test(arguments: [
        ("-5", true), ("0", true), ("3661", true), ("4000", true), ("1", false), ("3660", false), ("90 + 90", false),
    ])
    func daysInLooksBackOverSoManyDays(days: String, isTold: Bool) {
        let found = told(when: "traveler.daysIn(\"FI\", \(days)) > 3")
        #expect(
            found == (isTold ? ["rulebook/wrong-type: `daysIn` looks back over 1 to 3660 days, not `\(days)`"] : []))
    }
}
