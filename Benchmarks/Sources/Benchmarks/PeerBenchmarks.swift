import Foundation

/// Matching ids beside other rules engines on the same rules and requests, in the same run.
enum PeerBenchmarks {
    /// The best forms of each engine.
    private static let usual = [
        "drools_deep", "drools_facts", "zen_bucketed", "zen", "regorus_deep", "regorus_data", "clips_facts",
        "opa_data", "cedar_bucketed",
    ]
    /// Not engines: written by hand for this one shape of rule, or a table in a database.
    private static let others: Set = [
        "c_baseline", "c_deep", "python_dict", "python_deep", "sqlite", "duckdb_single", "duckdb_batch", "spark_batch",
    ]
    /// Beyond this number the naive evaluator, which every answer is held to, takes too long.
    private static let most = 100_000

    /// The rows of the peers that are named, or of the usual ones; a peer without figures gets a line that says why instead of a row.
    static func rows(shared: URL, sizes: [Int], peers: String?, seconds: Int) throws -> [Row] {
        guard let harness = try PeerHarness(shared: shared) else { return [] }
        let named = peers?.split(separator: ",").map(String.init) ?? usual
        for name in named where !harness.names.contains(name) {
            Tool.note("peers: no peer is named \(name); there are \(harness.names.sorted().joined(separator: ", "))")
        }
        var rows: [Row] = []
        for size in sizes {
            guard size <= most else {
                Tool.note("peers: none at \(size) rules, as their answers are checked up to \(most) only")
                continue
            }
            guard let timing = try MatchTiming(count: size, shared: shared),
                try harness.holds(timing.workload, count: size)
            else { continue }
            let before = timing.perRequest()
            var times: [(name: String, time: Double)] = []
            for name in named where harness.names.contains(name) {
                let time = try nanoseconds(of: name, in: harness, size: size, seconds: seconds, timing: timing)
                if let time { times.append((name, time)) }
            }
            // The peers take minutes and ours less than a second, in which another program may have had the core.
            let ours = min(before, timing.perRequest())
            func row(_ label: String, _ time: Double, limit: Double? = nil) -> Row {
                Row(name: "match \(size) rules: \(label)", value: ours, unit: "ns", peer: time, limit: limit)
            }
            rows += times.map { row($0.name + (others.contains($0.name) ? " (no engine)" : ""), $0.time) }
            let engines = times.filter { !others.contains($0.name) }
            if size == 10_000, let (name, time) = engines.min(by: { $0.time < $1.time }) {
                rows.append(row("fastest peer engine (\(name))", time, limit: time / 20))
            }
        }
        return rows
    }

    /// A peer's time for one request, the least of its rounds as ours is; nil where it fails or answers otherwise than the naive evaluator.
    private static func nanoseconds(
        of name: String, in harness: PeerHarness, size: Int, seconds: Int, timing: MatchTiming
    ) throws -> Double? {
        let label = "peers: \(name) at \(size) rules"
        guard let measurement = try harness.measure(name, count: size, seconds: seconds) else {
            Tool.note("\(label): the harness failed")
            return nil
        }
        if let why = measurement.failed {
            Tool.note("\(label): \(why)")
            return nil
        }
        guard let time = measurement.times?.min(), let checked = measurement.checked, measurement.isRight == true else {
            Tool.note("\(label): its answers are wrong")
            return nil
        }
        let all = timing.workload.requests.count
        Tool.note("\(label): \(checked == all ? "all" : "the first \(checked) of") \(all) answers compared")
        return time * 1000
    }
}
