import Foundation

/// Programs that benchmarks call.
enum Tool {
    /// What a program printed; nil where it is missing or fails.
    static func run(_ name: String, _ arguments: [String]) throws -> String? {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [name] + arguments
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return process.terminationStatus == 0 ? String(decoding: data, as: UTF8.self) : nil
    }

    /// Tells what takes long or is left out, beside the table and not in it.
    static func note(_ text: String) {
        FileHandle.standardError.write(Data((text + "\n").utf8))
    }

    /// Runs a program with its output thrown away and returns what it exits with; Foundation's `Process` notices the end up to 20 ms late.
    static func spawn(_ path: String, _ arguments: [String]) -> Int32 {
        var usage = rusage()
        return spawn(path, arguments, &usage)
    }

    /// - Parameter usage: what the program has used of the machine.
    static func spawn(_ path: String, _ arguments: [String], _ usage: inout rusage) -> Int32 {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
        defer { posix_spawn_file_actions_destroy(&actions) }
        var words: [UnsafeMutablePointer<CChar>?] = ([path] + arguments).map { strdup($0) } + [nil]
        defer { for word in words { free(word) } }
        var process: pid_t = 0
        guard posix_spawn(&process, path, &actions, nil, &words, environ) == 0 else { return -1 }
        var status: Int32 = 0
        guard wait4(process, &status, 0, &usage) == process else { return -1 }
        return status
    }
}
