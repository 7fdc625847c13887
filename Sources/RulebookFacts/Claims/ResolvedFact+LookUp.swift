package import AdvisoryModel

extension ResolvedFact {
    /// The newest source of those that say what it is.
    package var lookUp: FactLookUp? {
        func day(_ claim: CompiledClaim) -> Day { claim.source.retrieved?.firstDay ?? .first }
        let sources = support.map { fact.claims[$0] }
        // INVARIANT: the claims stand in the order of their policy, so that of equally new ones the best is named.
        guard let newest = sources.max(by: { day($0) < day($1) }) else { return nil }
        let first = sources.first { day($0) == day(newest) } ?? newest
        return FactLookUp(fact: fact.attribute, newest: first.source.id, seen: first.source.retrieved)
    }
}
