import Foundation
import RulebookFolder
import Testing

/// Whatever happens to the files of a folder is seen at the next look, and only then.
@Suite struct FolderWatchTests {
    private static let files = ["a.yaml", "sub/b.yaml", "sub/t.csv", "elsewhere/c.yaml", ".hidden.yaml"]

    /// Shell commands in a folder with `rules/a.yaml` and others, and what they change.
    @Test(arguments: [
        ("true", []),
        ("cat rules/a.yaml", []),
        ("echo more >> rules/a.yaml", ["a.yaml"]),
        ("printf 'A.yaml' > rules/a.yaml", ["a.yaml"]),
        ("echo other > new; mv new rules/a.yaml", ["a.yaml"]),
        ("cp -p rules/a.yaml new; mv new rules/a.yaml", ["a.yaml"]),
        ("chmod 600 rules/a.yaml", ["a.yaml"]),
        ("mv rules/a.yaml rules/z.yaml", ["a.yaml", "z.yaml"]),
        ("rm rules/sub/t.csv", ["sub/t.csv"]),
        ("rm -r rules/sub", ["sub/b.yaml", "sub/t.csv"]),
        ("rm -r rules", ["a.yaml", "elsewhere/c.yaml", "sub/b.yaml", "sub/t.csv"]),
        ("mkdir -p rules/new/deep; echo x > rules/new/deep/d.yaml", ["new/deep/d.yaml"]),
        ("echo more >> rules/.hidden.yaml", []),
        ("mkdir one; echo x > one/l.yaml; ln -s ../one rules/link", ["link/l.yaml"]),
        ("ln -s nowhere rules/broken.yaml", ["broken.yaml"]),
    ])
    func whatHappensIsSeen(_ script: String, _ changed: [String]) throws {
        try inFolder { folder in
            var watch = FolderWatch(["\(folder)/rules"])
            try run(script, in: folder)
            #expect(watch.changes() == changed)
            #expect(watch.changes().isEmpty)
        }
    }

    @Test func aLinkThatLeadsElsewhereChangesWhatItLedTo() throws {
        try inFolder { folder in
            try run(
                "for n in one two; do mkdir $n; echo x > $n/l.yaml; done; ln -s ../one rules/link", in: folder)
            var watch = FolderWatch(["\(folder)/rules"])
            try run("ln -s ../two rules/.next; mv -T rules/.next rules/link", in: folder)
            #expect(watch.changes() == ["link/l.yaml"])
            try run("echo more >> one/l.yaml", in: folder)
            #expect(watch.changes().isEmpty)
            try run("echo more >> two/l.yaml", in: folder)
            #expect(watch.changes() == ["link/l.yaml"])
        }
    }

    @Test func aSingleFileIsWatchedWithTheTablesBesideIt() throws {
        try inFolder { folder in
            var watch = FolderWatch(["\(folder)/rules/sub/b.yaml", "\(folder)/rules/later.yaml"])
            try run("echo more >> rules/a.yaml", in: folder)
            #expect(watch.changes().isEmpty)
            try run("echo more >> rules/sub/t.csv; echo x > rules/later.yaml", in: folder)
            #expect(watch.changes() == ["\(folder)/rules/later.yaml", "t.csv"])
        }
    }

    private func run(_ script: String, in folder: String) throws {
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = ["-ec", script]
        process.currentDirectoryURL = URL(filePath: folder)
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
    }

    /// In a folder that is removed after the test.
    private func inFolder(_ body: (String) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "watch-\(UUID().uuidString)")
            .resolvingSymlinksInPath()
        defer { try? FileManager.default.removeItem(at: folder) }
        for name in Self.files {
            let file = folder.appending(path: "rules/\(name)")
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(name.utf8).write(to: file)
        }
        try body(folder.path)
    }
}
