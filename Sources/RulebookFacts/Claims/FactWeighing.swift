package import AdvisoryModel
import CEL

/// Weighs claims that are in force together.
package struct FactWeighing {
    package let fact: CompiledFact
    package let asOf: Day

    // INVARIANT: `indices` are in the order of the policy, as the fact's claims are.
    package func weigh(_ indices: [Int]) -> ResolvedFact {
        switch fact.policy {
        case .reliability: byReliability(indices)
        case .latest(let least): latest(indices, atLeast: least)
        case .agreement: byAgreement(indices)
        }
    }

    private func byReliability(_ indices: [Int]) -> ResolvedFact {
        guard let best = indices.first else { return undecided([], .noClaim) }
        let (support, dissent) = split(indices, by: best)
        guard let rival = dissent.first else { return decided(support, [], .noDissent) }
        let (won, lost) = (fact.claims[best].rank, fact.claims[rival].rank)
        if won == lost { return undecided(indices, .tie) }
        if dissent.contains(where: { !couldKnow(noWeaker(support, than: $0), of: $0) }) {
            return undecided(indices, .newerDissent)
        }
        return decided(support, dissent, won.0 != lost.0 ? .reliability : won.1 != lost.1 ? .credibility : .newest)
    }

    private func latest(_ indices: [Int], atLeast least: Source.Reliability) -> ResolvedFact {
        let strong = indices.filter { fact.claims[$0].source.reliability <= least }
        let weak = indices.filter { fact.claims[$0].source.reliability > least }
        guard let best = strong.first else { return undecided([], .noClaim, tooWeak: weak) }
        let last = strong.filter { fact.claims[$0].isSimultaneous(with: fact.claims[best]) }
        if !last.allSatisfy({ isSame($0, best) }) {
            return undecided(last, .tie, history: strong.filter { !last.contains($0) }, tooWeak: weak)
        }
        // What comes before an event that says otherwise is history, also where it said the same.
        let others = strong.filter { !isSame($0, best) }
        let support = strong.filter { index in
            isSame(index, best) && others.allSatisfy { fact.claims[index].isAfter(fact.claims[$0]) }
        }
        let later = others.filter { !couldKnow(support, of: $0) }
        let history = strong.filter { !support.contains($0) && !later.contains($0) }
        if !later.isEmpty { return undecided(support + later, .newerDissent, history: history, tooWeak: weak) }
        return decided(support, [], others.isEmpty ? .noDissent : .newest, history: history, tooWeak: weak)
    }

    private func byAgreement(_ indices: [Int]) -> ResolvedFact {
        guard let best = indices.first else { return undecided([], .noClaim) }
        let (support, dissent) = split(indices, by: best)
        return dissent.isEmpty ? decided(support, [], .noDissent) : undecided(indices, .disagreement)
    }

    private func isSame(_ a: Int, _ b: Int) -> Bool { fact.values[a] == fact.values[b] }

    private func split(_ indices: [Int], by best: Int) -> (support: [Int], dissent: [Int]) {
        (indices.filter { isSame($0, best) }, indices.filter { !isSame($0, best) })
    }

    /// Those of some claims whose sources are no weaker than that of another one.
    private func noWeaker(_ support: [Int], than dissent: Int) -> [Int] {
        let limit = fact.claims[dissent].source.reliability
        return support.filter { fact.claims[$0].source.reliability <= limit }
    }

    /// Whether a source of some claims was seen since another claim was made, or makes that one too; never where one of the days is not known.
    private func couldKnow(_ claims: [Int], of other: Int) -> Bool {
        guard let told = fact.claims[other].told else { return false }
        return claims.contains { index in
            let claim = fact.claims[index]
            return claim.source.id == fact.claims[other].source.id || claim.lastSeen.map { told <= $0 } ?? false
        }
    }

    private func decided(
        _ support: [Int], _ dissent: [Int], _ basis: FactBasis, history: [Int] = [], tooWeak: [Int] = []
    ) -> ResolvedFact {
        let disagreeing = tooWeak.filter { index in support.first.map { !isSame($0, index) } ?? true }
        return ResolvedFact(
            fact: fact, value: support.first.map { fact.claims[$0].value } ?? fact.unknown,
            isStale: support.allSatisfy { fact.claims[$0].source.isStale(asOf: asOf) }, basis: basis,
            isContested: !dissent.isEmpty || !disagreeing.isEmpty, support: support, dissent: dissent,
            history: history, tooWeak: tooWeak)
    }

    private func undecided(
        _ indices: [Int], _ basis: FactBasis, history: [Int] = [], tooWeak: [Int] = []
    ) -> ResolvedFact {
        ResolvedFact(
            fact: fact, value: fact.unknown, isStale: false, basis: basis, isContested: !indices.isEmpty,
            support: [], dissent: indices, history: history, tooWeak: tooWeak)
    }
}
