import RuleEngine
import RuleLanguage
import RulebookLoading
import SourceDiagnostics
import YAMLTree

/// How often each word of an open list is used, by list.
typealias WordCounts = [String: [String: Int]]

/// What lint finds in the rules of a file, and what it takes from them for a look at the whole.
struct GroupLook {
    let group: DraftGroup
    /// The words that its rules have in open lists, and those that their conditions compare with.
    let words: WordCounts
    let compared: WordCounts
    /// Where its rules can apply.
    let scopes: RuleScopes.BySubject
    /// What hangs on the crossings, too.
    private(set) var findings: [Diagnostic] = []

    init(_ group: DraftGroup, in draft: RulebookDraft) {
        self.group = group
        var (words, compared): (WordCounts, WordCounts) = ([:], [:])
        for word in group.words { words[word.list, default: [:]][word.node.text, default: 0] += 1 }
        for term in group.terms {
            ComparedWords.visit(term, in: draft.vocabulary) { compared[$0, default: [:]][$1, default: 0] += 1 }
        }
        (self.words, self.compared) = (words, compared)
        scopes = RuleScopes.bySubject(group, in: draft)
    }

    /// Looks at the rules beside the crossings.
    mutating func look(_ ground: inout RuleGround) {
        findings = []
        for lint in Lints.ofRules { findings += lint.findings(in: group, &ground) }
    }

    /// Whether it is of the same rules.
    func isStill(of group: DraftGroup) -> Bool { self.group.rules.elementsEqual(group.rules, by: ===) }
}

extension DraftGroup {
    /// All of its conditions.
    var terms: [Condition.Term] { condition.terms + rules.flatMap(\.rule.condition.terms) }

    /// The words that its rules have in open lists.
    var words: [(list: String, node: Node)] { rules.flatMap(\.words) }
}
