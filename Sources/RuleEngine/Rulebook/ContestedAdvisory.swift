import AdvisoryModel
import RulebookFacts

/// What is told of a rule that stands for many requests where sources disagree on a fact that it reads; a class, so that one reference is counted.
final class ContestedAdvisory: Sendable {
    let said: Advisory
    private let resolved: ResolvedRule
    /// The number of the facts, which are not kept by this.
    private let facts: Int

    init(_ said: Advisory, of resolved: ResolvedRule, _ facts: CrossingFacts) {
        (self.said, self.resolved, self.facts) = (said, resolved, facts.number)
    }

    /// Whether it is told of what came of a rule beside some facts.
    func isOf(_ other: ResolvedRule, _ facts: CrossingFacts) -> Bool {
        other === resolved && facts.number == self.facts
    }
}
