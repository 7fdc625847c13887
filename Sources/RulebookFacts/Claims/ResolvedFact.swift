package import AdvisoryModel
package import CEL
import JSON

/// What a fact is at one time, as known on one day, and what becomes of its claims.
package struct ResolvedFact: Sendable {
    package let fact: CompiledFact
    /// The value, or unknown.
    package var value: Value
    /// Whether all claims that support the value are stale.
    package var isStale: Bool
    /// What decides.
    package var basis: FactBasis
    /// Whether claims disagree.
    package var isContested: Bool
    /// The indices of the claims that support the value, best first.
    package var support: [Int]
    /// Of those that say otherwise, or of which none wins.
    package var dissent: [Int]
    /// Of those that a later event replaced.
    package var history: [Int]
    /// Of those whose sources are too weak to decide.
    package var tooWeak: [Int]
    /// The last day before one of the claims is published or withdrawn, or the last of those that support the value goes stale.
    package var goodUntil: LastDay?

    /// The value as far as it may be relied on where it lets a traveler through: unknown where only old news says so.
    package var cautiousValue: Value { isStale ? fact.unknown : value }

    /// The claims that count or disagree, those that support the value first.
    package var claims: [CompiledClaim] {
        let weak = tooWeak.filter { index in support.first.map { fact.values[$0] != fact.values[index] } ?? true }
        return (support + dissent + weak).map { fact.claims[$0] }
    }

    /// The same over a longer time: known only if the value is the same all along.
    package func joined(with other: ResolvedFact, asking attribute: String?) -> ResolvedFact {
        var all = self
        func union(_ a: [Int], _ b: [Int], without: [Int] = []) -> [Int] {
            Set(a).union(b).subtracting(without).sorted()
        }
        if value.isIdentical(to: other.value) {
            all.isStale = isStale || other.isStale
            all.isContested = isContested || other.isContested
            if value.isUnknown, basis == .noClaim { all.basis = other.basis }
            all.support = union(support, other.support)
            all.dissent = union(dissent, other.dissent, without: all.support)
        } else {
            all.value = attribute.map { .unknown(UnknownSet($0)) } ?? fact.unknown
            all.isStale = false
            all.basis = .changes
            all.isContested = isContested || other.isContested
            all.support = union(support, other.support)
            all.dissent = union(dissent, other.dissent, without: all.support)
        }
        let counted = all.support + all.dissent
        all.history = union(history, other.history, without: counted)
        all.tooWeak = union(tooWeak, other.tooWeak, without: counted)
        return all
    }

    /// How the report shows that claims disagree; nil where they do not.
    package var contested: ContestedFact? {
        guard isContested else { return nil }
        return ContestedFact(
            fact: fact.attribute, value: value.isUnknown ? .null : claims.first?.claim.value ?? .null,
            claims: claims.map(\.contested))
    }
}

extension ResolvedFact {
    /// What becomes of a claim.
    package func standing(of index: Int, asOf: Day) -> ClaimStanding {
        let claim = fact.claims[index]
        if support.contains(index) { return basis == .changes ? .countsAtTimes : .counts }
        if dissent.contains(index) { return value.isUnknown ? .undecided : .outweighed }
        if tooWeak.contains(index) { return .tooWeak }
        if history.contains(index) { return .history }
        if let withdrawn = claim.claim.withdrawn, withdrawn <= asOf { return .withdrawn }
        return claim.source.isKnown(asOf: asOf) ? .notInForce : .notPublished
    }

    /// All claims with what becomes of them, those that count first.
    package func weighedClaims(asOf: Day) -> [WeighedClaim] {
        let all = fact.claims.indices.map { index in
            let claim = fact.claims[index]
            return WeighedClaim(claim: claim.claim, source: claim.source, standing: standing(of: index, asOf: asOf))
        }
        return ClaimStanding.allCases.flatMap { standing in all.filter { $0.standing == standing } }
    }
}
