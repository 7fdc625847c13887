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
