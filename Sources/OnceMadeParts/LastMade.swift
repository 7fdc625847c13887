public import Synchronization

/// What was made lately, by whichever threads; so few things that going through them is faster than any table.
@usableFromInline
package final class LastMade<Element: Sendable>: Sendable {
    @usableFromInline let last: Mutex<Recent<Element>>

    /// - Parameter most: how many are kept.
    @inlinable
    package init(most: Int = 8) { last = Mutex(Recent(most: most)) }

    /// One that is so; nil: none is kept.
    @inlinable @inline(__always)
    package func first(where isWanted: (Element) -> Bool) -> Element? {
        last.withLock { last in last.first(where: isWanted).map { last.kept[$0] } }
    }

    /// What a question comes to of the first of which it comes to something; each is read in place. Nil: it comes to nothing of any.
    @inlinable @inline(__always)
    package func answer<Answer>(_ question: (Element) -> Answer?) -> Answer? {
        last.withLock { last in
            for place in last.kept.indices {
                if let answer = question(last.kept[place]) { return answer }
            }
            return nil
        }
    }

    /// Keeps one more, in place of the oldest where there are too many.
    @inlinable
    package func keep(_ new: Element) {
        last.withLock { _ = $0.add(new) }
    }
}
