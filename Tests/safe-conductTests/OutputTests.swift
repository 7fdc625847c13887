import Foundation
import Testing

/// What is read is never written into, and what is written is nobody else's.
@Suite struct OutputTests {
    private static let request =
        #"{"id": "1", "traveler": {"nationalities": ["FR"]}, "trip": {"crossing": "a-b", "mode": "rail"}}"# + "\n"

    private static let key = "-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIA==\n-----END PRIVATE KEY-----\n"

    private static let batch = ["batch", "in.jsonl", "--rules", "rules", "--as-of", "2026-11-21"]

    private func workspace() throws -> Workspace {
        let workspace = try Workspace(
            SmallRulebook.with([
                "in.jsonl": Self.request, "key.pem": Self.key,
                "rules/flow.yaml": #"{"sources": {"x": {"title": "X", "kind": "guide", "reliability": "D"}}}"# + "\n",
                "rules/table.csv": "a,b\n1,2\n",
            ]))
        #expect(try workspace.run(["compile", "rules", "-o", "b.scbundle"]).code == 0)
        return workspace
    }

    private func data(_ name: String, _ workspace: Workspace) throws -> Data {
        try Data(contentsOf: workspace.folder.appending(path: name))
    }

    /// Whatever the bundle, the file is as it was.
    @Test(
        arguments: ["b.scbundle", "key.pem", "rules/closure.yaml", "rules/flow.yaml", "rules/table.csv", "in.jsonl"],
        [[], ["--resume"]])
    func nothingThatIsReadIsWrittenOver(_ name: String, _ more: [String]) throws {
        let workspace = try workspace()
        try FileManager.default.createSymbolicLink(
            atPath: workspace.folder.appending(path: "link").path, withDestinationPath: name)
        let before = try data(name, workspace)
        for rules in ["rules", "b.scbundle"] {
            for output in [name, "link"] {
                let outcome = try workspace.run(
                    ["batch", "in.jsonl", "--rules", rules, "--as-of", "2026-11-21", "--output", output] + more)
                #expect(outcome.code == 4, "\(outcome.error)")
                #expect(outcome.error.hasPrefix("error[batch/unusable-file]: "))
                #expect(try data(name, workspace) == before)
            }
        }
        #expect(!FileManager.default.fileExists(atPath: workspace.folder.appending(path: name + ".run").path))
    }

    @Test func aFileThatHoldsNoAnswersIsKept() throws {
        let workspace = try workspace()
        try workspace.write(Data("remember the milk\n".utf8), to: "notes")
        try workspace.write(Data((Self.request + Self.request).utf8), to: "other.jsonl")
        // One line without an end, whole or cut off, is looked at as far as it goes.
        try workspace.write(Data(Self.request.utf8.dropLast()), to: "request.json")
        try workspace.write(Data(#"{"traveler": {"nationalities": ["#.utf8), to: "cut.json")
        try workspace.write(Data(#"{"trav"#.utf8), to: "begun.json")
        // What may be a request is no answer, as long as no record says that it is one.
        try workspace.write(Data("{\"id\":\"1\",\"trip\":{\"crossing\":\"a-b\"}}\n".utf8), to: "trips.jsonl")
        for name in ["notes", "other.jsonl", "request.json", "cut.json", "begun.json", "trips.jsonl"] {
            let before = try data(name, workspace)
            let outcome = try workspace.run(Self.batch + ["--output", name])
            #expect(
                outcome.error == """
                    error[batch/unusable-file]: there is already a file `\(name)`, and it does not hold answers
                    hint: name another file with --output, or remove this one first

                    """)
            #expect(try data(name, workspace) == before)
        }
    }

    @Test(arguments: [[], ["--select", "verdict"], ["--select", "sources"]]) func answersMayBeWrittenOver(
        _ more: [String]
    ) throws {
        let workspace = try workspace()
        for _ in 0..<2 { #expect(try workspace.run(Self.batch + ["--output", "out.jsonl"] + more).code == 0) }
        try workspace.write(Data("no\n".utf8), to: "in.jsonl")
        for _ in 0..<2 { #expect(try workspace.run(Self.batch + ["--output", "out.jsonl"] + more).code == 1) }
    }

    /// The shell opens the file of `>>` before the command begins.
    @Test(arguments: [
        ("batch in.jsonl --rules rules", "in.jsonl"), ("batch in.jsonl --rules rules", "rules/closure.yaml"),
        ("check in.jsonl --rules rules", "in.jsonl"), ("check in.jsonl --rules b.scbundle", "b.scbundle"),
        ("check in.jsonl --rules rules", "rules/table.csv"), ("lint rules", "rules/closure.yaml"),
        ("test rules", "rules/closure.yaml"), ("compile rules -o -", "rules/closure.yaml"),
        ("crossings --rules rules", "rules/a-b.yaml"),
    ])
    func standardOutputIsNoFileThatIsRead(_ command: String, _ file: String) throws {
        let workspace = try workspace()
        let before = try data(file, workspace)
        let shell = Process()
        shell.executableURL = URL(filePath: "/bin/sh")
        let program = try Workspace.command().path
        shell.arguments = ["-c", "'\(program)' \(command) >> \(file) 2> err"]
        shell.currentDirectoryURL = workspace.folder
        try shell.run()
        shell.waitUntilExit()
        #expect(shell.terminationStatus == 4)
        #expect(try data(file, workspace) == before)
        let error = String(decoding: try data("err", workspace), as: UTF8.self)
        #expect(error.contains("standard output goes to"), "\(error)")
    }

    @Test func twoRunsDoNotWriteOneFile() throws {
        let workspace = try workspace()
        let first = Process()
        first.executableURL = try Workspace.command()
        first.arguments = ["batch", "--rules", "rules", "--as-of", "2026-11-21", "--output", "out.jsonl"]
        first.currentDirectoryURL = workspace.folder
        let (input, errors) = (Pipe(), Pipe())
        (first.standardInput, first.standardError) = (input, errors)
        try first.run()
        // It has the file once an answer is in it.
        input.fileHandleForWriting.write(Data(Self.request.utf8))
        while (try? data("out.jsonl", workspace))?.isEmpty ?? true { usleep(10_000) }
        for more in [[], ["--resume"]] {
            let second = try workspace.run(Self.batch + ["--output", "out.jsonl"] + more)
            #expect(second.code == 4)
            #expect(
                second.error == """
                    error[batch/unusable-file]: `out.jsonl` is being written by another run
                    hint: wait for its end, or name another file

                    """)
        }
        try input.fileHandleForWriting.close()
        first.waitUntilExit()
        #expect(first.terminationStatus == 0)
        let answers = String(decoding: try data("out.jsonl", workspace), as: UTF8.self)
        #expect(answers.split(separator: "\n").count == 1)
    }

    /// An answer goes out as soon as there is one, though the input has not ended.
    @Test func anAnswerDoesNotWaitForMoreRequests() throws {
        let workspace = try workspace()
        let process = Process()
        process.executableURL = try Workspace.command()
        process.arguments = ["batch", "--rules", "rules", "--as-of", "2026-11-21", "--select", "id,verdict"]
        process.currentDirectoryURL = workspace.folder
        let (input, output) = (Pipe(), Pipe())
        (process.standardInput, process.standardOutput) = (input, output)
        try process.run()
        for _ in 0..<3 {
            input.fileHandleForWriting.write(Data(Self.request.utf8))
            let answer = output.fileHandleForReading.availableData
            #expect(String(decoding: answer, as: UTF8.self).hasPrefix(#"{"id":"1","verdict":"#))
        }
        try input.fileHandleForWriting.close()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
    }

    /// What is answered from is a copy: nothing that is written into the bundle, or cut off, changes an answer or ends the run.
    @Test(arguments: ["zeros", "other", "empty", "short"]) func aBundleMayBeWrittenInPlace(_ change: String) throws {
        let workspace = try workspace()
        let opened = SmallRulebook.closure.replacing("passage: closed", with: "passage: open")
        try workspace.write(Data(opened.utf8), to: "other/closure.yaml")
        for (name, text) in SmallRulebook.files where name != "rules/closure.yaml" {
            try workspace.write(Data(text.utf8), to: name.replacing("rules/", with: "other/"))
        }
        #expect(try workspace.run(["compile", "other", "-o", "other.scbundle"]).code == 0)
        let process = Process()
        process.executableURL = try Workspace.command()
        process.arguments = ["batch", "--rules", "b.scbundle", "--as-of", "2026-11-21", "--select", "verdict"]
        process.currentDirectoryURL = workspace.folder
        let (input, output) = (Pipe(), Pipe())
        (process.standardInput, process.standardOutput) = (input, output)
        try process.run()
        let closed = Data(Self.request.replacing("rail", with: "road").utf8)
        func answer() -> String {
            input.fileHandleForWriting.write(closed)
            return String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
        }
        #expect(answer() == "{\"verdict\":\"blocked\"}\n")
        let bundle = try FileHandle(forWritingTo: workspace.folder.appending(path: "b.scbundle"))
        switch change {
        case "zeros": try bundle.write(contentsOf: Data(count: try data("b.scbundle", workspace).count))
        case "other": try bundle.write(contentsOf: data("other.scbundle", workspace))
        case "empty": try bundle.truncate(atOffset: 0)
        default: try bundle.truncate(atOffset: 500)
        }
        try bundle.close()
        for _ in 0..<3 { #expect(answer() == "{\"verdict\":\"blocked\"}\n") }
        try input.fileHandleForWriting.close()
        process.waitUntilExit()
        #expect(process.terminationReason == .exit && process.terminationStatus == 0)
    }

    /// A file that says it is a bundle and is as large as a disk is not read to its end.
    @Test func aHugeFileIsNoBundle() throws {
        let workspace = try workspace()
        let bundle = try FileHandle(forWritingTo: workspace.folder.appending(path: "b.scbundle"))
        try bundle.truncate(atOffset: 1 << 40)
        try bundle.close()
        let outcome = try workspace.run(["check", "in.jsonl", "--rules", "b.scbundle"])
        #expect(outcome.code == 3 && outcome.error.hasPrefix("error[bundle/truncated]"), "\(outcome.error)")
    }

    /// Short lines have long answers; what is under way stays small, and the order is kept.
    @Test func littleIsUnderWay() throws {
        let workspace = try workspace()
        let line = #"{"trip":{"crossing":"a-b"}}"# + "\n"
        try workspace.write(Data(String(repeating: line + "x\n", count: 3000).utf8), to: "short.jsonl")
        let arguments = ["batch", "short.jsonl", "--rules", "rules", "--as-of", "2026-11-21"]
        let wide = try workspace.run(arguments)
        let narrow = try workspace.run(arguments + ["--in-flight", "64K", "--jobs", "4"])
        #expect(wide.code == 1 && narrow.code == 1)
        #expect(wide.output == narrow.output && wide.error == narrow.error)
    }

    @Test func aBadLineHasFewFindings() throws {
        let keys = (0..<20_000).map { "\"key\($0)\": 1" }.joined(separator: ", ")
        let outcome = try workspace().run(
            ["batch", "--rules", "rules", "--as-of", "2026-11-21"],
            input: "{\(keys)}\n{\"\(String(repeating: "k", count: 1_000_000))\": 1}\n")
        #expect(outcome.code == 1)
        let lines = outcome.output.split(separator: "\n")
        #expect(lines.count == 2)
        #expect(lines.allSatisfy { $0.utf8.count < 6000 })
        #expect(lines.first?.hasSuffix("}") == true && lines.first?.contains("\"notShown\":") == true)
    }

    /// `ulimit -f` ends a file with a signal, unless it is ignored.
    @Test(arguments: [
        "batch in.jsonl --rules rules --output out.jsonl", "batch in.jsonl --rules rules",
        "check in.jsonl --rules rules --format json", "compile rules -o new.scbundle", "compile rules -o -",
        "lint broken",
    ])
    func aFileThatMayNotGrowIsAMessage(_ command: String) throws {
        let workspace = try workspace()
        try workspace.write(Data(String(repeating: Self.request, count: 100).utf8), to: "many.jsonl")
        try workspace.write(Data((0..<50).map { "key\($0): 1\n" }.joined().utf8), to: "broken/a.yaml")
        let line = command.replacing("batch in.jsonl", with: "batch many.jsonl")
        let asOf = command.hasPrefix("compile") ? "" : "--as-of 2026-11-21"
        let shell = try workspace.shell("(ulimit -f 1; safe-conduct \(line) \(asOf) > out 2> err || exit $?)")
        #expect(shell.terminationReason == .exit && [0, 1, 4].contains(shell.terminationStatus))
        let error = String(decoding: try data("err", workspace), as: UTF8.self)
        #expect(
            error.isEmpty == (shell.terminationStatus == 0 || command == "lint broken" && error.isEmpty), "\(error)")
        if command.hasPrefix("batch") || command.hasPrefix("compile") {
            #expect(shell.terminationStatus == 4)
            #expect(error.lowercased().contains("cannot be written: file too large"), "\(error)")
        }
    }

    @Test func aFullDiskIsAMessage() throws {
        guard FileManager.default.fileExists(atPath: "/dev/full") else { return }
        let workspace = try workspace()
        for command in [
            "batch in.jsonl --rules rules --as-of 2026-11-21 > /dev/full",
            "batch in.jsonl --rules rules --as-of 2026-11-21 --output /dev/full",
            "check in.jsonl --rules rules --as-of 2026-11-21 > /dev/full", "crossings --rules rules > /dev/full",
            "lint rules > /dev/full", "compile rules -o - > /dev/full", "compile rules -o /dev/full",
        ] {
            let shell = try workspace.shell("safe-conduct \(command) 2> err")
            #expect(shell.terminationReason == .exit && shell.terminationStatus == 4, "\(command)")
            let error = String(decoding: try data("err", workspace), as: UTF8.self)
            #expect(error.lowercased().contains("cannot be written: no space left on device"), "\(error)")
        }
    }

    /// A file that is opened takes no place of a stream that is closed.
    @Test(arguments: [
        ("batch --rules rules --as-of 2026-11-21 --output new.jsonl <&-", "cannot be read"),
        ("batch --rules rules --as-of 2026-11-21 <&-", "cannot be read"),
        ("check - --rules rules --as-of 2026-11-21 <&-", "cannot be read"),
        ("batch in.jsonl --rules rules --as-of 2026-11-21 >&-", "cannot be written"),
        ("lint rules >&-", "cannot be written"),
    ])
    func aClosedStreamIsAMessage(command: String, message: String) throws {
        let workspace = try workspace()
        let shell = try workspace.shell("safe-conduct \(command) 2> err")
        let error = String(decoding: try data("err", workspace), as: UTF8.self)
        #expect(shell.terminationReason == .exit && shell.terminationStatus == 4, "\(command): \(error)")
        #expect(error.lowercased().contains(message), "\(command): \(error)")
    }

    @Test func compileRemovesNoFileThatItDidNotMake() throws {
        let workspace = try workspace()
        // The command has the number of the shell that it takes the place of.
        let shell = try workspace.shell(
            "echo mine > new.scbundle.$$; echo $$ > number; exec safe-conduct compile rules -o new.scbundle 2> err")
        #expect(shell.terminationStatus == 4)
        let number = String(decoding: try data("number", workspace), as: UTF8.self).trimmingCharacters(in: .newlines)
        #expect(try data("new.scbundle.\(number)", workspace) == Data("mine\n".utf8))
        let error = String(decoding: try data("err", workspace), as: UTF8.self)
        #expect(error.contains("the bundle cannot be written: file exists"), "\(error)")
    }
}
