import AdvisoryModel
import JSON

extension Advisory {
    /// - Parameters:
    ///   - valid: when the rule is in force, as far as that is known.
    ///   - clock: by which that is.
    init(
        _ finding: Finding, _ page: RulePage, title: String, text: String?, because: [Evidence], valid: MomentRange,
        clock: String? = nil, contested: [ContestedFact] = [], defeatedBy: String? = nil, family: String
    ) {
        let rule = finding.rule
        self.init(
            rule: rule.id, family: family, effect: finding.resolution.effect, certainty: finding.certainty,
            authority: rule.content.authority, title: title, text: text, language: page.language,
            details: .object(finding.resolution.details), because: because, missing: finding.missing,
            defeatedBy: defeatedBy, stale: finding.judgement.isStale, lapsed: finding.isLapsed, valid: valid,
            clock: clock, sources: page.sourceIDs, contested: contested, at: rule.content.at,
            level: finding.resolution.level,
            isMet: finding.resolution.effect == .requires && finding.resolution.isMet)
    }
}
