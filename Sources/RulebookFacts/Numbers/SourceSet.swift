/// Sources of a rulebook, as bits: a report cites some of them again and again.
@usableFromInline
package struct SourceSet: Hashable, Sendable {
    @usableFromInline var words: [UInt64]

    /// - Parameter count: how many sources there are.
    package init(count: Int) { words = [UInt64](repeating: 0, count: (count + 63) / 64) }

    @inlinable @inline(__always)
    package mutating func insert(_ number: SourceNumber) {
        words[number.index >> 6] |= 1 << UInt64(number.index & 63)
    }

    package mutating func insert(_ numbers: [SourceNumber]) {
        for number in numbers { insert(number) }
    }

    package var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

    /// In their order.
    package var numbers: [SourceNumber] {
        var numbers: [SourceNumber] = []
        numbers.reserveCapacity(count)
        for (place, word) in words.enumerated() {
            var left = word
            while left != 0 {
                numbers.append(SourceNumber(place << 6 + left.trailingZeroBitCount))
                left &= left - 1
            }
        }
        return numbers
    }
}
