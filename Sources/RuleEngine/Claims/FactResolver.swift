import AdvisoryModel
import CEL

/// The declared policies by which claims are weighed: of those in force at the time of the trip and published by asOf, which value counts.
///
/// This is the only place where claims are weighed; reports and views of crossings show what comes out of it.
enum FactResolver {
    /// All minutes there are.
    static let always = (Int(Day.first.number) * 1440)...(Int(Day.last.number) * 1440 + 1439)

    /// - Parameter minute: the time of the trip by the clock of the fact's claims, counted from the first minute of `date`; nil: any of the day.
    static func resolve(_ fact: CompiledFact, on date: Day?, minute: Int? = nil, asOf: Day) -> ResolvedFact {
        var span = always
        if let date {
            let midnight = Int(date.number) * 1440
            span = minute.map { midnight + $0...midnight + $0 } ?? midnight...midnight + 1439
        }
        let known = fact.claims.indices.filter { fact.claims[$0].isKnown(asOf: asOf) }
        // What holds for a part of the time only is known if it is the same in all parts.
        var starts: Set<Int> = [span.lowerBound]
        for index in known {
            let minutes = fact.claims[index].minutes
            starts.formUnion([minutes.lowerBound, minutes.upperBound + 1].filter { span.contains($0) })
        }
        var result: ResolvedFact?
        for start in starts.sorted() {
            let inForce = known.filter { fact.claims[$0].minutes.contains(start) }
            let next = FactWeighing(fact: fact, asOf: asOf).weigh(inForce)
            result = result.map { $0.joined(with: next, asking: date == nil ? "trip.date" : "trip.time") } ?? next
        }
        var resolved = result ?? FactWeighing(fact: fact, asOf: asOf).weigh([])
        // That a claim grows old changes nothing as long as another one that says the same is fresh.
        let newest = resolved.support.compactMap { fact.claims[$0].freshUntil }.max()
        let changes = fact.claims.filter { $0.minutes.overlaps(span) }.flatMap(\.changes) + [newest].compactMap { $0 }
        resolved.goodUntil = changes.filter { $0.day >= asOf }.min()
        return resolved
    }
}
