import SourceDiagnostics
import YAMLTree

extension SyntaxNode {
    /// Adds a word to the list below a key of this mapping: to the list that is there, else as a key of its own after the last of some keys.
    ///
    /// - Parameter other: a word in whose place it comes, where the list has that.
    func listing(
        _ word: String, below key: String, insteadOf other: String, after isBefore: (String) -> Bool
    ) -> TextEdit? {
        guard kind == .mapping else { return nil }
        if let list = entry(key)?.value {
            let words = list.kind == .sequence ? list.children : [list]
            if let same = words.first(where: { $0.kind == .scalar && $0.value.text == other }) {
                return same.replacing(with: word)
            }
            return list.appending(word)
        }
        guard let last = entries.last(where: { isBefore($0.key?.value.text ?? "") }) else { return nil }
        return following(last, "\(key): [\(word)]")
    }

    /// Adds a word to a list, or to a single word.
    private func appending(_ word: String) -> TextEdit? {
        guard isComplete else { return nil }
        if kind == .sequence, let last = entries.last {
            return following(last, style == .flow ? word : "- \(word)")
        }
        let only = kind == .scalar && !value.isNull ? "\(tree.text(contentRange)), " : ""
        let range = contentRange
        let lead = range.isEmpty && range.lowerBound > 0 && tree.file.bytes[range.lowerBound - 1] > 0x20 ? " " : ""
        return TextEdit(range, "\(lead)[\(only)\(word)]")
    }

    /// Writes an entry after one of this list or mapping, in brackets on the same line.
    func following(_ entry: SyntaxEntry, _ text: String) -> TextEdit? {
        let bytes = tree.file.bytes
        var end = min(entry.range.upperBound, bytes.count)
        if style == .flow { return TextEdit(end..<end, ", \(text)") }
        guard let indentation else { return nil }
        while end > entry.range.lowerBound, bytes[end - 1] <= 0x20 { end -= 1 }
        while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
        let line = bytes.contains(0x0D) ? "\r\n" : "\n"
        return TextEdit(end..<end, line + String(repeating: " ", count: indentation) + text)
    }
}
