import Foundation
import Testing

/// `batch --resume`: it goes on with what an earlier run has left, and with nothing else.
@Suite struct ResumeTests {
    private static func request(_ id: Int, _ mode: String) -> String {
        #"{"id": "\#(id)", "traveler": {"nationalities": ["FR"]}, "trip": {"crossing": "a-b", "from": "RU", "to": "KP", "date": "2026-12-07", "mode": "\#(mode)"}}"#
            + "\n"
    }

    private static let arguments = ["batch", "in.jsonl", "--rules", "rules", "--output", "out.jsonl"]

    private static let day = ["--as-of", "2026-11-21"]

    private func workspace(_ lines: Int = 100) throws -> Workspace {
        let requests = (0..<lines).map { Self.request($0, ["rail", "road", "foot"][$0 % 3]) }.joined()
        return try Workspace(SmallRulebook.with(["in.jsonl": requests]))
    }

    private func text(_ name: String, _ workspace: Workspace) throws -> String {
        try String(contentsOf: workspace.folder.appending(path: name), encoding: .utf8)
    }

    /// Keeps the first lines of the answers, as a run does that was killed.
    private func cut(_ workspace: Workspace, to lines: Int) throws {
        let kept = try text("out.jsonl", workspace).split(separator: "\n").prefix(lines).map { $0 + "\n" }.joined()
        try workspace.write(Data((kept + "{\"id").utf8), to: "out.jsonl")
    }

    @Test func aRunSaysBesideItsAnswersOfWhatTheyAreMade() throws {
        let workspace = try workspace()
        #expect(
            try workspace.run(Self.arguments + Self.day + ["--select", "verdict,id", "--language", "ru"]).code == 0)
        let record = try text("out.jsonl.run", workspace)
        #expect(
            record.wholeMatch(
                of:
                    /\{\n  "schema": "safe-conduct\/run\/1",\n  "rulebook": "sha256:[0-9a-f]{64}",\n  "requests": \{\n    "bytes": \d+,\n    "sha256": "[0-9a-f]{64}"\n  \},\n  "select": \[\n    "id",\n    "verdict"\n  \],\n  "asOf": "2026-11-21",\n  "language": \[\n    "ru"\n  \],\n  "drafts": false\n\}\n/
            ) != nil, "\(record)")
    }

    /// Every other way to ask, with what is said of it; answers of which parts are chosen do not tell by themselves.
    @Test(arguments: [
        (["--as-of", "2026-11-22", "--select", "id"], "the day was 2026-11-21, and is 2026-11-22"),
        (["--as-of", "2026-11-21"], "--select was id, and is everything"),
        (["--as-of", "2026-11-21", "--select", "id,verdict"], "--select was id, and is id,verdict"),
        (["--as-of", "2026-11-21", "--select", "id", "--language", "ru"], "--language was another one"),
        (["--as-of", "2026-11-21", "--select", "id", "--drafts"], "--drafts was not given"),
    ])
    func anotherRunIsNotGoneOnWith(_ other: [String], _ difference: String) throws {
        let workspace = try workspace()
        #expect(try workspace.run(Self.arguments + Self.day + ["--select", "id"]).code == 0)
        try cut(workspace, to: 50)
        let before = try text("out.jsonl", workspace)
        let outcome = try workspace.run(Self.arguments + other + ["--resume"])
        #expect(outcome.code == 4)
        #expect(
            outcome.error == """
                error[batch/unusable-file]: `out.jsonl` has answers of another run: \(difference)
                hint: go on with what that run was made of, or leave out --resume to begin again

                """)
        #expect(try text("out.jsonl", workspace) == before)
    }

    @Test(arguments: [true, false]) func anotherRulebookOrOtherRequestsAreNotGoneOnWith(_ isRulebook: Bool) throws {
        let workspace = try workspace()
        let arguments = Self.arguments + Self.day + ["--select", "id"]
        #expect(try workspace.run(arguments).code == 0)
        try cut(workspace, to: 50)
        if isRulebook {
            let closure = SmallRulebook.closure.replacing("passage: closed", with: "passage: open")
            try workspace.write(Data(closure.utf8), to: "rules/closure.yaml")
        } else {
            let requests = (0..<100).map { Self.request($0, "foot") }.joined()
            try workspace.write(Data(requests.utf8), to: "in.jsonl")
        }
        let outcome = try workspace.run(arguments + ["--resume"])
        #expect(outcome.code == 4)
        #expect(outcome.error.contains(isRulebook ? "the rulebook was sha256:" : "the requests were others"))
    }

    /// A copy of the answers has no record beside it, but they are compared with what they would be now.
    @Test(arguments: [["--as-of", "2026-11-22"], ["--as-of", "2026-11-21", "--select", "verdict"]])
    func theLastAnswersMustBeWhatTheyWouldBeNow(_ other: [String]) throws {
        let workspace = try workspace()
        #expect(try workspace.run(Self.arguments + Self.day).code == 0)
        try cut(workspace, to: 50)
        try FileManager.default.removeItem(at: workspace.folder.appending(path: "out.jsonl.run"))
        let outcome = try workspace.run(Self.arguments + other + ["--resume"])
        #expect(outcome.code == 4)
        #expect(
            outcome.error == """
                error[batch/unusable-file]: line 19 of `out.jsonl` is not what its request is answered with now
                hint: go on with the rulebook, the requests, --select and --as-of of the earlier run, or leave out --resume to begin again

                """)
        #expect(!FileManager.default.fileExists(atPath: workspace.folder.appending(path: "out.jsonl.run").path))
    }

    @Test func aRequestThatWasHalfWrittenIsAnsweredAgain() throws {
        let workspace = try workspace(40)
        let whole = try text("in.jsonl", workspace)
        try workspace.write(Data(whole.utf8.dropLast(30)), to: "in.jsonl")
        #expect(try workspace.run(Self.arguments + Self.day).code == 1)
        try workspace.write(Data((whole + Self.request(41, "rail")).utf8), to: "in.jsonl")
        let outcome = try workspace.run(Self.arguments + Self.day + ["--resume"])
        #expect(outcome.code == 0 && outcome.error.isEmpty, "\(outcome.error)")
        let again = try workspace.run(["batch", "in.jsonl", "--rules", "rules"] + Self.day)
        #expect(try text("out.jsonl", workspace) == again.output)
    }

    @Test func theExitCodeSpeaksOfTheWholeFile() throws {
        let workspace = try workspace(40)
        let requests = "no\n" + (try text("in.jsonl", workspace))
        try workspace.write(Data(requests.utf8), to: "in.jsonl")
        let whole = try workspace.run(Self.arguments + Self.day)
        #expect(whole.code == 1)
        #expect(whole.error == "1 of 41 lines is not a valid request, the first is line 1\n")
        try cut(workspace, to: 20)
        for _ in 0..<2 {
            let outcome = try workspace.run(Self.arguments + Self.day + ["--resume"])
            #expect(outcome.code == 1 && outcome.error == whole.error)
        }
        let stopped = try workspace.run(Self.arguments + Self.day + ["--resume", "--max-errors", "0"])
        #expect(stopped.code == 1)
        #expect(
            stopped.error == "1 of 41 lines is not a valid request, the first is line 1; stopped by --max-errors\n")
    }

    /// What lies where the record would go is not written over, were it the requests themselves.
    @Test(arguments: [[], ["--resume"]]) func anotherFileBesideTheAnswersIsKept(_ more: [String]) throws {
        let workspace = try workspace(3)
        let requests = try text("in.jsonl", workspace)
        try workspace.write(Data(requests.utf8), to: "out.jsonl.run")
        let outcome = try workspace.run(
            ["batch", "out.jsonl.run", "--rules", "rules", "--output", "out.jsonl"] + Self.day + more)
        #expect(outcome.code == 4)
        #expect(
            outcome.error == """
                error[batch/unusable-file]: there is already a file `out.jsonl.run`, and it does not say of what answers are made
                hint: name another file with --output, or remove this one first

                """)
        #expect(try text("out.jsonl.run", workspace) == requests)
    }

    @Test func onlyAFileIsGoneOnWith() throws {
        let workspace = try workspace(1)
        #expect(mkfifo(workspace.folder.appending(path: "pipe").path, 0o600) == 0)
        for output in ["pipe", "/dev/null"] {
            let outcome = try workspace.run(
                ["batch", "in.jsonl", "--rules", "rules", "--output", output, "--resume"] + Self.day)
            #expect(outcome.code == 4)
            #expect(
                outcome.error == """
                    error[batch/unusable-file]: `\(output)` is no file, and only a file can be gone on with
                    hint: leave out --resume

                    """)
        }
    }
}
