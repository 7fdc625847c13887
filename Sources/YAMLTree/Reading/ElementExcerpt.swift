package import SourceDiagnostics

/// One element of a list, cut out of a file in which nothing else has changed: it is read in the time that one element takes, and what is found in
/// it has the place that it has in the whole.
///
/// ```
/// rules: a          what stands before the list
/// family: safety
/// items:
///                   an empty line for each line of other elements
///   - id: c         the element
/// ```
package struct ElementExcerpt {
    /// The excerpt, called as the file is.
    package let file: SourceFile
    /// The lines of the element in the earlier text, from 1.
    package let lines: Range<Int>

    /// Nil where more than one element was changed, and where what an element says may hang on others.
    ///
    /// - Parameters:
    ///   - key: that of the list, the last of the file.
    ///   - root: what the file held before the change.
    ///   - change: from that text to the later one.
    ///   - later: the file as it is now.
    package init?(of key: String, in root: Node, _ change: TextChange, to later: SourceFile) {
        guard let (last, list) = root.entriesView.last, last.text == key else { return nil }
        let elements = list.elementsView
        let earlier = root.file.bytes
        let table = LineTable(earlier)
        let index = elements.indices.partition { table.byte(at: elements[$0].span.start) > change.old.lowerBound } - 1
        guard index >= 0, let head = Self.start(of: elements[0], earlier, table),
            let start = Self.start(of: elements[index], earlier, table)
        else { return nil }
        var (end, endLine) = (earlier.count, Int.max)
        if index + 1 < elements.count {
            guard let next = Self.start(of: elements[index + 1], earlier, table) else { return nil }
            (end, endLine) = (next.offset, next.line)
            // The line break before the next one has to stay.
            guard change.old.upperBound < end else { return nil }
        }
        let element = later.bytes[start.offset..<end + later.bytes.count - earlier.count]
        let isWhole = element.split(separator: UInt8(ascii: "\n")).allSatisfy { line in
            !line.starts(with: "---".utf8) && !line.starts(with: "...".utf8)
        }
        guard isWhole else { return nil }
        var bytes = Array(earlier[..<head.offset])
        bytes += repeatElement(UInt8(ascii: "\n"), count: start.line - head.line)
        bytes += element
        file = SourceFile(path: later.path, bytes: bytes)
        lines = start.line..<endLine
    }

    /// The line of an element whose hyphen stands alone before it, and where that begins.
    private static func start(
        of element: Node, _ bytes: [UInt8], _ table: LineTable
    ) -> (line: Int, offset: Int)? {
        let place = element.span.start
        let offset = table.line(Int(place.line) - 1).lowerBound
        let before = bytes[offset..<table.byte(at: place)]
        let hyphens = before.count { $0 == UInt8(ascii: "-") }
        guard hyphens == 1, before.allSatisfy({ $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: " ") }) else {
            return nil
        }
        return (Int(place.line), offset)
    }
}
