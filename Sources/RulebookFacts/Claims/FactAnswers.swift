package import RuleLookup
import Synchronization

/// What rules came to when they were last judged at a crossing: kept for as long as its facts are what they are.
package final class FactAnswers: Sendable {
    package typealias Answer = AnyObject & Sendable

    /// Cache limit.
    private static let most = 1 << 12

    private let known = Mutex<[RuleNumber: any Answer]>([:])

    /// The answer of a rule; nil: it has none yet.
    package subscript(rule: RuleNumber) -> (any Answer)? { known.withLock { $0[rule] } }

    /// Keeps the answer of a rule in place of the one before.
    package func keep(_ answer: any Answer, of rule: RuleNumber) {
        known.withLock { known in
            if known.count >= Self.most, known[rule] == nil { known.removeAll() }
            known[rule] = answer
        }
    }
}
