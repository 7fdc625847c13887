import AdvisoryModel
public import RuleLookup

extension Rulebook {
    /// The rules whose conditions hold or may hold, known at `asOf` and in force; overrides aside.
    ///
    /// This is what a rules engine without explanation answers. Nothing is allocated once `matches` has grown to its size, as long as no
    /// condition has to be evaluated that cannot be looked up.
    ///
    /// - Precondition: the request was bound by this rulebook; the numbers of another mean other rules.
    public func match(_ bound: BoundRequest, into matches: RuleMatches) {
        precondition(bound.isBound(by: self), "the request was bound by another rulebook")
        matches.removeAll()
        index.blocks.lookUp(bound.query, asOf: bound.asOf, into: matches)
        if matches.isOpen { settle(matches, bound) }
    }

    /// Evaluates the conditions that cannot be looked up.
    @inline(never)
    private func settle(_ matches: RuleMatches, _ bound: BoundRequest) {
        var judge = RuleJudge(self, bound)
        matches.settle { judge.certainty(of: $0) }
    }
}
