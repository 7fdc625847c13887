import AdvisoryModel
import CEL

/// Finds the facts whose age keeps the answer open: a rule stands in the way because only old news says that it does not apply, or one does not let
/// through because only old news says that it does.
struct LookUpFinder {
    let findings: [Finding]
    let facts: CrossingFacts
    let unopenedStates: [String]
    let unadmittedStates: [String]

    /// By name.
    func lookUps() -> [FactLookUp] {
        if facts.oldFacts.isEmpty { return [] }
        let open = Set(findings.flatMap { waiting(for: $0) })
        return facts.oldFacts.filter { open.contains($0.attribute) }.sorted { $0.attribute < $1.attribute }.compactMap(
            \.lookUp)
    }

    /// The attributes that a finding waits for while it keeps the answer open.
    private func waiting(for finding: Finding) -> [String] {
        var waiting: [String] = []
        let (resolution, judgement) = (finding.resolution, finding.judgement)
        let isInTheWay = resolution.effect == .blocks || resolution.effect == .requires && !resolution.isMet
        if isInTheWay, finding.counts { waiting += finding.missing + defeater(of: finding) }
        let wouldLetThrough =
            resolution.opens.contains { unopenedStates.contains($0) }
            || resolution.admits.contains { unadmittedStates.contains($0) }
        if wouldLetThrough, judgement.defeatedBy == nil { waiting += finding.missing + judgement.aged }
        return waiting
    }

    /// What the defeat of a finding that counts all the same would have to rest on.
    private func defeater(of finding: Finding) -> [String] {
        guard let rule = finding.judgement.defeatedBy else { return [] }
        return findings.first { $0.judgement.rule == rule }?.judgement.aged ?? []
    }
}

extension ResolvedFact {
    /// The full name.
    fileprivate var attribute: String { "crossing.\(fact.name)" }

    /// The newest source of those that say what it is.
    fileprivate var lookUp: FactLookUp? {
        func day(_ claim: CompiledClaim) -> Day { claim.source.retrieved?.lastDay ?? .first }
        let sources = support.map { fact.claims[$0] }
        // INVARIANT: the claims stand in the order of their policy, so that of equally new ones the best is named.
        guard let newest = sources.max(by: { day($0) < day($1) }) else { return nil }
        let first = sources.first { day($0) == day(newest) } ?? newest
        return FactLookUp(fact: attribute, newest: first.source.id, seen: first.source.retrieved)
    }
}
