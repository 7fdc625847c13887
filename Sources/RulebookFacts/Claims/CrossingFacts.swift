package import AdvisoryModel
package import CEL
import OnceMadeParts
import RuleLanguage
package import RuleLookup
import Synchronization

/// What the facts of a crossing are on one day, as known on another; a class, because requests share it.
package final class CrossingFacts: Sendable {
    /// Tells them from all others.
    package let number: Int
    private static let numbers = Atomic(0)
    /// What everything is while nothing is known of the request; facts that only old news tells of are unknown.
    package let bindings: Bindings
    /// The same with what old news says.
    package let said: Bindings
    /// The slots of those that only old news tells of and that not all bindings have in common.
    package let ownOldSlots: [Slot]
    /// What to look up of the facts that only old news tells of, by their names; nil: no claim supports one.
    package let lookUps: [FactLookUp?]
    /// Whether only old news tells of it, by slot.
    package let isOld: NumberedList<Slot, Bool>
    /// The places of these facts among `lookUps`, by the names of their attributes.
    package let oldPlaces: [String: Int]
    private let axes = OnceMade<CommonAxes>()
    /// What reports say of them beside their values, by slot; nil: nothing.
    private let notes: [FactNote?]
    /// By slot, the last day before something of it changes by itself, and whether sources disagree: read without counting a reference.
    private let brief: [(lastDay: Day?, isContested: Bool)]
    /// The last day before something of any of them changes by itself; nil: nothing does.
    private let soonest: Day?
    /// What rules come to that read nothing else; nil where nothing is known, as then other crossings may share this.
    package let answers: FactAnswers?
    /// The same of rules that are judged by the nationality of the passport alone, where there are others.
    package let nationalAnswers: FactAnswers?

    /// - Parameter number: the number of the source of an id.
    package init(
        bindings: Bindings, resolved: NumberedList<Slot, ResolvedFact?>, numbering number: (String) -> SourceNumber?
    ) {
        self.number = Self.numbers.add(1, ordering: .relaxed).newValue
        self.bindings = bindings
        let oldFacts = resolved.elements.compactMap { $0 }.filter { $0.isStale && !$0.value.isUnknown }
            .sorted { $0.fact.attribute < $1.fact.attribute }
        lookUps = oldFacts.map(\.lookUp)
        var said = bindings
        for fact in oldFacts { said[fact.fact.slot] = fact.value }
        self.said = said
        ownOldSlots = oldFacts.map(\.fact.slot).filter { !bindings.isShared($0) }
        isOld = NumberedList(resolved.map { $0?.isStale ?? false })
        oldPlaces = Dictionary(
            oldFacts.enumerated().map { ($1.fact.attribute, $0) }, uniquingKeysWith: { first, _ in first })
        notes = resolved.map { $0.flatMap { FactNote($0, numbering: number) } }
        brief = notes.map { ($0?.lastDay, $0.map { !$0.contested.isEmpty } ?? false) }
        soonest = notes.compactMap { $0?.lastDay }.min()
        let isKnown = resolved.contains { $0 != nil }
        (answers, nationalAnswers) = isKnown ? (FactAnswers(), FactAnswers()) : (nil, nil)
    }

    /// What all requests to the crossing say of the axes of an index.
    package func axes(of index: RuleIndex) -> CommonAxes {
        let common = axes.get { CommonAxes(index, bindings) }
        return common.areAxes(of: index) ? common : CommonAxes(index, bindings)
    }

    /// What reports say of a fact beside its value; nil: nothing.
    package func note(of slot: Slot) -> FactNote? { notes[slot.index] }

    /// The last day before something of a fact changes by itself; nil: nothing does.
    package func lastDay(of slot: Slot) -> Day? { brief[slot.index].lastDay }

    /// Whether sources disagree on a fact.
    package func isContested(_ slot: Slot) -> Bool { brief[slot.index].isContested }

    /// Whether something of a fact, or of any without one, changes by itself before a day; nil: before the end of days.
    package func mayChange(_ slot: Slot? = nil, before day: Day?) -> Bool {
        guard let last = slot.map({ notes[$0.index]?.lastDay }) ?? soonest else { return false }
        return day.map { last < $0 } ?? true
    }
}

/// What reports say of a fact beside its value; a class, because many rules of one request read it.
package final class FactNote: Sendable {
    /// The last day before something of it changes by itself.
    package let goodUntil: LastDay?
    fileprivate let lastDay: Day?
    /// The fact with the claims that disagree; empty: none does.
    package let contested: [ContestedFact]
    /// Who makes those claims.
    package let contesting: [SourceNumber]

    init?(_ resolved: ResolvedFact, numbering number: (String) -> SourceNumber?) {
        goodUntil = resolved.goodUntil
        lastDay = goodUntil?.day
        contested = resolved.contested.map { [$0] } ?? []
        contesting = contested.flatMap(\.claims).compactMap { number($0.source) }
        if goodUntil == nil, contested.isEmpty { return nil }
    }
}
