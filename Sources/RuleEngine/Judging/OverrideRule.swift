import AdvisoryModel
import RuleLanguage
import RuleLookup
import SourceDiagnostics

/// Which of the rules that apply are defeated by others.
struct OverrideRule {
    private let rulebook: Rulebook

    init(_ rulebook: Rulebook) { self.rulebook = rulebook }

    /// From the undefeated downwards: certain rules defeat, possible ones make their targets possible, defeated ones do nothing. A defeat by a
    /// stale rule is not relied on: its target may be undefeated, and defeat others in turn.
    func decide(_ judgements: [Judgement]) -> [Judgement] {
        let rules = rulebook.store
        var overriding = judgements.indices.filter { judgements[$0].overrides }
        if overriding.isEmpty { return judgements }
        var result = judgements
        // INVARIANT: judgements are in the order of rules.
        func judgement(of rule: RuleNumber) -> Int? {
            let first = result.indices.partition { result[$0].rule >= rule }
            return first < result.count && result[first].rule == rule ? first : nil
        }
        func rank(of rule: RuleNumber) -> Int? { rulebook.overrideRanks[rule] }
        overriding.sort { (rank(of: result[$0].rule) ?? 0) < (rank(of: result[$1].rule) ?? 0) }
        for index in overriding where !result[index].isFirmlyDefeated && !result[index].isKeptAway {
            let defeater = result[index]
            for target in rules[defeater.rule].overrides {
                guard let hit = judgement(of: target), !result[hit].isFirmlyDefeated else { continue }
                // A forged bundle may name an order in which rules defeat themselves or one another.
                // Without evidence, as with evidence that is too old, it is not relied on.
                let isDoubtful = defeater.isStale || rules[defeater.rule].sources.isEmpty
                let isInOrder = (rank(of: defeater.rule) ?? .max) < (rank(of: target) ?? .min)
                if defeater.certainty == .certain, !defeater.mayNotOverride, defeater.defeatedBy == nil, isInOrder {
                    if result[hit].defeatedBy != nil, isDoubtful { continue }
                    result[hit].defeatedBy = defeater.rule
                    result[hit].isDefeatDoubtful = isDoubtful
                } else {
                    result[hit].certainty = .possible
                    let doubt = result[hit].doubt
                    result[hit].doubt = Judgement.Doubt(
                        missing: Outcome.union(result[hit].missing, defeater.missing), problem: doubt?.problem,
                        open: doubt?.open ?? [], aged: doubt?.aged ?? [])
                }
            }
        }
        return result
    }
}
