import AdvisoryModel
import YAMLTree

/// The words of open lists that the travelers and trips of tests have: a rule that means one of them writes it as they do.
enum TestedWords {
    /// The attributes of the standard table whose words are open, by the key that has them in a request.
    private static let lists: [String: String] = {
        let open = Attribute.standard.filter { $0.isGiven && $0.values.isEmpty && $0.type.element == .word }
        return Dictionary(open.map { ($0.key, $0.name) }, uniquingKeysWith: { first, _ in first })
            .merging(["type": "traveler.documents.type", "covers": "traveler.documents.covers"]) { first, _ in first }
    }()

    /// Adds how often a file of tests has each word, twice as much as one use in a rule: of the two the rule has the slip.
    static func count(_ node: Node, _ counts: inout [String: [String: Int]]) {
        switch node.kind {
        case .scalar: return
        case .sequence: for element in node.elementsView { count(element, &counts) }
        case .mapping:
            for entry in node.entriesView {
                let key = entry.key.text.split(separator: ".").last.map(String.init) ?? ""
                if let list = lists[key] {
                    for word in entry.value.kind == .scalar ? [entry.value] : entry.value.elements
                    where !word.text.isEmpty {
                        counts[list, default: [:]][word.text, default: 0] += 2
                    }
                }
                count(entry.value, &counts)
            }
        }
    }
}
