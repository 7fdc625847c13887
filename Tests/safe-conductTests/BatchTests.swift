import Foundation
import Testing

/// `batch`: as many lines out as in, in order, whatever is in them.
@Suite struct BatchTests {
    private static func request(_ id: Int, _ mode: String) -> String {
        #"{"id": "\#(id)", "traveler": {"nationalities": ["FR"]}, "trip": {"crossing": "a-b", "from": "RU", "to": "KP", "date": "2026-12-07", "mode": "\#(mode)"}}"#
    }

    private static let arguments = ["batch", "--rules", "rules", "--as-of", "2026-11-21"]

    private func run(_ more: [String], input: String, in workspace: Workspace? = nil) throws -> Workspace.Outcome {
        try (workspace ?? Workspace(SmallRulebook.files)).run(Self.arguments + more, input: input)
    }

    private func objects(_ text: String) throws -> [[String: Any]] {
        try text.split(separator: "\n").map {
            try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
        }
    }

    @Test func eachLineIsWhatCheckSaysOfIt() throws {
        let workspace = try Workspace(SmallRulebook.files)
        let lines = ["rail", "road", "foot"].enumerated().map { Self.request($0, $1) }
        let batch = try run([], input: lines.joined(separator: "\n") + "\n", in: workspace)
        #expect(batch.code == 0)
        #expect(batch.error.isEmpty)
        let reports = try objects(batch.output)
        #expect(reports.map { $0["verdict"] as? String } == ["clear", "blocked", "conditional"])
        for (line, report) in zip(lines, reports) {
            let check = try workspace.run(
                ["check", "-", "--rules", "rules", "--as-of", "2026-11-21", "--format", "json"], input: line)
            let single = try #require(try JSONSerialization.jsonObject(with: Data(check.output.utf8)) as? NSDictionary)
            #expect(single == report as NSDictionary)
        }
    }

    /// Whatever is selected, hours bind a trip without a time.
    @Test func aDashIsStandardInput() throws {
        let line = Self.request(1, "rail") + "\n"
        let (named, unnamed) = (try run(["-"], input: line), try run([], input: line))
        #expect(named.output == unnamed.output && named.code == 0, "\(named.error)")
    }

    @Test func hoursAreAConditionInBatchesToo() throws {
        let ferry = """
            rules: ferry
            family: closure
            items: [{ id: sea, title: Ferry, when: { trip.mode: sea }, passage: open, hours: "08:00-12:00", sources: [good] }]
            """
        let workspace = try Workspace(SmallRulebook.with(["rules/ferry.yaml": ferry]))
        let line = Self.request(1, "sea")
        let timed = ["09:00", "13:00"].map { line.replacing("\"mode\"", with: "\"time\": \"\($0)\", \"mode\"") }
        let input = ([line] + timed).joined(separator: "\n")
        for selection in ["verdict", "id,verdict,reasons.code", "verdict,questions.attribute"] {
            let answers = try objects(try run(["--select", selection], input: input, in: workspace).output)
            #expect(answers.map { $0["verdict"] as? String } == ["conditional", "clear", "blocked"], "\(selection)")
        }
        let check = try workspace.run(["check", "-", "--rules", "rules", "--as-of", "2026-11-21"], input: line)
        #expect(check.output.hasPrefix("CONDITIONAL\n"))
        #expect(check.output.replacing("\n", with: " ").contains("on Monday, 7 December 2026 at certain hours only."))
        #expect(check.output.contains("The way is open at 08:00–12:00 only (time of Russia)"))
    }

    @Test func theOrderIsKeptWhateverTheNumberOfThreads() throws {
        let lines = (0..<4000).map { Self.request($0, ["rail", "road", "foot", "air"][$0 % 4]) }
        let one = try run(["--jobs", "1", "--select", "id,verdict"], input: lines.joined(separator: "\n"))
        let many = try run(["--jobs", "5", "--select", "id,verdict"], input: lines.joined(separator: "\n"))
        #expect(one.output == many.output)
        #expect(try objects(one.output).map { $0["id"] as? String } == (0..<4000).map { "\($0)" })
        #expect(one.output.hasPrefix(#"{"id":"0","verdict":"clear"}"#))
    }

    @Test func aLineThatIsNoRequestIsAnErrorInItsPlace() throws {
        let lines = [
            Self.request(1, "rail"), "{", "", Self.request(4, "rial"), #"{"id": 5}"#, "\u{0}", Self.request(7, "rail"),
        ]
        let outcome = try run(["--select", "verdict"], input: lines.joined(separator: "\n") + "\n")
        #expect(outcome.code == 1)
        #expect(outcome.error == "5 of 7 lines are not valid requests, the first is line 2\n")
        let answers = try objects(outcome.output)
        #expect(answers.count == 7)
        #expect(answers.map { $0["line"] as? Int } == [nil, 2, 3, 4, 5, 6, nil])
        #expect(answers[3]["id"] as? String == "4")
        #expect(answers[3]["schema"] as? String == "safe-conduct/error/1")
        let finding = try #require((answers[3]["diagnostics"] as? [[String: Any]])?.first)
        let value = try #require(lines[3].range(of: "\"rial\""))
        let column = lines[3].distance(from: lines[3].startIndex, to: value.lowerBound) + 1
        #expect(
            finding as NSDictionary == [
                "code": "request/unknown-value", "severity": "error", "hint": "did you mean `rail`?",
                "message": "`rial` is not a value of `trip.mode`", "line": 4, "column": column, "endLine": 4,
                "endColumn": column + 6,
            ])
    }

    @Test func tooManyErrorsEndTheRun() throws {
        let lines = (0..<10).map { $0 % 2 == 1 ? "no" : Self.request($0, "rail") }
        let outcome = try run(["--select", "id", "--max-errors", "2"], input: lines.joined(separator: "\n"))
        #expect(outcome.code == 1)
        #expect(outcome.error == "3 of 6 lines are not valid requests, the first is line 2; stopped by --max-errors\n")
        #expect(outcome.output.split(separator: "\n").count == 6)
    }

    @Test func aKilledRunGoesOnWhereItEnded() throws {
        let lines = (0..<500).map { Self.request($0, $0 % 7 == 0 ? "rial" : "rail") }.joined(separator: "\n") + "\n"
        let workspace = try Workspace(SmallRulebook.with(["in.jsonl": lines]))
        let whole = try workspace.run(Self.arguments + ["in.jsonl", "--output", "whole.jsonl"])
        let expected = try Data(contentsOf: workspace.folder.appending(path: "whole.jsonl"))
        #expect(whole.output.isEmpty)
        for length in [0, 1, expected.count / 3, expected.count / 2 + 7, expected.count - 1, expected.count] {
            try workspace.write(expected.prefix(length), to: "part.jsonl")
            _ = try workspace.run(Self.arguments + ["in.jsonl", "--output", "part.jsonl", "--resume"])
            #expect(
                try Data(contentsOf: workspace.folder.appending(path: "part.jsonl")) == expected, "cut at \(length)")
        }
    }

    @Test(arguments: [[], ["--resume"]]) func requestsAreNeverWrittenOver(_ more: [String]) throws {
        let workspace = try Workspace(SmallRulebook.with(["in.jsonl": Self.request(1, "rail") + "\n"]))
        let outcome = try workspace.run(Self.arguments + ["in.jsonl", "--output", "in.jsonl"] + more)
        #expect(outcome.code == 4 && outcome.output.isEmpty)
        #expect(outcome.error.contains("`in.jsonl` holds the requests\nhint: name another file with --output"))
        let kept = try String(contentsOf: workspace.folder.appending(path: "in.jsonl"), encoding: .utf8)
        #expect(kept == Self.request(1, "rail") + "\n")
    }

    @Test func theAnswersOfAnotherInputAreNotGoneOnWith() throws {
        let workspace = try Workspace(
            SmallRulebook.with(["in.jsonl": Self.request(1, "rail") + "\n", "out.jsonl": "{}\n{}\n{}\n"]))
        let outcome = try workspace.run(Self.arguments + ["in.jsonl", "--output", "out.jsonl", "--resume"])
        #expect(outcome.code == 4)
        #expect(
            outcome.error.contains(
                "`in.jsonl` has 1 lines, but --output has answers to 3: it belongs to another run"))
    }

    @Test(arguments: [
        (["--select", "verdikt"], "--select: a report has no part `verdikt`; did you mean `verdict`?"),
        (["--select", "advisories.titel"], "--select: `advisories` has no part `titel`; did you mean `title`?"),
        (["--select", ","], "--select names no part: write --select verdict"),
        (["--resume"], "--resume continues a file: name it with --output"),
        (["--jobs", "0"], "--jobs must be a number from 1 to 1024"),
        (["--as-of", "2026-02-30"], "`--as-of 2026-02-30` is not a date: write a day that exists as YYYY-MM-DD"),
    ])
    func wrongUseIsSaidBeforeAnythingIsRead(_ arguments: [String], _ message: String) throws {
        let outcome = try Workspace(SmallRulebook.files).run(["batch", "--rules", "rules"] + arguments)
        #expect(outcome.code == 2)
        #expect(outcome.error.contains(message), "\(outcome.error)")
        #expect(outcome.output.isEmpty)
    }

    @Test func filesThatCannotBeUsedAreNamed() throws {
        let missing = try run(["none.jsonl"], input: "")
        #expect(missing.code == 4)
        #expect(missing.error.contains("`none.jsonl` cannot be read: no such file or directory"))
    }

    @Test(arguments: [5000, 300_000, 3_000_000]) func aLineThatIsTooLongIsAnErrorInItsPlace(_ length: Int) throws {
        let long = String(repeating: "x", count: length)
        let lines = [Self.request(1, "rail"), long, Self.request(3, "road"), long, long, Self.request(6, "rail"), long]
        for end in ["", "\n"] {
            let outcome = try run(
                ["--max-bytes", "4000", "--select", "id,verdict"], input: lines.joined(separator: "\n") + end)
            #expect(outcome.code == 1)
            #expect(outcome.error == "4 of 7 lines are not valid requests, the first is line 2\n")
            let answers = try objects(outcome.output)
            #expect(answers.map { $0["line"] as? Int } == [nil, 2, nil, 4, 5, nil, 7])
            #expect(answers.map { $0["verdict"] as? String } == ["clear", nil, "blocked", nil, nil, "clear", nil])
            let finding = try #require((answers[1]["diagnostics"] as? [[String: Any]])?.first)
            #expect(finding["code"] as? String == "json/too-large")
            #expect((finding["hint"] as? String ?? "").contains("--max-bytes"))
        }
    }

    /// Spark sends each partition through the command, with the bundle shipped along.
    @Test(.enabled(if: SparkJob.isThere, "PySpark is missing: `pip install pyspark`, and Java, to run it under Spark"))
    func aClusterRunsItAsAFilter() throws {
        let lines = (0..<200).map { Self.request($0, ["rail", "road"][$0 % 2]) }.joined(separator: "\n") + "\n"
        let workspace = try Workspace(SmallRulebook.with(["in.jsonl": lines, "job.py": SparkJob.script]))
        #expect(try workspace.run(["compile", "rules", "-o", "rules.scbundle"]).code == 0)
        let output = try SparkJob.run(in: workspace)
        #expect(output.contains("200 answers in order, 100 blocked"), "\(output)")
    }
}

/// The example of the README, run with a local master.
enum SparkJob {
    static let isThere: Bool = {
        (try? python(["-c", "import pyspark"], in: FileManager.default.temporaryDirectory))?.code == 0
    }()

    static let script = """
        import json, os, sys
        from pyspark import SparkContext, SparkFiles

        sc = SparkContext("local[2]", "safe-conduct")
        sc.setLogLevel("ERROR")
        sc.addFile(sys.argv[1])                       # the command
        sc.addFile(sys.argv[2])                       # the compiled rules

        requests = sc.textFile("in.jsonl", 8)
        command = " ".join([SparkFiles.get("safe-conduct"), "batch", "--rules", SparkFiles.get("rules.scbundle"), "--as-of", "2026-11-21",
                            "--select", "id,verdict"])
        answers = [json.loads(line) for line in requests.pipe(command).collect()]
        ordered = [answer["id"] for answer in answers] == [str(i) for i in range(len(answers))]
        blocked = sum(answer["verdict"] == "blocked" for answer in answers)
        print(len(answers), "answers", "in order," if ordered else "in disorder,", blocked, "blocked")
        """

    static func run(in workspace: Workspace) throws -> String {
        try python(["job.py", Workspace.command().path, "rules.scbundle"], in: workspace.folder).output
    }

    private static func python(_ arguments: [String], in folder: URL) throws -> (code: Int32, output: String) {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3"] + arguments
        process.currentDirectoryURL = folder
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = FileHandle.nullDevice
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: data, as: UTF8.self))
    }
}
