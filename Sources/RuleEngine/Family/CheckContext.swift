public import AdvisoryModel
import CEL
public import RuleLanguage

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
    let parts: ReportParts

    /// Whether anybody reads details, contacts and variables; where only verdicts are wanted, families need not make them.
    public var isExplained: Bool { !parts.isDisjoint(with: [.advisories, .contacts]) }

    init(
        request: Request, asOf: Day, crossing: Crossing, states: [String], languages: [String], vocabulary: Vocabulary,
        sources: [Source], bindings: Bindings, cautious: Bindings? = nil, passport: PassportChoice, parts: ReportParts
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
        self.parts = parts
        self.passport = passport
    }

    /// The day of the crossing.
    public var date: Day? { request.trip.date }

    /// The traveler's documents; nil: not known.
    public var documents: [Document]? { request.traveler.documents }

    /// The passport traveled on, where it is known: the only one, or the one that the trip names.
    public let passport: PassportChoice

    /// Evaluates a condition of a rule that lets through those who meet it: old news may say that somebody does not, never that somebody does.
    public func evaluate(_ condition: Condition) -> Outcome {
        let said = condition.evaluate(bindings)
        guard said.truth == true, let cautious else { return said }
        return condition.evaluate(cautious)
    }

    /// The states for which a rule speaks: its authority, or both.
    public func states(for authority: String?) -> [String] { authority.map { [$0] } ?? states }

    /// The day from which a source is known; the first day there is where it does not say, the last for a source that does not exist.
    public func publication(of source: String) -> Day {
        sources.first { $0.id == source }.map { $0.published?.lastDay ?? .first } ?? .last
    }

    /// The public holidays of a country, as far as the rulebook lists them.
    public func holidays(of country: String?) -> Set<Day> { country.flatMap { vocabulary.holidays[$0] } ?? [] }

    /// The time of the crossing in minutes by the clock of a side; nil: not known. The second value moves the day: −1, 0 or 1.
    public func time(on side: String?) -> (minute: Int, dayShift: Int)? {
        guard let text = request.trip.time, let time = ClockTime(text) else { return nil }
        guard let side, let from = request.trip.from, side != from, let date,
            let source = crossing.timeZones[from], let target = crossing.timeZones[side],
            let difference = ClockZone.difference(from: source, to: target, on: date)
        else { return (time.minute, 0) }
        let shifted = time.minute + difference
        let dayShift = shifted < 0 ? -1 : shifted >= 1440 ? 1 : 0
        return (shifted - dayShift * 1440, dayShift)
    }
}
