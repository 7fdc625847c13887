/// All rules of a rulebook by what they demand, in flat blocks of numbers.
package struct RuleIndex: @unchecked Sendable {
    package let axes: NumberedList<AxisNumber, Axis>
    package let symbols: Symbols
    /// Where the blocks are: a lookup takes this alone and counts no reference.
    package let blocks: IndexBlocks
    // INVARIANT: keeps the memory of `blocks`, which is never written.
    package let storage: IndexStorage

    package init(axes: NumberedList<AxisNumber, Axis>, symbols: Symbols, storage: IndexStorage) {
        self.axes = axes
        self.symbols = symbols
        self.storage = storage
        blocks = IndexBlocks(numbers: storage.numbers, sets: storage.sets)
    }
}

/// Where the two blocks of an index are, for as long as its storage lives.
package struct IndexBlocks: @unchecked Sendable {
    package let numbers: UnsafePointer<UInt32>
    package let sets: UnsafePointer<UInt64>
}

/// The two blocks of an index; a class, because they are shared and may lie in a mapped file.
package final class IndexStorage: @unchecked Sendable {
    // INVARIANT: never written after `init`; neither block is empty.
    package let numbers: UnsafePointer<UInt32>
    package let sets: UnsafePointer<UInt64>
    let numberCount: Int
    let setCount: Int
    /// What keeps the memory; nil: it is our own.
    private let owner: (any AnyObject & Sendable)?

    package init(numbers: [UInt32], sets: [UInt64]) {
        let ownNumbers = UnsafeMutablePointer<UInt32>.allocate(capacity: max(1, numbers.count))
        ownNumbers.initialize(repeating: 0, count: max(1, numbers.count))
        for (index, number) in numbers.enumerated() { ownNumbers[index] = number }
        let ownSets = UnsafeMutablePointer<UInt64>.allocate(capacity: max(1, sets.count))
        ownSets.initialize(repeating: 0, count: max(1, sets.count))
        for (index, set) in sets.enumerated() { ownSets[index] = set }
        self.numbers = UnsafePointer(ownNumbers)
        self.sets = UnsafePointer(ownSets)
        numberCount = numbers.count
        setCount = sets.count
        owner = nil
    }

    package init(
        numbers: UnsafeBufferPointer<UInt32>, sets: UnsafeBufferPointer<UInt64>, owner: any AnyObject & Sendable
    ) {
        self.numbers = numbers.baseAddress ?? Self.nothing.numbers
        self.sets = sets.baseAddress ?? Self.nothing.sets
        numberCount = numbers.count
        setCount = sets.count
        self.owner = owner
    }

    /// A stand-in for a block that is not there.
    private static let nothing = IndexStorage(numbers: [], sets: [])

    package var numberBuffer: UnsafeBufferPointer<UInt32> { UnsafeBufferPointer(start: numbers, count: numberCount) }
    package var setBuffer: UnsafeBufferPointer<UInt64> { UnsafeBufferPointer(start: sets, count: setCount) }

    deinit {
        guard owner == nil else { return }
        numbers.deallocate()
        sets.deallocate()
    }
}
