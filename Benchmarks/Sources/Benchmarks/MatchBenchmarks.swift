import Foundation
import SafeConduct

extension LoadOptions {
    /// Of the largest rulebooks.
    static let unlimited = LoadOptions(limits: YAMLLimits(maximumBytes: 1 << 31, maximumNodes: .max))
}

/// Matching ids on the workload, beside the baseline in C.
enum MatchBenchmarks {
    static func rows(shared: URL, sizes: [Int]) throws -> [Row] {
        guard let asOf = Day("2026-11-21") else { return [] }
        var rows: [Row] = []
        for size in sizes {
            guard let workload = try Workload(count: size, shared: shared) else { continue }
            let clock = ContinuousClock()
            let start = clock.now
            let loaded = Rulebook.load(paths: [workload.rules.path], families: .standard, options: .unlimited)
            let seconds =
                Double((clock.now - start).components.attoseconds) / 1e18
                + Double((clock.now - start).components.seconds)
            guard let rulebook = loaded.rulebook else {
                print(loaded.diagnostics.prefix(3))
                continue
            }
            rows.append(Row(name: "load \(size) rules from YAML", value: seconds * 1000, unit: "ms"))
            let bound = workload.requests.compactMap { rulebook.bind($0, asOf: asOf) }
            let matches = RuleMatches()
            for (request, expected) in zip(bound, workload.expected) {
                rulebook.match(request, into: matches)
                precondition(matches.ids(in: rulebook) == expected, "the answers differ from the baseline's")
            }
            var total = 0
            let time = Timing.nanoseconds {
                for request in bound {
                    rulebook.match(request, into: matches)
                    total &+= matches.count
                }
            }
            consume(total)
            let perRequest = time / Double(bound.count)
            rows.append(
                Row(
                    name: "match \(size) rules", value: perRequest, unit: "ns", peer: workload.baseline,
                    limit: size < 10_000 ? 60 : size == 10_000 ? 2 * workload.baseline : workload.baseline))

            // The worst case: nobody knows who travels.
            let unknown = workload.requests.compactMap { request -> BoundRequest? in
                var request = request
                request.traveler.nationalities = nil
                return rulebook.bind(request, asOf: asOf)
            }
            let worst = Timing.nanoseconds {
                for request in unknown {
                    rulebook.match(request, into: matches)
                    total &+= matches.count
                }
            }
            consume(total)
            rows.append(
                Row(
                    name: "the same, nationality unknown", value: worst / Double(unknown.count), unit: "ns",
                    peer: workload.baseline, limit: 5 * workload.baseline))

        }
        return rows
    }
}
