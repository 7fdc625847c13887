public import AdvisoryModel
import CEL
public import RuleLanguage
package import TripClocks

/// What families see of a request while they resolve their applying rules.
///
/// A class, because every rule of every family is given it.
public final class CheckContext: Sendable {
    /// The request.
    public let request: Request
    /// The day on which the question is asked.
    public let asOf: Day
    /// The crossing.
    public let crossing: Crossing
    /// The states of the trip: the one that is left and the one that is entered, or the crossing's two where it does not say.
    public let states: [String]
    /// The languages that the report prefers, best first.
    public let languages: [String]
    let vocabulary: Vocabulary
    private let sources: [Source]
    /// The values of all attributes, facts as they are said to be.
    let bindings: Bindings
    /// The same without what only old news says; nil where there is none.
    private let cautious: Bindings?
    private let groups: GroupStanding
    let parts: ReportParts
    package let clock: TripClock

    /// Whether details, contacts and variables are read; where only verdicts are wanted, families need not make them.
    public var isExplained: Bool { !parts.isDisjoint(with: [.advisories, .contacts]) }

    init(
        request: Request, asOf: Day, crossing: Crossing, states: [String], languages: [String], vocabulary: Vocabulary,
        sources: [Source], bindings: Bindings, cautious: Bindings?, groups: GroupStanding, clock: TripClock,
        passport: PassportChoice,
        parts: ReportParts
    ) {
        self.request = request
        self.asOf = asOf
        self.crossing = crossing
        self.states = states
        self.languages = languages
        self.vocabulary = vocabulary
        self.sources = sources
        self.bindings = bindings
        self.cautious = cautious
        self.groups = groups
        self.parts = parts
        self.clock = clock
        self.passport = passport
    }

    /// The day of the crossing.
    public var date: Day? { request.trip.date }

    /// The traveler's documents; nil: not known.
    public var documents: [Document]? { request.traveler.documents }

    /// The passport traveled on, where it is known: the only one, or the one that the trip names.
    public let passport: PassportChoice

    /// Evaluates a condition of a rule that lets through those who meet it: old news may say that a traveler does not meet it, never that one does.
    public func evaluate(_ condition: Condition) -> Outcome {
        let said = condition.evaluate(bindings)
        guard said.truth == true, let cautious else { return said }
        return condition.evaluate(cautious)
    }

    /// Whether a country belongs to a set on the day of the trip; not known where only old news says so.
    public func contains(_ set: CountrySet, _ country: String) -> Outcome {
        if set.countries.contains(country) { return .holds }
        var missing: [String] = []
        for id in set.groups {
            switch groups[id]?.contains(country) {
            case .bool(true): return .holds
            case .unknown(let unknown): missing = Outcome.union(missing, unknown.names)
            default: continue
            }
        }
        return missing.isEmpty ? .fails : Outcome(truth: nil, missing: missing)
    }

    /// The last day before something of the groups in a set changes by itself; nil: nothing does.
    public func goodUntil(_ set: CountrySet) -> Day? { set.groups.compactMap { groups.goodUntil(of: $0) }.min() }

    /// The states for which a rule speaks: its authority, or both.
    public func states(for authority: String?) -> [String] { authority.map { [$0] } ?? states }

    /// The day from which a source is known; the first day there is where it does not say, the last for a source that does not exist.
    public func publication(of source: String) -> Day {
        sources.first { $0.id == source }.map { $0.published?.lastDay ?? .first } ?? .last
    }

    /// On which days a country works, as far as the rulebook says; without a country, or where it says nothing, Monday to Friday.
    public func calendar(of country: String?) -> NationalCalendar {
        country.flatMap { vocabulary.calendars[$0] } ?? .weekdays
    }

    /// The time of day of the crossing in minutes, by the clock of the state that is left; nil: not known.
    public var minute: Int? { clock.minute }

    /// The attributes that would settle which of several ways to understand the time is meant.
    public var clockQuestion: [String] { clock.missing.map { [$0] } ?? [] }
}
