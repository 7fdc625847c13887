public import AdvisoryModel
import RuleEngine

/// A request with the day on which it is asked.
public struct TrialRequest: Sendable {
    /// The request.
    public var request: Request
    /// The day on which the question is asked.
    public var asOf: Day

    /// The request as JSON, by which it is told from others.
    var name: String { String(decoding: request.json(), as: UTF8.self) + " asked on \(asOf)" }

    func verdict(of rulebook: Rulebook) -> Verdict { rulebook.check(request, asOf: asOf, parts: []).verdict }
}
