/// Places in a string as CEL counts them: in code points, neither in bytes nor in what looks like one character.
extension String {
    var codePointCount: Int { unicodeScalars.count }

    /// The byte at which the code point of this number begins, or the end of the string for one past the last; nil beyond.
    func byteOffset(ofCodePoint number: Int64) -> Int? {
        guard number >= 0, number <= utf8.count else { return nil }
        var left = number
        var offset = 0
        for byte in utf8 {
            if byte & 0xC0 != 0x80 {
                if left == 0 { return offset }
                left -= 1
            }
            offset += 1
        }
        return left == 0 ? offset : nil
    }

    /// How many code points begin before a byte.
    func codePointCount(before offset: Int) -> Int {
        utf8.prefix(offset).reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
    }

    /// The part between two bytes that both begin a code point.
    func part(_ bytes: Range<Int>) -> String {
        let start = utf8.index(startIndex, offsetBy: bytes.lowerBound, limitedBy: endIndex) ?? endIndex
        let end = utf8.index(startIndex, offsetBy: bytes.upperBound, limitedBy: endIndex) ?? endIndex
        return start <= end ? String(self[start..<end]) : ""
    }

    func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        var copy = self
        return copy.withUTF8(body)
    }
}
