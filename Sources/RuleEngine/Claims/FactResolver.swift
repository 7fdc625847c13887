import AdvisoryModel
import CEL
import JSON

/// What a fact is on one day, as known on another.
struct ResolvedFact: Sendable {
    let fact: CompiledFact
    /// The value, or unknown.
    var value: Value
    /// Whether all claims that support the value are stale.
    var isStale: Bool
    /// The places of all claims in force, best first.
    var places: [Int]
    /// Whether claims in force disagree.
    var isContested: Bool

    /// All claims in force, those that support the best value first.
    var claims: [CompiledClaim] {
        guard let best = places.first else { return [] }
        let support = places.filter { fact.values[$0] == fact.values[best] }
        return (support + places.filter { fact.values[$0] != fact.values[best] }).map { fact.claims[$0] }
    }
}

extension ResolvedFact {
    /// How the report shows that claims disagree; nil where they do not.
    func contested(asOf: Day) -> ContestedFact? {
        guard isContested else { return nil }
        return ContestedFact(
            fact: "crossing.\(fact.name)", value: value.isUnknown ? .null : claims.first?.claim.value ?? .null,
            claims: claims.map { $0.contested(asOf: asOf) })
    }

    /// The last day before one of the claims in force goes stale or is withdrawn.
    func goodUntil(asOf: Day) -> Day? {
        places.flatMap { place in
            let claim = fact.claims[place]
            return [claim.source.freshUntil, claim.claim.withdrawn?.adding(days: -1)].compactMap { $0 }
        }.filter { $0 >= asOf }.min()
    }
}

/// The declared policy by which claims are weighed: in force on the day of the trip and published by asOf, then best reliability, credibility,
/// latest start or publication; a tie between different values leaves the fact unknown.
enum FactResolver {
    static func resolve(_ fact: CompiledFact, on date: Day?, asOf: Day) -> ResolvedFact {
        if let date {
            let inForce = fact.claims.indices.filter {
                fact.claims[$0].isKnown(asOf: asOf) && fact.claims[$0].claim.valid.contains(date)
            }
            return weigh(inForce, fact, asOf: asOf)
        }
        let known = fact.claims.indices.filter { fact.claims[$0].isKnown(asOf: asOf) }
        // Without a date the fact is known only if it is the same on every day.
        let edges = known.flatMap {
            [fact.claims[$0].claim.valid.from, fact.claims[$0].claim.valid.to?.adding(days: 1)]
        }
        var result = weigh(known.filter { fact.claims[$0].claim.valid.from == nil }, fact, asOf: asOf)
        for edge in Set(edges.compactMap { $0 }).sorted() {
            let next = weigh(known.filter { fact.claims[$0].claim.valid.contains(edge) }, fact, asOf: asOf)
            if !result.value.isIdentical(to: next.value) {
                var all = weigh(known, fact, asOf: asOf)
                all.value = .unknown(UnknownSet("trip.date"))
                return all
            }
            result.isStale = result.isStale || next.isStale
            result.isContested = result.isContested || next.isContested
        }
        result.places = known
        return result
    }

    // INVARIANT: `places` are in the order of rank, as the fact's claims are.
    private static func weigh(_ places: [Int], _ fact: CompiledFact, asOf: Day) -> ResolvedFact {
        guard let best = places.first else {
            return ResolvedFact(fact: fact, value: fact.unknown, isStale: false, places: [], isContested: false)
        }
        let value = fact.values[best]
        let isTie = places.contains { fact.ranks[$0] == fact.ranks[best] && fact.values[$0] != value }
        return ResolvedFact(
            fact: fact, value: isTie ? fact.unknown : fact.claims[best].value,
            isStale: places.allSatisfy { fact.values[$0] != value || fact.claims[$0].source.isStale(asOf: asOf) },
            places: places, isContested: places.contains { fact.values[$0] != value })
    }
}
