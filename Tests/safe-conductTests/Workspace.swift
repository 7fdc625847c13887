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
        try launch(
            URL(filePath: "/bin/sh"), ["-c", "exec 2>&1\n" + script], "", ["PATH": Self.path()], asPlainUser
        ).output
    }

    /// The same for commands that open and close streams themselves, and may be ended by a signal.
    func shell(_ script: String) throws -> Process {
        let shell = Process()
        shell.executableURL = URL(filePath: "/bin/sh")
        shell.arguments = ["-c", script]
        shell.currentDirectoryURL = folder
        shell.environment = ProcessInfo.processInfo.environment.merging(["PATH": try Self.path()]) { _, new in new }
        try shell.run()
        shell.waitUntilExit()
        return shell
    }

    /// Where programs are looked for, the command's folder first.
    private static func path() throws -> String {
        let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
        return "\(try command().deletingLastPathComponent().path):\(path)"
    }

    /// A run that has begun, and may go on for as long as nobody ends it.
    struct Run {
        let process: Process
        fileprivate let streams: Workspace

        /// What it has written so far.
        func text(_ stream: String) throws -> String {
            String(decoding: try Data(contentsOf: streams.folder.appending(path: stream)), as: UTF8.self)
        }
    }

    /// Begins to run the command in the folder.
    func start(_ arguments: [String]) throws -> Run { try begin(Self.command(), arguments, "", [:], false) }

    private func launch(
        _ program: URL, _ arguments: [String], _ input: String, _ environment: [String: String], _ asPlainUser: Bool
    ) throws -> Outcome {
        let run = try begin(program, arguments, input, environment, asPlainUser)
        run.process.waitUntilExit()
        let status = run.process.terminationStatus
        #expect(run.process.terminationReason == .exit, "killed by signal \(status): \(arguments)")
        return Outcome(code: status, output: try run.text("out"), error: try run.text("err"))
    }

    private func begin(
        _ program: URL, _ arguments: [String], _ input: String, _ environment: [String: String], _ asPlainUser: Bool
    ) throws -> Run {
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
        return Run(process: process, streams: streams)
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
