/// UTF-8 to be searched, read by scalars. Bytes that are no UTF-8 are read as U+FFFD, one each; they do not come from a `String`.
struct RegexText {
    let bytes: UnsafeBufferPointer<UInt8>

    var count: Int { bytes.count }

    /// The scalar that begins at `index`, which is inside of the text, and the number of its bytes.
    @inline(__always)
    func scalar(at index: Int) -> (value: UInt32, length: Int) {
        let first = UInt32(bytes[index])
        if first < 0x80 { return (first, 1) }
        let rest = bytes.count - index
        if first < 0xE0 {
            guard rest >= 2 else { return (0xFFFD, 1) }
            return ((first & 0x1F) << 6 | continuation(index + 1), 2)
        }
        if first < 0xF0 {
            guard rest >= 3 else { return (0xFFFD, 1) }
            return ((first & 0xF) << 12 | continuation(index + 1) << 6 | continuation(index + 2), 3)
        }
        guard rest >= 4 else { return (0xFFFD, 1) }
        let high = (first & 0x7) << 18 | continuation(index + 1) << 12
        return (high | continuation(index + 2) << 6 | continuation(index + 3), 4)
    }

    /// The scalar that ends before `index`, which is not 0.
    func scalar(endingAt index: Int) -> (value: UInt32, length: Int) {
        var start = index - 1
        while start > 0, index - start < 4, bytes[start] & 0xC0 == 0x80 { start -= 1 }
        return (scalar(at: start).value, index - start)
    }

    @inline(__always)
    private func continuation(_ index: Int) -> UInt32 {
        UInt32(bytes[index] & 0x3F)
    }

    /// The first place from `index` on that holds `byte`, or the end.
    func firstIndex(of byte: UInt8, from index: Int) -> Int {
        var index = index
        let pattern = UInt64(byte) &* 0x0101_0101_0101_0101
        while index + 8 <= bytes.count, let base = bytes.baseAddress {
            let word = UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self) ^ pattern
            if (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080 != 0 { break }
            index += 8
        }
        while index < bytes.count, bytes[index] != byte { index += 1 }
        return index
    }
}
