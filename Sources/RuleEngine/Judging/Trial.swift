import AdvisoryModel
import CEL
import OnceMadeParts
import RuleLanguage
import RulebookFacts

/// What the conditions of a rule that could not be looked up come to; a class, because it is kept for the next request of which they read the same.
final class Trial: Sendable {
    let outcome: Outcome
    let oldNews: Judgement.OldNews?
    /// What keeps the rule from applying for certain while it is in force; nil: nothing.
    let doubt: Judgement.Doubt?
    /// The same of one whose conditions hold, after its end.
    private let doubtOfEnd = OnceMade<Judgement.Doubt>()
    private let isKept: Bool

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
        self.isKept = isKept
        if outcome.truth != true || !aged.isEmpty {
            var problem = outcome.problem
            problem?.rule = rule.id
            doubt = Judgement.Doubt(missing: outcome.missing, problem: problem, open: open, aged: aged, isKept: isKept)
        } else {
            doubt = nil
        }
    }

    /// What keeps the rule from applying for certain once it has passed its end.
    var doubtAfterEnd: Judgement.Doubt { doubt ?? doubtOfEnd.get { Judgement.Doubt(isKept: isKept) } }
}
