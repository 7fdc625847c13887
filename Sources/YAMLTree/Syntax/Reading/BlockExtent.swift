/// Where the header and the lines of a text in a block are.
struct BlockExtent {
    /// Behind the header: `|`, `>-`, `|2+`.
    let header: Int
    /// Where the first line begins; the end where there is none.
    let lines: Int
    /// Behind the last line, without its line break and, unless the header keeps them, without blank lines.
    let end: Int

    init(_ bytes: [UInt8], _ limit: Int, from start: Int, content: UnsafeBufferPointer<UInt8>) {
        var offset = min(start + 1, limit)
        var isKept = false
        while offset < limit, bytes[offset] > 0x20, bytes[offset] != UInt8(ascii: "#") {
            if bytes[offset] == UInt8(ascii: "+") { isKept = true }
            offset += 1
        }
        header = offset
        while offset < limit, bytes[offset] != 0x0A { offset += 1 }
        lines = min(offset + 1, limit)
        // Without text all blanks are indentation, if none of them is content.
        let indentation =
            ScalarTrace.indentation(of: bytes[lines..<limit], content: content)
            ?? (content.allSatisfy { $0 == 0x0A } ? .max : 0)
        var end = limit
        while !isKept, end > lines {
            let last = Self.withoutBreak(bytes, end, from: lines)
            let line = (bytes[lines..<last].lastIndex(of: 0x0A) ?? lines - 1) + 1
            guard bytes[line..<last].allSatisfy({ $0 == 0x20 }), last - line <= indentation else { break }
            end = line
        }
        let last = Self.withoutBreak(bytes, end, from: lines)
        self.end = end > lines && last > lines ? last : (end > lines ? end : header)
    }

    private static func withoutBreak(_ bytes: [UInt8], _ end: Int, from start: Int) -> Int {
        guard end > start, bytes[end - 1] == 0x0A else { return end }
        return end - 1 > start && bytes[end - 2] == 0x0D ? end - 2 : end - 1
    }
}
