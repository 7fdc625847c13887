import Foundation
import Testing

/// Help, version, and command lines that cannot be understood.
@Suite struct HelpTests {
    @Test(arguments: [
        ["--help"], ["check", "--help"], ["crossings", "--help"], ["lint", "--help"], ["test", "--help"],
        ["compile", "--help"], ["batch", "--help"], ["import", "--help"], ["lsp", "--help"],
        ["help", "check"],
    ])
    func helpHasExamplesAndSucceeds(_ arguments: [String]) throws {
        let run = try Workspace().run(arguments)
        #expect(run.code == 0)
        #expect(run.output.contains("EXAMPLES\n"))
        #expect(run.output.contains("  safe-conduct "))
        #expect(run.error.isEmpty)
    }

    /// An example that is broken in the middle cannot be copied: what is longer than a line goes on behind a backslash.
    @Test(arguments: [
        "check", "timeline", "matrix", "stale", "batch", "crossings", "lint", "fmt", "test", "import", "compile", "new",
        "explain", "vocabulary", "phrases", "schema", "lsp",
    ])
    func examplesFitTheScreen(_ command: String) throws {
        let run = try Workspace().run([command, "--help"])
        let examples = run.output.components(separatedBy: "EXAMPLES\n").dropFirst().first?
            .components(separatedBy: "\n\n").first
        for line in try #require(examples).split(separator: "\n") {
            #expect(line.hasPrefix("  "), "\(line) is the rest of a line that was too long")
        }
        #expect(!run.output.contains(/\(default: [^)]*\)\.?\s+\(default:/), "a default is said twice")
    }

    @Test func helpOfTheCommandNamesTheExitCodes() throws {
        let run = try Workspace().run(["--help"])
        for line in ["  0  done", "  1  findings", "  2  ", "  3  the rulebook", "  4  the request"] {
            #expect(run.output.contains(line), "\(line) is missing")
        }
    }

    @Test func versionIsOutput() throws {
        let run = try Workspace().run(["--version"])
        #expect(run.code == 0)
        #expect(run.output.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
    }

    @Test(arguments: [
        ["check", "--nope"], ["nosuch"], ["check", "--format", "xml"], ["check", "a.yaml", "b.yaml"],
        ["check", "--date"], ["check", "--max-depth", "0", "a.yaml"], ["check", "--max-depth", "1001", "a.yaml"],
        ["check", "--max-bytes", "much", "a.yaml"], ["check", "--set", "trip.mode", "a.yaml"],
        ["check", "-", "--traveler", "-"], ["crossings", "--between", "RU", "XY"],
        ["crossings", "--between", "RU", "KP", "CN"], ["test", "--format", "markdown"],
        ["lint", "--languages", "en,russian-language"], ["lint", "--languages", ""],
        ["check", "--language", "en,thai", "a.yaml"], ["crossings", "--language", "thai"],
        ["new", "crossing", "a-b", "--between", "TH"],
    ])
    func whatCannotBeUnderstoodExitsWithTwo(_ arguments: [String]) throws {
        let run = try Workspace(SmallRulebook.files).run(arguments)
        #expect(run.code == 2)
        #expect(run.output.isEmpty)
        #expect(run.error.hasPrefix("Error: "))
    }

    @Test func usageErrorsAreJSONWhereJSONIsAskedFor() throws {
        let run = try Workspace().run(["check", "--nope", "--format", "json"])
        #expect(run.code == 2)
        let object = try #require(try JSONSerialization.jsonObject(with: Data(run.error.utf8)) as? [String: Any])
        #expect(object["code"] as? String == "usage/invalid")
    }

    @Test func misspeltOptionsAreSuggested() throws {
        let run = try Workspace().run(["check", "--crosing", "a-b"])
        #expect(run.error.contains("'--crossing'"))
    }
}
