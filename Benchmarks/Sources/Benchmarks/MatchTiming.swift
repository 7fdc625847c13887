import Foundation
import SafeConduct

/// The workload at one size, loaded and found right, ready to be timed.
struct MatchTiming {
    let workload: Workload
    let rulebook: Rulebook
    /// Milliseconds from the YAML files to the rulebook.
    let load: Double
    private let asOf: Day

    /// Nil where the workload cannot be made or loaded; stops the program where an answer differs from the baseline's.
    init?(count: Int, shared: URL) throws {
        guard let workload = try Workload(count: count, shared: shared) else { return nil }
        var result: LoadResult?
        let elapsed = ContinuousClock().measure {
            result = Rulebook.load(paths: [workload.rules.path], families: .standard, options: .unlimited)
        }
        guard let rulebook = result?.rulebook else {
            Tool.note("match: \(count) rules do not load: \(result?.diagnostics.prefix(3) ?? [])")
            return nil
        }
        self.init(workload, rulebook, load: LoadBenchmarks.seconds(elapsed) * 1000)
    }

    /// Of a rulebook that is loaded; stops the program where an answer differs from the baseline's.
    init?(_ workload: Workload, _ rulebook: Rulebook, load: Double) {
        guard let asOf = Day("2026-11-21") else { return nil }
        (self.workload, self.rulebook, self.asOf, self.load) = (workload, rulebook, asOf, load)
        let matches = RuleMatches()
        let bound = bind { $0 }
        precondition(bound.count == workload.expected.count, "every request has an answer")
        for (request, expected) in zip(bound, workload.expected) {
            _ = rulebook.match(request, into: matches)
            precondition(matches.ids(in: rulebook) == expected, "the answers differ from the baseline's")
        }
    }

    /// Nanoseconds a request, of requests that are bound beforehand.
    func perRequest(_ change: (Request) -> Request = { $0 }) -> Double {
        let bound = bind(change)
        let matches = RuleMatches()
        var total = 0
        let time = Timing.nanoseconds {
            for request in bound {
                _ = rulebook.match(request, into: matches)
                total &+= matches.count
            }
        }
        consume(total)
        return time / Double(bound.count)
    }

    private func bind(_ change: (Request) -> Request) -> [BoundRequest] {
        workload.requests.compactMap { rulebook.bind(change($0), asOf: asOf) }
    }
}
