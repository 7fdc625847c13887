import Foundation

@main
struct Main {
    static func main() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let shared =
            ProcessInfo.processInfo.environment["SAFE_CONDUCT_SHARED"].map { URL(filePath: $0) }
            ?? root.appending(path: "../shared")
        if CommandLine.arguments.contains("--allocations") { return try AllocationBenchmarks.count(shared: shared) }
        let rules = root.appending(path: "Rules").path
        var rows = CheckBenchmarks.rows(rules: rules)
        rows += StartBenchmarks.rows(tool: root.appending(path: ".build/release/safe-conduct"), rules: rules)
        rows += PatternBenchmarks.rows()
        rows += try ConditionBenchmarks.rows(shared: shared)
        rows += AllocationBenchmarks.rows(shared: shared)
        print("name                                       value unit       peer   ratio  limit")
        for row in rows { print(row.line) }
        if let flag = CommandLine.arguments.firstIndex(of: "--json"), flag + 1 < CommandLine.arguments.count {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
            try encoder.encode(rows).write(to: URL(filePath: CommandLine.arguments[flag + 1]))
        }
    }
}
