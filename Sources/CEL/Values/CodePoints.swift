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
    private func hasSameBytes(as other: String) -> Bool { utf8.elementsEqual(other.utf8) }

    /// Orders by code points, which is the order of the UTF-8.
    func precedes(_ other: String) -> Bool { utf8.lexicographicallyPrecedes(other.utf8) }
}
