public import AdvisoryModel
import CEL
import RequestBinding
import RuleFunctions
public import RuleLanguage
import RulebookFacts
package import TripClocks

/// What families see of a request while they resolve their applying rules.
///
/// A class, because every rule of every family is given it.
public final class CheckContext: Sendable {
    /// The request.
    @inlinable public var request: Request {
        @inline(__always) _read { yield asked.request }
    }
    /// The day on which the question is asked.
    public var asOf: Day { values.asOf }
    /// The crossing.
    public var crossing: Crossing {
        @inline(__always) _read { yield terms.crossings[asked.crossing.index] }
    }
    /// The states of the trip: the one that is left and the one that is entered, or the crossing's two where it does not say.
    public let states: [String]
    /// The states that the trip enters or, where it does not say, may enter.
    let enteredStates: [String]
    /// The languages that the report prefers, best first.
    public var languages: [String] { asked.languages }
    private let terms: RulebookTerms
    let values: RequestValues
    @usableFromInline let asked: AskedTrip
    var parts: ReportParts { asked.parts }

    /// The values of all attributes, facts as they are said to be.
    var bindings: Bindings { values.said }
    /// The facts of the crossing.
    var facts: CrossingFacts { values.facts }
    /// Who belongs to each group.
    var groups: GroupStanding { values.groups }

    package var clock: TripClock { values.clock }

    /// Whether anybody reads details, contacts, variables and changes; where only verdicts are wanted, families need not make them.
    public var isExplained: Bool { !parts.areOfVerdictOnly }

    init(_ values: RequestValues, _ asked: AskedTrip, _ terms: RulebookTerms, passport: PassportChoice) {
        self.values = values
        self.asked = asked
        self.terms = terms
        let (from, to) = (asked.request.trip.from, asked.request.trip.to)
        let sides = terms.crossings[asked.crossing.index].between
        states =
            switch (from, to) {
            case (let from?, let to?): [from, to]
            case (let from?, nil): [from] + sides.filter { $0 != from }
            case (nil, let to?): sides.filter { $0 != to } + [to]
            case (nil, nil): sides
            }
        let others = sides.filter { $0 != from }
        enteredStates = to.map { [$0] } ?? (others.isEmpty ? sides : others)
        self.passport = passport
    }

    /// The day of the crossing.
    @inlinable public var date: Day? { asked.request.trip.date }

    /// The traveler's documents; nil: not known.
    public var documents: [Document]? { request.traveler.documents }

    /// The passport traveled on, where it is known: the only one, or the one that the trip names.
    public let passport: PassportChoice

    /// Evaluates a condition of a rule that lets through those who meet it: old news may say that a traveler does not meet it, never that one does.
    public func evaluate(_ condition: Condition) -> Outcome {
        let cautious = condition.evaluate(values.bindings)
        // What is known without old news is so with it.
        guard cautious.truth == nil, values.hasOldNews else { return cautious }
        let said = condition.evaluate(values.said)
        return said.truth == true ? cautious : said
    }

    /// Whether a country belongs to a set on the day of the trip; not known where only old news says so.
    public func contains(_ set: CountrySet, _ country: String) -> Outcome {
        if set.countries.contains(country) { return .holds }
        var missing: [String] = []
        for id in set.groups {
            switch values.groups[id]?.contains(country) {
            case .bool(true): return .holds
            case .unknown(let unknown): missing = Outcome.union(missing, unknown.names)
            default: continue
            }
        }
        return missing.isEmpty ? .fails : Outcome(truth: nil, missing: missing)
    }

    /// The last day before something of the groups in a set changes by itself; nil: nothing does.
    public func goodUntil(_ set: CountrySet) -> LastDay? {
        set.groups.compactMap { values.groups.goodUntil(of: $0) }.min()
    }

    /// The states for which a rule speaks: its authority, or both.
    public func states(for authority: String?) -> [String] { authority.map { [$0] } ?? states }

    /// The day from which a source is known; the first day there is where it does not say, the last for a source that does not exist.
    public func publication(of source: String) -> Day {
        terms.source(source).map { $0.publishedBy ?? .first } ?? .last
    }

    /// The last day on which a source is fresh; nil for one that was never seen.
    package func freshUntil(_ source: String) -> Day? {
        terms.source(source).flatMap { $0.freshUntil }
    }

    /// On which days a country works, as far as the rulebook says; without a country, or where it says nothing, Monday to Friday.
    public func calendar(of country: String?) -> NationalCalendar {
        country.flatMap { terms.vocabulary.calendars[$0] } ?? .weekdays
    }

    /// The time of day of the crossing in minutes, by the clock of the state that is left; nil: not known.
    public var minute: Int? { clock.minute }

    /// The attributes that would settle which of several ways to understand the time is meant.
    public var clockQuestion: [String] { clock.missing.map { [$0] } ?? [] }
}
