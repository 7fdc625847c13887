import AdvisoryModel
import RulebookFolder
import RulebookLoading
import SourceDiagnostics
import YAMLTree

/// Warns of a language that one text alone has and that looks like one that many have: `een` for `en`, or the country `kr` for its language `ko`.
enum RareLanguageLint: Lint {
    static func findings(in draft: RulebookDraft) -> [Diagnostic] {
        var uses: [String: [Node]] = [:]
        for root in draft.roots where !RulebookFileKind.isNamedForTests(root.file.path) { collect(root, &uses) }
        let usual = uses.filter { $0.key.utf8.count == 2 && $0.value.count > 3 }.map(\.key)
        return uses.compactMap { language, nodes in
            guard nodes.count == 1, let node = nodes.first,
                let near = usual.filter({ isLike($0, language) }).min()
            else { return nil }
            return Diagnostic(
                LintCode.rareLanguage, "`\(language)` is the language of one text alone, and `\(near)` of many",
                file: node.file.path, span: node.span, hint: "did you mean `\(near)`?")
        }
    }

    /// Whether leaving out a letter of the one gives the other, which is a code of three letters, or the one is spoken in the country of that code.
    private static func isLike(_ short: String, _ long: String) -> Bool {
        if long.utf8.count == 2 { return LanguageTag.spoken[long] == short }
        return long.indices.contains { index in
            var rest = long
            rest.remove(at: index)
            return rest == short
        }
    }

    private static func collect(_ node: Node, _ uses: inout [String: [Node]]) {
        switch node.kind {
        case .scalar: return
        case .sequence: for element in node.elementsView { collect(element, &uses) }
        case .mapping:
            let keys = node.entriesView.map(\.key)
            // A text in several languages, or in one.
            let isText = keys.allSatisfy {
                (2...3).contains($0.utf8.count) && LanguageTag.normalized($0.text) == $0.text
            }
            for entry in node.entriesView {
                if isText, entry.value.kind == .scalar { uses[entry.key.text, default: []].append(entry.key) }
                if ["language", "languages"].contains(entry.key.text) {
                    for language in entry.value.kind == .scalar ? [entry.value] : entry.value.elements {
                        uses[language.text, default: []].append(language)
                    }
                }
                collect(entry.value, &uses)
            }
        }
    }
}
