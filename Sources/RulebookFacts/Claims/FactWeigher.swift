package import AdvisoryModel
package import CEL
import RuleLookup
import SourceDiagnostics
package import TripClocks

/// Weighs all facts of a crossing together.
package struct FactWeigher: Sendable {
    /// The slots of all facts with what they are at crossings that lack them.
    package let missing: [(slot: Slot, unknown: Value)]
    /// How many attributes there are.
    package let attributes: Int
    /// What everything is while nothing is known.
    package let unknown: Bindings
    /// The sources of the rulebook.
    package let sources: [Source]

    package init(
        missing: [(slot: Slot, unknown: Value)], attributes: Int, unknown: Bindings, sources: [Source]
    ) {
        self.missing = missing
        self.attributes = attributes
        self.unknown = unknown
        self.sources = sources
    }

    /// What the facts are at a time, as known on a day.
    ///
    /// - Parameter time: the time of the trip by the clock of a side.
    package func weigh(_ facts: [CompiledFact], asOf: Day, at time: (String?) -> TripMinutes) -> CrossingFacts {
        var resolved = NumberedList<Slot, ResolvedFact?>(repeating: nil, count: attributes)
        for fact in facts { resolved[fact.slot] = FactResolver.resolve(fact, at: time(fact.zone), asOf: asOf) }
        var bindings = unknown
        for (slot, unknown) in missing { bindings[slot] = resolved[slot]?.cautiousValue ?? unknown }
        return CrossingFacts(bindings: bindings, resolved: resolved) { sources.number(of: $0) }
    }
}

extension [Source] {
    /// The number of the source of that id; nil if there is none.
    ///
    /// INVARIANT: the sources of a rulebook are sorted by id.
    package func number(of id: String) -> SourceNumber? {
        let place = indices.partition { self[$0].id >= id }
        return place < count && self[place].id == id ? SourceNumber(place) : nil
    }
}
