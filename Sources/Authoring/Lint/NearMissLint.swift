import RulebookLoading
import RulebookWords
import SourceDiagnostics
import YAMLTree

/// Warns of words of open lists that look like a slip of the pen for a word used elsewhere.
enum NearMissLint: RulebookLint {
    static func findings(in rulebook: LintedRulebook) -> [Diagnostic] {
        let near = slips(rulebook.words, meant: meant(in: rulebook.draft))
        return rulebook.groups.flatMap { look -> [Diagnostic] in
            let hasSlip = look.words.contains { list, words in
                near[list].map { words.keys.contains(where: $0.keys.contains) } ?? false
            }
            return hasSlip ? findings(look.group.words, rulebook.words, near) : []
        }
    }

    /// Words that are no slips, by list: what is usual, and what the rulebook names.
    static func meant(in draft: RulebookDraft) -> [String: Set<String>] {
        var meant: [String: Set<String>] = [:]
        for lists in draft.usualWords {
            for (list, words) in lists {
                meant[list, default: []].formUnion(words)
                for named in draft.namedIDs where named.kind == NamesReader.kind(of: list) {
                    meant[list, default: []].insert(named.node.text)
                }
            }
        }
        for named in draft.namedIDs {
            if let list = named.attribute { meant[list, default: []].insert(named.node.text) }
        }
        return meant
    }

    private static func slip(
        _ name: String, _ uses: Int, _ counts: [String: Int], _ others: inout NearNames
    ) -> String? {
        // Of two long words that are used as often, one is still a slip for the other; so is one that doubles a letter of three.
        others.near(name).first { other in
            let count = counts[other] ?? 0
            let isSpelling = LookAlike.form(of: other) == LookAlike.form(of: name)
            // Of a word of three letters one may be missing.
            if name.count < 4 { return count > uses && other.count > name.count }
            if name.doubles(other) { return count >= uses }
            return count > uses || count == uses && other < name && name.count > 5 && !isSpelling
        }
    }

    /// For each word that looks like a slip the one that it is one for; by list.
    private static func slips(_ counts: WordCounts, meant: [String: Set<String>]) -> [String: [String: String]] {
        var near: [String: [String: String]] = [:]
        for (list, names) in counts {
            var others = NearNames(names.keys)
            for (name, uses) in names where meant[list]?.contains(name) != true {
                // What looks the same is one word in two spellings, however short and rare it is.
                let spelling = others.alike(name).first { other in
                    let count = names[other] ?? 0
                    return count > uses || count == uses && other > name
                }
                if let other = spelling ?? (name.count > 2 ? slip(name, uses, names, &others) : nil) {
                    near[list, default: [:]][name] = other
                }
            }
        }
        return near
    }

    private static func findings(
        _ words: [(list: String, node: Node)], _ counts: WordCounts, _ near: [String: [String: String]]
    ) -> [Diagnostic] {
        words.compactMap { word in
            guard let other = near[word.list]?[word.node.text] else { return nil }
            let isRarer = (counts[word.list]?[word.node.text] ?? 0) < (counts[word.list]?[other] ?? 0)
            return Diagnostic(
                LintCode.nearMiss,
                isRarer
                    ? "`\(word.node.text)` is used less often than `\(other)` and looks alike"
                    : "`\(word.node.text)` and `\(other)` look alike",
                file: word.node.file.path, span: word.node.span, hint: "did you mean `\(other)`?")
        }
    }
}
