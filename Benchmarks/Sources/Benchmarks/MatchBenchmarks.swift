import Foundation
import SafeConduct

extension LoadOptions {
    /// Of the largest rulebooks.
    static let unlimited = LoadOptions(limits: YAMLLimits(maximumBytes: 1 << 31, maximumNodes: .max))
}

/// Matching ids on the workload, beside the baseline in C.
enum MatchBenchmarks {
    static func rows(shared: URL, sizes: [Int]) throws -> [Row] {
        var rows: [Row] = []
        for size in sizes {
            guard let timing = try MatchTiming(count: size, shared: shared) else { continue }
            let baseline = timing.workload.baseline
            rows.append(Row(name: "load \(size) rules from YAML", value: timing.load, unit: "ms"))
            rows.append(
                Row(
                    name: "match \(size) rules", value: timing.perRequest(), unit: "ns", peer: baseline,
                    limit: size < 10_000 ? 60 : size == 10_000 ? 2 * baseline : baseline))
            // The worst case: nobody knows who travels.
            let worst = timing.perRequest { request in
                var request = request
                request.traveler.nationalities = nil
                return request
            }
            rows.append(
                Row(
                    name: "the same, nationality unknown", value: worst, unit: "ns", peer: baseline,
                    limit: 5 * baseline))
        }
        return rows
    }
}
