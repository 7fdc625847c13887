import AdvisoryModel
import JSON

extension Advisory {
    /// - Parameters:
    ///   - valid: when the rule is in force, as far as that is known.
    ///   - clock: by which that is.
    init(
        _ resolved: ResolvedRule, _ page: RulePage, title: String, text: String?, because: [Evidence],
        valid: MomentRange,
        clock: String? = nil, contested: [ContestedFact] = [], defeatedBy: String? = nil, family: String
    ) {
        let rule = resolved.rule
        self.init(
            rule: rule.id, family: family, effect: resolved.resolution.effect, certainty: resolved.certainty,
            authority: rule.content.authority, title: title, text: text, language: page.language,
            details: .object(resolved.resolution.details), because: because, missing: resolved.missing,
            defeatedBy: defeatedBy, stale: resolved.isStale, lapsed: resolved.isLapsed, valid: valid,
            clock: clock, sources: page.sourceIDs(with: resolved), contested: contested, at: rule.content.at,
            level: resolved.resolution.level,
            isMet: resolved.resolution.effect == .requires && resolved.resolution.isMet)
    }
}
