import Synchronization

/// What rules came to for the last requests at a crossing: kept for as long as its facts are what they are.
package final class FactAnswers: Sendable {
    package typealias Answer = AnyObject & Sendable

    /// So many are kept; each may hold thousands of answers.
    private static let most = 16

    /// For each of the requests that are judged at one time, so that none waits for another; the one that was used last is taken first.
    private let kept = Mutex<[KeptAnswers]>([])

    package init() {}

    /// Takes what was kept away, for as long as one request is judged.
    func take() -> KeptAnswers? { kept.withLock { $0.popLast() } }

    /// Gives back what was taken.
    func give(_ answers: consuming KeptAnswers) {
        let answers = consume answers
        kept.withLock { if $0.count < Self.most { $0.append(answers) } }
    }
}
