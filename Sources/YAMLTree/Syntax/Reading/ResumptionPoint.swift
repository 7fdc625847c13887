/// A line after an error at which reading can go on: the next key or item of a list or mapping that is open there.
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
        let lines = recorder.lines
        for line in lines.line(ofByte: last) + 1..<lines.count {
            let range = lines.line(line)
            if let depth = Self.depth(recorder.bytes[range], recorder.open, root) {
                (offset, self.line, self.depth) = (range.lowerBound, line, depth)
                return
            }
        }
        return nil
    }

    /// How many lists and mappings a line continues; nil where it continues none.
    private static func depth(_ text: ArraySlice<UInt8>, _ open: [SyntaxRecorder.Open], _ root: Root) -> Int? {
        let written = text.drop { $0 == 0x20 }
        let column = written.startIndex - text.startIndex
        let line = EntryLine(written)
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
