package import AdvisoryModel
import CEL
package import TripClocks

/// The declared policies by which claims are weighed: of those in force at the time of the trip and published by asOf, which value counts.
///
/// This is the only place where claims are weighed; reports and views of crossings show what comes out of it.
package enum FactResolver {
    /// - Parameter time: when the trip may take place, by the clock of the fact's claims.
    package static func resolve(_ fact: CompiledFact, at time: TripMinutes, asOf: Day) -> ResolvedFact {
        let known = fact.claims.indices.filter { fact.claims[$0].isKnown(asOf: asOf) }
        // What holds for a part of the time only is known if it is the same in all parts.
        var starts = Set(time.spans.map(\.lowerBound))
        for place in known {
            let minutes = fact.claims[place].minutes
            starts.formUnion([minutes.lowerBound, minutes.upperBound + 1].filter { time.contains($0) })
        }
        var result: ResolvedFact?
        for start in starts.sorted() {
            let inForce = known.filter { place in
                let claim = fact.claims[place]
                return claim.minutes.contains(claim.claim.valid.hasMinutes ? start : time.day ?? start)
            }
            let next = FactWeighing(fact: fact, asOf: asOf).weigh(inForce)
            result = result.map { $0.joined(with: next, asking: time.missing) } ?? next
        }
        var resolved = result ?? FactWeighing(fact: fact, asOf: asOf).weigh([])
        // That a claim grows old changes nothing as long as another one that says the same is fresh.
        let newest = resolved.support.compactMap { fact.claims[$0].freshUntil }.max()
        let changes =
            fact.claims.filter { time.overlaps($0.minutes) }.flatMap(\.changes) + [newest].compactMap { $0 }
        resolved.goodUntil = changes.filter { $0.day >= asOf }.min()
        return resolved
    }
}
