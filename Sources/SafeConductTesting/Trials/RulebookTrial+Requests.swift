import AdvisoryModel
import RequestReading
import RuleEngine
import RuleLanguage
import SourceDiagnostics
import YAMLTree

extension RulebookTrial {
    /// Takes knowledge away from mixed requests, and says things twice: how often, and whether a verdict has moved as none may.
    public func tally(ofRequests count: Int) -> RequestTally {
        // Each is asked about many times: its own verdict is worked out once.
        let pool = (0..<max(100, count / 20)).map { TrialRequests.mixed($0, originals, seed) }
        let verdicts = Self.concurrently(pool.count, with: {}, { _, number in pool[number].verdict(of: rulebook) })
        let origins = zip(pool, verdicts).map { Origin(request: $0, verdict: $1 ?? .blocked) }
        let results = Self.concurrently(count, with: {}, { _, number in trial(number, from: origins) })
        var tally = RequestTally()
        for case let result? in results { tally.add(result.slip, violation: result.violation) }
        return tally
    }

    /// A request that is whole, and what the rulebook says of it.
    private struct Origin: Sendable {
        var request: TrialRequest
        var verdict: Verdict
    }

    private func trial(_ number: Int, from origins: [Origin]) -> (slip: RequestSlip, violation: String?)? {
        var choice = SlipChoice(seed: seed, "trial", number)
        // Not every slip fits every request.
        for _ in 0..<20 {
            guard let slip = choice.one(of: RequestSlip.allCases), let origin = choice.one(of: origins) else {
                return nil
            }
            let attributes = rulebook.vocabulary.attributes
            guard let slipped = slip.slip(in: origin.request.request, &choice, attributes: attributes) else { continue }
            return (slip, violation(of: slipped, from: origin))
        }
        return nil
    }

    private func violation(of slipped: SlippedRequest, from origin: Origin) -> String? {
        var request = TrialRequest(request: slipped.request, asOf: origin.request.asOf)
        if let json = slipped.json {
            guard let root = JSONReader.read(SourceFile(path: "", bytes: json)).root,
                let read = rulebook.decodeRequest(root).request
            else { return nil }
            request.request = read
        }
        let (before, after) = (origin.verdict, request.verdict(of: rulebook))
        if slipped.allows(before, after) { return nil }
        return "\(slipped.what) · \(before.rawValue) becomes \(after.rawValue): \(origin.request.name)"
    }
}
