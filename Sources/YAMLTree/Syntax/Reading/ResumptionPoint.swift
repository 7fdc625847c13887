/// A line behind an error at which reading can go on: the next key or item of a list or mapping that is open there.
struct ResumptionPoint {
    /// What is known of the root.
    enum Root {
        /// There is none, or a single value that turned out not to be the whole.
        case none
        /// It is still being read.
        case open
        /// It was read; it begins in that column, from 0.
        case closed(Int)
    }

    /// Where the line begins.
    let offset: Int
    /// How many lines are before it.
    let line: Int
    /// How many lists and mappings stay open; 0: a new root begins.
    let depth: Int

    /// The first such line after the one that holds an offset; nil if there is none.
    init?(behind last: Int, _ recorder: SyntaxRecorder, root: Root) {
        let bytes = recorder.bytes
        guard var start = Self.nextLine(bytes, last) else { return nil }
        while true {
            if let depth = Self.depth(bytes, start, recorder.open, root) {
                offset = start
                line = bytes[..<start].reduce(0) { $1 == 0x0A ? $0 + 1 : $0 }
                self.depth = depth
                return
            }
            guard let next = Self.nextLine(bytes, start) else { return nil }
            start = next
        }
    }

    private static func nextLine(_ bytes: [UInt8], _ offset: Int) -> Int? {
        guard offset < bytes.count, let end = bytes[offset...].firstIndex(of: 0x0A), end + 1 < bytes.count else {
            return nil
        }
        return end + 1
    }

    /// How many lists and mappings a line continues; nil where it continues none.
    private static func depth(_ bytes: [UInt8], _ start: Int, _ open: [SyntaxRecorder.Open], _ root: Root) -> Int? {
        var offset = start
        while offset < bytes.count, bytes[offset] == 0x20 { offset += 1 }
        let column = offset - start
        var end = offset
        while end < bytes.count, bytes[end] != 0x0A { end += 1 }
        let line = EntryLine(bytes[offset..<end])
        guard line.isItem || line.isKey else { return nil }
        switch root {
        case .none: return 0
        case .closed(let first): return column < first ? 0 : nil
        case .open:
            for depth in stride(from: open.count, to: 0, by: -1) where open[depth - 1].column == column {
                if !open[depth - 1].isInKey, open[depth - 1].isList == line.isItem { return depth }
            }
            return nil
        }
    }
}
