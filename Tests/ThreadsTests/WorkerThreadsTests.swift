import Synchronization
import Testing

@testable import Threads

@Suite struct WorkerThreadsTests {
    private final class Count: Sendable {
        let number = Atomic(0)
    }

    @Test(arguments: [0, 1, 7]) func eachThreadDoesTheWorkOnce(_ wanted: Int) {
        let count = Count()
        let threads = WorkerThreads(wanted) { count.number.add(1, ordering: .relaxed) }
        threads.join()
        #expect(threads.count == wanted)
        #expect(count.number.load(ordering: .relaxed) == wanted)
    }

    @Test(arguments: [0, 1, 2, 10_000], [true, false]) func eachElementIsTouchedOnce(_ count: Int, _ isWorthIt: Bool) {
        var elements = Array(0..<count)
        elements.forEachConcurrently(if: isWorthIt) { $0 = -$0 - 1 }
        #expect(elements == (0..<count).map { -$0 - 1 })
    }

    @Test(arguments: [true, false]) func bothAreDone(_ isWorthIt: Bool) {
        let (sum, text) = both(if: isWorthIt, { (1...4).reduce(0, +) }, { "four" })
        #expect(sum == 10)
        #expect(text == "four")
    }
}
