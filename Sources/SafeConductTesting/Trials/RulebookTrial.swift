import AdvisoryModel
import Authoring
import Dispatch
public import RuleEngine
import RulebookLoading
public import SourceDiagnostics
import Synchronization

/// What becomes of a rulebook and of requests when people make mistakes: the proof that no slip brings a trip nearer to `clear` unseen.
///
/// ```swift
/// let trial = RulebookTrial(files, families: .standard, seed: 7)
/// trial?.slips.count                          // every mistake of every kind, at every place that it fits
/// trial?.tally(of: trial?.slips ?? []).holes  // []
/// ```
public struct RulebookTrial: Sendable {
    /// Every mistake that fits somewhere, in an order that looks like chance.
    public let slips: [Slip]
    /// The requests whose verdicts are compared, mixed from those of the rulebook's own tests.
    public let requests: [TrialRequest]
    /// The requests of the rulebook's tests.
    let originals: [TrialRequest]
    let rulebook: Rulebook
    let seed: UInt64
    /// What the rulebook says of the requests.
    let verdicts: [Verdict]
    /// What lint says of it as it is.
    let known: Set<SlipTrial.Finding>
    let files: [SourceFile]
    let families: [any RuleFamily.Type]

    /// Prepares a rulebook that is sound and has tests; nil for any other.
    ///
    /// - Parameters:
    ///   - files: the rulebook with its tests.
    ///   - families: the families of its rules.
    ///   - count: how many requests are asked before and after each mistake.
    ///   - seed: which mistakes and requests of those that are possible.
    public init?(_ files: [SourceFile], families: [any RuleFamily.Type], requests count: Int = 300, seed: UInt64) {
        let draft = RulebookDraft(files, families: families)
        guard let rulebook = Rulebook(draft) else { return nil }
        known = Set(LintRun(draft).diagnostics.map { SlipTrial.Finding($0) })
        let originals = AuthorTestRunner(rulebook: rulebook).requests(in: files).map {
            TrialRequest(request: $0, asOf: $1)
        }
        let requests = TrialRequests.mixed(count, of: originals, seed: seed)
        if requests.isEmpty { return nil }
        (self.files, self.families, self.seed) = (files, families, seed)
        (self.rulebook, self.originals, self.requests) = (rulebook, originals, requests)
        verdicts = requests.map { $0.verdict(of: rulebook) }
        slips = Slip.all(in: files, seed: seed)
    }

    /// What is found in the rulebook as it is and was not known before: nil, or every mistake would count as reported.
    package var findingWithoutMistake: String? { SlipTrial(self, asking: 1).findingWithoutMistake }

    /// Some of the mistakes, of each kind as many as there are of it, or as of any other kind.
    public func sample(_ count: Int) -> [Slip] {
        var rest = Dictionary(grouping: slips, by: \.kind)
        var found: [Slip] = []
        while found.count < count, !rest.isEmpty {
            for kind in SlipKind.allCases where found.count < count {
                if let slip = rest[kind]?.popLast() { found.append(slip) } else { rest[kind] = nil }
            }
        }
        return found
    }

    /// What becomes of the rulebook by each of some mistakes, on all cores.
    ///
    /// - Parameters:
    ///   - slips: the mistakes.
    ///   - most: how many of the requests are asked where lint says nothing.
    public func tally(of slips: some RandomAccessCollection<Slip>, asking most: Int = .max) -> SlipTally {
        let slips = Array(slips)
        // A draft is no value that threads may share.
        let outcomes = Self.concurrently(
            slips.count, with: { SlipTrial(self, asking: most) }, { trial, index in trial.outcome(of: slips[index]) })
        var tally = SlipTally()
        for (slip, outcome) in zip(slips, outcomes) { if let outcome { tally.add(slip, outcome) } }
        return tally
    }

    /// Each result by its index, made on all cores, on each with something of its own.
    static func concurrently<Tool, Result: Sendable>(
        _ count: Int, with tool: @Sendable () -> Tool, _ make: @Sendable (Tool, Int) -> Result?
    ) -> [Result?] {
        let workers = 4
        let results = Mutex<[Result?]>(Array(repeating: nil, count: count))
        DispatchQueue.concurrentPerform(iterations: workers) { worker in
            let own = tool()
            let made = stride(from: worker, to: count, by: workers).map { ($0, make(own, $0)) }
            results.withLock { results in for (index, result) in made { results[index] = result } }
        }
        return results.withLock { $0 }
    }
}
