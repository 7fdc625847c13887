import AdvisoryModel
import CEL
import RuleLookup
import Synchronization
import SourceDiagnostics

/// What the facts of a crossing are on one day, as known on another; a class, because requests share it.
final class CrossingFacts: Sendable {
    /// What everything is while nothing is known of the request; facts that only old news tells of are unknown.
    let bindings: Bindings
    /// What old news says, by slot.
    let old: [(slot: Slot, value: Value)]
    /// The facts of the crossing, by slot.
    let resolved: NumberedList<Slot, ResolvedFact?>
    /// Those of which claims disagree, as the report shows them, by slot.
    let contested: NumberedList<Slot, ContestedFact?>
    /// The last days before something of them changes by itself, by slot.
    let goodUntil: NumberedList<Slot, LastDay?>

    init(bindings: Bindings, resolved: NumberedList<Slot, ResolvedFact?>) {
        self.bindings = bindings
        old = resolved.indices.compactMap { slot in
            resolved[slot].flatMap { $0.isStale && !$0.value.isUnknown ? (slot, $0.value) : nil }
        }
        self.resolved = resolved
        contested = NumberedList(resolved.map { $0?.contested })
        goodUntil = NumberedList(resolved.map { $0?.goodUntil })
    }
}

/// The facts of all crossings, weighed once for each stretch of days on which nothing about them changes.
final class FactTable: Sendable {
    private struct Key: Hashable {
        var crossing: Int
        /// Which stretch of days the trip is in; nil: not known.
        var date: Int?
        var asOf: Int
    }

    /// The days on which something changes.
    private struct Edges {
        var date: [Day]
        var asOf: [Day]
    }

    /// Cache limit. A crossing has a few dozen stretches; this guards against callers who ask for every day of a century.
    private static let most = 4096

    private let facts: [[CompiledFact]]
    private let edges: [Edges]
    /// The slots of all facts with what they are at crossings that lack them.
    private let missing: [(slot: Slot, unknown: Value)]
    private let attributes: Int
    /// What everything is while nothing is known.
    private let unknown: Bindings
    /// The facts of crossings of which nothing ever changes.
    private let constant: [CrossingFacts?]
    private let known = Mutex<[Key: CrossingFacts]>([:])

    init(_ facts: [[CompiledFact]], missing: [(slot: Slot, unknown: Value)], attributes: Int, unknown: Bindings) {
        self.facts = facts
        self.unknown = unknown
        self.missing = missing
        self.attributes = attributes
        edges = facts.map { facts in
            var date: Set<Day> = []
            var asOf: Set<Day> = []
            for claim in facts.flatMap(\.claims) {
                date.formUnion([claim.claim.valid.from, claim.claim.valid.to?.adding(days: 1)].compactMap { $0 })
                asOf.formUnion(
                    [claim.source.published?.lastDay, claim.source.freshUntil?.adding(days: 1), claim.claim.withdrawn]
                        .compactMap { $0 })
            }
            return Edges(date: date.sorted(), asOf: asOf.sorted())
        }
        constant = zip(facts, edges).map { facts, edges in
            guard edges.date.isEmpty, edges.asOf.isEmpty else { return nil }
            return Self.weigh(facts, missing, attributes, unknown, on: nil, asOf: .first)
        }
    }

    /// The days of the trip on which some fact of a crossing may change.
    func dateEdges(of crossing: Int) -> [Day] { edges[crossing].date }

    func facts(of crossing: Int, on date: Day?, asOf: Day) -> CrossingFacts {
        if let constant = constant[crossing] { return constant }
        let key = Key(
            crossing: crossing, date: date.map { Self.stretch(of: $0, edges[crossing].date) },
            asOf: Self.stretch(of: asOf, edges[crossing].asOf))
        if let known = known.withLock({ $0[key] }) { return known }
        let weighed = Self.weigh(facts[crossing], missing, attributes, unknown, on: date, asOf: asOf)
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

    private static func weigh(
        _ facts: [CompiledFact], _ missing: [(slot: Slot, unknown: Value)], _ attributes: Int, _ unknown: Bindings,
        on date: Day?, asOf: Day
    ) -> CrossingFacts {
        var resolved = NumberedList<Slot, ResolvedFact?>(repeating: nil, count: attributes)
        for fact in facts { resolved[fact.slot] = FactResolver.resolve(fact, on: date, asOf: asOf) }
        var bindings = unknown
        for (slot, unknown) in missing { bindings[slot] = resolved[slot]?.cautiousValue ?? unknown }
        return CrossingFacts(bindings: bindings, resolved: resolved)
    }
}
