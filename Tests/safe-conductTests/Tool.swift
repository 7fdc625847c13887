import Foundation
import Testing

/// The built program, run as a user runs it.
struct Tool {
    /// What came of a run.
    struct Run {
        var code: Int32
        var output: String
        var errors: String
    }

    static let rules = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Rules").path

    /// Beside the test bundle, where the build puts both.
    static let program: URL = {
        #if os(macOS)
            let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundleURL
            return (bundle ?? Bundle.main.bundleURL).deletingLastPathComponent().appending(path: "safe-conduct")
        #else
            return Bundle.main.bundleURL.appending(path: "safe-conduct")
        #endif
    }()

    /// Runs the program; `input` is its standard input, empty unless given.
    static func run(
        _ arguments: [String], input: Data = Data(), environment: [String: String] = [:], in folder: String? = nil
    ) throws -> Run {
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        var variables = ProcessInfo.processInfo.environment
        variables["SAFE_CONDUCT_RULES"] = nil
        process.environment = variables.merging(environment) { _, new in new }
        if let folder { process.currentDirectoryURL = URL(filePath: folder) }
        // Files, not pipes: neither side can block on the other.
        let place = try Folder()
        let (inputFile, outputFile, errorFile) = (place.url("in"), place.url("out"), place.url("err"))
        try input.write(to: inputFile)
        for file in [outputFile, errorFile] { FileManager.default.createFile(atPath: file.path, contents: nil) }
        process.standardInput = try FileHandle(forReadingFrom: inputFile)
        process.standardOutput = try FileHandle(forWritingTo: outputFile)
        process.standardError = try FileHandle(forWritingTo: errorFile)
        try process.run()
        process.waitUntilExit()
        try #require(process.terminationReason == .exit, "the program was ended by a signal: \(arguments)")
        return Run(
            code: process.terminationStatus, output: try String(contentsOf: outputFile, encoding: .utf8),
            errors: try String(contentsOf: errorFile, encoding: .utf8))
    }

    static func run(_ arguments: String..., input: String = "") throws -> Run {
        try run(arguments, input: Data(input.utf8))
    }
}

/// A folder that is removed with the last reference to it.
final class Folder {
    let path: String

    init() throws {
        let url = FileManager.default.temporaryDirectory.appending(path: "safe-conduct-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        path = url.path
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func url(_ name: String) -> URL { URL(filePath: path).appending(path: name) }

    /// Writes a file, and gives its path.
    @discardableResult
    func write(_ name: String, _ text: String) throws -> String { try write(name, Data(text.utf8)) }

    @discardableResult
    func write(_ name: String, _ data: Data) throws -> String {
        let file = url(name)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try data.write(to: file)
        return file.path
    }
}
