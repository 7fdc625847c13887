import Foundation
import Testing

/// `fmt` writes what changes, and nothing that could be lost.
@Suite struct FmtTests {
    private static let odd = "a:   1 # one\n"

    private static func text(_ path: String, in workspace: Workspace) throws -> String {
        try String(contentsOf: workspace.folder.appending(path: path), encoding: .utf8)
    }

    @Test func writesTheFilesThatChangeAndLeavesThoseWithErrors() throws {
        let workspace = try Workspace([
            "rules/a.yaml": Self.odd, "rules/b.yaml": "a: 1\n", "rules/c.yaml": "a:   [1\n", "rules/d.csv": "a,  b\n",
        ])
        let run = try workspace.run(["fmt", "rules"])
        #expect(run.code == 1)
        #expect(run.output == "formatted a.yaml\n1 of 3 files changed\n")
        #expect(
            run.error.contains("error[yaml/unclosed-bracket]") && run.error.contains(" --> c.yaml:"), "\(run.error)")
        #expect(try Self.text("rules/a.yaml", in: workspace) == "a: 1 # one\n")
        #expect(try Self.text("rules/c.yaml", in: workspace) == "a:   [1\n")
        #expect(try Self.text("rules/d.csv", in: workspace) == "a,  b\n")
    }

    @Test(arguments: [
        (["--check"], 1, "would change a.yaml\n1 of 1 file would change\n"),
        (["--diff"], 0, "--- a.yaml\n+++ a.yaml\n@@ -1 +1 @@\n-a:   1 # one\n+a: 1 # one\n"),
        (["--diff", "--check"], 1, "--- a.yaml\n+++ a.yaml\n@@ -1 +1 @@\n-a:   1 # one\n+a: 1 # one\n"),
    ])
    func checkAndDiffWriteNothing(_ flags: [String], _ code: Int32, _ output: String) throws {
        let workspace = try Workspace(["rules/a.yaml": Self.odd])
        let run = try workspace.run(["fmt", "rules"] + flags)
        #expect(run.code == code && run.output == output, "\(run.output)\(run.error)")
        #expect(try Self.text("rules/a.yaml", in: workspace) == Self.odd)
    }

    @Test func someLinesOfAFileAreFormatted() throws {
        let workspace = try Workspace(["a.yaml": "a:   1\nb:   2\nc:   3\n", "rules/b.yaml": Self.odd])
        #expect(
            try workspace.run(["fmt", "--lines", "2", "a.yaml"]).output == "formatted a.yaml\n1 of 1 file changed\n")
        #expect(try Self.text("a.yaml", in: workspace) == "a:   1\nb: 2\nc:   3\n")
        #expect(try workspace.run(["fmt", "--lines", "2", "a.yaml"]).output == "0 of 1 file changed\n")
        #expect(try workspace.run(["fmt", "--lines", "3-90", "a.yaml"]).code == 0)
        #expect(try Self.text("a.yaml", in: workspace) == "a:   1\nb: 2\nc: 3\n")
        #expect(try workspace.run(["fmt", "--lines", "50-90", "a.yaml"]).output == "0 of 1 file changed\n")
    }

    @Test(arguments: [
        (["--lines", "2-1", "rules/a.yaml"], "2-1"), (["--lines", "0", "rules/a.yaml"], "0"),
        (["--lines", "1-2-3", "rules/a.yaml"], "1-2-3"), (["--lines", "1", "rules"], "one file"),
        (["--lines", "1"], "one file"), (["--lines", "1", "rules/a.yaml", "rules/b.yaml"], "one file"),
    ])
    func linesAreThoseOfOneFile(_ arguments: [String], _ said: String) throws {
        let workspace = try Workspace(["rules/a.yaml": Self.odd, "rules/b.yaml": Self.odd])
        let run = try workspace.run(["fmt"] + arguments)
        #expect(run.code == 2 && run.error.contains(said), "\(run.error)")
        #expect(try Self.text("rules/a.yaml", in: workspace) == Self.odd)
    }

    @Test func linksAreFollowedAndPermissionsKept() throws {
        let workspace = try Workspace(["real/a.yaml": Self.odd])
        let files = FileManager.default
        let (real, link) = (
            workspace.folder.appending(path: "real/a.yaml").path, workspace.folder.appending(path: "b.yaml").path
        )
        try files.createSymbolicLink(atPath: link, withDestinationPath: real)
        try files.setAttributes([.posixPermissions: 0o640], ofItemAtPath: real)
        #expect(try workspace.run(["fmt", "b.yaml"]).code == 0)
        #expect(try Self.text("real/a.yaml", in: workspace) == "a: 1 # one\n")
        #expect(try files.destinationOfSymbolicLink(atPath: link) == real)
        #expect(try files.attributesOfItem(atPath: real)[.posixPermissions] as? NSNumber == 0o640)
    }

    @Test func aFileThatCannotBeFormattedSaysWhy() throws {
        let workspace = try Workspace(["a.yaml": "? a\n:   1\n"])
        let run = try workspace.run(["fmt", "a.yaml"])
        #expect(run.code == 1)
        #expect(
            run.error.hasPrefix("error[usage/unwritable-file]: `a.yaml` is not formatted: it has a form"),
            "\(run.error)")
        #expect(try Self.text("a.yaml", in: workspace) == "? a\n:   1\n")
    }

    @Test(arguments: ["crossing", "rules", "tests", "rulebook"])
    func whatNewBeginsHasItsForm(_ kind: String) throws {
        let workspace = try Workspace(kind == "rulebook" ? [:] : SmallRulebook.files)
        let place = kind == "crossing" || kind == "rulebook" ? ["--between", "CL", "NO"] : []
        let family = kind == "rules" ? ["--family", "permit"] : []
        #expect(try workspace.run(["new", kind, "high-pass"] + place + family + ["--in", "rules"]).code == 0)
        let files = try FileManager.default.contentsOfDirectory(atPath: workspace.folder.appending(path: "rules").path)
        for file in files where file.hasPrefix("high-pass") || kind == "rulebook" && file.hasSuffix(".yaml") {
            let run = try workspace.run(["fmt", "--diff", "rules/\(file)"])
            #expect(run.output.isEmpty, "\(run.output)\(run.error)")
        }
    }
}
