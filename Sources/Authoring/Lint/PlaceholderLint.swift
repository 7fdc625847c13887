import AdvisoryModel
import SourceDiagnostics
import YAMLTree

/// Warns of a text that fills in less in one language than in another: `{{ permit.applyBy }}` that a translation forgot.
enum PlaceholderLint: FileLint {
    static func findings(in file: LintedFile) -> [Diagnostic] {
        guard let root = file.root, root.kind == .mapping, root["rules"] != nil else { return [] }
        var found: [Diagnostic] = []
        look(at: root, &found)
        return found
    }

    private static func look(at node: Node, _ found: inout [Diagnostic]) {
        switch node.kind {
        case .scalar: return
        case .sequence: for element in node.elementsView { look(at: element, &found) }
        case .mapping:
            let entries = node.entriesView
            let isText =
                entries.count > 1
                && entries.allSatisfy {
                    $0.value.kind == .scalar && LanguageTag.normalized($0.key.text) == $0.key.text
                }
            if isText { return found += compare(Array(entries)) }
            for entry in entries { look(at: entry.value, &found) }
        }
    }

    private static func compare(_ texts: [(key: Node, value: Node)]) -> [Diagnostic] {
        let all = texts.map { placeholders(in: $0.value.text) }
        return zip(texts, all).compactMap { text, own in
            let others = zip(texts, all).first { !$0.1.subtracting(own).isEmpty }
            guard let (other, more) = others else { return nil }
            let lacking = more.subtracting(own).sorted().map { "`\($0)`" }.joined(separator: ", ")
            return Diagnostic(
                LintCode.otherPlaceholders, "the text in `\(text.key.text)` lacks \(lacking)",
                file: text.value.file.path, span: text.value.span,
                hint: "write it in each language, or in none",
                notes: [
                    .init("in `\(other.key.text)` it is there", file: other.value.file.path, span: other.value.span)
                ])
        }
    }

    /// What a text fills in, `{{ permit.applyBy }}` and `{country}`, without blanks.
    private static func placeholders(in text: String) -> Set<String> {
        var found: Set<String> = []
        var rest = text[...]
        while let open = rest.firstIndex(of: "{") {
            let close = rest[open...].hasPrefix("{{") ? "}}" : "}"
            guard let end = rest[open...].firstRange(of: close) else { break }
            found.insert(rest[open..<end.upperBound].filter { !$0.isWhitespace })
            rest = rest[end.upperBound...]
        }
        return found
    }
}
