/// Things of different length that lie one after the other in a bundle, read where they lie.
package struct BundledRecords: @unchecked Sendable {
    // INVARIANT: the owner of this keeps the memory; the offsets ascend and end with the number of bytes.
    private let bytes: UnsafeRawBufferPointer
    private let offsets: UnsafeBufferPointer<UInt32>

    /// How many there are.
    package let count: Int

    /// - Parameter offsets: where each begins, and where the last one ends.
    ///
    /// Nil where these are no such offsets: records that overlapped could make much of few bytes.
    package init?(_ bytes: UnsafeRawBufferPointer, _ offsets: UnsafeBufferPointer<UInt32>) {
        guard let first = offsets.first, first == 0, let last = offsets.last, Int(last) == bytes.count else {
            return nil
        }
        for number in 1..<max(1, offsets.count) where offsets[number - 1] >= offsets[number] { return nil }
        self.bytes = bytes
        self.offsets = offsets
        count = offsets.count - 1
    }

    /// The bytes of a record; none for a number that there is not.
    package subscript(number: Int) -> UnsafeRawBufferPointer {
        guard number >= 0, number < count else { return UnsafeRawBufferPointer(start: nil, count: 0) }
        return UnsafeRawBufferPointer(rebasing: bytes[Int(offsets[number])..<Int(offsets[number + 1])])
    }

    package func text(_ number: Int) -> String { String(decoding: self[number], as: UTF8.self) }

    /// Whether each record's bytes come before those of the next.
    package var isSorted: Bool {
        for number in 1..<max(1, count) where !self[number - 1].lexicographicallyPrecedes(self[number]) { return false }
        return true
    }
}
