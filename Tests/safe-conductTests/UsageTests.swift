import Foundation
import Testing

/// Help, version, usage errors, and what is written where.
@Suite struct UsageTests {
    @Test(arguments: [[], ["check"], ["crossings"], ["lint"], ["test"]])
    func helpIsOutputAndShowsExamples(_ command: [String]) throws {
        let run = try Tool.run(command + ["--help"])
        #expect(run.code == 0)
        #expect(run.errors.isEmpty)
        #expect(run.output.contains("EXAMPLES") && run.output.contains("USAGE: safe-conduct"))
    }

    @Test func versionIsOutput() throws {
        let run = try Tool.run("--version")
        #expect(run.code == 0)
        #expect(run.output.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
    }

    @Test func withoutACommandHelpIsShown() throws {
        let run = try Tool.run()
        #expect(run.code == 0)
        #expect(run.output.contains("SUBCOMMANDS"))
    }

    @Test(arguments: [
        ["--nonsense"], ["chek"], ["check", "--croossing", "x"], ["check", "--format", "pdf"], ["check", "--date"],
        ["check", "-", "--traveler", "-"], ["check", "--crossing", "a", "--set", "trip.mode"],
        ["check", "a.yaml", "b.yaml"],
        ["crossings", "--between", "UK"], ["crossings", "--between", "RU", "KP", "CN"], ["lint", "--max-depth", "0"],
        ["lint", "--max-bytes", "many"], ["lint", "--max-nodes", "-1"], ["test", "--format", "markdown"],
    ])
    func whatCannotBeUnderstoodIsAMatterOfUsage(_ arguments: [String]) throws {
        let run = try Tool.run(arguments)
        #expect(run.code == 2)
        #expect(run.output.isEmpty)
        #expect(run.errors.hasPrefix("Error: "), "\(run.errors)")
    }

    @Test func usageErrorsAreJSONWhereJSONIsAskedFor() throws {
        let run = try Tool.run("check", "--croossing", "x", "--format", "json")
        #expect(run.code == 2)
        let object = try #require(try JSONSerialization.jsonObject(with: Data(run.errors.utf8)) as? [String: Any])
        #expect(object["code"] as? String == "usage/invalid")
        #expect((object["message"] as? String)?.contains("--croossing") == true)
    }

    @Test func aReaderThatGoesAwayEndsTheOutputOnly() throws {
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = [
            "-c", "{ '\(Tool.program.path)' crossings khasan-tumangang --rules '\(Tool.rules)'; echo $? >&2; } | true",
        ]
        let errors = Pipe()
        process.standardError = errors
        try process.run()
        let text = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        #expect(text == "0\n")
    }
}
