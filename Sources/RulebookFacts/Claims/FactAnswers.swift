package import RuleLookup
import Synchronization

/// What rules come to that read nothing but the facts of a crossing: found out once for as long as these facts are.
package final class FactAnswers: Sendable {
    package typealias Answer = AnyObject & Sendable

    private let known = Mutex<[RuleNumber: any Answer]>([:])

    /// The answer of a rule; made where it is not known.
    package func get(_ rule: RuleNumber, _ make: () -> any Answer) -> any Answer {
        if let answer = known.withLock({ $0[rule] }) { return answer }
        let answer = make()
        known.withLock { $0[rule] = answer }
        return answer
    }
}
