/// What has changed between two states of a text: everything from the first byte that differs to the last.
///
/// ```swift
/// let change = TextChange(from: Array("a: 1\nb: 2\n".utf8), to: Array("a: 1\nc: 3\nb: 2\n".utf8))
/// change.moved(line: 1)   // 1
/// change.moved(line: 3)   // 4
/// ```
package struct TextChange: Sendable {
    /// The bytes of the earlier text that are no more.
    package let old: Range<Int>
    /// The bytes of the later text that have come in their place.
    package let new: Range<Int>
    /// The lines of the earlier text, from 1, that the change touches.
    private let lines: ClosedRange<Int>
    private let difference: Int

    package init(from earlier: [UInt8], to later: [UInt8]) {
        let (start, end) = earlier.withUnsafeBufferPointer { a in
            later.withUnsafeBufferPointer { b in
                let common = min(a.count, b.count)
                var start = 0
                while start < common, a[start] == b[start] { start += 1 }
                var end = 0
                while end < common - start, a[a.count - 1 - end] == b[b.count - 1 - end] { end += 1 }
                return (start, end)
            }
        }
        old = start..<earlier.count - end
        new = start..<later.count - end
        func breaks(_ bytes: ArraySlice<UInt8>) -> Int { bytes.count { $0 == UInt8(ascii: "\n") } }
        let first = breaks(earlier[..<start]) + 1
        let gone = breaks(earlier[old])
        lines = first...first + gone
        difference = breaks(later[new]) - gone
    }

    /// Where a line of the earlier text is in the later one, both from 1; nil for one that the change touches.
    package func moved(line: Int) -> Int? {
        line < lines.lowerBound ? line : line > lines.upperBound ? line + difference : nil
    }

    /// Where a stretch of lines is that the change does not touch; nil where it does.
    func moved(_ span: SourceSpan) -> SourceSpan? {
        guard let start = moved(line: Int(span.start.line)), let end = moved(line: Int(span.end.line)) else {
            return nil
        }
        return SourceSpan(
            Position(line: start, column: Int(span.start.column)), Position(line: end, column: Int(span.end.column)))
    }
}

extension Diagnostic {
    /// The same finding in the later text of its file, with the places that it has there; nil where the change touches one of them.
    package func moved(by change: TextChange) -> Diagnostic? {
        var finding = self
        if let span {
            guard let moved = change.moved(span) else { return nil }
            finding.span = moved
        }
        for (index, note) in notes.enumerated() where note.file == file {
            guard let span = note.span else { continue }
            guard let moved = change.moved(span) else { return nil }
            finding.notes[index].span = moved
        }
        return finding
    }
}
