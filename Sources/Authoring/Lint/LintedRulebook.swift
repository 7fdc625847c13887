import RulebookLoading
import RulebookWords
import SourceDiagnostics
import YAMLTree

/// A draft with what was found in each part of it by itself.
struct LintedRulebook {
    let draft: RulebookDraft
    let files: [FileLook]
    let groups: [GroupLook]
    /// How often rules and tests use each word of the open lists; what is usual, and what is named, counts as used twice more.
    let words: WordCounts

    init(_ draft: RulebookDraft, memory: inout LintMemory) {
        self.draft = draft
        (files, groups) = memory.look(at: draft)
        var words: WordCounts = [:]
        for lists in draft.usualWords {
            for (list, names) in lists { for name in names { words[list, default: [:]][name] = 2 } }
        }
        for look in groups { words.add(look.words) }
        for named in draft.namedIDs {
            // Where rules have words of the list and not this one, the name has the slip.
            guard let list = named.attribute, words[list].map({ $0[named.node.text] != nil }) ?? true else { continue }
            words[list, default: [:]][named.node.text, default: 0] += 2
        }
        for look in files { words.add(look.words) }
        self.words = words
    }

    var findings: [Diagnostic] {
        files.flatMap(\.findings) + groups.flatMap(\.findings) + Lints.ofRulebooks.flatMap { $0.findings(in: self) }
            + Lints.others.flatMap { $0.findings(in: draft) }
    }
}

extension WordCounts {
    mutating func add(_ others: WordCounts) {
        for (list, words) in others { self[list, default: [:]].merge(words, uniquingKeysWith: +) }
    }
}
