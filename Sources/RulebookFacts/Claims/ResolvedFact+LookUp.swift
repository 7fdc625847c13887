package import AdvisoryModel

extension ResolvedFact {
    /// The newest source of those that say what it is.
    package var lookUp: FactLookUp? {
        func day(_ claim: Int) -> Day { fact.claims[claim].source.retrieved?.firstDay ?? .first }
        // INVARIANT: the claims stand in the order of their policy, so that of equally new ones the best is named.
        guard var newest = support.first else { return nil }
        for claim in support.dropFirst() where day(claim) > day(newest) { newest = claim }
        let source = fact.claims[newest].source
        return FactLookUp(fact: fact.attribute, newest: source.id, seen: source.retrieved)
    }
}
