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
        guard let asOf = Day("2026-11-21"), let workload = try Workload(count: count, shared: shared) else {
            return nil
        }
        let limits = LoadOptions(limits: YAMLLimits(maximumBytes: 1 << 31, maximumNodes: .max))
        let clock = ContinuousClock()
        var result: LoadResult?
        let elapsed = clock.measure {
            result = Rulebook.load(paths: [workload.rules.path], families: .standard, options: limits)
        }.components
        guard let rulebook = result?.rulebook else {
            Tool.note("match: \(count) rules do not load: \(result?.diagnostics.prefix(3) ?? [])")
            return nil
        }
        (self.workload, self.rulebook, self.asOf) = (workload, rulebook, asOf)
        load = Double(elapsed.seconds) * 1e3 + Double(elapsed.attoseconds) / 1e15
        let matches = RuleMatches()
        let bound = bind { $0 }
        precondition(bound.count == workload.expected.count, "every request has an answer")
        for (request, expected) in zip(bound, workload.expected) {
            rulebook.match(request, into: matches)
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
                rulebook.match(request, into: matches)
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
