public import Foundation

/// Asks a program of another origin, a script of `Tests/Oracles`, what it reads in what we write.
public enum PythonOracle {
    /// What the script prints of an input; an error where it cannot be run, or fails.
    public static func answer(of script: String, to input: Data) throws -> Data {
        let folder = URL.temporaryDirectory.appending(path: "oracle-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let (question, answer) = (folder.appending(path: "question"), folder.appending(path: "answer"))
        try input.write(to: question)
        try Data().write(to: answer)
        let script = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Oracles/\(script)")
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3", script.path]
        process.standardInput = try FileHandle(forReadingFrom: question)
        process.standardOutput = try FileHandle(forWritingTo: answer)
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw CocoaError(.executableLoad) }
        return try Data(contentsOf: answer)
    }
}
