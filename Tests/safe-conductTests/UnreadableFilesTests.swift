import Foundation
import Testing

/// Folders and files that a plain user may not read end every command with an error that names them.
@Suite struct UnreadableFilesTests {
    private static let request =
        #"{"traveler": {"nationalities": ["FR"]}, "trip": {"crossing": "a-b", "mode": "rail"}}"#

    private static let commands = [
        ["check", "request.json", "--rules", "rules"], ["batch", "request.json", "--rules", "rules"],
        ["lint", "rules"],
        ["test", "rules"], ["compile", "rules", "-o", "rules.scbundle"], ["crossings", "--rules", "rules"],
    ]

    @Test(arguments: commands)
    func aFolderThatMayNotBeListedIsNamed(arguments: [String]) throws {
        let run = try run(arguments, without: "rules/closures", holding: "rules/closures/shut.yaml")
        #expect(
            (run.output + run.error).contains(
                """
                error[rulebook/unreadable-folder]: the folder cannot be listed
                 --> closures
                hint: check its permissions
                """))
        #expect([1, 3].contains(run.code))
    }

    @Test(arguments: commands)
    func aFileThatMayNotBeReadIsNamed(arguments: [String]) throws {
        let run = try run(arguments, without: "rules/shut.yaml", holding: "rules/shut.yaml")
        #expect(
            (run.output + run.error).contains(
                """
                error[rulebook/unreadable-file]: the file cannot be read
                 --> shut.yaml
                hint: check its permissions
                """))
        #expect([1, 3].contains(run.code))
    }

    /// Of two folders of rules none is passed over either.
    @Test(arguments: [
        ["check", "request.json", "--rules", "rules", "--rules", "more"],
        ["batch", "request.json", "--rules", "rules", "--rules", "more"],
        ["lint", "rules", "more"], ["test", "rules", "more"], ["compile", "rules", "more", "-o", "rules.scbundle"],
    ])
    func aSecondFolderThatMayNotBeListedIsNamed(arguments: [String]) throws {
        let run = try run(arguments, without: "more", holding: "more/shut.yaml")
        #expect(
            (run.output + run.error).contains(
                "error[rulebook/unreadable-folder]: the folder cannot be listed\n --> more"))
        #expect([1, 3].contains(run.code))
    }

    /// A path that is longer than the system takes can be made step by step.
    @Test(arguments: commands) func aPathThatIsTooLongIsNamed(arguments: [String]) throws {
        let workspace = try Workspace(SmallRulebook.with(["request.json": Self.request]))
        let shell = Process()
        shell.executableURL = URL(filePath: "/bin/sh")
        let name = String(repeating: "d", count: 200)
        shell.arguments = [
            "-c", "cd rules; for i in $(seq 25); do mkdir \(name) && cd -P ./\(name) || exit 1; done; echo > shut.yaml",
        ]
        shell.currentDirectoryURL = workspace.folder
        try shell.run()
        shell.waitUntilExit()
        defer {
            let cleaner = Process()
            cleaner.executableURL = URL(filePath: "/bin/rm")
            cleaner.arguments = ["-rf", workspace.folder.appending(path: "rules").path]
            try? cleaner.run()
            cleaner.waitUntilExit()
        }
        guard shell.terminationStatus == 0 else { return }
        let run = try workspace.run(arguments)
        #expect((run.output + run.error).contains("error[rulebook/unreadable-file]: what it is cannot be found out"))
        #expect([1, 3].contains(run.code))
    }

    /// What has no end is read no further than a file may be long.
    @Test(
        .enabled(if: FileManager.default.fileExists(atPath: "/dev/zero")),
        arguments: [
            (
                ["check", "request.json", "--rules", "/dev/zero"],
                "the file has more bytes than the 16777216 that are allowed"
            ),
            (["check", "/dev/zero", "--rules", "rules"], "more than the 16777216 bytes that are allowed"),
        ])
    func aDeviceWithoutAnEndIsTooLarge(_ arguments: [String], _ message: String) throws {
        let workspace = try Workspace(SmallRulebook.with(["request.json": Self.request]))
        let run = try workspace.run(arguments)
        #expect(run.error.contains(message), "\(run.error)")
        #expect([3, 4].contains(run.code))
    }

    /// Runs the command as a plain user, who has no rights to one path.
    private func run(_ arguments: [String], without path: String, holding file: String) throws -> Workspace.Outcome {
        let shut = SmallRulebook.closure.replacing("rules: way", with: "rules: shut")
        let workspace = try Workspace(SmallRulebook.with([file: shut, "request.json": Self.request]))
        let place = workspace.folder.appending(path: path).path
        try FileManager.default.setAttributes([.posixPermissions: 0o777], ofItemAtPath: workspace.folder.path)
        try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: place)
        defer { try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: place) }
        return try workspace.run(arguments, asPlainUser: true)
    }
}
