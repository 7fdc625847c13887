package import AdvisoryModel
package import CEL
package import RuleLookup
import Synchronization
import SourceDiagnostics
package import TripClocks

/// The facts of all crossings, weighed once for each stretch of days on which nothing about them changes.
package final class FactTable: Sendable {
    private struct Key: Hashable {
        var crossing: CrossingNumber
        /// Which stretch of days the trip is in; nil: not known.
        var date: Int?
        var asOf: Int
        /// When the trip is, near a day on which its time may decide what is in force.
        var time: Time?
    }

    /// A time, or a whole day, by the clock of the state that is left, and which that may be.
    private struct Time: Hashable {
        var moment: Moment
        var leaving: [String]
    }

    /// The days on which something changes.
    private struct Edges {
        var date: [Day]
        /// The facts that may change on each of these.
        var facts: [[Slot]]
        var asOf: [Day]
        /// Days on which the time of the trip decides, by some clock.
        var timed: [Day]
    }

    /// Cache limit. A crossing has a few dozen stretches; this guards against callers who ask for every day of a century.
    private static let most = 4096

    private let facts: NumberedList<CrossingNumber, [CompiledFact]>
    private let edges: NumberedList<CrossingNumber, Edges>
    private let weigher: FactWeigher
    /// The facts of crossings of which nothing ever changes.
    private let constant: NumberedList<CrossingNumber, CrossingFacts?>
    private let known = Mutex<[Key: CrossingFacts]>([:])
    /// Facts of which nothing is claimed.
    package let unknown: CrossingFacts

    package init(_ facts: NumberedList<CrossingNumber, [CompiledFact]>, _ weigher: FactWeigher) {
        self.facts = facts
        self.weigher = weigher
        let edges = facts.map { facts in
            var date: [Day: [Slot]] = [:]
            var asOf: Set<Day> = []
            var timed: Set<Day> = []
            for fact in facts {
                for claim in fact.claims {
                    for day in Self.edges(of: claim.claim.valid) {
                        date[day, default: []].append(fact.slot)
                    }
                    if fact.readsTime { timed.formUnion(Self.edges(of: claim.claim.valid)) }
                    let source = claim.source
                    asOf.formUnion(
                        [source.publishedBy, source.freshUntil?.adding(days: 1), claim.claim.withdrawn]
                            .compactMap { $0 })
                }
            }
            let days = date.keys.sorted()
            return Edges(
                date: days, facts: days.map { date[$0, default: []] }, asOf: asOf.sorted(), timed: timed.sorted())
        }
        self.edges = NumberedList(edges)
        let nothing = weigher.weigh([], asOf: .first) { _ in .unknown }
        unknown = nothing
        constant = NumberedList(
            zip(facts, edges).map { facts, edges in
                if facts.isEmpty { return nothing }
                guard edges.date.isEmpty, edges.asOf.isEmpty else { return nil }
                return weigher.weigh(facts, asOf: .first) { _ in .unknown }
            })
    }

    /// The days of the trip on which some fact of a crossing may change.
    package func dateEdges(of crossing: CrossingNumber) -> [Day] { edges[crossing].date }

    /// The days, of some, of the trip on which facts of a crossing may change, and those facts.
    package func turns(of crossing: CrossingNumber, in days: ClosedRange<Day>) -> [(day: Day, facts: [Slot])] {
        let edges = edges[crossing]
        return edges.date.indices.filter { days.contains(edges.date[$0]) }.map { (edges.date[$0], edges.facts[$0]) }
    }

    /// Who says that some facts of a crossing change on a day of the trip, as far as that is known.
    package func sources(of slots: [Slot], turningOn day: Day, at crossing: CrossingNumber, asOf: Day) -> [String] {
        let claims = facts[crossing].filter { slots.contains($0.slot) }.flatMap(\.claims)
        return Set(
            claims.filter { $0.isKnown(asOf: asOf) && Self.edges(of: $0.claim.valid).contains(day) }.map(\.source.id)
        )
        .sorted()
    }

    /// The facts of a crossing at the time of a trip, as known on a day.
    package func facts(of crossing: CrossingNumber, at clock: TripClock, asOf: Day) -> CrossingFacts {
        if let constant = constant[crossing] { return constant }
        let edges = edges[crossing]
        var key = Key(
            crossing: crossing, date: clock.date.map { Self.stretch(of: $0, edges.date) },
            asOf: Self.stretch(of: asOf, edges.asOf))
        if let date = clock.date, Self.isNear(date, edges.timed) {
            key.time = Time(moment: Moment(date, minute: clock.minute), leaving: clock.leaving)
        }
        if let known = known.withLock({ $0[key] }) { return known }
        let weighed = weigher.weigh(facts[crossing], asOf: asOf) { clock.minutes(by: $0) }
        known.withLock {
            if $0.count >= Self.most { $0.removeAll() }
            $0[key] = weighed
        }
        return weighed
    }

    /// How many of the days have come.
    private static func stretch(of day: Day, _ edges: [Day]) -> Int {
        edges.indices.partition { edges[$0] > day }
    }

    /// The days on which claims come into force, or part of them does, and those after it.
    private static func edges(of valid: MomentRange) -> [Day] {
        let whole = valid.wholeDays
        return [valid.from?.day, whole.from, whole.to?.adding(days: 1), valid.to?.day.adding(days: 1)].compactMap { $0 }
    }

    /// Whether some clock takes a day to one of others.
    private static func isNear(_ day: Day, _ others: [Day]) -> Bool {
        let next = others.indices.partition { others[$0] >= day.adding(days: -RulebookClocks.mostDays) }
        return next < others.count && others[next] <= day.adding(days: RulebookClocks.mostDays)
    }
}
