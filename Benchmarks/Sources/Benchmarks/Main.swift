import ArgumentParser
import Foundation

/// Times what is measured of the product, beside what it is compared with.
@main
struct Main: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "Benchmarks", abstract: "Times what is measured of the product, beside what it is compared with.",
        discussion: """
            Without a group all of them are run, which takes many minutes. A value beyond its limit is marked.

              Benchmarks check
              Benchmarks match --sizes 1000,10000 --json match.json
            """)

    @Argument(help: "Which groups; all of them, without any.") var groups: [Group] = []
    @Option(help: "How many rules the rulebooks of `match`, `bundle` and `peers` have.")
    var sizes = Sizes(numbers: [100, 1000, 10_000, 100_000, 1_000_000])
    @Option(help: "A file that the values are written to, too.") var json: String?
    @Option(help: "Which of the other engines, for `peers`: NAME,NAME; the usual ones, without it.") var peers: String?
    @Option(help: "After how many seconds another engine is given up.") var peerSeconds = 120
    /// What a second process is asked to do: to count allocations.
    @Flag(help: .hidden) var allocations = false
    /// The same, to load a rulebook while its memory is watched.
    @Option(help: .hidden) var loadOnce: String?

    enum Group: String, CaseIterable, ExpressibleByArgument {
        case check, timeline, match, start, batch, lsp, load, draft, lint, bundle, pattern, condition, peers, allocation
    }

    /// `1000,10000`.
    struct Sizes: ExpressibleByArgument {
        let numbers: [Int]

        init(numbers: [Int]) { self.numbers = numbers }

        init?(argument: String) {
            numbers = argument.split(separator: ",").compactMap { Int($0) }.filter { $0 > 0 }
            if numbers.isEmpty || numbers.count != argument.split(separator: ",").count { return nil }
        }

        var defaultValueDescription: String { numbers.map { "\($0)" }.joined(separator: ",") }
    }

    func run() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let shared =
            ProcessInfo.processInfo.environment["SAFE_CONDUCT_SHARED"].map { URL(filePath: $0) }
            ?? root.appending(path: "../shared")
        if allocations { return try AllocationBenchmarks.count(shared: shared) }
        if let loadOnce { return LoadBenchmarks.loadOnce(loadOnce) }
        if Self.isLinkedToLibraries {
            let note = """
                note: these are times with the Swift libraries of this machine; build with `--static-swift-stdlib`, as the
                program is installed

                """
            FileHandle.standardError.write(Data(note.utf8))
        }
        var rows: [Row] = []
        for group in Group.allCases where groups.isEmpty || groups.contains(group) {
            rows += try self.rows(of: group, root: root, shared: shared)
        }
        print(Row.table(rows))
        if let json {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
            try encoder.encode(rows).write(to: URL(filePath: json))
        }
    }

    private func rows(of group: Group, root: URL, shared: URL) throws -> [Row] {
        let rules = root.appending(path: "Rules").path
        let tool = root.appending(path: ".build/release/safe-conduct")
        return switch group {
        case .check: CheckBenchmarks.rows(rules: rules)
        case .timeline: TimelineBenchmarks.rows(rules: rules)
        case .match: try MatchBenchmarks.rows(shared: shared, sizes: sizes.numbers)
        case .start: StartBenchmarks.rows(tool: tool, rules: rules)
        case .batch: try BatchBenchmarks.rows(shared: shared, tool: tool)
        case .lsp: try EditorBenchmarks.rows(tool: tool)
        case .load: try LoadBenchmarks.rows(shared: shared)
        case .draft: DraftBenchmarks.rows()
        case .lint: LintBenchmarks.rows()
        case .bundle: try BundleBenchmarks.rows(shared: shared, sizes: sizes.numbers)
        case .pattern: PatternBenchmarks.rows()
        case .condition: try ConditionBenchmarks.rows(shared: shared)
        case .peers:
            try PeerBenchmarks.rows(shared: shared, sizes: sizes.numbers, peers: peers, seconds: peerSeconds)
        case .allocation: AllocationBenchmarks.rows(shared: shared)
        }
    }

    /// Whether the Swift libraries are files of their own, as far as that is known.
    private static var isLinkedToLibraries: Bool {
        guard let maps = FileManager.default.contents(atPath: "/proc/self/maps") else { return false }
        return String(decoding: maps, as: UTF8.self).contains("libswiftCore")
    }
}
