package import SourceDiagnostics
package import YAMLTree

/// Begins the comment that accepts a warning; the reason is its author's to write, and without one nothing is accepted.
package enum AcceptanceEdit {
    /// The comment where it is for the finding alone: at the end of its line, else above the key or item that holds it; nil where no comment can be.
    package static func edit(accepting finding: Diagnostic, in tree: SyntaxTree) -> TextEdit? {
        guard finding.severity != .error, let span = finding.span, finding.file == tree.file.path else { return nil }
        // Of acceptances themselves nothing is accepted.
        guard ![LintCode.badAcceptance, LintCode.uselessAcceptance].contains(finding.code) else { return nil }
        let comment = "# accept(\(finding.code.text)): "
        return [atLineEnd(comment, span.start, tree), above(comment, span.start, tree)].lazy.compactMap(\.self)
            .first { accepts(finding.code.text, $0, span.start, tree) }
    }

    private static func atLineEnd(_ comment: String, _ place: Position, _ tree: SyntaxTree) -> TextEdit? {
        let start = tree.byte(at: Position(line: Int(place.line), column: 1))
        let end = tree.file.bytes[start...].firstIndex(of: 0x0A) ?? tree.file.bytes.count
        let isReturn = end > start && tree.file.bytes[end - 1] == 0x0D
        let place = isReturn ? end - 1 : end
        guard !tree.comments.contains(where: { $0.range.lowerBound < place && place <= $0.range.upperBound }) else {
            return nil
        }
        return TextEdit(place..<place, " " + comment)
    }

    private static func above(_ comment: String, _ place: Position, _ tree: SyntaxTree) -> TextEdit? {
        let bytes = tree.file.bytes
        var node = tree.node(atByte: tree.byte(at: place))
        while let inner = node {
            if let entry = inner.entry, inner.parent?.style == .block {
                var start = entry.range.lowerBound
                while start > 0, bytes[start - 1] == 0x20 { start -= 1 }
                if start == 0 || bytes[start - 1] == 0x0A {
                    let indentation = String(repeating: " ", count: entry.range.lowerBound - start)
                    let line = bytes.contains(0x0D) ? "\r\n" : "\n"
                    return TextEdit(start..<start, indentation + comment + line)
                }
            }
            node = inner.parent
        }
        return nil
    }

    /// Whether the comment, once it has a reason, takes a finding at a place, and leaves the values of the file as they are.
    private static func accepts(_ code: String, _ edit: TextEdit, _ place: Position, _ tree: SyntaxTree) -> Bool {
        var reasoned = edit
        reasoned.text = edit.text.replacing(": ", with: ": why", maxReplacements: 1)
        guard let bytes = TextEdit.apply([reasoned], to: tree.file.bytes) else { return false }
        let file = SourceFile(path: tree.file.path, bytes: bytes)
        let isLineBefore = reasoned.text.utf8.last == 0x0A
        let moved = Position(line: Int(place.line) + (isLineBefore ? 1 : 0), column: Int(place.column))
        return Acceptance.all(in: file).contains { acceptance in
            acceptance.code == code && acceptance.reason == "why" && acceptance.scope?.contains(moved) == true
        }
    }
}
