import Foundation
import Testing

/// A folder for one test, removed with it, in which the built command is run.
///
/// A class, because the folder is to go when the last reference does.
final class Workspace: Sendable {
    let folder: URL

    /// Writes the files of a test.
    init(_ files: [String: String] = [:]) throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "safe-conduct-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for (name, text) in files { try write(Data(text.utf8), to: name) }
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func write(_ data: Data, to name: String) throws {
        let file = folder.appending(path: name)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try data.write(to: file)
    }

    /// What came of a run.
    struct Outcome {
        var code: Int32
        var output: String
        var error: String
    }

    /// Runs the command in the folder; what it writes goes to files, so that no pipe can fill up.
    ///
    /// - Parameter asPlainUser: as `nobody` where the tests are run by one who may read everything.
    func run(
        _ arguments: [String], input: String = "", environment: [String: String] = [:], asPlainUser: Bool = false
    ) throws -> Outcome {
        try launch(try Self.command(), arguments, input, environment, asPlainUser)
    }

    /// Runs shell commands in the folder, among which the command is `safe-conduct`; returns what they write to either output.
    func run(script: String, asPlainUser: Bool) throws -> String {
        let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
        let folder = try Self.command().deletingLastPathComponent().path
        return try launch(
            URL(filePath: "/bin/sh"), ["-c", "exec 2>&1\n" + script], "", ["PATH": "\(folder):\(path)"], asPlainUser
        ).output
    }

    private func launch(
        _ program: URL, _ arguments: [String], _ input: String, _ environment: [String: String], _ asPlainUser: Bool
    ) throws -> Outcome {
        let streams = try Workspace(["in": input, "out": "", "err": ""])
        func stream(_ name: String) -> URL { streams.folder.appending(path: name) }
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        if asPlainUser, NSUserName() == "root" {
            process.executableURL = URL(filePath: "/usr/bin/setpriv")
            process.arguments =
                ["--reuid=65534", "--regid=65534", "--clear-groups", program.path] + arguments
        }
        process.currentDirectoryURL = folder
        var variables = ProcessInfo.processInfo.environment
        for name in ["NO_COLOR", "SAFE_CONDUCT_RULES", "COLUMNS"] { variables[name] = nil }
        process.environment = variables.merging(environment) { _, new in new }
        process.standardInput = try FileHandle(forReadingFrom: stream("in"))
        process.standardOutput = try FileHandle(forWritingTo: stream("out"))
        process.standardError = try FileHandle(forWritingTo: stream("err"))
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationReason == .exit, "killed by signal \(process.terminationStatus): \(arguments)")
        return Outcome(
            code: process.terminationStatus, output: try String(contentsOf: stream("out"), encoding: .utf8),
            error: try String(contentsOf: stream("err"), encoding: .utf8))
    }

    /// The command beside the tests, as one build makes both.
    static func command() throws -> URL {
        let program = Bundle.main.executableURL ?? URL(filePath: CommandLine.arguments[0])
        let folders = [
            program.resolvingSymlinksInPath().deletingLastPathComponent(), root.appending(path: ".build/debug"),
        ]
        let found = folders.map { $0.appending(path: "safe-conduct") }.first {
            FileManager.default.isExecutableFile(atPath: $0.path)
        }
        return try #require(found, "the command is not beside the tests: run `swift build`")
    }

    /// The root of the package.
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
}
