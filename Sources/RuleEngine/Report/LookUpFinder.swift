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

    /// What hangs on a fact, the most telling first.
    private enum Use: Int {
        case lettingThrough, blocking, other
    }

    /// First the facts by which a state would let the traveler through, then those of what may block; by name.
    func lookUps() -> [FactLookUp] {
        if facts.oldFacts.isEmpty { return [] }
        var uses: [Int: Use] = [:]
        for resolved in applying {
            note(waiting(resolved), resolved.effect == .blocks ? .blocking : .other, in: &uses)
            note(lettingThrough(resolved), .lettingThrough, in: &uses)
        }
        return uses.compactMap { place, use in facts.oldFacts[place].lookUp.map { (use: use.rawValue, lookUp: $0) } }
            .sorted { ($0.use, $0.lookUp.fact) < ($1.use, $1.lookUp.fact) }.map(\.lookUp)
    }

    private func note(_ attributes: [String], _ use: Use, in uses: inout [Int: Use]) {
        for place in attributes.compactMap({ facts.oldPlaces[$0] })
        where uses[place].map({ $0.rawValue > use.rawValue }) ?? true {
            uses[place] = use
        }
    }

    /// The attributes that a rule waits for while it stands in the way.
    private func waiting(_ resolved: ResolvedRule) -> [String] {
        let isInTheWay =
            resolved.resolution.effect == .blocks
            || resolved.resolution.effect == .requires && !resolved.resolution.isMet
        guard isInTheWay, resolved.counts else { return [] }
        guard let defeater = resolved.judgement.defeatedBy else { return resolved.missing }
        // What the defeat of a rule that counts all the same would have to rest on.
        return resolved.missing + (applying.first { $0.judgement.rule == defeater }?.judgement.aged ?? [])
    }

    /// The attributes without which a rule does not let through.
    private func lettingThrough(_ resolved: ResolvedRule) -> [String] {
        let resolution = resolved.resolution
        guard resolved.judgement.defeatedBy == nil,
            resolution.opens.contains(where: unopenedStates.contains)
                || resolution.admits.contains(where: unadmittedStates.contains)
        else { return [] }
        return resolved.missing + resolved.judgement.aged
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
