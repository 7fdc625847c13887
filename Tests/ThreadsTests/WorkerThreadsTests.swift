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

    @Test(arguments: [0, 1, 511, 512, 513, 10_000], [true, false])
    func everyElementIsUsedUpAtItsNumber(_ count: Int, _ isWorthIt: Bool) {
        let made = (0..<count).map { "\($0)" }.usedUp(if: isWorthIt) { number, element in "\(number): \(element)" }
        #expect(made == (0..<count).map { "\($0): \($0)" })
    }

    /// Nobody holds an element any more once all is made.
    @Test func whatIsUsedUpIsLetGo() {
        weak var last: Count?
        var elements: [Count] = (0..<1000).map { _ in Count() }
        last = elements.last
        let made = take(&elements).usedUp(if: true) { number, _ in number }
        #expect(made == Array(0..<1000))
        #expect(last == nil)
    }

    private func take(_ elements: inout [Count]) -> [Count] {
        defer { elements = [] }
        return elements
    }

    @Test func theLargestIsBegunWith() {
        #expect([2, 9, 4, 9, 1].largestFirst == [1, 3, 2, 0, 4])
        var sizes = [2, 9, 4, 9, 1]
        sizes.forEachConcurrently(if: true, size: { $0 }) { $0 = -$0 }
        #expect(sizes == [-2, -9, -4, -9, -1])
    }

    @Test(arguments: [true, false]) func bothAreDone(_ isWorthIt: Bool) {
        let (sum, text) = both(if: isWorthIt, { (1...4).reduce(0, +) }, { "four" })
        #expect(sum == 10)
        #expect(text == "four")
    }
}
