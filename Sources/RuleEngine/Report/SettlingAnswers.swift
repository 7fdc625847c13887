import AdvisoryModel
import OnceMadeParts
import RuleLanguage

/// Tells whether answers of the traveler alone could take away all that keeps a verdict open.
struct SettlingAnswers {
    let applying: [ResolvedRule]
    let rule: VerdictRule
    /// Whether a rule waits for something that a request gives.
    let waits: (ResolvedRule) -> Bool

    /// False where one reason stays, whatever is answered: then an answer can only make it worse.
    var canSettle: Bool {
        if rule.date != nil, !rule.isCovered { return false }
        guard rule.unopenedStates.allSatisfy(mayOpen) else { return false }
        // Of two states that may be entered the answer names one.
        let unadmitted = rule.unadmittedStates
        let admitting = rule.entered.filter { !unadmitted.contains($0) || mayAdmit($0) }
        guard rule.entered.count > 1 ? !admitting.isEmpty : admitting.count == rule.entered.count else { return false }
        return !applying.has { resolved in
            resolved.counts && (resolved.effect == .blocks || resolved.isLate) && !mayTurn(resolved)
        }
    }

    private func mayOpen(_ state: String) -> Bool {
        applying.has { $0.resolution.opens.contains(state) && isFresh($0) && mayTurn($0) }
    }

    private func mayAdmit(_ state: String) -> Bool {
        applying.has {
            $0.resolution.admits.contains(state) && $0.rule.content.readsPassportNationality && isFresh($0)
                && mayTurn($0)
        }
    }

    private func isFresh(_ resolved: ResolvedRule) -> Bool {
        !resolved.isStale && !resolved.isLapsed && !resolved.rule.sources.isEmpty
            && !resolved.judgement.isFirmlyDefeated
    }

    /// Whether an answer may make it certain, or do away with it; what only may apply and names no reason waits for a rule that would defeat it.
    private func mayTurn(_ resolved: ResolvedRule) -> Bool {
        if resolved.resolution.lateness == .untold || waits(resolved) { return true }
        guard resolved.certainty == .possible, resolved.missing.isEmpty, !resolved.isLapsed else { return false }
        return applying.has { $0.judgement.overrides && waits($0) }
    }
}
