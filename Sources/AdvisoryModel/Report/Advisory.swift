public import JSON

/// What an advisory does to the trip; sorted in this order.
public enum Effect: String, CaseIterable, Sendable, Comparable {
    /// Nobody whom the rule is about may cross.
    case blocks
    /// Something has to be had or done.
    case requires
    /// A danger; the verdict stays.
    case warns
    /// Something to know, such as whom to call; the verdict stays, but for what admits.
    case informs
    /// The way is open for one state or both. A trip is clear only where both say so, and the one entered admits the traveler.
    case opens

    /// Its place in that order.
    package var rank: Int {
        switch self {
        case .blocks: 0
        case .requires: 1
        case .warns: 2
        case .informs: 3
        case .opens: 4
        }
    }

    /// Orders by what a traveler must know first.
    public static func < (a: Effect, b: Effect) -> Bool { a.rank < b.rank }
}

/// Whether an advisory holds, or only may hold because something is unknown, failed or has lapsed.
public enum Certainty: String, CaseIterable, Sendable {
    /// Its conditions hold.
    case certain
    /// Its conditions may hold: something is not known, too old, or could not be judged.
    case possible
}

/// One answer of one rule, with everything that it rests on.
///
/// All of it is in one piece of memory that copies share until one of them is changed: reports are passed about with dozens of advisories.
public struct Advisory: Hashable, Identifiable, Sendable {
    private struct Parts: Hashable, Sendable {
        var rule: String
        var family: String
        var effect: Effect
        var certainty: Certainty
        var authority: String?
        var title: String
        var text: String?
        var language: String?
        var details: JSONValue
        var because: [Evidence]
        var missing: [String]
        var defeatedBy: String?
        var stale: Bool
        var lapsed: Bool
        var valid: MomentRange
        var clock: String?
        var sources: [String]
        var contested: [ContestedFact]
        var at: String
        var isMet: Bool
        var level: Int?
        var rows: [AdvisoryRow]
    }

    private var shared: Shared<Parts>

    private var parts: Parts {
        _read { yield shared.value }
        _modify { yield &shared.value }
    }

    /// The rule's full id.
    public var rule: String {
        get { parts.rule }
        set { parts.rule = newValue }
    }

    /// The family that resolved it.
    public var family: String {
        get { parts.family }
        set { parts.family = newValue }
    }

    /// What it does to the trip.
    public var effect: Effect {
        get { parts.effect }
        set { parts.effect = newValue }
    }

    /// Whether it holds or may hold.
    public var certainty: Certainty {
        get { parts.certainty }
        set { parts.certainty = newValue }
    }

    /// The state that speaks, ISO 3166-1 alpha-2.
    public var authority: String? {
        get { parts.authority }
        set { parts.authority = newValue }
    }

    /// The title in `language`.
    public var title: String {
        get { parts.title }
        set { parts.title = newValue }
    }

    /// The text in `language`.
    public var text: String? {
        get { parts.text }
        set { parts.text = newValue }
    }

    /// The language of title and text, BCP 47; nil where the author named none.
    public var language: String? {
        get { parts.language }
        set { parts.language = newValue }
    }

    /// What the family adds, an object.
    public var details: JSONValue {
        get { parts.details }
        set { parts.details = newValue }
    }

    /// The conditions that make it apply, with their values.
    public var because: [Evidence] {
        get { parts.because }
        set { parts.because = newValue }
    }

    /// The attributes that would settle it, sorted.
    public var missing: [String] {
        get { parts.missing }
        set { parts.missing = newValue }
    }

    /// The rule that defeats it. Among the advisories of a report only those have one whose defeat rests on evidence that is too old, so that they
    /// count all the same.
    public var defeatedBy: String? {
        get { parts.defeatedBy }
        set { parts.defeatedBy = newValue }
    }

    /// Whether its evidence is stale, or its review overdue.
    public var stale: Bool {
        get { parts.stale }
        set { parts.stale = newValue }
    }

    /// Whether it has passed its end and may have been prolonged.
    public var lapsed: Bool {
        get { parts.lapsed }
        set { parts.lapsed = newValue }
    }

    /// When it is in force.
    public var valid: MomentRange {
        get { parts.valid }
        set { parts.valid = newValue }
    }

    /// The state by whose clock the minutes of `valid` are, ISO 3166-1 alpha-2; nil where it has none, or the state is not known.
    public var clock: String? {
        get { parts.clock }
        set { parts.clock = newValue }
    }

    /// Who says so: the ids of sources of the report.
    public var sources: [String] {
        get { parts.sources }
        set { parts.sources = newValue }
    }

    /// The facts it read of which sources disagree.
    public var contested: [ContestedFact] {
        get { parts.contested }
        set { parts.contested = newValue }
    }

    /// Where the rule is written.
    public var at: String {
        get { parts.at }
        set { parts.at = newValue }
    }

    /// Of a requirement: whether it is met for certain; false of all other effects.
    public var isMet: Bool {
        get { parts.isMet }
        set { parts.isMet = newValue }
    }

    /// The danger from 1 to 4, for advisories that have one.
    public var level: Int? {
        get { parts.level }
        set { parts.level = newValue }
    }

    /// The rows of a table that say this alike, of which each is a rule by itself; then `rule`, `at` and the conditions are those of the first, and
    /// the title names what differs. Empty of all others.
    public var rows: [AdvisoryRow] {
        get { parts.rows }
        set { parts.rows = newValue }
    }
}

extension Advisory {
    /// Its rule, of which a report has one advisory.
    public var id: String { rule }

    /// Creates an advisory.
    public init(
        rule: String, family: String, effect: Effect, certainty: Certainty, authority: String? = nil, title: String,
        text: String? = nil, language: String? = nil, details: JSONValue = .object([]), because: [Evidence] = [],
        missing: [String] = [], defeatedBy: String? = nil, stale: Bool = false, lapsed: Bool = false,
        valid: MomentRange = .always, clock: String? = nil, sources: [String] = [], contested: [ContestedFact] = [],
        at: String = "",
        level: Int? = nil, isMet: Bool = false, rows: [AdvisoryRow] = []
    ) {
        shared = Shared(
            Parts(
                rule: rule, family: family, effect: effect, certainty: certainty, authority: authority, title: title,
                text: text, language: language, details: details, because: because, missing: missing,
                defeatedBy: defeatedBy, stale: stale, lapsed: lapsed, valid: valid, clock: clock, sources: sources,
                contested: contested, at: at, isMet: isMet, level: level, rows: rows))
    }
}

/// One condition of a rule and its result.
public struct Evidence: Hashable, Sendable {
    /// The possible results of a condition.
    public enum Value: String, CaseIterable, Sendable {
        /// It holds.
        case `true`
        /// It does not hold.
        case `false`
        /// Something that it reads is not known.
        case unknown
        /// It could not be evaluated.
        case error
    }

    /// The condition as CEL.
    public var condition: String
    /// Its result.
    public var value: Value
    /// Where it is written: path, line, column.
    public var at: String

    /// Creates evidence.
    public init(condition: String, value: Value, at: String) {
        self.condition = condition
        self.value = value
        self.at = at
    }
}

/// A fact on which the claims in force disagree.
public struct ContestedFact: Hashable, Sendable {
    /// The attribute, such as `crossing.modes`.
    public var fact: String
    /// The value that won by the declared policy; null where a tie leaves it unknown.
    public var value: JSONValue
    /// All claims in force, the winning ones first.
    public var claims: [ContestedClaim]

    /// Creates a contested fact.
    public init(fact: String, value: JSONValue, claims: [ContestedClaim]) {
        self.fact = fact
        self.value = value
        self.claims = claims
    }
}

/// One of the claims that disagree.
public struct ContestedClaim: Hashable, Sendable {
    /// What is claimed.
    public var value: JSONValue
    /// Who claims it: the id of a source of the report.
    public var source: String
    /// When it is said to hold.
    public var valid: MomentRange
    /// Where the claim is written.
    public var at: String

    /// Creates a claim.
    public init(value: JSONValue, source: String, valid: MomentRange = .always, at: String = "") {
        self.value = value
        self.source = source
        self.valid = valid
        self.at = at
    }
}
