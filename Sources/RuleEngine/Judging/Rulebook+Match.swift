import AdvisoryModel
public import RuleLookup

extension Rulebook {
    /// The rules whose conditions hold or may hold, known at `asOf` and in force; overrides aside.
    ///
    /// This is what a rules engine without explanation answers. Nothing is allocated once `matches` has grown to its size, as long as no
    /// condition has to be evaluated that cannot be looked up.
    ///
    /// - Returns: false where another rulebook bound the request, whose numbers mean other rules: then there are no matches, and it has to be bound again.
    public func match(_ bound: BoundRequest, into matches: RuleMatches) -> Bool {
        guard bound.isBound(to: self) else {
            matches.removeAll()
            return false
        }
        lookUp(bound, into: matches)
        return true
    }

    /// The same for a request that this rulebook bound.
    @inline(__always)
    package func lookUp(_ bound: BoundRequest, asOf: Int32? = nil, into matches: RuleMatches) {
        if index.blocks.lookUp(bound.query, asOf: asOf ?? bound.asOf, into: matches) { settle(matches, bound) }
    }

    /// Evaluates the conditions that cannot be looked up.
    @inline(never)
    private func settle(_ matches: RuleMatches, _ bound: BoundRequest) {
        var judge = RuleJudge(self, bound.values)
        matches.settle { judge.certainty(of: $0) }
        judge.keepAnswers()
    }
}
