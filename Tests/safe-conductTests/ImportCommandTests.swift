import Foundation
import Testing

/// `import`: what it writes, and that it writes all or nothing.
@Suite struct ImportCommandTests {
    private static func state(_ rows: (String, Int, String)...) -> String {
        let rows = rows.map { place, level, word in
            #"{"country": "\#(place)", "level": \#(level), "full_title": "\#(place) - Level \#(level): \#(word)", "date": "2026-02-20"}"#
        }
        return "[\(rows.joined(separator: ",\n"))]"
    }

    private static let good = state(("Russia", 4, "Do Not Travel"), ("Georgia", 1, "Exercise Normal Precautions"))
    private static let arguments = ["import", "state", "state.json", "--into", "feeds"]

    /// The files of a folder with their contents.
    private func files(_ workspace: Workspace) throws -> [String: Data] {
        let folder = workspace.folder.appending(path: "feeds")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return try Dictionary(
            uniqueKeysWithValues: names.map { ($0, try Data(contentsOf: folder.appending(path: $0))) })
    }

    @Test func aFeedIsWrittenAndItsRulebookIsFine() throws {
        let workspace = try Workspace(["state.json": Self.good])
        let run = try workspace.run(Self.arguments)
        #expect(run.code == 0 && run.error.isEmpty)
        #expect(
            run.output == """
                state: 2 entries, 2 taken by the table us/1
                newest 2026-02-20, oldest 2026-02-20
                level 1: 1; level 4: 1
                2 added
                written: state-advice-sources.yaml, state-advice.yaml

                """)
        #expect(try files(workspace).keys.sorted() == ["state-advice-sources.yaml", "state-advice.yaml"])
        #expect(try workspace.run(["lint", "feeds", "--strict"]).code == 0)
        #expect(try workspace.run(["fmt", "--check", "feeds"]).code == 0)
        #expect(try workspace.run(Self.arguments).output.hasSuffix("2 seen-again\nnothing is written\n"))
    }

    @Test func aDryRunWritesNothing() throws {
        let workspace = try Workspace(["state.json": Self.good])
        let run = try workspace.run(Self.arguments + ["--dry-run", "--format", "json"])
        #expect(run.code == 0)
        let json = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
        #expect(json["schema"] as? String == "safe-conduct/import/1" && json["written"] as? Bool == false)
        #expect(json["files"] as? [String] == ["state-advice-sources.yaml", "state-advice.yaml"])
        #expect((json["health"] as? [String: Any])?["entries"] as? Int == 2)
        #expect(try files(workspace).isEmpty)
    }

    @Test(arguments: [
        ("cut", String(good.dropLast(40)), "json/"),
        ("twice", state(("Russia", 4, "Do Not Travel"), ("Russia", 4, "Do Not Travel")), "feed/said-twice"),
        ("unknown level", state(("Russia", 1, "All Is Well")), "feed/unknown-word"),
        ("markup", state(("<b>Russia</b>", 4, "Do Not Travel")), "feed/unsafe-text"),
    ])
    func aHostileFeedChangesNothingOnDisk(_ what: String, _ text: String, _ code: String) throws {
        let workspace = try Workspace(["state.json": Self.good])
        #expect(try workspace.run(Self.arguments).code == 0)
        let before = try files(workspace)
        try workspace.write(Data(text.utf8), to: "state.json")
        let run = try workspace.run(Self.arguments)
        #expect(run.code == 1, "\(what)")
        #expect(run.error.contains("error[\(code)"), "\(what): \(run.error)")
        #expect(run.output.hasSuffix("nothing is written\n"), "\(what)")
        #expect(try files(workspace) == before, "\(what)")
    }

    @Test func aFeedOf200MegabytesIsNotRead() throws {
        let workspace = try Workspace(["state.json": ""])
        let file = try FileHandle(forWritingTo: workspace.folder.appending(path: "state.json"))
        try file.truncate(atOffset: 200 << 20)
        try file.close()
        let run = try workspace.run(Self.arguments)
        #expect(run.code == 4 && run.output.isEmpty)
        #expect(
            run.error == """
                error[json/too-large]: the file has 209715200 bytes, more than the 16777216 bytes that are allowed
                 --> state.json
                hint: raise the limit with --max-bytes

                """)
        #expect(try files(workspace).isEmpty)
    }

    /// Where one file cannot be written the others are as they were.
    @Test func whatCannotBeWrittenWholeIsNotWrittenInPart() throws {
        let workspace = try Workspace(["state.json": Self.good, "feeds/state-advice.yaml/inside": ""])
        let run = try workspace.run(Self.arguments)
        #expect(run.code == 4)
        #expect(
            run.error.hasPrefix(
                "error[usage/unwritable-file]: `feeds/state-advice.yaml` cannot be written, and nothing was"))
        #expect(try workspace.names(in: "feeds") == ["state-advice.yaml"])
    }

    @Test func onlySidesOfTheRulebookAreTaken() throws {
        let workspace = try Workspace(SmallRulebook.with(["state.json": Self.good]))
        let run = try workspace.run(Self.arguments + ["--rules", "rules"])
        #expect(run.output.contains("left out, no side of a crossing: 1 (Georgia)"))
        try workspace.write(Data("rules: [\n".utf8), to: "rules/broken.yaml")
        #expect(try workspace.run(Self.arguments + ["--rules", "rules"]).code == 3)
    }

    @Test(arguments: [
        ["import"], ["import", "mars", "state.json", "--into", "feeds"], ["import", "state", "--into", "feeds"],
        ["import", "state", "state.json"], ["import", "state", "state.json", "--into", "feeds", "--retrieved", "soon"],
    ])
    func whatIsNotUnderstoodIsAMatterOfUsage(_ arguments: [String]) throws {
        #expect(try Workspace(["state.json": Self.good]).run(arguments).code == 2)
    }
}

extension Workspace {
    fileprivate func names(in name: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: name).path)
    }
}
