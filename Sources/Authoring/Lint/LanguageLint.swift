import AdvisoryModel
import RulebookFolder
import RulebookLoading
import SourceDiagnostics
import YAMLTree

/// Looks for texts that some languages lack: said once of each rule, or of the rule that a table fills in, and once of any other text.
struct LanguageLint {
    /// The languages that everything is to be written in; none: nothing is looked for.
    let languages: [String]

    /// Keys whose value is a text, be it in several languages or in one that is not named.
    private static let textKeys: Set<String> = ["title", "text", "reason", "advice", "applyAt"]

    func findings(in draft: RulebookDraft) -> [Diagnostic] {
        if languages.isEmpty { return [] }
        return draft.roots.flatMap { root in
            // A source is called what its publisher calls it, and tests tell travelers nothing.
            if root.kind != .mapping || root["sources"] != nil || root["tests"] != nil { return [Diagnostic]() }
            return root["rules"] != nil ? ofRules(root) : ofTexts(root)
        }
    }

    private func ofRules(_ root: Node) -> [Diagnostic] {
        guard let items = root["items"], items.kind == .sequence else { return [] }
        return items.elements.compactMap { item in
            var lacking: [String: [String]] = [:]
            collect(item, "", isRule: true) { key, _, missing in
                for language in missing { lacking[language, default: []].append(key) }
            }
            guard !lacking.isEmpty, let id = item["id"] else { return nil }
            let parts = languages.compactMap { language in
                lacking[language].map { "`\(language)` in " + $0.map { "`\($0)`" }.joined(separator: ", ") }
            }
            return Self.missing("the rule `\(id.text)` lacks \(parts.joined(separator: ", "))", at: id)
        }
    }

    private func ofTexts(_ root: Node) -> [Diagnostic] {
        var found: [Diagnostic] = []
        collect(root, "", isRule: false) { key, node, missing in
            let words = missing.map { "`\($0)`" }.joined(separator: ", ")
            found.append(Self.missing("the text of `\(key)` lacks \(words)", at: node))
        }
        return found
    }

    /// Gives each text that lacks languages, with the keys that lead to it from a rule, or its own key.
    private func collect(
        _ node: Node, _ path: String, isRule: Bool, _ report: (String, Node, [String]) -> Void
    ) {
        if node.kind == .sequence {
            for element in node.elementsView { collect(element, path, isRule: isRule, report) }
        }
        guard node.kind == .mapping else { return }
        for entry in node.entriesView {
            let key = entry.key.text
            let own = isRule && !path.isEmpty ? "\(path).\(key)" : key
            if isRule, Self.textKeys.contains(key), entry.value.kind == .scalar {
                // A text whose language nobody names is in one language.
                if languages.count > 1 { report(own, entry.value, Array(languages.dropFirst())) }
            } else if let written = written(entry.value, isText: isRule && Self.textKeys.contains(key)) {
                let missing = languages.filter { language in !written.contains { Self.is($0, language) } }
                if !missing.isEmpty { report(own, entry.key, missing) }
            } else {
                collect(entry.value, own, isRule: isRule, report)
            }
        }
    }

    /// The languages of a text in several; nil for any other mapping, such as `{ is: 30, to: 2026 }` or `{ RU: 15 days }`.
    private func written(_ node: Node, isText: Bool) -> Set<String>? {
        guard node.kind == .mapping, !node.entriesView.isEmpty else { return nil }
        var tags: Set<String> = []
        for entry in node.entriesView {
            let tag = entry.key.text
            guard entry.value.kind == .scalar, LanguageTag.normalized(tag) == tag else { return nil }
            tags.insert(tag)
        }
        // Keys such as `is` and `to` are languages, too: where no text is known to be, one is in a language that is asked for, or in English.
        let isSpoken = isText || (languages + ["en"]).contains { language in tags.contains { Self.is($0, language) } }
        return isSpoken ? tags : nil
    }

    /// Whether a tag is that of a language, or of the same in one region.
    private static func `is`(_ tag: String, _ language: String) -> Bool {
        tag == language || tag.hasPrefix(language + "-")
    }
}

extension LanguageLint {
    private static func missing(_ message: String, at node: Node) -> Diagnostic {
        Diagnostic(
            LintCode.missingLanguage, message, file: node.file.path, span: node.span,
            hint: "write each language with its text, such as `{ en: …, ru: … }`")
    }
}
