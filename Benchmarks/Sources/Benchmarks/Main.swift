import Foundation

@main
struct Main {
    private static let usage = """
        USAGE: Benchmarks [GROUP…] [--sizes N,N…] [--json FILE] [--peers FOLDER] [--peer-seconds N]
               Benchmarks slips [--slips N] [--requests N] [--seed N] [--survivors]
               Benchmarks fmt [--files N] [--seed N]
               Benchmarks timelines [--trials N] [--seed N]
               Benchmarks lsp-sessions [--edits N] [--seed N]

        Groups; without any, all of them, which takes many minutes:
        """

    static func main() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let shared =
            ProcessInfo.processInfo.environment["SAFE_CONDUCT_SHARED"].map { URL(filePath: $0) }
            ?? root.appending(path: "../shared")
        if CommandLine.arguments.contains("--allocations") { return try AllocationBenchmarks.count(shared: shared) }
        if let path = value("--load-once") { return LoadBenchmarks.loadOnce(path) }
        if CommandLine.arguments.dropFirst().first == "slips" {
            return try SlipTrials.run(
                root: root, slips: value("--slips").flatMap { Int($0) },
                requests: value("--requests").flatMap { Int($0) } ?? 200_000,
                seed: value("--seed").flatMap { UInt64($0) } ?? 1,
                showsSurvivors: CommandLine.arguments.contains("--survivors"))
        }
        if CommandLine.arguments.dropFirst().first == "fmt" {
            return try FormatTrials.run(
                root: root, files: value("--files").flatMap { Int($0) } ?? 100_000,
                seed: value("--seed").flatMap { UInt64($0) } ?? 1)
        }
        if CommandLine.arguments.dropFirst().first == "timelines" {
            return try TimelineTrials.run(
                root: root, trials: value("--trials").flatMap { Int($0) } ?? 500,
                seed: value("--seed").flatMap { UInt64($0) } ?? 1)
        }
        if CommandLine.arguments.dropFirst().first == "lsp-sessions" {
            return try EditorTrials.run(
                root: root, edits: value("--edits").flatMap { Int($0) } ?? 10_000,
                seed: value("--seed").flatMap { UInt64($0) } ?? 1)
        }
        let sizes =
            value("--sizes")?.split(separator: ",").compactMap { Int($0) } ?? [100, 1000, 10_000, 100_000, 1_000_000]
        let rules = root.appending(path: "Rules").path
        let groups: [(name: String, rows: () throws -> [Row])] = [
            ("check", { CheckBenchmarks.rows(rules: rules) }),
            ("timeline", { TimelineTrials.rows(rules: rules) }),
            ("match", { try MatchBenchmarks.rows(shared: shared, sizes: sizes) }),
            (
                "start",
                { StartBenchmarks.rows(tool: root.appending(path: ".build/release/safe-conduct"), rules: rules) }
            ),
            (
                "batch",
                {
                    try BatchBenchmarks.rows(shared: shared, tool: root.appending(path: ".build/release/safe-conduct"))
                }
            ),
            ("lsp", { try EditorBenchmarks.rows(tool: root.appending(path: ".build/release/safe-conduct")) }),
            ("load", { try LoadBenchmarks.rows(shared: shared) }), ("draft", { DraftBenchmarks.rows() }),
            ("lint", { LintBenchmarks.rows() }),
            ("bundle", { try BundleBenchmarks.rows(shared: shared, sizes: sizes) }),
            ("pattern", { PatternBenchmarks.rows() }), ("condition", { try ConditionBenchmarks.rows(shared: shared) }),
            (
                "peers",
                {
                    try PeerBenchmarks.rows(
                        shared: shared, sizes: sizes, peers: value("--peers"),
                        seconds: value("--peer-seconds").flatMap { Int($0) } ?? 120)
                }
            ),
            ("allocation", { AllocationBenchmarks.rows(shared: shared) }),
        ]
        let wanted = Set(CommandLine.arguments.dropFirst().prefix { !$0.hasPrefix("-") })
        let unknown = wanted.subtracting(groups.map(\.name)).sorted()
        if !unknown.isEmpty || !Set(CommandLine.arguments).isDisjoint(with: ["--help", "-h"]) {
            for name in unknown { print("there is no group `\(name)`") }
            print(usage, groups.map(\.name).joined(separator: ", "))
            exit(unknown.isEmpty ? 0 : 2)
        }
        var rows: [Row] = []
        for group in groups where wanted.isEmpty || wanted.contains(group.name) { rows += try group.rows() }
        print(Row.table(rows))
        if let path = value("--json") {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
            try encoder.encode(rows).write(to: URL(filePath: path))
        }
    }

    /// What follows a flag on the command line.
    private static func value(_ flag: String) -> String? {
        let arguments = CommandLine.arguments
        guard let place = arguments.firstIndex(of: flag), place + 1 < arguments.count else { return nil }
        return arguments[place + 1]
    }
}
