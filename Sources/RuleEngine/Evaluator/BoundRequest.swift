public import AdvisoryModel
import CEL

/// A request whose attributes are looked up and turned into numbers, ready to be matched any number of times.
public struct BoundRequest: Sendable {
    let bindings: Bindings
    let facts: CrossingFacts
    var query: IndexQuery
    let date: Day?
    let asOf: Day
}

extension Rulebook {
    /// Binds a request; nil if its crossing is not one of this rulebook's.
    ///
    /// - Parameter asOf: the day on which the question is asked; the request's own `asOf` goes before it.
    public func bind(_ request: Request, asOf: Day, includingDrafts: Bool = false) -> BoundRequest? {
        crossingPositions[request.trip.crossing].map {
            bind(request, crossing: $0, asOf: request.asOf ?? asOf, includingDrafts: includingDrafts)
        }
    }

    func bind(_ request: Request, crossing position: Int, asOf: Day, includingDrafts: Bool) -> BoundRequest {
        var bindings = Bindings(environment)
        binder.bind(request, crossings[position], into: &bindings)
        bindings[travelerSlot] = .traveler(TravelerDocuments(request))
        let facts = factTable.facts(of: position, on: request.trip.date, asOf: asOf)
        for (slot, value) in facts.values { bindings[slot] = value }
        var query = IndexQuery(values: [], symbols: [], asOf: asOf.number)
        query.values.reserveCapacity(index.axes.count)
        for axis in index.axes {
            query.values.append(
                axis == .drafts
                    ? AxisValue(state: .number, number: includingDrafts ? 1 : 0)
                    : AxisValue(axis, bindings, index.symbols, &query.symbols))
        }
        return BoundRequest(bindings: bindings, facts: facts, query: query, date: request.trip.date, asOf: asOf)
    }

    /// The rules whose conditions hold or may hold, known at `asOf` and in force; overrides aside.
    ///
    /// This is what a rules engine without explanation answers. Nothing is allocated once `matches` has grown to its size, as long as no
    /// condition has to be evaluated that cannot be looked up.
    public func match(_ bound: BoundRequest, into matches: inout RuleMatches) {
        matches.removeAll()
        index.lookUp(bound.query, into: &matches)
        if matches.isSettled { return }
        var judge = RuleJudge(
            rulebook: self, bindings: bound.bindings, date: bound.date, asOf: bound.asOf, facts: bound.facts.resolved)
        matches.settle { judge.certainty(of: $0) }
    }
}

extension RuleMatches {
    /// The full ids of the rules, in their order.
    public func ids(in rulebook: Rulebook) -> [String] { (0..<count).map { rulebook.ruleIDs[self[$0].rule] } }
}
