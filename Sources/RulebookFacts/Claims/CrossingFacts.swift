package import AdvisoryModel
package import CEL
package import RuleLookup

/// What the facts of a crossing are on one day, as known on another; a class, because requests share it.
package final class CrossingFacts: Sendable {
    /// What everything is while nothing is known of the request; facts that only old news tells of are unknown.
    package let bindings: Bindings
    /// The same with what old news says.
    package let said: Bindings
    /// The slots of those that only old news tells of and that not all bindings have in common.
    package let ownOldSlots: [Slot]
    /// The facts that only old news tells of.
    package let oldFacts: [ResolvedFact]
    /// Whether only old news tells of it, by slot.
    package let isOld: NumberedList<Slot, Bool>
    /// The places of these facts among `oldFacts`, by the names of their attributes.
    package let oldPlaces: [String: Int]
    /// The facts of the crossing, by slot.
    package let resolved: NumberedList<Slot, ResolvedFact?>
    /// Those of which claims disagree, as the report shows them, by slot.
    package let contested: NumberedList<Slot, ContestedFact?>
    /// Who claims these, by slot.
    package let contestedSources: NumberedList<Slot, [SourceNumber]>
    /// The last days before something of them changes by itself, by slot.
    package let goodUntil: NumberedList<Slot, LastDay?>
    /// What rules come to that read nothing else; nil where nothing is known, as then other crossings may share this.
    package let answers: FactAnswers?

    /// - Parameter number: the number of the source of an id.
    package init(
        bindings: Bindings, resolved: NumberedList<Slot, ResolvedFact?>, numbering number: (String) -> SourceNumber?
    ) {
        self.bindings = bindings
        oldFacts = resolved.elements.compactMap { $0 }.filter { $0.isStale && !$0.value.isUnknown }
        var said = bindings
        for fact in oldFacts { said[fact.fact.slot] = fact.value }
        self.said = said
        ownOldSlots = oldFacts.map(\.fact.slot).filter { !bindings.isShared($0) }
        isOld = NumberedList(resolved.map { $0?.isStale ?? false })
        oldPlaces = Dictionary(
            oldFacts.enumerated().map { ($1.fact.attribute, $0) }, uniquingKeysWith: { first, _ in first })
        self.resolved = resolved
        contested = NumberedList(resolved.map { $0?.contested })
        contestedSources = NumberedList(contested.map { $0?.claims.compactMap { number($0.source) } ?? [] })
        goodUntil = NumberedList(resolved.map { $0?.goodUntil })
        answers = resolved.contains { $0 != nil } ? FactAnswers() : nil
    }
}
