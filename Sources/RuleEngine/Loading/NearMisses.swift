import SourceDiagnostics
import YAMLTree

/// Warns of words of open lists that look like a slip of the pen for a word used elsewhere.
enum NearMisses {
    /// Words that are usual without having been used.
    static let usual: [String: [String]] = [
        "document": ["passport", "visa", "identity-card", "refugee-travel-document"],
        "hazard": ["flood", "crime", "terrorism", "detention", "armed-conflict", "health"],
    ]

    static func findings(_ words: [(list: String, node: Node)]) -> [Diagnostic] {
        var counts: [String: [String: Int]] = [:]
        for (list, names) in usual { counts[list] = Dictionary(uniqueKeysWithValues: names.map { ($0, 2) }) }
        for word in words { counts[word.list, default: [:]][word.node.text, default: 0] += 1 }
        return words.compactMap { word in
            let uses = counts[word.list]?[word.node.text] ?? 0
            let others = (counts[word.list] ?? [:]).filter { $0.value > uses }.keys
            guard word.node.text.count > 3, let near = DidYouMean.nearest(to: word.node.text, in: others),
                !differOnlyInDigits(near, word.node.text)
            else { return nil }
            return Diagnostic(
                "rulebook/near-miss", .warning, "`\(word.node.text)` is used less often than `\(near)` and looks alike",
                file: word.node.file.path, span: word.node.span, hint: "did you mean `\(near)`?")
        }
    }

    /// `zone-1` and `zone-2` are two names, not a slip.
    private static func differOnlyInDigits(_ a: String, _ b: String) -> Bool {
        a.filter { !$0.isNumber } == b.filter { !$0.isNumber }
    }
}
