import AdvisoryModel
import CEL
import RulebookFacts

/// Finds the facts whose age keeps the answer open: a rule stands in the way because only old news says that it does not apply, or one does not let
/// through because only old news says that it does.
struct LookUpFinder {
    let applying: [ResolvedRule]
    let facts: CrossingFacts
    let unopenedStates: [String]
    let unadmittedStates: [String]

    /// By name.
    func lookUps() -> [FactLookUp] {
        if facts.oldFacts.isEmpty { return [] }
        var open: [String] = []
        for resolved in applying { noteWaiting(of: resolved, in: &open) }
        if open.isEmpty { return [] }
        let places = Set(open.compactMap { facts.oldPlaces[$0] })
        return places.compactMap { facts.oldFacts[$0].lookUp }.sorted { $0.fact < $1.fact }
    }

    /// Adds the attributes that a rule waits for while it keeps the answer open.
    private func noteWaiting(of resolved: ResolvedRule, in open: inout [String]) {
        let judgement = resolved.judgement
        let isInTheWay =
            resolved.resolution.effect == .blocks
            || resolved.resolution.effect == .requires && !resolved.resolution.isMet
        if isInTheWay, resolved.counts {
            open += resolved.missing
            // What the defeat of a rule that counts all the same would have to rest on.
            if let defeater = judgement.defeatedBy {
                open += applying.first { $0.judgement.rule == defeater }?.judgement.aged ?? []
            }
        }
        let wouldLetThrough =
            resolved.resolution.opens.contains { unopenedStates.contains($0) }
            || resolved.resolution.admits.contains { unadmittedStates.contains($0) }
        if wouldLetThrough, judgement.defeatedBy == nil { open += resolved.missing + judgement.aged }
    }
}

extension ResolvedFact {
    /// The newest source of those that say what it is.
    fileprivate var lookUp: FactLookUp? {
        func day(_ claim: CompiledClaim) -> Day { claim.source.retrieved?.firstDay ?? .first }
        let sources = support.map { fact.claims[$0] }
        // INVARIANT: the claims stand in the order of their policy, so that of equally new ones the best is named.
        guard let newest = sources.max(by: { day($0) < day($1) }) else { return nil }
        let first = sources.first { day($0) == day(newest) } ?? newest
        return FactLookUp(fact: fact.attribute, newest: first.source.id, seen: first.source.retrieved)
    }
}
