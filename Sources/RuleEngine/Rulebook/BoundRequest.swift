public import AdvisoryModel
import CEL
import RuleLanguage
public import RuleLookup

/// A request whose attributes are looked up and turned into numbers, ready to be matched any number of times.
///
/// A class, because it is passed about in hot loops, where one reference is cheaper than its parts.
public final class BoundRequest: Sendable {
    /// Whose numbers these are.
    private let rulebook: Rulebook
    let values: RequestValues
    let query: IndexQuery
    private let withOldNews = OnceMade<SaidBindings>()

    init(_ values: RequestValues, rulebook: Rulebook) {
        self.rulebook = rulebook
        self.values = values
        query = IndexQuery(
            rulebook.index, values.bindings, includingDrafts: values.includesDrafts, oldGroups: values.groups.oldGroups)
    }

    /// The values of all attributes; facts that only old news tells of are unknown.
    var bindings: Bindings { values.bindings }

    /// Whether old news says something.
    var hasOldNews: Bool { !values.facts.old.isEmpty || values.groups.said != nil }

    /// The values with what old news says, where it says something; made when they are first needed.
    var said: Bindings {
        if !hasOldNews { return values.bindings }
        return withOldNews.get {
            var said = values.bindings
            for (slot, value) in values.facts.old { said[slot] = value }
            if let slot = rulebook.groupSlot, let groups = values.groups.said { said[slot] = groups }
            return SaidBindings(said)
        }.bindings
    }
}

/// Values with what old news says; a class, so that they are made once.
private final class SaidBindings: Sendable {
    let bindings: Bindings

    init(_ bindings: Bindings) { self.bindings = bindings }
}

/// What is known of a request.
struct RequestValues: Sendable {
    /// The values of all attributes; facts that only old news tells of are unknown.
    var bindings: Bindings
    let facts: CrossingFacts
    let groups: GroupStanding
    let clock: TripClock
    let asOf: Day
    let includesDrafts: Bool
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
        let facts = factTable.facts(of: number, on: request.trip.date, asOf: asOf)
        var bindings = binder.bindings(request, crossings[number], passport, over: facts.bindings)
        let groups = groupTable.standing(on: request.trip.date, asOf: asOf)
        if let groupSlot { bindings[groupSlot] = groups.cautious }
        let values = RequestValues(
            bindings: bindings, facts: facts, groups: groups, clock: TripClock(request.trip, base.clocks[number]),
            asOf: asOf, includesDrafts: includingDrafts)
        return BoundRequest(values, rulebook: self)
    }

    /// The same request of a traveler who has only those nationalities.
    func rebind(_ bound: BoundRequest, nationalities: [String]) -> BoundRequest {
        var values = bound.values
        binder.set(nationalities: nationalities, in: &values.bindings)
        return BoundRequest(values, rulebook: self)
    }
}

extension RuleMatches {
    /// The full ids of the rules, in their order.
    public func ids(in rulebook: Rulebook) -> [String] { (0..<count).map { rulebook.store.id(of: self[$0].rule) } }
}
