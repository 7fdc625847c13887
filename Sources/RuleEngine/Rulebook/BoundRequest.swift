import OnceMadeParts
public import AdvisoryModel
import CEL
package import RequestBinding
import RuleLanguage
public import RuleLookup
package import RulebookFacts
import TripClocks

/// A request whose attributes are looked up and turned into numbers, ready to be matched any number of times.
///
/// A class, because it is passed about in hot loops, where one reference is cheaper than its parts.
public final class BoundRequest: Sendable {
    /// Whose numbers these are.
    private let rulebook: Rulebook
    package let values: RequestValues
    let query: IndexQuery
    /// The day on which the question is asked, as a number: a lookup reads it from here.
    let asOf: Int32

    /// - Parameters:
    ///   - other: the query of a request that says the same, facts and groups aside, but for some slots.
    init(_ values: RequestValues, rulebook: Rulebook, like other: IndexQuery? = nil, butFor slots: [Slot] = []) {
        self.rulebook = rulebook
        self.values = values
        asOf = values.asOf.number
        let index = rulebook.index
        let (common, groups) = (values.facts.axes(of: index), values.groups.axes(of: index))
        query =
            other.map {
                IndexQuery(like: $0, butFor: slots, index, values.bindings, common: common, groups: groups)
            }
            ?? IndexQuery(
                index, values.bindings, common: common, groups: groups, includingDrafts: values.includesDrafts)
    }
}

extension BoundRequest {
    /// Whether it was bound by this rulebook, and no other: each has numbers of its own, so that only the one that bound it can match it.
    ///
    /// ```swift
    /// if !bound.isBound(to: rulebook) { print("the rulebook was replaced: bind the request again") }
    /// ```
    @inline(__always)
    public func isBound(to other: Rulebook) -> Bool { rulebook === other }
}

extension Rulebook {
    /// Binds a request as it is; nil if its crossing is not one of this rulebook's. Values are taken as they stand: `validated(_:)` brings
    /// those of a request made in Swift into their normal form, and says what is wrong with them.
    ///
    /// - Parameters:
    ///   - request: what is asked.
    ///   - asOf: the day on which the question is asked; the request's own `asOf` takes precedence.
    ///   - includingDrafts: whether rules of the status `draft` count.
    public func bind(_ request: Request, asOf: Day, includingDrafts: Bool = false) -> BoundRequest? {
        crossingNumbers[request.trip.crossing].map {
            bind(
                request, crossing: $0, asOf: request.asOf ?? asOf, includingDrafts: includingDrafts,
                passport: PassportChoice(request))
        }
    }

    /// Binds a request for a traveler who uses a certain passport.
    func bind(_ asked: AskedTrip, _ passport: PassportChoice) -> BoundRequest {
        let model = asked.model.flatMap { $0.passport == passport ? $0 : nil }
        let bound = bind(
            asked.request, crossing: asked.crossing, asOf: asked.asOf, includingDrafts: asked.includesDrafts,
            passport: passport, likeOnAnotherDay: model)
        _ = asked.values.get { PassportValues(passport, bound.values, bound.query) }
        return bound
    }

    /// - Parameter model: what is known of a request of which this is the same on another day.
    package func bind(
        _ request: Request, crossing number: CrossingNumber, asOf: Day, includingDrafts: Bool,
        passport: PassportChoice, likeOnAnotherDay model: PassportValues? = nil
    ) -> BoundRequest {
        let clock = TripClock(request.trip, base.clocks[number.index])
        let facts = factTable.facts(of: number, at: clock, asOf: asOf)
        var bindings =
            model.map { binder.bindings(request, likeOnAnotherDay: $0.values.bindings, over: facts.bindings) }
            ?? binder.bindings(request, between: crossings[number.index].between, passport, over: facts.bindings)
        let groups = groupTable.standing(on: request.trip.date, asOf: asOf)
        if let groupSlot { bindings[groupSlot] = groups.cautious }
        let values = RequestValues(
            bindings, facts: facts, groups: groups, groupSlot: groupSlot, clock: clock, asOf: asOf,
            includesDrafts: includingDrafts)
        return BoundRequest(values, rulebook: self, like: model?.query, butFor: binder.slotsOfDay)
    }

    /// What is known of a request without its day and time, whatever facts and groups say.
    func undated(_ asked: AskedTrip, _ passport: PassportChoice) -> Bindings {
        let (request, unknown) = (asked.request, factTable.unknown.bindings)
        let known = asked.values.known.flatMap { $0.passport == passport ? $0.values.bindings : nil }
        let dated =
            known ?? binder.bindings(request, between: crossings[asked.crossing.index].between, passport, over: unknown)
        return withoutNews(binder.bindings(request, isDated: false, likeOnAnotherDay: dated, over: unknown))
    }

    /// A request of which nothing is known but its crossing, nor what is claimed of that.
    func bindAnybody(at number: CrossingNumber) -> BoundRequest {
        let crossing = crossings[number.index]
        let request = Request(traveler: Traveler(), trip: Trip(crossing: crossing.id))
        let (facts, groups) = (factTable.unknown, groupTable.unknown)
        var bindings = binder.bindings(
            request, between: crossing.between, PassportChoice(request), over: facts.bindings)
        if let groupSlot { bindings[groupSlot] = groups.cautious }
        let values = RequestValues(
            bindings, facts: facts, groups: groups, groupSlot: groupSlot,
            clock: TripClock(request.trip, base.clocks[number.index]), asOf: .last, includesDrafts: true)
        return BoundRequest(values, rulebook: self)
    }

    /// The same request where nothing is known of what facts of crossings in common and groups say.
    func withoutNews(_ bound: BoundRequest) -> BoundRequest {
        let values = bound.values
        return BoundRequest(
            RequestValues(
                withoutNews(values.bindings), facts: factTable.unknown, groups: groupTable.unknown,
                groupSlot: groupSlot, clock: values.clock, asOf: values.asOf, includesDrafts: values.includesDrafts),
            rulebook: self, like: bound.query)
    }

    /// The same request of a traveler who has only those nationalities.
    package func rebind(_ bound: BoundRequest, nationalities: [String]) -> BoundRequest {
        var bindings = bound.values.bindings
        binder.set(nationalities: nationalities, in: &bindings)
        return BoundRequest(
            RequestValues(bindings, like: bound.values), rulebook: self, like: bound.query,
            butFor: [binder.nationalitySlot].compactMap { $0 })
    }
}

extension RuleMatches {
    /// The full ids of the rules, in their order.
    public func ids(in rulebook: Rulebook) -> [String] { (0..<count).map { rulebook.store.id(of: self[$0].rule) } }
}
