import Foundation
import Testing

/// `new` begins files that lint cleanly.
@Suite struct NewTests {
    private static func expectClean(_ workspace: Workspace) throws {
        let lint = try workspace.run(["lint", "rules"])
        #expect(lint.output.hasPrefix("0 errors, 0 warnings in "), "\(lint.output)")
    }

    @Test func aRulebookIsWholeAndItsTestsPass() throws {
        let workspace = try Workspace()
        let run = try workspace.run(["new", "rulebook", "high-pass", "--between", "CL", "NO", "--in", "rules"])
        #expect(run.code == 0)
        #expect(run.output.hasPrefix("wrote rules/sources.yaml\nwrote rules/high-pass.yaml\n"), "\(run.output)")
        #expect(run.output.contains("\nNext:\n- "))
        try Self.expectClean(workspace)
        #expect(try workspace.run(["test", "rules"]).output == "1 passed, 0 failed\n")
    }

    @Test(arguments: ["closure", "permit", "safety", "contacts"])
    func rulesOfEveryFamilyGoWithWhatIsThere(_ family: String) throws {
        let workspace = try Workspace(SmallRulebook.files)
        let run = try workspace.run(["new", "rules", "more", "--family", family, "--in", "rules"])
        #expect(run.output.hasPrefix("wrote rules/more-\(family).yaml\n\nNext:\n"), "\(run.output)\(run.error)")
        let text = try String(
            contentsOf: workspace.folder.appending(path: "rules/more-\(family).yaml"), encoding: .utf8)
        #expect(text.contains("sources: [good]") && text.contains("when: { trip.crossing: a-b }"))
        try Self.expectClean(workspace)
    }

    @Test(arguments: [
        ["crossing", "c-d", "--between", "CN", "NO"], ["tests", "more"], ["family", "insurance"], ["rules", "more"],
    ])
    func everyKindIsCleanInAnEmptyFolderAndInAFullOne(_ arguments: [String]) throws {
        for files in [[:], SmallRulebook.files] {
            if files.isEmpty, arguments[0] == "tests" { continue }
            let workspace = try Workspace(files)
            let run = try workspace.run(["new"] + arguments + ["--in", "rules"])
            #expect(run.code == 0, "\(run.error)")
            try Self.expectClean(workspace)
        }
    }

    @Test func testsNeedACrossing() throws {
        let workspace = try Workspace()
        let run = try workspace.run(["new", "tests", "more", "--in", "rules"])
        #expect(run.code == 2)
        #expect(
            run.error.hasPrefix(
                "Error: `rules` has no crossing to test: begin with `safe-conduct new rulebook more --between CL AR --in rules`\n"
            ), "\(run.error)")
        #expect(!FileManager.default.fileExists(atPath: workspace.folder.appending(path: "rules").path))
    }

    @Test func nothingIsWrittenOver() throws {
        let workspace = try Workspace(SmallRulebook.files)
        let run = try workspace.run(["new", "crossing", "a-b", "--between", "RU", "KP", "--in", "rules"])
        #expect(run.code == 4)
        #expect(
            run.error.hasPrefix("error[usage/unwritable-file]: `rules/a-b.yaml` is there already\n"), "\(run.error)")
        let text = try String(contentsOf: workspace.folder.appending(path: "rules/a-b.yaml"), encoding: .utf8)
        #expect(text == SmallRulebook.crossing)
    }

    @Test(arguments: [
        ["new", "crossing", "A B", "--between", "CN", "KP"], ["new", "crossing", "c-d"],
        ["new", "crossing", "c-d", "--between", "CN", "CN"], ["new", "rules", "x", "--family", "tolls"],
        ["new", "nothing", "x"],
    ])
    func whatCannotBeBegunIsSaid(_ arguments: [String]) throws {
        let run = try Workspace().run(arguments)
        #expect(run.code == 2 && run.error.hasPrefix("Error: "))
    }
}
