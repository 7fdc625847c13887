public import AdvisoryModel
public import CEL
public import JSON
public import RuleLanguage

/// What one applying rule amounts to.
public struct Resolution: Sendable {
    /// What it does to the trip.
    public var effect: Effect
    /// `possible` weakens the rule's own certainty; nothing strengthens it.
    public var certainty: Certainty
    /// Of a requirement: whether it is met for certain.
    public var isMet: Bool
    /// The states for which it opens the way.
    public var opens: [String]
    /// The states that it says let the traveler in, once what it requires is met.
    public var admits: [String]
    /// Whether it is, or may be, too late to apply for what it requires; nil: it is not, or nothing has to be applied for.
    public var lateness: Lateness?
    /// The hours of the day outside which it does not open; nil: none, or the time of the trip lies within them.
    public var window: OpenWindow?
    /// The full ids of rules whose requirements it does away with once it applies for certain: while it may apply, the report asks for what would
    /// settle it.
    public var spares: [String]
    /// Whether the rule's `overrides` count: `possible` where it may not be in force, such as by a phase of which only old news tells; nil: it
    /// overrides nothing, as a duty that is not in force yet.
    public var overriding: Certainty? = .certain
    /// Whether it may shut the way as well as open it, as where its hours are not known: whoever else opens, nobody gets through for certain.
    public var mayShut = false
    /// The danger, 1 to 4.
    public var level: Int?
    /// What the report's `details` hold.
    public var details: [JSONValue.Member]
    /// Attributes that would settle it, beyond those of its conditions.
    public var missing: [String]
    /// Whether it has passed an end of its own.
    public var isLapsed: Bool
    /// The ids of sources on which what it says rests beside those of the rule, such as the one of a phase.
    public var sources: [String]
    /// Whether what it says hangs on one of these sources that is too old.
    public var isStale: Bool
    /// Whom to call.
    public var contacts: [RankedContact]
    /// The last days before something of it changes by itself; those that name neither rule nor source are changes of the rule.
    public var changes: [LastDay]
    /// The values of the family's template variables.
    public var variables: [String: Value]
    /// What went wrong.
    public var problems: [Problem]
    /// Whether the rule is not about this traveler; then all else that is said here does not count.
    public internal(set) var isNone = false
    /// What was said before, and is said again in place of all else here.
    package private(set) var kept: KeptResolution?
}

extension Resolution {
    /// That the rule is not about this traveler and trip, although its conditions hold: it stands in no part of the report, and overrides nothing.
    ///
    /// Say so only of what is known. Where the request does not say what it hangs on, give a `possible` resolution with the attribute in `missing`.
    ///
    /// ```swift
    /// func resolution(goods: Set<String>, carried: Set<String>?) -> Resolution {
    ///     guard let carried else { return Resolution(.blocks, certainty: .possible, missing: ["traveler.goods"]) }
    ///     return carried.isDisjoint(with: goods) ? .none : Resolution(.blocks)
    /// }
    /// ```
    public static let none: Resolution = {
        var none = Resolution(.informs)
        none.isNone = true
        return none
    }()
}

extension Resolution {
    /// The same as was said before of the same rule, for the engine alone to read.
    package init(_ kept: KeptResolution) {
        self.init(
            effect: .informs, certainty: .certain, isMet: false, opens: [], admits: [], spares: [], details: [],
            missing: [], isLapsed: false, sources: [], isStale: false, contacts: [], changes: [], variables: [:],
            problems: [], kept: kept)
    }

    // The memberwise initializer makes it in one piece, where one that sets field after field would copy the whole at its end.
    /// Creates a resolution.
    public init(
        _ effect: Effect, certainty: Certainty = .certain, isMet: Bool = false, opens: [String] = [],
        admits: [String] = [], lateness: Lateness? = nil, window: OpenWindow? = nil, spares: [String] = [],
        level: Int? = nil,
        details: [JSONValue.Member] = [], missing: [String] = [], isLapsed: Bool = false,
        sources: [String] = [], isStale: Bool = false, contacts: [RankedContact] = [],
        changes: [LastDay] = [], variables: [String: Value] = [:], problems: [Problem] = []
    ) {
        self.init(
            effect: effect, certainty: certainty, isMet: isMet, opens: opens, admits: admits, lateness: lateness,
            window: window, spares: spares, level: level, details: details, missing: missing, isLapsed: isLapsed,
            sources: sources, isStale: isStale, contacts: contacts,
            changes: changes, variables: variables, problems: problems)
    }
}

extension Resolution {
    /// Whether it keeps the traveler from crossing, at some hours at least, or may, or demands something.
    var standsInTheWay: Bool { Self.standsInTheWay(effect, hasWindow: window != nil || mayShut) }

    /// The same of its parts, for where it is not copied.
    static func standsInTheWay(_ effect: Effect, hasWindow: Bool) -> Bool {
        effect == .blocks || effect == .requires || hasWindow
    }
}
