import AdvisoryModel
import CEL

/// The claims of one fact of one crossing, ready to be weighed.
struct CompiledFact: Sendable {
    var name: String
    var slot: Int
    var claims: [CompiledClaim]

    /// `crossing.` and the name.
    var attribute: String { "crossing.\(name)" }
}

/// A claim with its value in both forms, and its source.
struct CompiledClaim: Sendable {
    var claim: Claim
    var value: Value
    var source: Source

    func isKnown(asOf day: Day) -> Bool {
        if let withdrawn = claim.withdrawn, withdrawn <= day { return false }
        return source.isKnown(asOf: day)
    }

    /// Better claims come first: reliability, credibility, then the latest start or else publication.
    var rank: (Int, Int, Int32) {
        let since = claim.valid.from ?? source.published?.lastDay
        let reliability = Source.Reliability.allCases.firstIndex(of: source.reliability) ?? 0
        return (reliability, claim.credibility, -(since?.number ?? Day.first.number))
    }
}

/// What a fact is on one day, as known on another.
struct ResolvedFact: Sendable {
    /// The value, or unknown.
    var value: Value
    /// Whether all claims that support the value are stale.
    var isStale: Bool
    /// All claims in force, winners first.
    var claims: [CompiledClaim]
    /// Whether claims in force disagree.
    var isContested: Bool
}

/// The declared policy by which claims are weighed: in force on the day of the trip and published by asOf, then best reliability, credibility,
/// latest start or publication; a tie between different values leaves the fact unknown.
enum FactResolver {
    static func resolve(_ fact: CompiledFact, on date: Day?, asOf: Day) -> ResolvedFact {
        let known = fact.claims.filter { $0.isKnown(asOf: asOf) }
        if let date { return weigh(known.filter { $0.claim.valid.contains(date) }, fact, asOf: asOf) }
        // Without a date the fact is known only if it is the same on every day.
        let edges = Set(known.flatMap { [$0.claim.valid.from, $0.claim.valid.to?.adding(days: 1)].compactMap { $0 } })
        let first = weigh(known.filter { $0.claim.valid.from == nil }, fact, asOf: asOf)
        var result = first
        for edge in edges.sorted() {
            let next = weigh(known.filter { $0.claim.valid.contains(edge) }, fact, asOf: asOf)
            if !result.value.isIdentical(to: next.value) {
                var all = weigh(known, fact, asOf: asOf)
                all.value = .unknown(UnknownSet("trip.date"))
                return all
            }
            result.isStale = result.isStale || next.isStale
            result.isContested = result.isContested || next.isContested
        }
        result.claims = weigh(known, fact, asOf: asOf).claims
        return result
    }

    private static func weigh(_ claims: [CompiledClaim], _ fact: CompiledFact, asOf: Day) -> ResolvedFact {
        let unknown = Value.unknown(UnknownSet(fact.attribute))
        let sorted = claims.sorted { a, b in
            a.rank != b.rank ? a.rank < b.rank : (a.claim.source, a.claim.at) < (b.claim.source, b.claim.at)
        }
        guard let best = sorted.first else {
            return ResolvedFact(value: unknown, isStale: false, claims: [], isContested: false)
        }
        let isTie = sorted.contains { $0.rank == best.rank && !$0.value.isIdentical(to: best.value) }
        let support = sorted.filter { $0.value.isIdentical(to: best.value) }
        let others = sorted.filter { !$0.value.isIdentical(to: best.value) }
        return ResolvedFact(
            value: isTie ? unknown : best.value, isStale: support.allSatisfy { $0.source.isStale(asOf: asOf) },
            claims: support + others, isContested: !others.isEmpty)
    }
}
