import RulebookFolder
import RulebookLoading
import RulebookWords
import SourceDiagnostics
import YAMLTree

/// Warns of words of open lists that look like a slip of the pen for a word used elsewhere.
enum NearMissLint: Lint {
    static func findings(in draft: RulebookDraft) -> [Diagnostic] {
        findings(draft.rules.flatMap(\.words), counts(in: draft), meant: meant(in: draft))
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

    /// How often rules use each word of the open lists, by list; what is usual, and what is named, counts as used twice more.
    static func counts(in draft: RulebookDraft) -> [String: [String: Int]] {
        var counts: [String: [String: Int]] = [:]
        for lists in draft.usualWords {
            for (list, names) in lists { for name in names { counts[list, default: [:]][name] = 2 } }
        }
        for word in draft.rules.flatMap(\.words) {
            counts[word.list, default: [:]][word.node.text, default: 0] += 1
        }
        for named in draft.namedIDs {
            // Where rules have words of the list and not this one, the name has the slip.
            guard let list = named.attribute, counts[list].map({ $0[named.node.text] != nil }) ?? true else { continue }
            counts[list, default: [:]][named.node.text, default: 0] += 2
        }
        for root in draft.roots where RulebookFileKind.isNamedForTests(root.file.path) {
            TestedWords.count(root, &counts)
        }
        return counts
    }

    private static func slip(
        _ name: String, _ uses: Int, _ counts: [String: Int], _ others: inout NearNames
    ) -> String? {
        // Of two long words that are used as often, one is still a slip for the other.
        others.near(name).first { other in
            let count = counts[other] ?? 0
            let isSpelling = LookAlike.form(of: other) == LookAlike.form(of: name)
            return count > uses || count == uses && other < name && name.count > 7 && !isSpelling
        }
    }

    private static func findings(
        _ words: [(list: String, node: Node)], _ counts: [String: [String: Int]], meant: [String: Set<String>]
    ) -> [Diagnostic] {
        // Many rules use few words, so each word is looked at once.
        var near: [String: [String: String]] = [:]
        for (list, names) in counts {
            var others = NearNames(names.keys)
            for (name, uses) in names where meant[list]?.contains(name) != true {
                // What looks the same is one word in two spellings, however short and rare it is.
                let spelling = others.alike(name).first { other in
                    let count = names[other] ?? 0
                    return count > uses || count == uses && other > name
                }
                if let other = spelling ?? (name.count > 3 ? slip(name, uses, names, &others) : nil) {
                    near[list, default: [:]][name] = other
                }
            }
        }
        if near.isEmpty { return [] }
        return words.compactMap { word in
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
