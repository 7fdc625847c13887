import Synchronization

extension Array {
    /// Does something to every element, on all cores where that is worth it.
    ///
    /// Each element is touched by one thread only; what the body reads besides must not change meanwhile.
    ///
    /// - Parameter size: how much an element gives to do: the largest are begun with, so that none of them is what all wait for in the end.
    @usableFromInline
    package mutating func forEachConcurrently(
        if isWorthIt: Bool, size: (Element) -> Int = { _ in 0 }, _ body: @Sendable (inout Element) -> Void
    ) {
        let order = isWorthIt ? map(size).largestFirst : []
        withUnsafeMutableBufferPointer { buffer in
            // INVARIANT: no two threads have the same index.
            nonisolated(unsafe) let elements = buffer
            guard isWorthIt, elements.count > 1 else {
                for index in elements.indices { body(&elements[index]) }
                return
            }
            withoutActuallyEscaping(body) { body in
                let next = NextIndex()
                let work: @Sendable () -> Void = {
                    while let place = next.take(below: order.count) { body(&elements[order[place]]) }
                }
                let threads = WorkerThreads(Swift.min(WorkerThreads.cores, elements.count) - 1, work: work)
                work()
                threads.join()
            }
        }
    }
}

extension [Int] {
    /// The indices of its numbers, the largest first, of equal ones the first.
    var largestFirst: [Int] { indices.sorted { (self[$1], $0) < (self[$0], $1) } }
}

/// Hands each index out once; an object, because threads share it.
private final class NextIndex: Sendable {
    private let next = Atomic(0)

    func take(below count: Int) -> Int? {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        return index < count ? index : nil
    }
}
