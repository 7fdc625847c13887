import RulebookLoading
import SafeConduct
import SourceDiagnostics
import Testing

@testable import Authoring

/// Rows that a `where` in CEL misses, or takes, for capitals, blanks or look-alike letters alone are told of, whatever it is made of.
@Suite struct OverlookedRowTests {
    private func told(_ table: String, _ filter: String) -> [String] {
        let rules = """
            rules: t
            family: safety
            items:
              - id: "a-{nat}"
                title: "{nat}"
                each: { csv: t.csv, where: '\(filter.replacing("'", with: "''"))' }
                level: 1
                sources: [law]
            """
        let files = [("sources.yaml", AuthorTestFixture.rules), ("t.csv", table), ("rules.yaml", rules)]
        let draft = RulebookDraft(files.map { SourceFile(path: $0.0, text: $0.1) }, families: .standard)
        #expect(draft.diagnostics.isEmpty, "\(draft.diagnostics)")
        return draft.tableUses.flatMap { OverlookedRows($0, in: draft.vocabulary).findings }.map {
            "\($0.span?.start.line ?? 0): \($0.message)"
        }.sorted()
    }

    @Test func whatIsSaid() {
        #expect(
            told("nat,r\nar,yes\nbr,Yes\nuy,no\n", #"row.r.startsWith("y")"#) == [
                "3: `where` does not find `Yes`, and would if capitals, blanks and letters that look alike made no difference"
            ])
        #expect(
            told("nat,r\nar,yes\nbr,Yes\nuy,no\n", #"!row.r.startsWith("y")"#) == [
                "3: `where` finds `Yes`, and would not if capitals, blanks and letters that look alike made no difference"
            ])
    }

    @Test(arguments: [
        (#"row.r.startsWith("y")"#, ["Yes", "YES", "уes", "\" yes\""]), (#"row.r.matches("^y")"#, ["Yes", "\" yes\""]),
        (#"row.r.matches("^\\w+ see$")"#, ["YES SEE", "yes  see"]), (#"row.r.contains("ye")"#, ["Yes", "уes"]),
        (#"row.r.endsWith("yes")"#, ["Yes", "yes\u{A0}"]), (#"row.r == "yes" || row.r.startsWith("ye")"#, ["YES"]),
        (#"["yes", "z"].exists(x, x == row.r)"#, ["Yes", "yes\u{A0}", "уes"]),
        (#"cel.bind(x, row.r, x == "yes")"#, ["Yes", "\" yes\""]),
        (#"row.r.split(" ")[0] == "yes""#, ["Yes", "\" yes\""]),
        (#"row.r.replace(" ", "") == "yes""#, ["Yes", "yes\u{A0}"]),
        (#"row.r.substring(0, 1) == "y""#, ["Yes", "\" yes\""]), (#"row.r.charAt(0) == "y""#, ["Yes"]),
        (#"row.nat != "" && row.r.indexOf("y") == 0"#, ["Yes", "\" yes\""]), (#"row.r.lastIndexOf("y") >= 0"#, ["Yes"]),
        (#"{"yes": true}[?row.r].orValue(false)"#, ["Yes"]),
        (#"(row.r == "yes") == true && row.r.size() > 0"#, ["yes\u{A0}"]),
        (#"row.r + "" == "yes""#, ["Yes"]), (#"row.r.startsWith("Y")"#, ["yes"]),
        (#"row.r.lowerAscii() == "YES""#, ["yes"]),
        (#"row.r.upperAscii() == "YES" || row.r.startsWith("see")"#, ["See"]),
    ])
    func eachFormIsLookedAt(filter: String, cells: [String]) {
        for cell in cells {
            let found = told("nat,r\nar,\(cell)\nuy,no\nur,see\n", filter).filter {
                $0.hasPrefix("2: `where` does not find ")
            }
            #expect(found.count == 1, "\(cell)")
        }
    }

    @Test(arguments: [
        #"row.r.lowerAscii().startsWith("y")"#, #"row.r.upperAscii() == "YES""#, #"row.r.matches("(?i)^y")"#,
        #"row.r != """#,
        #"row.r.size() > 2"#, #"row.nat.startsWith("a")"#, #"!row.r.startsWith("x")"#,
        #"row.r.size() != 0 && !row.r.matches("z")"#,
    ])
    func whatMakesNoDifferenceIsNotTold(filter: String) {
        #expect(told("nat,r\nar,yes\nbr,Yes\nuy,no\n", filter).isEmpty)
    }

    /// A comparison with a word finds no cell that lacks a letter of it, or has it among others.
    @Test(arguments: [
        ("vsa", true), ("vis", true), ("visaa", true), ("visa; letter", true), ("visa/letter", true),
        ("\"letter, visa\"", true),
        ("visa & letter", true), ("\"letter\nvisa\"", true), ("visa|letter", false), ("letter", false),
        ("pass/letter", false),
        ("va", false),
    ])
    func aCellThatNearlyHasAWordIsTold(cell: String, isTold: Bool) {
        let rules = """
            rules: t
            family: safety
            items: [{ id: "a-{nat}", title: "{nat}", each: { csv: t.csv, where: { r: visa } }, level: 1, sources: [law] }]
            """
        let files = [
            ("sources.yaml", AuthorTestFixture.rules), ("t.csv", "nat,r\nar,visa\nbr,\(cell)\n"), ("rules.yaml", rules),
        ]
        let draft = RulebookDraft(files.map { SourceFile(path: $0.0, text: $0.1) }, families: .standard)
        let found = TableLint.findings(in: draft).filter { $0.code == LintCode.nearMiss && $0.span?.start.line == 3 }
        #expect(found.count == (isTold ? 1 : 0))
    }

    @Test func aPatternOfCapitalsIsWhatItIs() {
        #expect(told("nat,r\nar,FR\nbr,DE\nuy,9\n", #"row.r.matches("^[A-Z]{2}$")"#).isEmpty)
        #expect(told("nat,r\nar,FR\nbr,de\nuy,9\n", #"row.r.matches("^[A-Z]{2}$")"#).count == 1)
        #expect(told("nat,r\nar,F R\nbr,DE\n", #"row.r.matches("^\\S+$")"#).isEmpty)
    }
}
