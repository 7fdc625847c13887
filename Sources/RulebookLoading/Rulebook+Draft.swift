import RulebookFacts
import RulebookIndexing
import RulebookFolder
public import RuleEngine
import RuleLookup
import AdvisoryModel
import Threads

extension Rulebook {
    /// Makes a rulebook of a draft: an index over its rules, ready to answer. Nil while the draft has an error.
    ///
    /// What a draft that nobody else holds was read from goes as its rules are made: their files are the most of it.
    public convenience init?(_ draft: consuming RulebookDraft) {
        guard draft.isSound else { return nil }
        let (base, roots, groups) = (draft.base, draft.parts.roots, draft.linked.groups)
        let overrideOrder = draft.linked.overrideOrder
        let (declarations, links) = (draft.linked.declarations, draft.linked.links)
        _ = consume draft
        let isLarge = declarations.count >= 1000
        let rules = (consume declarations).usedUp(if: isLarge) { number, declaration in
            CompiledRule(declaration.rule, links[number], groups: groups)
        }
        let sourceDays = NumberedList<SourceNumber, SourceDays>(base.sources.map { SourceDays($0) })
        let (index, (digest, languages)) = both(
            if: isLarge,
            {
                RuleIndex(
                    rules, groups: groups, sourceDays: sourceDays, language: base.language, clocks: base.clocks)
            },
            {
                let parts = roots.map { CanonicalForm.part($0.kind.rawValue, $0.root) }
                return (CanonicalForm.digest(of: parts + rules.map(\.content.digest)), Editions.languages(rules, base))
            })
        self.init(
            base, reference: RulebookReference(digest: "sha256:\(digest)", rules: rules.count), groups: groups,
            rules: RuleStore(rules),
            overrideRanks: Dictionary(
                overrideOrder.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first }),
            index: index, languages: languages)
    }
}
