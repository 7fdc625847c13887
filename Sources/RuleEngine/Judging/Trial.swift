import AdvisoryModel
import CEL
import RuleLanguage
import RulebookFacts

/// What the conditions of a rule that could not be looked up come to; a class, because it is kept for the next request of which they read the same.
final class Trial: Sendable {
    let outcome: Outcome
    let oldNews: Judgement.OldNews?
    /// What keeps the rule from applying for certain while it is in force; nil: nothing.
    let doubt: Judgement.Doubt?

    /// - Parameters:
    ///   - open: the terms that are not true.
    ///   - aged: the attributes that would settle it if nobody believed old news that makes it apply.
    ///   - isKept: whether it is kept for other requests.
    init(
        _ outcome: Outcome, of rule: CompiledRule, open: [Condition.OpenTerm] = [],
        oldNews: Judgement.OldNews? = nil, aged: [String] = [], isKept: Bool
    ) {
        self.outcome = outcome
        self.oldNews = oldNews
        if outcome.truth != true || !aged.isEmpty {
            var problem = outcome.problem
            problem?.rule = rule.id
            doubt = Judgement.Doubt(missing: outcome.missing, problem: problem, open: open, aged: aged, isKept: isKept)
        } else {
            doubt = nil
        }
    }
}
