/// Reads what `PackedWriter` wrote; whatever the bytes are, it neither traps nor reads beyond their end.
///
/// The first thing that cannot be read makes `isDamaged` true, and everything after it reads as zero or empty.
package struct PackedReader {
    // INVARIANT: the owner of a reader keeps the memory.
    private let bytes: UnsafeRawBufferPointer
    private var offset = 0
    package private(set) var isDamaged = false

    package init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    package var isAtEnd: Bool { offset >= bytes.count }

    private mutating func fail() {
        isDamaged = true
        offset = bytes.count
    }

    package mutating func byte() -> UInt8 {
        guard offset < bytes.count else {
            fail()
            return 0
        }
        defer { offset += 1 }
        return bytes[offset]
    }

    package mutating func number() -> Int {
        var value: UInt64 = 0
        var shift: UInt64 = 0
        while true {
            let next = byte()
            if shift == 63, next > 1 || isDamaged {
                fail()
                return 0
            }
            value |= UInt64(next & 0x7F) << shift
            if next & 0x80 == 0 { return Int(truncatingIfNeeded: value) }
            shift += 7
        }
    }

    package mutating func signed() -> Int {
        let number = UInt64(bitPattern: Int64(number()))
        return Int(truncatingIfNeeded: number >> 1) ^ -Int(truncatingIfNeeded: number & 1)
    }

    /// How many things follow; each takes a byte at least, so that no number is believed that the rest cannot hold.
    package mutating func count() -> Int {
        let count = number()
        guard count >= 0, count <= bytes.count - offset else {
            fail()
            return 0
        }
        return count
    }

    package mutating func content() -> UnsafeRawBufferPointer {
        let count = count()
        defer { offset += count }
        return UnsafeRawBufferPointer(rebasing: bytes[offset..<(offset + count)])
    }

    package mutating func text() -> String { String(decoding: content(), as: UTF8.self) }
}
