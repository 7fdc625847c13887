/// What a line of block style looks like, without its indentation.
package struct EntryLine {
    /// Whether it begins with the `-` of a list item.
    let isItem: Bool
    /// Where the `:` after its key is; nil where it does not begin with a key.
    package let colon: Int?

    var isKey: Bool { colon != nil }

    package init(_ line: ArraySlice<UInt8>) {
        let isBlank = { (offset: Int) in offset >= line.endIndex || [0x20, 0x09, 0x0D].contains(line[offset]) }
        isItem = line.first == UInt8(ascii: "-") && isBlank(line.startIndex + 1)
        guard let first = line.first, !isItem, !"#%-?,[]{}|>@`!&*: \t\r".utf8.contains(first) else {
            colon = nil
            return
        }
        var offset = line.startIndex
        if first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") {
            guard let end = line.dropFirst().firstIndex(of: first) else {
                colon = nil
                return
            }
            offset = end + 1
            while offset < line.endIndex, line[offset] == 0x20 { offset += 1 }
            colon = offset < line.endIndex && line[offset] == UInt8(ascii: ":") && isBlank(offset + 1) ? offset : nil
            return
        }
        while offset < line.endIndex {
            if line[offset] == UInt8(ascii: ":"), isBlank(offset + 1) { break }
            // What follows `#` is not a key.
            if line[offset] == UInt8(ascii: "#"), isBlank(offset - 1) { offset = line.endIndex } else { offset += 1 }
        }
        colon = offset < line.endIndex ? offset : nil
    }
}
