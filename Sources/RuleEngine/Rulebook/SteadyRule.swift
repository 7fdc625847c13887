import AdvisoryModel
import RuleLanguage
import RuleLookup

/// What is told of a rule that applies beyond doubt, where that is the same for everybody: made once for each edition, as most rules of a crossing
/// (warnings, contacts, what is good to know) are such.
final class SteadyRule: Sendable {
    /// Nil: that depends on the traveler, the trip or on other rules.
    let resolved: ResolvedRule?
    /// Whether nothing that other rules say, and on a day nothing but its conditions, decides what it says.
    let isLone: Bool

    init(_ judgement: Judgement, _ page: RulePage, _ rulebook: Rulebook, _ edition: Edition) {
        let rule = rulebook.store[judgement.rule]
        let family = rulebook.families[rule.content.family]
        let valid = rule.force(asOf: edition.asOf, rulebook.sourceDays).range
        // Expressions read anything, minutes are those of a clock, and what old news has prolonged is stale on some days only.
        guard !rule.hasExpressions, !valid.hasMinutes, rule.endedBy == nil,
            let resolution = family.steady(rule.content.payload, edition.languages), !resolution.isNone,
            resolution.changes.isEmpty, resolution.problems.isEmpty, resolution.sources.isEmpty,
            Rulebook.isAllowed(resolution, of: family), resolution.overriding == .certain
        else {
            (resolved, isLone) = (nil, false)
            return
        }
        let advisory = Advisory(
            ResolvedRule([judgement], 0, [resolution], at: 0, rule), page, title: page.title ?? rule.id,
            text: page.text, because: rule.plainEvidence, valid: valid, family: family.name)
        resolved = ResolvedRule([judgement], 0, [resolution], at: 0, rule, told: advisory)
        isLone =
            page.readsNoNews && !rule.content.isDraft && rulebook.overrideRanks[judgement.rule] == nil
            && page.sources.isEmpty == rule.sources.isEmpty && !rulebook.changesOnAnyDay(rule)
            && resolution.effect != .requires && resolution.spares.isEmpty
    }
}
