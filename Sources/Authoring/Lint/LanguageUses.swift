import AdvisoryModel
import YAMLTree

/// The languages of texts, each with its first use and how many there are.
struct LanguageUses {
    private(set) var all: [String: (first: Node, count: Int)] = [:]

    init() {}

    /// Those of a file.
    init(in root: Node?) {
        if let root { collect(root) }
    }

    mutating func add(_ others: LanguageUses) {
        for (language, use) in others.all { add(language, use.first, count: use.count) }
    }

    private mutating func add(_ language: String, _ node: Node, count: Int = 1) {
        all[language, default: (node, 0)].count += count
    }

    private mutating func collect(_ node: Node) {
        switch node.kind {
        case .scalar: return
        case .sequence: for element in node.elementsView { collect(element) }
        case .mapping:
            let keys = node.entriesView.map(\.key)
            // A text in several languages, or in one.
            let isText = keys.allSatisfy {
                (2...3).contains($0.utf8.count) && LanguageTag.normalized($0.text) == $0.text
            }
            for entry in node.entriesView {
                if isText, entry.value.kind == .scalar { add(entry.key.text, entry.key) }
                if ["language", "languages"].contains(entry.key.text) {
                    for language in entry.value.kind == .scalar ? [entry.value] : entry.value.elements {
                        add(language.text, language)
                    }
                }
                collect(entry.value)
            }
        }
    }
}
