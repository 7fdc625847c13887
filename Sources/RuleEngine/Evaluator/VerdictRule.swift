import AdvisoryModel

/// How a verdict follows from what applies: blocked if something certain blocks; else undetermined if something possible blocks, or nothing certain
/// says open for one of the states; else conditional if a requirement is not met, or may not be; else clear.
struct VerdictRule {
    let findings: [Finding]
    let states: [String]
    let ids: [String]

    /// The verdict, and what makes it so; `ids` are the rules' ids by position.
    func verdict() -> (verdict: Verdict, reasons: [Reason]) {
        let counting = findings.filter(\.counts)
        func rules(_ isWanted: (Finding) -> Bool) -> [Reason] {
            counting.filter(isWanted).map { .rule(ids[$0.judgement.rule]) }.sorted(by: Self.order)
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

    private static func order(_ a: Reason, _ b: Reason) -> Bool {
        if case .rule(let a) = a, case .rule(let b) = b { return a < b }
        return false
    }
}
