import Foundation

@main
struct Main {
    private static let usage = """
        USAGE: Benchmarks [GROUP…] [--sizes N,N…] [--json FILE] [--peers FOLDER] [--peer-seconds N]

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
        let sizes =
            value("--sizes")?.split(separator: ",").compactMap { Int($0) } ?? [100, 1000, 10_000, 100_000, 1_000_000]
        let rules = root.appending(path: "Rules").path
        let groups: [(name: String, rows: () throws -> [Row])] = [
            ("check", { CheckBenchmarks.rows(rules: rules) }),
            ("timeline", { TimelineBenchmarks.rows(rules: rules) }),
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
        if isLinkedToLibraries {
            let note = """
                note: these are times with the Swift libraries of this machine; build with `--static-swift-stdlib`, as the
                program is installed

                """
            FileHandle.standardError.write(Data(note.utf8))
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

    /// Whether the Swift libraries are files of their own, as far as that is known.
    private static var isLinkedToLibraries: Bool {
        guard let maps = FileManager.default.contents(atPath: "/proc/self/maps") else { return false }
        return String(decoding: maps, as: UTF8.self).contains("libswiftCore")
    }

    /// What follows a flag on the command line.
    private static func value(_ flag: String) -> String? {
        let arguments = CommandLine.arguments
        guard let place = arguments.firstIndex(of: flag), place + 1 < arguments.count else { return nil }
        return arguments[place + 1]
    }
}
