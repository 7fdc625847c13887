import Foundation
import Testing

/// `batch --format csv`: a row is answered by a row, whatever is in it.
@Suite struct BatchTableTests {
    private static let arguments = ["batch", "--rules", "rules", "--as-of", "2026-11-21", "--format", "csv"]
    private static let header = "id,nationality,crossing,from,to,date,mode"

    private static func row(_ id: String, _ mode: String) -> String { "\(id),FR,a-b,RU,KP,2026-12-07,\(mode)" }

    private func run(
        _ more: [String] = [], _ input: String = "", in workspace: Workspace? = nil
    ) throws -> Workspace.Outcome {
        try (workspace ?? Workspace(SmallRulebook.files)).run(Self.arguments + more, input: input)
    }

    private func verdicts(_ table: String, _ more: [String] = []) throws -> String {
        try run(["--select", "id,verdict"] + more, table).output
    }

    @Test func eachRowIsAnsweredAsItsRequestIs() throws {
        let workspace = try Workspace(SmallRulebook.files)
        let modes = ["rail", "road", "foot"]
        let table = try run(
            ["--select", "id,verdict,goodUntil,reasons.rule"],
            ([Self.header] + modes.map { Self.row("row-\($0)", $0) }).joined(separator: "\n") + "\n", in: workspace)
        #expect(table.code == 0 && table.error.isEmpty)
        let lines = modes.map {
            #"{"id":"row-\#($0)","traveler":{"nationalities":["FR"]},"trip":{"crossing":"a-b","from":"RU","to":"KP","date":"2026-12-07","mode":"\#($0)"}}"#
        }
        let reports = try workspace.run(
            ["batch", "--rules", "rules", "--as-of", "2026-11-21"], input: lines.joined(separator: "\n"))
        let expected = try reports.output.split(separator: "\n").map { line in
            let report = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
            let rules = (report["reasons"] as? [[String: Any]] ?? []).compactMap { $0["rule"] as? String }
            let cells = ["id", "verdict", "goodUntil"].map { report[$0] as? String ?? "" }
            return (cells + [rules.joined(separator: "; "), ""]).joined(separator: ",")
        }
        #expect(
            table.output.split(separator: "\n").map(String.init) == ["id,verdict,goodUntil,reasons.rule,error"]
                + expected)
    }

    @Test func columnsAreNamedOnTheCommandLineOrInAFile() throws {
        let workspace = try Workspace(
            SmallRulebook.with(["map.yaml": "nationality: Passport country\nid: Guest\ndate: Travel day\n"]))
        let table =
            "Guest,Passport country,CROSSING,From,to,Travel day,Mode,Room\nAnna,FR,a-b,RU,KP,2026-12-07,rail,7\n"
        for columns in ["id=Guest,nationality=Passport country,date=Travel day", "map.yaml"] {
            let run = try run(["--columns", columns, "--select", "id,verdict"], table, in: workspace)
            #expect(run.output == "id,verdict,error\nAnna,clear,\n")
            #expect(run.error == "columns that are not read: Room\n")
        }
    }

    @Test func aColumnThatLooksLikeAnAttributeIsAskedAbout() throws {
        let workspace = try Workspace(SmallRulebook.files)
        let table =
            "nationality,nationality2,crossing,from,to,date,mode,ocupation\nFR,DE,a-b,RU,KP,2026-12-07,rail,nurse\n"
        #expect(
            try run([], table, in: workspace).error == """
                columns that are not read: nationality2, ocupation
                warning: the column `ocupation` is not read: did you mean `occupation`?

                """)
    }

    @Test func aCellThatCannotBeReadIsAnErrorOfItsRowWithRowAndColumn() throws {
        let table = """
            Guest,nationality,crossing,from,to,Travel day,mode,passport.expires
            Anna,FR,a-b,RU,KP,07.12.2026,rail,
            Boris,FR,a-b,RU,KP,2026-12-07,rial,
            Claire,FR,a-b,RU,KP,2026-12-07,rail,soon
            Dora,FR,a-b,RU,KP

            Emil,FR,a-b,RU,KP,2026-12-07,rail,
            """
        let outcome = try run(["--columns", "id=Guest,date=Travel day", "--select", "id,verdict"], table)
        #expect(outcome.code == 1)
        #expect(outcome.error == "5 of 6 rows are not valid requests, the first is row 2\n")
        let rows = outcome.output.split(separator: "\n").map(String.init)
        #expect(rows.count == 7)
        #expect(rows[1].contains("row 2, column Travel day: "))
        #expect(rows[2].contains("row 3, column mode: ") && rows[2].hasPrefix("Boris,,"))
        #expect(rows[3].contains("row 4, column passport.expires: "))
        #expect(rows[4].contains("row 5: the row has 5 cells, and the table 8 columns"))
        #expect(rows[5].contains("row 6: the row is empty"))
        #expect(rows[6] == "Emil,clear,")
    }

    @Test(arguments: [
        ("\"An, \"\"na\"\"\",FR,a-b,RU,KP,2026-12-07,rail", "\"An, \"\"na\"\"\",clear,"),
        ("two\u{FEFF},FR,a-b,RU,KP,2026-12-07,rail", nil), ("a,\"F\nR\",a-b,RU,KP,2026-12-07,rail", nil),
        ("Ж,FR;RU,a-b,RU,KP,2026-12-07,rail", "Ж,clear,"), ("b,  FR ,a-b,RU,KP, 2026-12-07 ,rail", "b,clear,"),
        ("\"x\ny\",FR,a-b,RU,KP,2026-12-07,rail", "\"x y\",clear,"),
    ])
    func cellsAreQuotedAsRFC4180Says(_ row: String, _ answer: String?) throws {
        let outcome = try verdicts("\u{FEFF}\(Self.header)\r\n\(row)\r\n\(Self.row("last", "rail"))")
        let rows = outcome.split(separator: "\n").map(String.init)
        #expect(rows.count == 3 && rows.first == "id,verdict,error")
        if let answer { #expect(rows[1] == answer) }
        #expect(rows.last == "last,clear,")
    }

    @Test func aQuoteThatIsNotClosedCostsItsOwnRowOnly() throws {
        let table = "\(Self.header)\n\"a,FR\n\(Self.row("b", "rail"))\n\(Self.row("c", "road"))\n"
        let rows = try verdicts(table).split(separator: "\n").map(String.init)
        #expect(rows.count == 4)
        #expect(rows[1].contains("row 2: the row has a quote that is not closed"))
        #expect(Array(rows[2...]) == ["b,clear,", "c,blocked,"])
    }

    @Test(arguments: [
        ("", "`<stdin>` is empty"), ("a,b\n1,2\n", "no column of the table is an attribute of a request"),
        ("id;crossing\n1;2\n", "the columns are not separated by commas"),
        ("id,ID\n1,2\n", "the columns `id` and `ID` hold the same attribute"),
        ("crossing,visa.expires,visa.entrie\na-b,2027-01-01,0\n", "did you mean `visa.entries`?"),
        ("crossing,visa.expires,Visa Entries\na-b,2027-01-01,0\n", "did you mean `visa.entries`?"),
        ("crossing,visa.expires,visa_valid_from\na-b,2027-01-01,\n", "did you mean `visa.validFrom`?"),
        ("crossing,visa.expires,visa.type\na-b,2027-01-01,e-visa\n", "the type of a document is the first part of"),
    ])
    func aTableWhoseColumnsSayNothingIsRefused(_ table: String, _ message: String) throws {
        let outcome = try run([], table)
        #expect(outcome.code == 4 && outcome.output.isEmpty)
        #expect(outcome.error.hasPrefix("error[batch/wrong-table]: ") && outcome.error.contains(message))
    }

    @Test(arguments: [
        ("date=Day", "the table has no column `Day`"), ("dat=id", "a request has no attribute `dat`"),
        ("date=id,mode=id", "the column `id` is named for two attributes"),
    ])
    func aMappingThatDoesNotFitIsRefused(_ columns: String, _ message: String) throws {
        let outcome = try run(["--columns", columns], "\(Self.header)\n\(Self.row("a", "rail"))\n")
        #expect(outcome.code == 4 && outcome.error.contains(message))
    }

    @Test func columnsNeedATable() throws {
        let outcome = try Workspace(SmallRulebook.files).run(["batch", "--columns", "date=Day", "--rules", "rules"])
        #expect(outcome.code == 2)
    }

    @Test func aRunThatWasCutOffIsGoneOnWith() throws {
        let workspace = try Workspace(SmallRulebook.files)
        let modes = ["rail", "road", "foot", "rial"]
        let rows = (0..<500).map { Self.row("\($0)", modes[$0 % 4]) }
        try workspace.write(Data(([Self.header] + rows).joined(separator: "\n").utf8), to: "in.csv")
        let arguments = ["in.csv", "--output", "out.csv", "--select", "id,verdict"]
        #expect(try run(arguments, in: workspace).code == 1)
        let file = workspace.folder.appending(path: "out.csv")
        let whole = try Data(contentsOf: file)
        #expect(whole.split(separator: UInt8(ascii: "\n")).count == 501)
        for length in [0, 5, 17, 18, whole.count / 2, whole.count - 1, whole.count] {
            try workspace.write(whole.prefix(length), to: "out.csv")
            let resumed = try run(arguments + ["--resume"], in: workspace)
            let written = try Data(contentsOf: file)
            #expect(resumed.code == 1 && written == whole, "cut at \(length): \(resumed.error)")
        }
        try workspace.write(whole.prefix(whole.count / 2), to: "out.csv")
        let other = try run(arguments + ["--resume", "--columns", "asOf=date"], in: workspace)
        #expect(other.code == 4 && other.error.contains("the requests were others"))
    }

    @Test func aFileOfSomethingElseIsNotWrittenOver() throws {
        let workspace = try Workspace(SmallRulebook.with(["mine.csv": "name,room\nAnna,7\n"]))
        let outcome = try run(["--output", "mine.csv"], "\(Self.header)\n\(Self.row("a", "rail"))\n", in: workspace)
        #expect(outcome.code == 4 && outcome.error.contains("it does not hold answers"))
    }
}
