/// Text hashed and compared by its UTF-8, since `String` compares by canonical equivalence.
struct CodePoints: Hashable, Sendable {
    let text: String

    init(_ text: String) { self.text = text }

    static func == (a: CodePoints, b: CodePoints) -> Bool { a.text.hasSameCodePoints(as: b.text) }

    func hash(into hasher: inout Hasher) {
        var text = text
        text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }
}

extension String {
    /// Equal by code points; `==` on strings is canonical equivalence.
    @inline(__always)
    func hasSameCodePoints(as other: String) -> Bool {
        // Texts that are equal code point by code point are canonically equivalent, so a false `==` settles it.
        utf8.count == other.utf8.count && self == other && (isSameStorage(as: other) || hasSameBytes(as: other))
    }

    /// Whether both are the same words in memory, and so the same text; says nothing if they are not.
    @inline(__always)
    private func isSameStorage(as other: String) -> Bool {
        typealias Words = (UInt64, UInt64)
        guard MemoryLayout<String>.size == MemoryLayout<Words>.size else { return false }
        return unsafeBitCast(self, to: Words.self) == unsafeBitCast(other, to: Words.self)
    }

    @inline(never)
    private func hasSameBytes(as other: String) -> Bool {
        let fast = utf8.withContiguousStorageIfAvailable { own in
            other.utf8.withContiguousStorageIfAvailable { other in
                own.count == other.count && own.indices.allSatisfy { own[$0] == other[$0] }
            }
        }
        return (fast ?? nil) ?? utf8.elementsEqual(other.utf8)
    }

    /// Orders by code points, which is the order of the UTF-8.
    func precedes(_ other: String) -> Bool { utf8.lexicographicallyPrecedes(other.utf8) }

    /// The number of code points.
    var scalarCount: Int {
        var text = self
        return text.withUTF8 { bytes in
            var count = 0
            // Every byte but those that continue a code point.
            for byte in bytes { count += byte & 0xC0 == 0x80 ? 0 : 1 }
            return count
        }
    }

    /// Whether the text begins, or ends, with the bytes of another.
    func hasBytes(of part: String, atEnd: Bool) -> Bool {
        let surplus = utf8.count - part.utf8.count
        guard surplus >= 0 else { return false }
        var (text, part) = (self, part)
        return text.withUTF8 { bytes in
            part.withUTF8 { wanted in
                for offset in wanted.indices where bytes[offset + (atEnd ? surplus : 0)] != wanted[offset] {
                    return false
                }
                return true
            }
        }
    }
}
