/// Choices that look like chance and are the same for the same seed and place.
package struct SlipChoice: RandomNumberGenerator {
    private var state: UInt64

    package init(seed: UInt64) { state = seed }

    init(seed: UInt64, _ path: String, _ offset: Int) {
        state = path.utf8.reduce(seed ^ 0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
        state ^= UInt64(truncatingIfNeeded: offset) &* 0x9E37_79B9_7F4A_7C15
    }

    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// One of some items; nil where there is none.
    package mutating func one<C: RandomAccessCollection>(of items: C) -> C.Element? where C.Index == Int {
        items.isEmpty ? nil : items[items.startIndex + Int(next() % UInt64(items.count))]
    }
}
