import Foundation

/// The command line from process start to the end of its output.
enum StartBenchmarks {
    static func rows(tool: URL, rules: String) -> [Row] {
        guard FileManager.default.isExecutableFile(atPath: tool.path) else {
            print("start: skipped; `swift build -c release --product safe-conduct` makes the tool")
            return []
        }
        let arguments = [
            "check", "--rules", rules, "--crossing", "khasan-tumangang", "--from", "RU", "--to", "KP", "--date",
            "2026-12-07",
            "--nationality", "FR", "--party", "independent", "--mode", "rail", "--as-of", "2026-11-21",
        ]
        let clock = ContinuousClock()
        var best = Double.infinity
        for _ in 0..<20 {
            let start = clock.now
            guard spawn(tool.path, arguments) == 0 else { return [] }
            let (seconds, attoseconds) = (clock.now - start).components
            best = min(best, Double(seconds) * 1e3 + Double(attoseconds) / 1e15)
        }
        return [Row(name: "safe-conduct check, start to output", value: best, unit: "ms", limit: 40)]
    }

    /// Runs a program with its output thrown away and returns what it exits with; Foundation's `Process` notices the end up to 20 ms late.
    private static func spawn(_ path: String, _ arguments: [String]) -> Int32 {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
        defer { posix_spawn_file_actions_destroy(&actions) }
        var words: [UnsafeMutablePointer<CChar>?] = ([path] + arguments).map { strdup($0) } + [nil]
        defer { for word in words { free(word) } }
        var process: pid_t = 0
        guard posix_spawn(&process, path, &actions, nil, &words, environ) == 0 else { return -1 }
        var status: Int32 = 0
        guard waitpid(process, &status, 0) == process else { return -1 }
        return status
    }
}
