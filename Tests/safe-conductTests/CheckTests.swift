import Foundation
import Testing

/// `check`: where requests come from, how reports are written, what it exits with.
@Suite struct CheckTests {
    static let request = """
        id: booking-1
        asOf: 2026-11-21
        traveler: { nationalities: [FR], documents: [] }
        trip: { crossing: a-b, from: RU, to: KP, date: 2026-12-07, mode: rail }
        """
    static let json = """
        {"id": "booking-1", "asOf": "2026-11-21", "traveler": {"nationalities": ["FR"], "documents": []},
         "trip": {"crossing": "a-b", "from": "RU", "to": "KP", "date": "2026-12-07", "mode": "rail"}}
        """
    static let files = SmallRulebook.with([
        "request.yaml": request, "request.json": json, "traveler.yaml": "{ nationalities: [FR], documents: [] }",
        "keyed.yaml": "traveler: { nationalities: [FR], documents: [] }",
        "trip.yaml": "{ crossing: a-b, from: RU, to: KP, date: 2026-12-07, mode: rail }",
        "trip-keyed.yaml": "trip: { crossing: a-b, from: RU, to: KP, date: 2026-12-07, mode: rail }",
    ])

    static let flags = ["--crossing", "a-b", "--from", "RU", "--to", "KP", "--date", "2026-12-07", "--mode", "rail"]

    private func report(_ arguments: [String], input: String = "") throws -> [String: Any] {
        let run = try Workspace(Self.files).run(
            ["check", "--rules", "rules", "--format", "json"] + arguments, input: input)
        #expect(run.error.isEmpty)
        #expect(run.code == 0)
        return try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    }

    @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "there is no /dev/full here"))
    func outputThatCannotBeWrittenIsNotSilentlyLost() throws {
        let workspace = try Workspace(SmallRulebook.files)
        for arguments in ["check --crossing a-b --rules rules", "compile rules -o -", "crossings --rules rules"] {
            let shell = try workspace.shell("safe-conduct \(arguments) > /dev/full 2> said")
            let said = try String(contentsOf: workspace.folder.appending(path: "said"), encoding: .utf8)
            #expect(shell.terminationStatus == 4, "\(arguments)")
            #expect(said == "error: standard output cannot be written: no space left on device\n")
        }
    }

    @Test func aRequestInOneFileIsAnswered() throws {
        let report = try report(["request.yaml"])
        #expect(report["schema"] as? String == "safe-conduct/report/1")
        #expect(report["id"] as? String == "booking-1")
        #expect(report["verdict"] as? String == "clear")
        #expect(report["asOf"] as? String == "2026-11-21")
    }

    @Test(arguments: [
        ["request.json"], ["-"], [], ["--traveler", "request.yaml"],
        ["--traveler", "request.yaml", "--trip", "trip.yaml"], ["--trip", "request.yaml", "--traveler", "keyed.yaml"],
        ["request.yaml", "--set", "trip.mode=rail"],
    ])
    func theSameRequestFromElsewhereGivesTheSameBytes(_ arguments: [String]) throws {
        let workspace = try Workspace(Self.files)
        let base = ["check", "--rules", "rules", "--format", "json"]
        let usual = try workspace.run(base + ["request.yaml"])
        let other = try workspace.run(base + arguments, input: Self.request)
        #expect(other.error.isEmpty)
        #expect(!usual.output.isEmpty)
        #expect(usual.output == other.output)
    }

    @Test func standardInputMayBeJSON() throws {
        let report = try report(["-"], input: Self.json)
        #expect(report["id"] as? String == "booking-1")
    }

    @Test(arguments: [
        ["--traveler", "traveler.yaml"] + flags, ["--traveler", "keyed.yaml"] + flags,
        ["--traveler", "traveler.yaml", "--trip", "trip.yaml"],
        ["--traveler", "keyed.yaml", "--trip", "trip-keyed.yaml"], flags + ["--nationality", "FR"],
    ])
    func partsMakeOneRequest(_ arguments: [String]) throws {
        let report = try report(arguments + ["--as-of", "2026-11-21"])
        #expect(report["verdict"] as? String == "clear")
        #expect((report["trip"] as? [String: Any])?["date"] as? String == "2026-12-07")
    }

    @Test func flagsGoBeforeFiles() throws {
        let report = try report(["request.yaml", "--mode", "road", "--as-of", "2026-11-22"])
        #expect(report["verdict"] as? String == "blocked")
        #expect(report["asOf"] as? String == "2026-11-22")
    }

    @Test(arguments: [("rail", 0), ("foot", 10), ("sea", 20), ("road", 30)] as [(String, Int32)])
    func theVerdictIsTheExitCodeWhereAskedFor(_ mode: String, _ code: Int32) throws {
        let workspace = try Workspace(Self.files)
        let arguments = ["check", "--rules", "rules", "request.yaml", "--mode", mode]
        #expect(try workspace.run(arguments).code == 0)
        #expect(try workspace.run(arguments + ["--exit-code"]).code == code)
    }

    @Test func textSaysTheVerdictFirstAndHasNoColorInAFile() throws {
        let run = try Workspace(Self.files).run(["check", "--rules", "rules", "request.yaml", "--mode", "road"])
        #expect(run.output.hasPrefix("BLOCKED"))
        #expect(run.output.contains("No road"))
        #expect(!run.output.contains("\u{1B}"))
        #expect(run.error.isEmpty)
    }

    @Test func markdownHasHeadings() throws {
        let run = try Workspace(Self.files).run(["check", "--rules", "rules", "request.yaml", "--format", "markdown"])
        #expect(run.code == 0)
        #expect(run.output.hasPrefix("# "))
    }

    @Test func explainShowsConditionsWithTheirPlaces() throws {
        let workspace = try Workspace(Self.files)
        let arguments = ["check", "--rules", "rules", "request.yaml", "--mode", "road"]
        #expect(try !workspace.run(arguments).output.contains("closure.yaml:6:"))
        #expect(try workspace.run(arguments + ["--explain"]).output.contains("closure.yaml:6:"))
    }

    @Test func theReportSpeaksTheLanguageAskedFor() throws {
        let report = try report(["request.yaml", "--mode", "foot", "--language", "ru"])
        let titles = (report["advisories"] as? [[String: Any]])?.compactMap { $0["title"] as? String }
        #expect(titles?.contains("Пропуск") == true)
    }

    @Test func withoutADayOfTheQuestionItIsToday() throws {
        let before = Date()
        let report = try report(Self.flags)
        let formatter = DateFormatter()
        formatter.locale = Locale(identifier: "en_US_POSIX")
        formatter.dateFormat = "yyyy-MM-dd"
        let asOf = try #require(report["asOf"] as? String)
        // Midnight may pass meanwhile.
        #expect([before, Date()].map { formatter.string(from: $0) }.contains(asOf))
    }

    @Test func theFolderItIsRunInDoesNotMatter() throws {
        let workspace = try Workspace(Self.files)
        let rules = workspace.folder.appending(path: "rules").path
        let request = workspace.folder.appending(path: "request.yaml").path
        let here = try workspace.run(["check", "--rules", "rules", "request.yaml", "--format", "json"])
        let elsewhere = try Workspace().run(["check", "--rules", rules, request, "--format", "json"])
        let named = try Workspace().run(
            ["check", request, "--format", "json"], environment: ["SAFE_CONDUCT_RULES": rules])
        #expect(here.code == 0)
        #expect(here.output == elsewhere.output)
        #expect(here.output == named.output)
    }

    @Test func theShippedRulebookIsFoundFromAnyFolder() throws {
        let run = try Workspace().run(["check", "--crossing", "khasan-tumangang", "--format", "json"])
        #expect(run.code == 0)
        #expect(run.output.contains("\"crossing\": \"khasan-tumangang\""))
    }

    @Test func aReaderThatLeavesEarlyKillsNobody() throws {
        let workspace = try Workspace(Self.files)
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        process.currentDirectoryURL = workspace.folder
        let command = try Workspace.command().path
        process.arguments = [
            "-c", "{ sleep 0.2; '\(command)' check --rules rules request.yaml; echo $? > code; } | true",
        ]
        try process.run()
        process.waitUntilExit()
        let code = try String(contentsOf: workspace.folder.appending(path: "code"), encoding: .utf8)
        #expect(code == "0\n")
    }
}

/// `check` for several trips, and for what would be better.
@Suite struct CheckJourneyTests {
    private static let files = SmallRulebook.with([
        "request.yaml": CheckTests.request,
        "journey.yaml": """
        id: 5
        asOf: 2026-11-21
        traveler: { nationalities: [FR], documents: [] }
        journey: [{ crossing: a-b, from: RU, to: KP, date: 2026-12-07 }, { crossing: a-b, from: KP, to: RU, date: 2026-12-09 }]
        """,
    ])

    private func run(_ arguments: [String]) throws -> Workspace.Outcome {
        try Workspace(Self.files).run(["check", "--rules", "rules"] + arguments)
    }

    private func json(_ arguments: [String]) throws -> [String: Any] {
        let run = try run(arguments + ["--format", "json"])
        #expect(run.error.isEmpty && run.code == 0)
        return try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    }

    @Test(arguments: [["journey.yaml"], ["request.yaml", "--return", "2026-12-09"]])
    func aReportForEachTrip(arguments: [String]) throws {
        let report = try json(arguments)
        #expect(report["schema"] as? String == "safe-conduct/journey/1")
        let legs = try #require(report["legs"] as? [[String: Any]])
        #expect(legs.map { ($0["trip"] as? [String: Any])?["to"] as? String } == ["KP", "RU"])
        #expect((legs[0]["trip"] as? [String: Any])?["until"] as? String == "2026-12-09")
        let text = try run(arguments).output
        #expect(text.hasPrefix("JOURNEY, TRIPS: 2. ") && text.contains("\nTRIP 2 OF 2\n"), "\(text)")
        let markdown = try run(arguments + ["--format", "markdown"]).output
        #expect(markdown.hasPrefix("# Journey, trips: 2. ") && markdown.contains("\n# Trip 2 of 2\n"), "\(markdown)")
    }

    @Test func whatWouldBeBetterFollowsTheReport() throws {
        let report = try json(["request.yaml", "--alternatives"])
        #expect(report["schema"] as? String == "safe-conduct/alternatives/1")
        #expect((report["report"] as? [String: Any])?["id"] as? String == "booking-1")
        #expect(report["alternatives"] is [[String: Any]])
        #expect(try run(["request.yaml", "--alternatives"]).output.contains("\nWHAT WOULD BE BETTER\n"))
    }

    @Test(arguments: [
        (["request.yaml", "--return", "soon"], 2, "`--return soon` is not a date: write a day that exists"),
        (["request.yaml", "--via", "a-b=soon"], 2, "`--via a-b=soon` is no crossing with a day"),
        (["request.yaml", "--alternatives", "--return", "2026-12-09"], 2, "`--alternatives` is for a single trip"),
        (["journey.yaml", "--alternatives"], 2, "`--alternatives` is for a single trip"),
        (["journey.yaml", "--format", "cap"], 2, "ask for each of its trips by itself, with `trip` in place of"),
        (["journey.yaml", "--return", "2026-12-11"], 4, "the request has a journey"),
        (["journey.yaml", "--date", "2026-12-11"], 4, "`trip.date` is given beside a journey"),
        (["request.yaml", "--return", "2026-12-01"], 4, "the trip is on 2026-12-01, before the one on 2026-12-07"),
        (["request.yaml", "--via", "x-y"], 4, "no crossing is called `x-y`"),
    ])
    func wrongUseIsSaid(arguments: [String], code: Int32, message: String) throws {
        let run = try run(arguments)
        #expect(run.code == code && run.output.isEmpty)
        #expect(run.error.contains(message), "\(run.error)")
    }
}
