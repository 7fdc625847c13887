import AdvisoryModel
import RuleEngine
public import RulebookViews

/// Something that a case expects and a report does not say.
public struct TestDifference: Hashable, Sendable {
    /// What differs: `verdict`, `advisory ru-kp/us-passport`.
    public var subject: String
    /// What the case expects.
    public var expected: String
    /// What the report says.
    public var actual: String
    /// What made it so, a line each.
    public var why: [String] = []
    /// The terms of the rules that made it so, with their values.
    public var terms: [TestTerm] = []
}

/// A term of a rule's condition, with what it came to in a case.
public struct TestTerm: Hashable, Sendable {
    /// The full id of the rule.
    public var rule: String
    /// The term, its value, and what is missing to know it.
    public var term: RuleTrace.Term

    /// In a line: `` `trip.mode == "sea"` is unknown without `trip.mode` (closure.yaml:7:73) ``.
    var text: String {
        let evidence = term.evidence
        let missing = term.missing.map { "`\($0)`" }.joined(separator: ", ")
        let cause = (missing.isEmpty ? "" : " without \(missing)") + (term.problem.map { ": \($0)" } ?? "")
        return "`\(evidence.condition)` is \(evidence.value.rawValue)\(cause) (\(evidence.at))"
    }
}
