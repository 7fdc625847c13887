import YAMLTree

/// The mistakes that fit a line of a file, whatever is written there.
struct LineSlips {
    typealias Found = (kind: SlipKind, edit: TextEdit)

    private(set) var found: [Found] = []

    /// - Parameter line: the bytes of the line, without its break.
    init(_ bytes: ArraySlice<UInt8>) {
        let (start, end) = (bytes.startIndex, bytes.endIndex)
        guard let first = bytes.firstIndex(where: { $0 != UInt8(ascii: " ") }), bytes[first] != UInt8(ascii: "#") else {
            return
        }
        let text = String(decoding: bytes, as: UTF8.self)
        add(.lineLost, start..<end, "")
        add(.lineCommentedOut, first..<first, "# ")
        add(.lineDoubled, end..<end, "\n" + text)
        add(.indentation, start..<start, " ")
        add(.indentation, start..<start, "\t")
        if first > start { add(.indentation, start..<start + 1, "") }
    }

    private mutating func add(_ kind: SlipKind, _ range: Range<Int>, _ text: String) {
        found.append((kind, TextEdit(range, text)))
    }
}
