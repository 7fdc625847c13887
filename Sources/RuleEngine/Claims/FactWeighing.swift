import AdvisoryModel
import CEL

/// Weighs claims that are in force together.
struct FactWeighing {
    let fact: CompiledFact
    let asOf: Day

    // INVARIANT: `places` are in the order of the policy, as the fact's claims are.
    func weigh(_ places: [Int]) -> ResolvedFact {
        switch fact.policy {
        case .reliability: byReliability(places)
        case .latest(let least): latest(places, atLeast: least)
        case .agreement: byAgreement(places)
        }
    }

    private func byReliability(_ places: [Int]) -> ResolvedFact {
        guard let best = places.first else { return undecided([], .noClaim) }
        let (support, dissent) = split(places, by: best)
        guard let rival = dissent.first else { return decided(support, [], .noDissent) }
        let (won, lost) = (fact.claims[best].rank, fact.claims[rival].rank)
        if won == lost { return undecided(places, .tie) }
        if dissent.contains(where: { !couldKnow(support, of: $0) }) { return undecided(places, .newerDissent) }
        return decided(support, dissent, won.0 != lost.0 ? .reliability : won.1 != lost.1 ? .credibility : .newest)
    }

    private func latest(_ places: [Int], atLeast least: Source.Reliability) -> ResolvedFact {
        let strong = places.filter { fact.claims[$0].source.reliability <= least }
        let weak = places.filter { fact.claims[$0].source.reliability > least }
        guard let best = strong.first else { return undecided([], .noClaim, tooWeak: weak) }
        let last = strong.filter { fact.claims[$0].isSimultaneous(with: fact.claims[best]) }
        if !last.allSatisfy({ isSame($0, best) }) {
            return undecided(last, .tie, history: strong.filter { !last.contains($0) }, tooWeak: weak)
        }
        // What comes before an event that says otherwise is history, also where it said the same.
        let others = strong.filter { !isSame($0, best) }
        let support = strong.filter { place in
            isSame(place, best) && others.allSatisfy { fact.claims[place].isAfter(fact.claims[$0]) }
        }
        let seen = support.compactMap { fact.claims[$0].lastSeen }.max()
        let later = others.filter { !wasTold($0, by: seen) }
        let history = strong.filter { !support.contains($0) && !later.contains($0) }
        if !later.isEmpty { return undecided(support + later, .newerDissent, history: history, tooWeak: weak) }
        return decided(support, [], others.isEmpty ? .noDissent : .newest, history: history, tooWeak: weak)
    }

    private func byAgreement(_ places: [Int]) -> ResolvedFact {
        guard let best = places.first else { return undecided([], .noClaim) }
        let (support, dissent) = split(places, by: best)
        return dissent.isEmpty ? decided(support, [], .noDissent) : undecided(places, .disagreement)
    }

    private func isSame(_ a: Int, _ b: Int) -> Bool { fact.values[a] == fact.values[b] }

    private func split(_ places: [Int], by best: Int) -> (support: [Int], dissent: [Int]) {
        (places.filter { isSame($0, best) }, places.filter { !isSame($0, best) })
    }

    /// Whether a source that supports the value, and is no weaker than one that disagrees, was seen since that one spoke.
    private func couldKnow(_ support: [Int], of dissent: Int) -> Bool {
        let limit = fact.claims[dissent].source.reliability
        let seen = support.filter { fact.claims[$0].source.reliability <= limit }.compactMap {
            fact.claims[$0].lastSeen
        }
        return wasTold(dissent, by: seen.max())
    }

    /// Whether a claim had been made on a day; never where one of the days is not known.
    private func wasTold(_ place: Int, by day: Day?) -> Bool {
        guard let day, let told = fact.claims[place].told else { return false }
        return told <= day
    }

    private func decided(
        _ support: [Int], _ dissent: [Int], _ basis: FactBasis, history: [Int] = [], tooWeak: [Int] = []
    ) -> ResolvedFact {
        let disagreeing = tooWeak.filter { place in support.first.map { !isSame($0, place) } ?? true }
        return ResolvedFact(
            fact: fact, value: support.first.map { fact.claims[$0].value } ?? fact.unknown,
            isStale: support.allSatisfy { fact.claims[$0].source.isStale(asOf: asOf) }, basis: basis,
            isContested: !dissent.isEmpty || !disagreeing.isEmpty, support: support, dissent: dissent,
            history: history, tooWeak: tooWeak)
    }

    private func undecided(
        _ places: [Int], _ basis: FactBasis, history: [Int] = [], tooWeak: [Int] = []
    ) -> ResolvedFact {
        ResolvedFact(
            fact: fact, value: fact.unknown, isStale: false, basis: basis, isContested: !places.isEmpty,
            support: [], dissent: places, history: history, tooWeak: tooWeak)
    }
}
