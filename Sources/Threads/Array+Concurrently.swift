import Synchronization

extension Array {
    /// Does something to every element, on all cores where that is worth it.
    ///
    /// Each element is touched by one thread only; what the body reads besides must not change meanwhile.
    @usableFromInline
    package mutating func forEachConcurrently(if isWorthIt: Bool, _ body: @Sendable (inout Element) -> Void) {
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
                    while let index = next.take(below: elements.count) { body(&elements[index]) }
                }
                let threads = WorkerThreads(Swift.min(WorkerThreads.cores, elements.count) - 1, work: work)
                work()
                threads.join()
            }
        }
    }
}

/// Hands each index out once; an object, because threads share it.
private final class NextIndex: Sendable {
    private let next = Atomic(0)

    func take(below count: Int) -> Int? {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        return index < count ? index : nil
    }
}
