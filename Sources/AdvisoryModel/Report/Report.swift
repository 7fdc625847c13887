/// The answer to one request.
///
/// `json(pretty:selecting:)` writes it in the form that `schema` names, and `Report(json:)` reads it back: the one form in which reports are kept.
public struct Report: Hashable, Sendable {
    /// The name of the report's form.
    public static let schema = "safe-conduct/report/1"

    /// The rulebook that answered.
    public var rulebook: RulebookReference
    /// The request's own id.
    public var id: RequestID?
    /// The trip that was judged.
    public var trip: Trip
    /// The day on which the question was asked.
    public var asOf: Day
    /// The verdict.
    public var verdict: Verdict
    /// What makes it so.
    public var reasons: [Reason]
    /// The highest level of danger in force, 1 to 4; nil: none is known.
    public var risk: Int?
    /// The last day before anything in the report changes by itself; nil: nothing does.
    public var goodUntil: Day?
    /// What changes after that day.
    public var goodUntilBecause: LastDay.Cause?
    /// The last day for which the crossing's rulebook is kept, where the stay goes on after it; nil: it does not.
    public var coveredUntil: Day?
    /// The advisories that count, by effect, then level, then rule.
    public var advisories: [Advisory]
    /// Every source that something in the report cites, by id.
    public var sources: [SourceReference]
    /// The advisories that another rule defeats, so that they do not count, in the same order.
    public var setAside: [Advisory]
    /// What is known to change after the day of the trip and up to the last day of the stay, by day.
    public var coming: [ComingChange]
    /// Whom to call, for each side.
    public var contacts: [SideContacts]
    /// What to find out to change the verdict, the most telling first.
    public var questions: [Question]
    /// The facts whose age keeps the answer open, by name.
    public var lookUp: [FactLookUp]
    /// What went wrong while judging.
    public var problems: [Problem]

    /// The source of that id; nil: nothing in the report cites it.
    public func source(_ id: String) -> SourceReference? { sources.first { $0.id == id } }
}

extension Report {
    // The memberwise initializer, by the order of the properties, makes it in one piece; one that sets field after field copies the whole at its end.
    /// Creates a report.
    public init(
        id: RequestID? = nil, trip: Trip, asOf: Day, verdict: Verdict, reasons: [Reason] = [], risk: Int? = nil,
        goodUntil: Day? = nil, goodUntilBecause: LastDay.Cause? = nil, coveredUntil: Day? = nil,
        advisories: [Advisory] = [],
        sources: [SourceReference] = [], setAside: [Advisory] = [], coming: [ComingChange] = [],
        contacts: [SideContacts] = [],
        questions: [Question] = [],
        lookUp: [FactLookUp] = [], problems: [Problem] = [], rulebook: RulebookReference
    ) {
        self.init(
            rulebook: rulebook, id: id, trip: trip, asOf: asOf, verdict: verdict, reasons: reasons, risk: risk,
            goodUntil: goodUntil, goodUntilBecause: goodUntilBecause, coveredUntil: coveredUntil,
            advisories: advisories, sources: sources,
            setAside: setAside, coming: coming, contacts: contacts, questions: questions, lookUp: lookUp,
            problems: problems)
    }
}

/// Whether the trip can be made, as far as the rulebook knows; from best to worst.
public enum Verdict: String, CaseIterable, Comparable, Sendable {
    /// Both states certainly let the traveler through, the one that is entered admits the traveler, and every requirement is met.
    case clear
    /// The way is open, but a requirement is not met, or may not be, or it is open at some hours only.
    case conditional
    /// Something may block, nothing certain says that the way is open or that the traveler is admitted, or it is too late to apply.
    case undetermined
    /// Something certainly blocks.
    case blocked

    /// Orders the best first: of several verdicts `max()` is the one that counts for all.
    public static func < (a: Verdict, b: Verdict) -> Bool { a.rank < b.rank }

    private var rank: Int {
        switch self {
        case .clear: 0
        case .conditional: 1
        case .undetermined: 2
        case .blocked: 3
        }
    }
}

/// What makes a verdict so.
public enum Reason: Hashable, Sendable {
    /// A rule, by its id.
    case rule(String)
    /// A finding of the engine itself: `nothing-says-open` or `nothing-says-admitted`, with the state concerned; `unknown-crossing` or
    /// `invalid-request`, without one.
    case finding(code: String, country: String)
    /// It is too late to apply for what a rule requires; without a day it may be, because the day of the trip is not known.
    case tooLate(rule: String, applyBy: Day?)
    /// The way is open at these hours of the day only, by what these rules say, and no time is given.
    case withinHours(rules: [String], OpenWindow)
    /// The trip lies outside the days for which the crossing's rulebook is kept, or it is not known whether it does.
    case outsideCoverage(DayRange)
}

/// An attribute whose value could still change the verdict.
public struct Question: Hashable, Sendable {
    /// The attribute's name.
    public var attribute: String
    /// The question to ask, in the report's language.
    public var question: String
    /// The values that are allowed; empty: any.
    public var values: [String]
    /// The rules whose effect on the verdict waits for it.
    public var rules: [String]

    /// Creates a question.
    public init(attribute: String, question: String, values: [String] = [], rules: [String] = []) {
        self.attribute = attribute
        self.question = question
        self.values = values
        self.rules = rules
    }
}

/// Something that went wrong while a rule was judged; the rule then counts as possible.
public struct Problem: Hashable, Sendable {
    /// `area/what`.
    public var code: String
    /// What went wrong, in the author's words.
    public var message: String
    /// The rule.
    public var rule: String?
    /// The place: path, line, column.
    public var at: String?

    /// Creates a problem.
    public init(code: String, message: String, rule: String? = nil, at: String? = nil) {
        self.code = code
        self.message = message
        self.rule = rule
        self.at = at
    }
}

/// The rulebook that answered: with the request and asOf it reproduces the report.
public struct RulebookReference: Hashable, Sendable {
    /// `sha256:` and 64 hexadecimal digits over the rules: of rules that were compiled just now worked out, of a bundle what it says of itself.
    public var digest: String
    /// The number of rules.
    public var rules: Int
    /// `sha256:` and the digest of the bundle that was opened, as its bytes are: what `compile` says when it makes it. Nil where no bundle was.
    ///
    /// Whoever changes a bundle and its checksum may leave `digest` as it was, but not this.
    public var bundle: String?

    /// Creates a reference.
    public init(digest: String, rules: Int, bundle: String? = nil) {
        self.digest = digest
        self.rules = rules
        self.bundle = bundle
    }
}
