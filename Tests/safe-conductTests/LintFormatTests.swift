import Foundation
import Testing

/// The formats in which programs read what lint found; asked of the Python packages `jsonschema` and `junitparser`.
@Suite struct LintFormatTests {
    private static let isThere =
        (try? read(sarif: "{\"version\":\"2.1.0\",\"runs\":[]}", junit: "<testsuites/>")) != nil

    private struct Answer: Decodable {
        var errors: [String]
        var suites: [Suite]
    }

    private struct Suite: Decodable, Equatable {
        struct Case: Decodable, Equatable {
            var file: String
            var name: String
            var results: [String]

            init(from decoder: any Decoder) throws {
                var parts = try decoder.unkeyedContainer()
                file = try parts.decode(String.self)
                name = try parts.decode(String.self)
                results = try parts.decode([String].self)
            }
        }

        var name: String
        var tests: Int
        var failures: Int
        var cases: [Case]

        init(from decoder: any Decoder) throws {
            var parts = try decoder.unkeyedContainer()
            name = try parts.decode(String.self)
            tests = try parts.decode(Int.self)
            failures = try parts.decode(Int.self)
            cases = try parts.decode([Case].self)
        }
    }

    private static func read(sarif: String, junit: String) throws -> Answer {
        let xml = String(decoding: try JSONEncoder().encode([junit]), as: UTF8.self).dropFirst().dropLast()
        let workspace = try Workspace(["question": "{\"sarif\":\(sarif),\"junit\":\(xml)}", "answer": ""])
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3", Workspace.root.appending(path: "Tests/Oracles/lint.py").path]
        process.standardInput = try FileHandle(forReadingFrom: workspace.folder.appending(path: "question"))
        process.standardOutput = try FileHandle(forWritingTo: workspace.folder.appending(path: "answer"))
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw CocoaError(.executableLoad) }
        return try JSONDecoder().decode(Answer.self, from: Data(contentsOf: workspace.folder.appending(path: "answer")))
    }

    /// Warnings, one of them accepted, in a folder with a blank and a comma in its name.
    private static let rules = """
        rules: more
        family: safety
        items:
          - { id: ice, title: Ice, level: 2, hazard: ice }
          - { id: snow, title: Snow, level: 2, hazard: snow } # accept(rulebook/no-source): seen by ourselves
          - { id: fog, title: Fog, level: 2, hazard: fog, sources: [good, good] }

        """

    private func run(_ arguments: [String], rules: String = Self.rules) throws -> Workspace.Outcome {
        let workspace = try Workspace(SmallRulebook.with(["rules/far, east/more.yaml": rules]))
        return try workspace.run(["lint", "rules", "--as-of", "2026-11-21"] + arguments)
    }

    @Test(
        .enabled(if: isThere, "needs Python with both: pip install jsonschema junitparser"), arguments: [false, true])
    func othersReadThem(isStrict: Bool) throws {
        let strict = isStrict ? ["--strict"] : []
        let sarif = try run(["--format", "sarif"] + strict)
        let junit = try run(["--format", "junit"] + strict)
        #expect(sarif.code == (isStrict ? 1 : 0) && junit.code == sarif.code)
        let answer = try Self.read(sarif: sarif.output, junit: junit.output)
        #expect(answer.errors == [])
        let suite = try #require(answer.suites.first { $0.name == "rules/far, east/more.yaml" })
        #expect(suite.tests == 2)
        #expect(suite.failures == (isStrict ? 2 : 0))
        #expect(suite.cases.map(\.name) == ["rulebook/no-source at 4:11", "rulebook/said-twice at 6:67"])
        #expect(suite.cases.map(\.results) == (isStrict ? [["Failure"], ["Failure"]] : [[], []]))
        #expect(answer.suites.count == 6)
        #expect(answer.suites.filter { $0.name != suite.name }.allSatisfy { $0.tests == 1 && $0.failures == 0 })
    }

    @Test func sarifHasRulesPlacesHashesAndWhatIsAccepted() throws {
        let log = try #require(
            try JSONSerialization.jsonObject(with: Data(run(["--format", "sarif"]).output.utf8)) as? [String: Any])
        let first = try #require((log["runs"] as? [[String: Any]])?.first)
        let driver = try #require((first["tool"] as? [String: Any])?["driver"] as? [String: Any])
        let rules = try #require(driver["rules"] as? [[String: Any]])
        #expect(rules.map { $0["id"] as? String } == ["rulebook/no-source", "rulebook/said-twice"])
        let results = try #require(first["results"] as? [[String: Any]])
        #expect(results.map { $0["ruleIndex"] as? Int } == [0, 1, 0])
        let accepted = results.map { ($0["suppressions"] as? [[String: String]])?.first?["justification"] }
        #expect(accepted == [nil, nil, "seen by ourselves"])
        let place = (results[0]["locations"] as? [[String: Any]])?.first?["physicalLocation"] as? [String: Any]
        #expect(place?["artifactLocation"] as? [String: String] == ["uri": "rules/far%2C%20east/more.yaml"])
        #expect(
            place?["region"] as? [String: Int] == ["startLine": 4, "startColumn": 11, "endLine": 4, "endColumn": 14])
        let hashes = results.compactMap { ($0["partialFingerprints"] as? [String: String])?["safeConductFinding/v1"] }
        #expect(Set(hashes).count == 3)
    }

    @Test func workflowCommandsAreEscaped() throws {
        let run = try run(["--format", "github"])
        #expect(
            run.output == """
                ::warning file=rules/far%2C east/more.yaml,line=4,endLine=4,col=11,endColumn=14,title=rulebook/no-source::\
                the rule `more/ice` names no source%0Ahint: say who says so: `sources: [ID]`
                ::warning file=rules/far%2C east/more.yaml,line=6,endLine=6,col=67,endColumn=71,title=rulebook/said-twice::\
                this list says the same twice%0Ahint: leave it out, or write what was meant

                """)
    }

    @Test func codeQualityHasWhatGitLabNeeds() throws {
        let run = try run(["--format", "gitlab"])
        let list = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [[String: Any]])
        #expect(list.map { $0["check_name"] as? String } == ["rulebook/no-source", "rulebook/said-twice"])
        #expect(list.map { $0["severity"] as? String } == ["minor", "minor"])
        #expect(Set(list.compactMap { $0["fingerprint"] as? String }).count == 2)
        let location = try #require(list[1]["location"] as? [String: Any])
        #expect(location["path"] as? String == "rules/far, east/more.yaml")
        #expect(location["lines"] as? [String: Int] == ["begin": 6, "end": 6])
    }

    @Test(arguments: [([], 0), (["--strict"], 1)] as [([String], Int32)])
    func warningsFailWhereThatIsAskedFor(_ arguments: [String], _ code: Int32) throws {
        let run = try run(arguments)
        #expect(run.code == code)
        #expect(run.output.hasSuffix("\n0 errors, 2 warnings, 1 accepted in 6 files\n"))
    }

    /// A title of an author's cannot begin a command or leave its element.
    @Test func wordsOfAuthorsBreakOutOfNoFormat() throws {
        let rules = """
            rules: more
            family: safety
            items:
              - { id: ice, title: Ice, level: 2, hazard: ice, "a\\n::error::b<&]]>\\u0001": 1, sources: [good] }

            """
        let github = try run(["--format", "github"], rules: rules)
        #expect(github.output.split(separator: "\n").allSatisfy { $0.hasPrefix("::error file=") })
        let junit = try run(["--format", "junit"], rules: rules)
        #expect(!junit.output.contains("b<") && !junit.output.contains("\u{1}"))
        #expect(github.code == 1 && junit.code == 1)
    }
}
