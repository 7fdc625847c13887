/// Bytes that grow: numbers of variable length, texts and nodes, as `PackedReader` reads them.
package struct PackedWriter {
    package private(set) var bytes: [UInt8] = []

    package init() {}

    package var count: Int { bytes.count }

    package mutating func byte(_ byte: UInt8) { bytes.append(byte) }

    /// Seven bits a byte, the lowest first; the highest bit says that there are more (LEB128).
    package mutating func number(_ number: Int) {
        var rest = UInt64(bitPattern: Int64(number))
        while rest > 0x7F {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(truncatingIfNeeded: rest))
    }

    /// A number that is as often negative: small ones of either sign take little room.
    package mutating func signed(_ number: Int) { self.number(number << 1 ^ number >> (Int.bitWidth - 1)) }

    package mutating func text(_ text: String) { content(Array(text.utf8)[...]) }

    package mutating func content(_ content: ArraySlice<UInt8>) {
        number(content.count)
        bytes += content
    }
}
