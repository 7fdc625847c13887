import AdvisoryModel
import RuleLookup

/// How a verdict follows from what applies: blocked if something certain blocks; else undetermined if something possible blocks, or nothing certain
/// says open for one of the states; else conditional if a requirement is not met, or may not be; else clear.
struct VerdictRule {
    let findings: [Finding]
    let states: [String]
    /// The rulebook's rules, whose ids reasons name.
    let rulebook: RuleStore

    /// The verdict, and what makes it so.
    func verdict() -> (verdict: Verdict, reasons: [Reason]) {
        // Rules are numbered in the order of their ids.
        func rules(_ isWanted: (Finding) -> Bool) -> [Reason] {
            var numbers: [RuleNumber] = []
            for finding in findings where finding.counts && isWanted(finding) { numbers.append(finding.judgement.rule) }
            return numbers.sorted().map { .rule(rulebook.id(of: $0)) }
        }
        let blocking = rules { $0.resolution.effect == .blocks && $0.certainty == .certain }
        if !blocking.isEmpty { return (.blocked, blocking) }
        let doubtful = rules { $0.resolution.effect == .blocks }
        let unopened = unopenedStates.map { Reason.finding(code: "nothing-says-open", country: $0) }
        if !doubtful.isEmpty || !unopened.isEmpty { return (.undetermined, doubtful + unopened) }
        let unmet = rules { $0.resolution.effect == .requires && !$0.resolution.isMet }
        if !unmet.isEmpty { return (.conditional, unmet) }
        return (.clear, rules { $0.resolution.effect == .opens && $0.certainty == .certain })
    }

    /// The states for which nothing certain says open.
    var unopenedStates: [String] {
        states.filter { state in
            !findings.contains {
                $0.resolution.effect == .opens && $0.counts && $0.certainty == .certain
                    && $0.resolution.opens.contains(state)
            }
        }
    }
}
