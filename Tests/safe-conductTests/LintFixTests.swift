import Foundation
import Testing

/// `lint --fix` from the command line.
@Suite struct LintFixTests {
    private static let wrong = """
        rules: more
        family: safety
        items:
          # accept(rulebook/near-miss): the local spelling
          - { id: ice, title: Ice, level: 2, hazard: ice, when: { trip.mod: rail }, sources: [good] }

        """

    private func workspace() throws -> Workspace { try Workspace(SmallRulebook.with(["rules/more.yaml": Self.wrong])) }

    private func text(_ workspace: Workspace) throws -> String {
        try String(contentsOf: workspace.folder.appending(path: "rules/more.yaml"), encoding: .utf8)
    }

    private static let arguments = ["lint", "rules", "--as-of", "2026-11-21", "--fix"]

    @Test func onlyWhatIsSafeIsWrittenUnlessMoreIsAskedFor() throws {
        let workspace = try workspace()
        let safe = try workspace.run(Self.arguments)
        #expect(safe.code == 1)
        #expect(safe.output.contains("did you mean `trip.mode`?"))
        let more = try workspace.run(Self.arguments + ["--unsafe-fixes"])
        #expect(more.code == 0)
        #expect(more.output.hasSuffix("\n0 errors, 0 warnings in 6 files\n"), "\(more.output)")
        #expect(try !text(workspace).contains("trip.mod:") && !text(workspace).contains("accept"))
    }

    @Test func aDryRunWritesNothing() throws {
        let workspace = try workspace()
        let run = try workspace.run(Self.arguments + ["--unsafe-fixes", "--dry-run"])
        #expect(run.output.contains("-  # accept(rulebook/near-miss): the local spelling\n"), "\(run.output)")
        #expect(
            run.output.contains(
                "+  - { id: ice, title: Ice, level: 2, hazard: ice, when: { trip.mode: rail }, sources: [good] }\n"))
        // The findings are those of the files as they are.
        #expect(run.code == 1)
        #expect(run.output.contains("did you mean `trip.mode`?") && !run.output.contains("fixed"))
        #expect(try text(workspace) == Self.wrong)
    }

    @Test func aDiffNeverGetsBetweenTheBytesOfAReport() throws {
        let run = try workspace().run(Self.arguments + ["--unsafe-fixes", "--dry-run", "--format", "json"])
        #expect(run.code == 1)
        #expect(run.error.contains("-  # accept(rulebook/near-miss): the local spelling\n"), "\(run.error)")
        let report = try #require(
            try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any], "\(run.output)")
        #expect(report["errors"] as? Int == 1)
    }

    @Test func aFileThatCannotBeWrittenIsNamed() throws {
        let workspace = try workspace()
        let script =
            "chmod a-w rules 2> /dev/null; safe-conduct lint rules --as-of 2026-11-21 --fix --unsafe-fixes; echo $?; chmod u+w rules 2> /dev/null"
        let output = try workspace.run(script: script, asPlainUser: true)
        #expect(output.contains("error[usage/unwritable-file]: `more.yaml` is not fixed: "), "\(output)")
        #expect(output.contains("did you mean `trip.mode`?") && !output.contains("fixed 2"), "\(output)")
        #expect(output.hasSuffix("\n1\n"), "\(output)")
        #expect(try text(workspace) == Self.wrong)
    }

    @Test(arguments: [
        (["--dry-run"], "`--dry-run` says how to fix: add `--fix`"),
        (["--unsafe-fixes"], "`--unsafe-fixes` says how to fix: add `--fix`"),
        (["--fix", "--watch"], "`--fix` writes files once: leave out `--watch`"),
    ])
    func wrongUseIsSaid(_ arguments: [String], _ message: String) throws {
        let run = try workspace().run(["lint", "rules"] + arguments)
        #expect(run.code == 2)
        #expect(run.error.contains(message), "\(run.error)")
    }
}
