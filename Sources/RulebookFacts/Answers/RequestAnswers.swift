package import CEL
package import RuleLookup

/// What rules came to for earlier requests, as far as it holds for this one, and what they come to now.
package struct RequestAnswers {
    private let answers: FactAnswers
    private let bindings: Bindings
    private let groups: GroupStanding
    /// Taken when it is first asked.
    private var kept: KeptAnswers?

    package init(_ answers: FactAnswers, _ bindings: Bindings, _ groups: GroupStanding) {
        (self.answers, self.bindings, self.groups) = (answers, bindings, groups)
    }

    /// What a rule came to for an earlier request that said the same of all that its conditions read; nil: that is not kept.
    package mutating func answer(of rule: RuleNumber, _ shape: InputShape) -> (any FactAnswers.Answer)? {
        if kept == nil {
            kept = answers.take() ?? KeptAnswers(bindings, groups)
            kept?.begin(bindings, groups)
        }
        return kept?.answer(of: rule, shape)
    }

    /// Whether what rules come to by that is worth keeping: other requests may say the same.
    package mutating func mayKeep(_ shape: InputShape) -> Bool { kept?.mayKeep(shape) ?? false }

    /// Notes what a rule comes to for this request.
    package mutating func note(_ answer: any FactAnswers.Answer, of rule: RuleNumber, _ shape: InputShape) {
        kept?.keep(answer, of: rule, shape)
    }

    /// Keeps what was noted for later requests.
    package mutating func keep() {
        if let kept = kept.take() { answers.give(kept) }
    }
}
