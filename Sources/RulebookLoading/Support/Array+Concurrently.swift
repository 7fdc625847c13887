import Dispatch

extension Array {
    /// Does something to every element, on all cores where that is worth it.
    ///
    /// Each element is touched by one thread only; what the body reads besides must not change meanwhile.
    mutating func forEachConcurrently(if isWorthIt: Bool, _ body: @Sendable (inout Element) -> Void) {
        withUnsafeMutableBufferPointer { buffer in
            // INVARIANT: no two threads have the same index.
            nonisolated(unsafe) let elements = buffer
            guard isWorthIt, elements.count > 1 else {
                for index in elements.indices { body(&elements[index]) }
                return
            }
            DispatchQueue.concurrentPerform(iterations: elements.count) { body(&elements[$0]) }
        }
    }
}
