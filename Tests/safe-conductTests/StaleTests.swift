import Foundation
import Testing

/// `stale`: what is due, and exit codes that scripts can trust.
@Suite struct StaleTests {
    private func run(_ arguments: [String], _ files: [String: String] = SmallRulebook.files) throws -> Workspace.Outcome
    {
        try Workspace(files).run(["stale", "rules"] + arguments)
    }

    @Test func machinesReadWhatIsDueAsJSON() throws {
        let run = try run(["--as-of", "2028-01-15", "--format", "json"])
        #expect(run.error.isEmpty && run.code == 0)
        let due = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
        #expect(due["schema"] as? String == "safe-conduct/due/1")
        #expect(due["until"] as? String == "2028-03-15")
        #expect((due["counts"] as? [String: Int])?["source-stale"] == 2)
        let first = try #require((due["items"] as? [[String: Any]])?.first)
        #expect(first["id"] as? String == "good" && first["urgency"] as? String == "overdue")
        #expect(first["crossings"] as? [String] == ["a-b"])
    }

    @Test(arguments: [
        ("--as-of 2028-01-15 --exit-code", 1), ("--as-of 2028-01-15", 0), ("--as-of 2026-11-21 --exit-code", 0),
        ("--as-of 2026-11-21 --within 2y", 0),
    ])
    func theExitCodeSaysWhetherSomethingIsOverdue(_ arguments: String, _ code: Int32) throws {
        #expect(try run(arguments.split(separator: " ").map(String.init)).code == code)
    }

    @Test(arguments: [
        ["--within", "soon"], ["--within", "d"], ["--as-of", "2026-02-30"], ["--within", "99999999d"],
    ])
    func whatIsNoDayAndNoPeriodIsAMatterOfUsage(_ arguments: [String]) throws {
        #expect(try run(arguments).code == 2)
    }

    @Test func aBrokenRulebookIsNotCalledFresh() throws {
        let run = try run(["--as-of", "2026-11-21"], SmallRulebook.with(["rules/broken.yaml": "rules: [\n"]))
        #expect(run.code == 3 && run.output.isEmpty)
        #expect(run.error.hasPrefix("error[yaml/"))
    }
}
