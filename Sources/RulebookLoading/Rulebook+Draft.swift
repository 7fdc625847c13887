import RulebookFacts
import RulebookIndexing
import RulebookFolder
public import RuleEngine
import RuleLookup
import AdvisoryModel
import Threads

extension Rulebook {
    /// Makes a rulebook of a draft: an index over its rules, ready to answer. Nil while the draft has an error.
    public convenience init?(_ draft: RulebookDraft) {
        guard draft.isSound else { return nil }
        let (base, linked) = (draft.base, draft.linked)
        let rules = zip(linked.declarations, linked.links).map { CompiledRule($0.rule, $1, groups: linked.groups) }
        let roots = draft.parts.roots
        let sourceDays = NumberedList<SourceNumber, SourceDays>(base.sources.map { SourceDays($0) })
        let groups = linked.groups
        let (index, (digest, languages)) = both(
            if: rules.count >= 1000,
            {
                RuleIndex(
                    rules, groups: groups, sourceDays: sourceDays, language: base.language, clocks: base.clocks)
            },
            {
                let parts = roots.map { CanonicalForm.part($0.kind.rawValue, $0.root) }
                return (CanonicalForm.digest(of: parts + rules.map(\.content.digest)), Editions.languages(rules, base))
            })
        self.init(
            base, reference: RulebookReference(digest: "sha256:\(digest)", rules: rules.count), groups: linked.groups,
            rules: RuleStore(rules),
            overrideRanks: Dictionary(
                linked.overrideOrder.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first }),
            index: index, languages: languages)
    }
}
