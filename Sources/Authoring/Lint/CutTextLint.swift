import SourceDiagnostics
import YAMLTree

/// Warns of a text without quotes that ends where ` #` begins a comment: `title: Gate #4` says `Gate`. A comment has a blank after its `#`.
enum CutTextLint: FileLint {
    static func findings(in file: LintedFile) -> [Diagnostic] { file.root.map { findings(in: $0) } ?? [] }

    private static func findings(in root: Node) -> [Diagnostic] {
        let lines = root.file.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        let cut = lines.indices.filter { isCut(lines[$0]) }
        if cut.isEmpty { return [] }
        var ends: [Int: Node] = [:]
        collect(root, &ends)
        return cut.compactMap { index in
            guard let node = ends[index + 1], let mark = mark(in: lines[index]) else { return nil }
            let lost = String(decoding: lines[index][mark...].prefix { $0 != 0x0D }, as: UTF8.self)
            return Diagnostic(
                LintCode.cutText, "the text ends before `\(lost)`, which is a comment", file: root.file.path,
                span: node.span,
                hint: "put the text in quotes, or leave a blank after the `#` of a comment")
        }
    }

    /// Whether a line has a `#` after a blank and before a letter or digit.
    private static func isCut(_ line: ArraySlice<UInt8>) -> Bool { mark(in: line) != nil }

    private static func mark(in line: ArraySlice<UInt8>) -> Int? {
        line.indices.first { index in
            line[index] == UInt8(ascii: "#") && index > line.startIndex && line[index - 1] == UInt8(ascii: " ")
                && index + 1 < line.endIndex && isLetterOrDigit(line[index + 1])
        }
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        byte >= 0x80 || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF)
    }

    /// The texts without quotes by the line on which they end.
    private static func collect(_ node: Node, _ ends: inout [Int: Node]) {
        switch node.kind {
        case .scalar: if node.isPlain, !node.utf8.isEmpty { ends[Int(node.span.end.line)] = node }
        case .sequence: for element in node.elementsView { collect(element, &ends) }
        case .mapping: for entry in node.entriesView { collect(entry.value, &ends) }
        }
    }
}
