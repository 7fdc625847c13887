public import AdvisoryModel
import CEL
import RuleLanguage
public import RuleLookup
import TripClocks

/// A request whose attributes are looked up and turned into numbers, ready to be matched any number of times.
///
/// A class, because it is passed about in hot loops, where one reference is cheaper than its parts.
public final class BoundRequest: Sendable {
    /// Whose numbers these are.
    private let rulebook: Rulebook
    /// The values of all attributes; facts that only old news tells of are unknown.
    let bindings: Bindings
    /// The same with what old news says; nil where there is none.
    let said: Bindings?
    let facts: CrossingFacts
    let groups: GroupStanding
    let query: IndexQuery
    let clock: TripClock
    let asOf: Day
    let includesDrafts: Bool

    init(
        rulebook: Rulebook, bindings: Bindings, said: Bindings?, facts: CrossingFacts, groups: GroupStanding,
        query: consuming IndexQuery, clock: TripClock, asOf: Day, includesDrafts: Bool
    ) {
        self.includesDrafts = includesDrafts
        self.rulebook = rulebook
        self.bindings = bindings
        self.said = said
        self.facts = facts
        self.groups = groups
        self.query = query
        self.clock = clock
        self.asOf = asOf
    }
}

extension BoundRequest {
    /// Whether a rulebook is the one that bound it.
    @inline(__always)
    func isBound(by other: Rulebook) -> Bool { rulebook === other }
}

extension Rulebook {
    /// Binds a request as it is; nil if its crossing is not one of this rulebook's. Values are taken as they stand: `validated(_:)` brings
    /// those of a request made in Swift into their normal form, and says what is wrong with them.
    ///
    /// - Parameter asOf: the day on which the question is asked; the request's own `asOf` takes precedence.
    public func bind(_ request: Request, asOf: Day, includingDrafts: Bool = false) -> BoundRequest? {
        crossingNumbers[request.trip.crossing].map {
            bind(
                request, crossing: $0, asOf: request.asOf ?? asOf, includingDrafts: includingDrafts,
                passport: PassportChoice(request))
        }
    }

    func bind(
        _ request: Request, crossing number: Int, asOf: Day, includingDrafts: Bool, passport: PassportChoice
    ) -> BoundRequest {
        let clock = TripClock(request.trip, base.clocks[number])
        let facts = factTable.facts(of: number, at: clock, asOf: asOf)
        var bindings = binder.bindings(request, crossings[number], passport, over: facts.bindings)
        let groups = groupTable.standing(on: request.trip.date, asOf: asOf)
        if let groupSlot { bindings[groupSlot] = groups.cautious }
        return BoundRequest(
            rulebook: self, bindings: bindings, said: said(bindings, facts, groups), facts: facts, groups: groups,
            query: IndexQuery(
                index, bindings, includingDrafts: includingDrafts, oldGroups: groups.oldGroups),
            clock: clock, asOf: asOf, includesDrafts: includingDrafts)
    }

    /// The values with what old news says; nil where there is none.
    private func said(_ bindings: Bindings, _ facts: CrossingFacts, _ groups: GroupStanding) -> Bindings? {
        guard !facts.old.isEmpty || groups.said != nil else { return nil }
        var all = bindings
        for (slot, value) in facts.old { all[slot] = value }
        if let groupSlot, let said = groups.said { all[groupSlot] = said }
        return all
    }
}

extension RuleMatches {
    /// The full ids of the rules, in their order.
    public func ids(in rulebook: Rulebook) -> [String] { (0..<count).map { rulebook.store.id(of: self[$0].rule) } }
}
