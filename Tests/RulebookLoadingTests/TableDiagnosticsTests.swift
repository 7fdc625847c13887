import RuleFixtures
import RulebookLoading
import RuleEngine
import SafeConductTesting
import SourceDiagnostics
import Testing
import YAMLTree

/// What authors are told of tables, and of rules made of them, whole.
@Suite struct TableDiagnosticsTests {
    private func rendered(_ each: String, _ keys: String, csv: String? = nil) -> String {
        let result = result(each, keys, csv: csv)
        return DiagnosticRenderer(sources: result.files).render(result.diagnostics)
    }

    private func result(_ each: String, _ keys: String, csv: String?) -> LoadResult {
        let rules =
            "rules: t\nfamily: note\nitems:\n  - id: \"{from}\"\n    each: \(each)\n    title: T\n    effect: informs\n"
        var files = ["rules.yaml": rules + "    sources: [good]\n" + keys]
        files["visas.csv"] = csv
        return TestRulebook(families: [NoteFamily.self], files: files).result
    }

    @Test func aCellThatItsKeyDoesNotTake() {
        #expect(
            rendered("{ csv: visas.csv }", "    when: { trip.to: \"{to}\" }\n", csv: "from,to\nFR,KP\nRU,Korea\n")
                == """
                error[rulebook/unknown-country]: `trip.to` is a country, not `Korea`
                 --> visas.csv:3:4
                  |
                3 | RU,Korea
                  |    ^^^^^
                hint: write the country as ISO 3166-1 alpha-2, such as `FR`
                note: it is filled in here, for `trip.to`
                 --> rules.yaml:9:22
                  |
                9 |     when: { trip.to: "{to}" }
                  |                      ^^^^^^

                """)
    }

    @Test func aDateInACell() {
        #expect(
            rendered("[{ from: FR, until: 2026-02-30 }]", "    valid: ..{until}\n") == """
                error[rulebook/invalid-date]: `..2026-02-30` is not a range of dates
                 --> rules.yaml:5:31
                  |
                5 |     each: [{ from: FR, until: 2026-02-30 }]
                  |                               ^^^^^^^^^^
                hint: write `2025-05-01..2026-08-31`, `2025-05-01..` or `..2026-08-31T12:00`
                note: it is filled in here, for `valid`
                 --> rules.yaml:9:12
                  |
                9 |     valid: ..{until}
                  |            ^^^^^^^^^

                """)
    }

    @Test func twoRowsOfOneID() {
        #expect(
            rendered("{ csv: visas.csv }", "", csv: "from,to\nFR,KP\nRU,KP\nFR,RU\n") == """
                error[rulebook/duplicate-id]: the rule `t/FR` is declared twice
                 --> visas.csv:4:1
                  |
                4 | FR,RU
                  | ^^
                hint: give one of them another id
                note: first declared here
                 --> visas.csv:2:1
                  |
                2 | FR,KP
                  | ^^
                note: it is filled in here, for `id`
                 --> rules.yaml:4:9
                  |
                4 |   - id: "{from}"
                  |         ^^^^^^^^

                """)
    }

    @Test func anExpressionThatFailsForARow() {
        #expect(
            rendered(
                "{ csv: visas.csv }", "    when: traveler.age < int(row.age)\n", csv: "from,age\nFR,18\nRU,young\n")
                    == """
                    error[rulebook/failing-condition]: the condition can only fail: `young` cannot be turned into an int
                     --> visas.csv:3:4
                      |
                    3 | RU,young
                      |    ^^^^^
                    hint: fix the cell, or leave the row out by `where`
                    note: it is read here
                     --> rules.yaml:9:26
                      |
                    9 |     when: traveler.age < int(row.age)
                      |                          ^^^^^^^^^^^^

                    """)
    }

    @Test func aValueThatNoListHas() {
        #expect(
            rendered("[{ from: a, purpose: turism }]", "    when: trip.purpose == row.purpose\n") == """
                error[rulebook/unknown-value]: `turism` is not a value of `trip.purpose`
                 --> rules.yaml:5:32
                  |
                5 |     each: [{ from: a, purpose: turism }]
                  |                                ^^^^^^
                hint: did you mean `tourism`?
                note: it is read here
                 --> rules.yaml:9:27
                  |
                9 |     when: trip.purpose == row.purpose
                  |                           ^^^^^^^^^^^

                """)
    }

    @Test func aRowWithoutACell() {
        #expect(
            rendered("[{ from: a, kind: x }, { from: b, knid: y }]", "") == """
                error[rulebook/missing-cell]: the row has no `kind`
                 --> rules.yaml:5:34
                  |
                5 |     each: [{ from: a, kind: x }, { from: b, knid: y }]
                  |                                  ^^^^^^^^^^^^^^^^^^^^
                hint: `knid` looks like it

                """)
    }

    @Test func everyRowWithTheSameID() {
        let rules =
            "rules: t\nfamily: note\nitems: [{ id: a, each: [{ x: 1 }, { x: 2 }], title: T, effect: informs, sources: [good] }]"
        #expect(
            TestRulebook(families: [NoteFamily.self], rules: rules).rendered == """
                error[rulebook/duplicate-id]: every row makes a rule with the id `a`
                 --> rules.yaml:3:15
                  |
                3 | items: [{ id: a, each: [{ x: 1 }, { x: 2 }], title: T, effect: informs, sources: [good] }]
                  |               ^
                hint: use columns in it, such as `"a-{x}"`

                """)
    }

    @Test func aTableLargerThanAFileMayBe() {
        let rows = (0..<40).map { "{ x: a\($0) }" }.joined(separator: ", ")
        let rules =
            "rules: t\nfamily: note\nitems: [{ id: '{x}', each: [\(rows)], title: '{x}', effect: informs, sources: [good], formerly: ['{x}-a', '{x}-b', '{x}-c'] }]"
        func codes(_ limits: YAMLLimits) -> [String] {
            let files = TestRulebook.basics.map { SourceFile(path: $0.key, text: $0.value) }
            return Rulebook.compile(
                files + [SourceFile(path: "rules.yaml", text: rules)], families: [NoteFamily.self],
                options: LoadOptions(limits: limits)
            ).diagnostics.map(\.code.text)
        }
        #expect(codes(.default) == [])
        #expect(codes(YAMLLimits(maximumNodes: 200)) == ["rulebook/too-many-rows"])
    }

    /// Titles and texts are made for each row: they count as if they had been written there, and so do the cells that expressions read.
    @Test(arguments: [
        ("title: T, text: '\(String(repeating: "y", count: 1000)) {x}'", "a"),
        ("title: T, text: { fr: '\(String(repeating: "y", count: 1000))' }", "a"),
        ("title: 'T {{ row.y }} {{ row.y }}'", String(repeating: "y", count: 1000)),
        ("title: T, when: row.y.size() > 5 && row.y.size() > 6", String(repeating: "y", count: 1000)),
    ])
    func whatATableMakesIsNoLargerThanAFile(_ keys: String, _ cell: String) {
        func codes(rows: Int, _ limits: YAMLLimits) -> [String] {
            let table = "x,y\n" + (0..<rows).map { "a\($0),\(cell)\n" }.joined()
            let rules =
                "rules: t\nfamily: note\nitems: [{ id: '{x}', each: { csv: t.csv }, effect: informs, sources: [good], \(keys) }]"
            let files = TestRulebook.basics.map { SourceFile(path: $0.key, text: $0.value) }
            return Rulebook.compile(
                files + [SourceFile(path: "rules.yaml", text: rules), SourceFile(path: "t.csv", text: table)],
                families: [NoteFamily.self], options: LoadOptions(limits: limits)
            ).diagnostics.map(\.code.text)
        }
        let limits = YAMLLimits(maximumBytes: 60_000)
        #expect(codes(rows: 58, .default) == [])
        #expect(codes(rows: 25, limits) == [])
        #expect(codes(rows: 58, limits) == (cell == "a" ? [] : ["rulebook/too-many-rows"]))
        if cell == "a" { #expect(codes(rows: 80, limits) == ["rulebook/too-many-rows"]) }
    }

    /// As a condition over an attribute says it.
    @Test func aFilterComparesWithNumbersAndDatesOnly() {
        #expect(
            rendered("[{ from: a, age: 17 }, { from: b, age: 90 }]", "").isEmpty)
        #expect(
            rendered("{ rows: [{ from: a, age: 17 }], where: { age: '< young' } }", "") == """
                error[rulebook/wrong-type]: `age` is a number, not `young`
                 --> rules.yaml:5:57
                  |
                5 |     each: { rows: [{ from: a, age: 17 }], where: { age: '< young' } }
                  |                                                         ^^^^^^^^^

                """)
    }

    @Test func findingsOfATableAreNotWithoutEnd() {
        let cells = (0..<1000).map { "a\($0),nowhere\n" }.joined()
        let found = result("{ csv: visas.csv }", "    when: { trip.to: \"{to}\" }\n", csv: "from,to\n" + cells)
            .diagnostics
        #expect((100...110).contains(found.count))
    }

    /// Each finding by code and hint.
    @Test(arguments: [
        (
            "{ csv: visas.csv }", "    when: { trip.to: \"{too}\" }\n", "from,to\nFR,KP\n",
            "rulebook/unknown-column did you mean `to`?"
        ),
        (
            "{ csv: visas.csv }", "    when: row.too == trip.to\n", "from,to\nFR,KP\n",
            "cel/unknown-attribute did you mean `row.to`?"
        ),
        (
            "{ csv: visas.csv }", "    when: trip.to == '{to}'\n", "from,to\nFR,KP\n",
            "rulebook/column-in-expression write `row.to`, which has the text of the cell"
        ),
        (
            "{ csv: visas.csv }", "    when: { trip.to: {to} }\n", "from,to\nFR,KP\n",
            "rulebook/unquoted-column write `\"{to}\"`"
        ),
        (
            "{ csv: visas.csv }", "    text: \"{too}\"\n", "from,to\nFR,KP\n",
            "rulebook/unknown-column did you mean `to`?"
        ),
        (
            "{ csv: visas.csv }", "    text: \"{{ row.too }}\"\n", "from,to\nFR,KP\n",
            "cel/unknown-attribute did you mean `row.to`?"
        ),
        (
            "{ csv: visas.csv }", "    text: \" {to}\"\n", "from,to\nFR,\n",
            "rulebook/empty-cell fill the cell, or leave the row out by `where`"
        ),
        (
            "{ csv: visas.csv }", "    when: { trip.to: \"{to}\" }\n", "from,to\nFR,\n",
            "rulebook/empty-cell fill it, or leave the row out: `where: { to: { not: \"\" } }`"
        ),
        (
            "{ csv: visas.csv }", "", "from,to\nF R,KP\n",
            "rulebook/invalid-id use lower-case letters, digits and `-`, with `/` between parts, such as `border-zone-pass`"
        ),
        ("{ csv: visa.csv }", "", "from,to\nF R,KP\n", "rulebook/unknown-table did you mean `visas.csv`?"),
        (
            "{ csv: visas.txt }", "", "from,to\nF R,KP\n",
            "rulebook/unknown-table name a `.csv` file by its path from this file, such as `visas.csv`"
        ),
        ("{ csv: ../visas.csv }", "", "from,to\nF R,KP\n", "rulebook/outside-folder put the table next to the rules"),
        ("{ csv: visas.csv, rows: [] }", "", "from,to\nFR,KP\n", "rulebook/conflict split it into two rules"),
        ("{ rows: a }", "", "", "rulebook/wrong-type write `rows: [{ COLUMN: VALUE }]`"),
        ("{ where: { a: b } }", "", "", "rulebook/missing-key write a list of rows, or `{ csv: FILE }`"),
        (
            "{ csv: visas.csv, wher: { from: FR } }", "", "from,to\nFR,KP\n",
            "rulebook/unknown-key did you mean `where`?"
        ),
        (
            "{ csv: visas.csv, where: { form: FR } }", "", "from,to\nFR,KP\n",
            "rulebook/unknown-column did you mean `from`?"
        ),
        (
            "{ csv: visas.csv, where: [a] }", "", "from,to\nFR,KP\n",
            "rulebook/wrong-type put the list under `all:` or `any:`"
        ),
        (
            "{ csv: visas.csv, where: { from: { all: [a] } } }", "", "from,to\nFR,KP\n",
            "rulebook/wrong-type write `any: […]` for one of several values"
        ),
        (
            "{ csv: visas.csv, where: { from: '< young' } }", "", "from,to\nFR,KP\n",
            "rulebook/wrong-type "
        ),
        (
            "{ csv: visas.csv, where: { from: 2026-01-01..2026-02-30 } }", "", "from,to\nFR,KP\n",
            "rulebook/invalid-date write a day that exists as YYYY-MM-DD"
        ),
        (
            "{ csv: visas.csv, where: { from: 1..2026-01-01 } }", "", "from,to\nFR,KP\n",
            "rulebook/invalid-date write a day that exists as YYYY-MM-DD"
        ),
        ("{ csv: visas.csv, where: { from: a..9 } }", "", "from,to\nFR,KP\n", "rulebook/wrong-type "),
        (
            "{ csv: visas.csv, where: { from: .. } }", "", "from,to\nFR,KP\n",
            "rulebook/wrong-type write `A..B`, `A..` or `..B`"
        ),
        (
            "{ csv: visas.csv, where: 'int(row.to) > 1' }", "", "from,to\nFR,KP\n",
            "rulebook/failing-condition fix the cell, or the condition"
        ),
        (
            "{ csv: visas.csv, where: 'row.form == \"FR\"' }", "", "from,to\nFR,KP\n",
            "cel/unknown-attribute did you mean `row.from`?"
        ),
        ("{ csv: visas.csv, where: 'row.from +' }", "", "from,to\nFR,KP\n", "cel/syntax "),
        ("{ csv: visas.csv, where: 'trip.to == row.to' }", "", "from,to\nFR,KP\n", "cel/unknown-attribute "),
        ("{ csv: visas.csv }", "", "", "csv/empty its first line names the columns"),
        (
            "{ csv: visas.csv }", "", "from,to\nFR,KP,x\nRU\n",
            "csv/ragged-row put a cell that holds a comma in double quotes"
        ),
        ("[a]", "", "", "rulebook/wrong-type "),
        ("[{ from: [a] }]", "", "", "rulebook/wrong-type "),
        ("[{ from: a }, { from: b, to: c }]", "", "", "rulebook/unknown-column all rows have the same columns"),
        ("a", "", "", "rulebook/wrong-type give it keys with values: `{ KEY: VALUE }`"),
    ])
    func everyFindingHasItsCodeAndHint(each: String, keys: String, csv: String, expected: String) {
        let found = result(each, keys, csv: csv).diagnostics.map { "\($0.code) \($0.hint ?? "")" }
        #expect(found.contains(expected), "found \(found)")
    }
}
