import AdvisoryModel
import RuleFixtures
import RuleEngine
import RulebookLoading
import SafeConductTesting
import SourceDiagnostics
import Testing

/// Rules that are made of the rows of a table.
@Suite struct TableTests {
    private func rulebook(_ rules: String, csv: String? = nil) -> TestRulebook {
        var files = ["rules.yaml": "rules: t\nfamily: note\nitems:\n" + rules]
        files["visas.csv"] = csv
        return TestRulebook(families: [NoteFamily.self], files: files)
    }

    private static let visas = """
        from,to,need
        FR,KP,visa required
        RU,KP,90
        RU,FR,visa free

        """

    private static let template = """
          - id: "{from}-{to}"
            each: { csv: visas.csv }
            title: "{need} for {from} in {to}: {{ row.need }}, {{ trip.to }}"
            effect: informs
            when: { traveler.nationalities: "{from}", trip.to: "{to}" }
            valid: 2026-01-01..
            sources: [good]

        """

    @Test func aRowMakesARule() throws {
        let rulebook = rulebook(Self.template, csv: Self.visas)
        #expect(rulebook.rendered == "")
        #expect(rulebook.result.rulebook?.ruleIDs == ["t/FR-KP", "t/RU-FR", "t/RU-KP"])
        let report = try rulebook.report(
            "{ traveler: { nationalities: [RU] }, trip: { crossing: a-b, from: RU, to: KP, date: 2026-12-07 } }")
        let advisory = try #require(report.advisory("t/RU-KP"))
        #expect(report.advisories.count == 1)
        #expect(advisory.title == "90 for RU in KP: 90, KP")
        #expect(advisory.at == "visas.csv:3:1")
        #expect(advisory.because.map(\.condition) == ["\"RU\" in traveler.nationalities", "trip.to == \"KP\""])
    }

    @Test func aTitleIsNeverFilledTwiceEvenWhereAnAliasSharesIt() throws {
        let rulebook = rulebook(
            """
              - id: "{c}"
                each: [{ c: FR, t: "{c}" }, { c: US, t: "{{ trip.to }}" }]
                title: &title "For {t}"
                text: *title
                effect: informs
                formerly: [x]
                authority: KP
                when: { traveler.nationalities: "{c}" }
                sources: [good]

            """)
        #expect(rulebook.rendered.contains("duplicate-id") == false)
        let report = try rulebook.report(
            "{ traveler: { nationalities: [FR, US] }, trip: { crossing: a-b, from: RU, to: KP } }")
        #expect(report.advisory("t/FR")?.title == "For {c}")
        #expect(report.advisory("t/US")?.title == "For {{ trip.to }}")
    }

    @Test func theDigestIsThatOfTheRulesWrittenOut() {
        let table = rulebook(
            """
              - { id: "{a}", each: [{ a: FR }, { a: KP }], title: "T {a}", effect: informs, when: { trip.to: "{a}" }, sources: [good] }

            """)
        let written = rulebook(
            """
              - { id: KP, title: T KP, effect: informs, when: { trip.to: KP }, sources: [good] }
              - { id: FR, title: T FR, effect: informs, when: { trip.to: FR }, sources: [good] }

            """)
        #expect(table.rendered == "")
        #expect(table.result.rulebook?.reference.digest == written.result.rulebook?.reference.digest)
        let other = rulebook(
            """
              - { id: "{a}", each: [{ a: FR }, { a: KP }], title: "T {a}!", effect: informs, when: { trip.to: "{a}" }, sources: [good] }

            """)
        #expect(table.result.rulebook?.reference.digest != other.result.rulebook?.reference.digest)
    }

    /// The rules that each `where` chooses.
    @Test(arguments: [
        ("need: visa required", ["FR-KP"]),
        ("need: [visa free, visa required]", ["FR-KP", "RU-FR"]),
        ("need: { not: visa free }", ["FR-KP", "RU-KP"]),
        ("need: \"!= visa free\"", ["FR-KP", "RU-KP"]),
        ("need: 1..400", ["RU-KP"]),
        ("need: ..89", []),
        ("need: \">= 90\"", ["RU-KP"]),
        ("need: \"< 90\"", []),
        ("any: [{ need: 90 }, { from: FR }]", ["FR-KP", "RU-KP"]),
        ("all: [{ from: RU }, { to: KP }]", ["RU-KP"]),
        ("not: { from: RU }", ["FR-KP"]),
        ("from: RU, all: [\"row.need.startsWith('visa')\"]", ["RU-FR"]),
    ])
    func rowsAreChosen(filter: String, expected: [String]) {
        let rules = Self.template.replacing("{ csv: visas.csv }", with: "{ csv: visas.csv, where: { \(filter) } }")
        let result = rulebook(rules, csv: Self.visas).result
        #expect(result.rulebook?.ruleIDs == expected.map { "t/\($0)" }, "\(result.diagnostics)")
        #expect(result.diagnostics == [])
    }

    /// A month or a year is all of its days, in a cell and where one is compared with it.
    @Test(arguments: [
        ("< 2025-03", ["c"]), ("<= 2025-03", ["a", "b", "c"]), ("> 2025-03", ["d"]), (">= 2025-03", ["a", "b", "d"]),
        ("2025-03..2025-12-31", ["a", "b"]), ("> 2025-03-10", ["b", "d"]), ("..2025-03-15", ["b", "c"]),
        ("2025-03", ["a", "b"]), ("!= 2025-03", ["c", "d"]), ("2025", ["a", "b"]), ("!= 2026", ["a", "b", "c"]),
    ])
    func datesOfARowAreCompared(_ value: String, _ expected: [String]) {
        let result = rulebook(
            """
              - id: "{a}"
                each:
                  rows: [{ a: a, since: 2025-03 }, { a: b, since: 2025-03-15 }, { a: c, since: 2024 }, { a: d, since: 2026-01-01 }]
                  where: { since: "\(value)" }
                title: T
                effect: informs
                sources: [good]

            """
        ).result
        #expect(result.rulebook?.ruleIDs == expected.map { "t/\($0)" }, "\(result.diagnostics)")
        #expect(result.diagnostics == [])
    }

    /// Of a cell that is a list each element is asked.
    @Test(arguments: [
        ("2026-12", ["a", "c"]), ("2026", ["a", "b", "c"]), ("!= 2026", []), ("2027", ["c"]), ("2027-02-03", ["c"]),
    ])
    func daysOfAListAreCompared(_ value: String, _ expected: [String]) {
        let result = rulebook(
            """
              - id: "{a}"
                each:
                  rows: [{ a: a, days: 2026-12 | 2026-11 }, { a: b, days: 2026-05 | 2025 }, { a: c, days: 2027-02-03 | 2026-12-09 }]
                  where: { days: "\(value)" }
                title: T
                effect: informs
                sources: [good]

            """
        ).result
        #expect(result.rulebook?.ruleIDs ?? [] == expected.map { "t/\($0)" }, "\(result.diagnostics)")
    }

    @Test func expressionsReadTheRow() throws {
        let rulebook = rulebook(
            """
              - id: "{from}-{to}"
                each: { csv: visas.csv }
                title: T
                effect: informs
                when: traveler.age < int(row.age) && (row.to == trip.to || row.to == "any") && row.to != ""
                sources: [good]

            """, csv: "from,to,age\nA,KP,18\nB,any,60\nC,FR,18\n")
        #expect(rulebook.rendered == "")
        func rules(_ age: Int) throws -> [String] {
            try rulebook.report(
                "{ traveler: { age: \(age) }, trip: { crossing: a-b, from: RU, to: KP, date: 2026-12-07 } }"
            ).advisories.map(\.rule)
        }
        #expect(try rules(17) == ["t/A-KP", "t/B-any"])
        #expect(try rules(18) == ["t/B-any"])
        #expect(try rules(60) == [])
        let report = try rulebook.report(
            "{ traveler: { age: 17 }, trip: { crossing: a-b, from: RU, to: KP, date: 2026-12-07 } }")
        #expect(
            report.advisory("t/A-KP")?.because.map(\.condition) == [
                "traveler.age < 18", "\"KP\" == trip.to || false",
            ])
    }

    @Test func theTextOfACellIsNeverRead() throws {
        let rulebook = rulebook(
            """
              - id: a
                each: [{ x: "{{ trip.to }}", y: "' || true || '" }]
                title: "{x}"
                text: { en: "{y} {x}" }
                effect: informs
                when: row.y.size() == 14
                sources: [good]
              - id: b
                each: [{ x: "{{ trip.to }}", y: "' || true || '" }]
                title: B {{ row.x }}
                effect: informs
                sources: [good]

            """)
        #expect(rulebook.rendered == "")
        let report = try rulebook.report(
            "{ traveler: { occupation: cook }, trip: { crossing: a-b, from: RU, to: KP, date: 2026-12-07 } }")
        #expect(report.advisories.map(\.title) == ["{{ trip.to }}", "B {{ trip.to }}"])
        #expect(report.advisory("t/a")?.text == "' || true || ' {{ trip.to }}")
    }
}

extension String {
    fileprivate func replacing(_ part: String, with other: String) -> String {
        guard let range = firstRange(of: part) else { return self }
        return String(self[..<range.lowerBound]) + other + self[range.upperBound...]
    }
}
