package import SourceDiagnostics
package import YAMLTree

extension FileFormatter {
    /// The changes that give a part of a file its form, and touch nothing else; none where the part has no form of its own, or the file cannot be
    /// read. Keys stay in their order, which is that of a whole mapping.
    package func edits(of file: SourceFile, in range: Range<Int>) -> [TextEdit] {
        guard case .formatted(let bytes) = format(file, keepsOrder: true) else { return [] }
        let edits = LineEdits.edits(from: file.bytes, to: bytes).filter { edit in
            edit.range.overlaps(range) || edit.range.contains(range.lowerBound) || range.contains(edit.range.lowerBound)
        }
        guard !edits.isEmpty, let changed = TextEdit.apply(edits, to: file.bytes) else { return [] }
        let (old, new) = (SyntaxTree(reading: file), SyntaxTree(reading: SourceFile(path: file.path, bytes: changed)))
        do throws(FormatRefusal) {
            try FormatCheck(old, new).run()
            return edits
        } catch {
            return []
        }
    }

    /// The file with the form of some of its lines, counted from 1, and all others as they are.
    package func format(_ file: SourceFile, lines: ClosedRange<Int>) -> [UInt8] {
        var (line, start, end) = (1, file.bytes.count, file.bytes.count)
        for (index, byte) in file.bytes.enumerated() {
            if line == lines.lowerBound { start = min(start, index) }
            if byte == UInt8(ascii: "\n") {
                if line == lines.upperBound { end = min(end, index) }
                line += 1
            }
        }
        return TextEdit.apply(edits(of: file, in: min(start, end)..<end), to: file.bytes) ?? file.bytes
    }
}
