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
            guard Tool.spawn(tool.path, arguments) == 0 else { return [] }
            let (seconds, attoseconds) = (clock.now - start).components
            best = min(best, Double(seconds) * 1e3 + Double(attoseconds) / 1e15)
        }
        return [Row(name: "safe-conduct check, start to output", value: best, unit: "ms", limit: 40)]
    }
}
