import AdvisoryModel
import Authoring
import RuleEngine
import RuleLanguage
import RulebookFolder
import SourceDiagnostics
import YAMLTree

/// Offers keys and values at a place of the file.
struct PlaceCompleter {
    let editor: EditorFeatures
    let spot: SyntaxSpot
    let offset: Int
    private let forms: PlaceForms
    /// What is replaced: the word that is there.
    let span: SourceSpan
    /// What of it is written before the place.
    let prefix: String

    init(_ editor: EditorFeatures, _ spot: SyntaxSpot, _ offset: Int) {
        (self.editor, self.spot, self.offset) = (editor, spot, offset)
        forms = editor.forms
        let isWord = spot.node.map { $0.style == .plain || $0.kind == .alias } ?? true
        var start = min(spot.written.lowerBound, offset)
        var end = max(spot.written.upperBound, offset)
        if !isWord {
            // Within quotes only what is between them is replaced.
            start = min(start + 1, offset)
            if end > offset { end -= 1 }
        }
        // Editors replace within one line: of a value that goes on over several, what is on the line of the place.
        let bytes = editor.tree.file.bytes
        start = max(start, bytes[..<offset].lastIndex(where: Self.endsLine).map { $0 + 1 } ?? 0)
        end = min(end, bytes[offset...].firstIndex(where: Self.endsLine) ?? bytes.count)
        span = editor.tree.span(start..<max(start, end))
        prefix = editor.tree.text(start..<offset)
    }

    private static func endsLine(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

    var completions: Completions {
        guard let form = forms.form(at: spot.path) else { return Completions() }
        var all = Completions()
        if spot.part == .key {
            all.items = keys(of: form)
        } else {
            // What begins a line of its own below a key can become a key.
            let isOwnLine = editor.isOnOwnLine(editor.tree.byte(at: span.start))
            let isInBrackets = spot.container?.style == .flow
            if isOwnLine || isInBrackets && isItem { all.items += snippets + keys(of: form) }
            let values = PlaceValues(editor, forms, path: spot.path, prefix: prefix).values(of: form)
            all.items += values.items.map { completion($0) }
            all.isIncomplete = values.isIncomplete
            if !isOwnLine, !isInBrackets, case .condition = form, prefix.isEmpty {
                all.items += ExpressionCompleter.beginnings(editor, span)
            }
        }
        if all.items.count > Completions.most {
            all.items = Array(all.items.filter { $0.label.hasPrefix(prefix) }.prefix(Completions.most))
            all.isIncomplete = true
        }
        return all
    }

    private var isItem: Bool {
        if case .index = spot.path.last { true } else { false }
    }

    private func completion(_ value: PlaceValues.Value) -> Completion {
        let isQuoted = spot.node.map { $0.style == .singleQuoted || $0.style == .doubleQuoted } ?? false
        return Completion(
            label: value.text, kind: value.kind, detail: value.detail, documentation: value.documentation, span: span,
            text: isQuoted ? value.text : value.written)
    }

    // MARK: Keys

    private func keys(of form: PlaceForm) -> [Completion] {
        let present = Set(
            (spot.part == .key ? spot.container : nil)?.entries.filter { $0.key != spot.node }
                .compactMap { $0.key?.value.text } ?? [])
        let keys = forms.keys(of: form).filter { !present.contains($0.name) && isKindOpen($0.name) }
        let isAttributes: Bool
        if case .condition = form { isAttributes = true } else { isAttributes = false }
        var seen: Set<String> = []
        return (keys.filter(\.isRequired) + keys.filter { !$0.isRequired }).filter { seen.insert($0.name).inserted }
            .map { key in
                Completion(
                    label: key.name, kind: isAttributes && key.name.contains(".") ? .attribute : .key,
                    detail: key.form.words,
                    documentation: key.summary + (key.example.isEmpty ? "" : "\n\n`\(key.name): \(key.example)`"),
                    span: span, text: written(key), isNeeded: key.isRequired)
            }
    }

    /// Tests are in files of their own name, and nothing else is in them.
    private func isKindOpen(_ key: String) -> Bool {
        guard editor.kind == nil, spot.path.isEmpty else { return true }
        return (key == RulebookFileKind.tests.rawValue) == RulebookFileKind.isNamedForTests(editor.path)
    }

    /// A key as it is begun, so that its value can be typed next.
    private func written(_ key: FamilyField) -> String {
        if isBeforeColon { return key.name }
        if spot.container?.style == .flow || spot.part == .key && spot.node?.parent?.style == .flow {
            return key.name + ": "
        }
        let indentation = String(repeating: " ", count: max(0, Int(span.start.column) - 1 + 2))
        let line = editor.tree.file.bytes.contains(0x0D) ? "\r\n" : "\n"
        switch key.form {
        case .list(.mapping): return "\(key.name):\(line)\(indentation)- "
        case .mapping, .named: return "\(key.name):\(line)\(indentation)"
        default: return key.name + ": "
        }
    }

    /// Whether the key is followed by its colon already.
    private var isBeforeColon: Bool {
        let bytes = editor.tree.file.bytes
        var place = editor.tree.byte(at: span.end)
        while place < bytes.count, bytes[place] == 0x20 { place += 1 }
        return place < bytes.count && bytes[place] == UInt8(ascii: ":")
    }

    // MARK: Snippets

    private var snippets: [Completion] {
        guard editor.kind == .rules, spot.path.count == 2, spot.path.first == .key("items"), isItem else { return [] }
        let indentation = String(repeating: " ", count: max(0, Int(span.start.column) - 1))
        let line = editor.tree.file.bytes.contains(0x0D) ? "\r\n" : "\n"
        return RuleSnippet.all(for: forms.family, in: editor.draft).map { snippet in
            Completion(
                label: snippet.label, kind: .snippet, detail: snippet.detail, span: span,
                text: snippet.lines.joined(separator: line + indentation), isSnippet: true)
        }
    }
}
