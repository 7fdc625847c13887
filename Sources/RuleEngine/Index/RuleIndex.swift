/// All rules of a rulebook by what they demand, in flat blocks of numbers.
struct RuleIndex: Sendable {
    /// A set of key attributes, and the table in which the rules that demand something of just these are found.
    struct Pattern: Hashable, Sendable {
        /// The axes of the key, at most `IndexLayout.keySize`.
        var axes: [Int]
        /// Where its table begins.
        var table: Int
        /// The number of slots less one; a power of two less one.
        var mask: UInt32
    }

    let axes: [Axis]
    let symbols: Symbols
    let patterns: [Pattern]
    /// How many rules there are.
    let ruleCount: Int
    /// How many words the largest sets have.
    let widest: Int
    /// How many rules the largest bucket has.
    let largest: Int
    let storage: IndexStorage
}

/// The two blocks of an index; a class, because they are shared and may lie in a mapped file.
final class IndexStorage: @unchecked Sendable {
    // INVARIANT: never written after `init`.
    let numbers: UnsafeBufferPointer<UInt32>
    let sets: UnsafeBufferPointer<UInt64>
    /// What keeps the memory; nil: it is our own.
    private let owner: (any AnyObject & Sendable)?

    init(numbers: [UInt32], sets: [UInt64]) {
        let ownNumbers = UnsafeMutableBufferPointer<UInt32>.allocate(capacity: max(1, numbers.count))
        _ = ownNumbers.initialize(from: numbers.isEmpty ? [0] : numbers)
        let ownSets = UnsafeMutableBufferPointer<UInt64>.allocate(capacity: max(1, sets.count))
        _ = ownSets.initialize(from: sets.isEmpty ? [0] : sets)
        self.numbers = UnsafeBufferPointer(ownNumbers)
        self.sets = UnsafeBufferPointer(ownSets)
        owner = nil
    }

    init(
        numbers: UnsafeBufferPointer<UInt32>, sets: UnsafeBufferPointer<UInt64>, owner: any AnyObject & Sendable
    ) {
        self.numbers = numbers
        self.sets = sets
        self.owner = owner
    }

    deinit {
        guard owner == nil else { return }
        UnsafeMutableBufferPointer(mutating: numbers).deallocate()
        UnsafeMutableBufferPointer(mutating: sets).deallocate()
    }
}
