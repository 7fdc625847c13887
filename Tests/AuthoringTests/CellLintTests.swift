import RulebookLoading
import SafeConduct
import SourceDiagnostics
import Testing

@testable import Authoring

/// What nobody sees to be wrong in a table, and amounts that are below zero.
@Suite struct CellLintTests {
    private func said(_ table: String, filter: String = "", title: String = "{nat}", more: String = "") -> [String] {
        let rules = """
            rules: t
            family: safety
            items:
              - id: "a-{nat}"
                title: "\(title)"
                each: { csv: t.csv\(filter) }
                level: 1
                sources: [law]
            \(more)
            """
        let files = [("sources.yaml", AuthorTestFixture.rules), ("t.csv", table), ("rules.yaml", rules)]
        let draft = RulebookDraft(files.map { SourceFile(path: $0.0, text: $0.1) }, families: .standard)
        #expect(draft.diagnostics.isEmpty, "\(draft.diagnostics)")
        return CellLint.findings(in: draft).map {
            "\($0.file):\($0.span?.start.line ?? 0):\($0.span?.start.column ?? 0) \($0.code.name): \($0.message)"
        }.sorted()
    }

    @Test func blanksAtTheEndsOfNamesAndCellsAreNamed() {
        #expect(
            said("nat, job,town \nar,cook ,Oslo\nbr,a cook,\u{A0}Rome\n") == [
                "t.csv:1:10 odd-form: the name of the column `town ` begins or ends with a blank",
                "t.csv:1:5 odd-form: the name of the column ` job` begins or ends with a blank",
                "t.csv:2:4 odd-form: the cell `cook ` begins or ends with a blank",
                "t.csv:3:11 odd-form: the cell `\u{A0}Rome` begins or ends with a blank",
            ])
        #expect(said("nat,more info\nar,a cook\n").isEmpty)
    }

    @Test func anEmptyCellInAColumnThatIsComparedIsNamed() {
        let table = "nat,need\nar,visa\nbr,\nuy,none\n"
        #expect(
            said(table, filter: ", where: { need: visa }") == [
                "t.csv:3:4 blank-cell: the cell is empty, and `where` compares `need`"
            ])
        #expect(said(table, filter: ", where: { need: { not: visa } }").count == 1)
        // Who compares with nothing knows of it, also for other rules of the table.
        #expect(said(table, filter: ", where: { need: { not: \"\" } }").isEmpty)
        let other = """
              - { id: "b-{nat}", title: B, each: { csv: t.csv, where: { need: "" } }, level: 1, sources: [law] }
            """
        #expect(said(table, filter: ", where: { need: visa }", more: other).isEmpty)
        #expect(said(table).isEmpty)
    }

    @Test func whatWhereMissesByABlankIsToldOnce() {
        #expect(said("nat,need\nar,visa\nbr,visa \n", filter: ", where: { need: visa }").isEmpty)
    }

    @Test(arguments: ["null", "NULL", "-", "–", "n/a", "N/A", "~", "TBD"])
    func aWordForNothingInACellIsNamed(word: String) {
        let table = "nat,need\nar,visa\nbr,\(word)\n"
        let finding =
            "t.csv:3:4 odd-form: the cell `\(word)` is read as a word, not as a value that is missing"
        #expect(said(table) == [finding])
        #expect(said(table, filter: ", where: { need: visa }") == [finding])
        // Who compares with it knows of it.
        #expect(said(table, filter: ", where: { need: { not: \"\(word)\" } }").isEmpty)
    }

    @Test(arguments: ["none", "NA", "no", "0", "-a", "null and void"])
    func aWordThatSaysSomethingIsNotNamed(word: String) { #expect(said("nat,need\nar,\(word)\n").isEmpty) }

    @Test func amountsLessThanNothingAreNamed() {
        #expect(
            said("nat,waitMinutes,low,note,fee\nar,-5,-5,-3 days,−5 EUR\nbr,5,-b,- -,0\n") == [
                "t.csv:2:10 below-zero: `note` is below zero",
                "t.csv:2:18 below-zero: `fee` is below zero",
                "t.csv:2:4 below-zero: `waitMinutes` is below zero",
            ])
    }

    /// Facts of a crossing, and how many of them are below zero.
    @Test(arguments: [
        ("waitMinutes: { is: -30..90, source: law }", 1), ("waitMinutes: { is: 30..90, source: law }", 0),
        ("temperature: { is: -30, source: law }", 0), ("toll: { is: -3.5, source: law }", 1),
        ("price: { is: -5 EUR, source: law }", 1), ("motto: { is: \"- none\", source: law }", 0),
        ("processingTime: { is: -2 weeks, source: law }", 1), ("daylight: { is: -1, source: law }", 0),
    ])
    func factsLessThanNothingAreNamed(fact: String, count: Int) {
        let files = [
            SourceFile(path: "sources.yaml", text: AuthorTestFixture.rules),
            SourceFile(path: "a-b.yaml", text: "crossing: a-b\nbetween: [RU, KP]\nfacts:\n  \(fact)\n"),
        ]
        let draft = RulebookDraft(files, families: .standard)
        #expect(draft.diagnostics.isEmpty, "\(draft.diagnostics)")
        #expect(BelowZeroLint.findings(in: draft).map(\.code.name) == Array(repeating: "below-zero", count: count))
    }
}
