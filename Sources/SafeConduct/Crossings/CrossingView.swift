public import AdvisoryModel
public import JSON
public import RuleEngine

/// A crossing with everything that is claimed of it: by whom, when, and what counts on a day, as known on another.
public struct CrossingView: Sendable {
    /// The crossing.
    public var crossing: Crossing
    /// The day for which the claims are weighed; nil: for all days.
    public var date: Day?
    /// The time on that day, by the clock of `from`; nil: all of the day.
    public var time: String?
    /// The side by whose clock the time is; nil: not known.
    public var from: String?
    /// The day from which they are seen.
    public var asOf: Day
    /// Its facts, by name.
    public var facts: [Fact]

    /// One fact, what it is taken as, and all claims.
    public struct Fact: Sendable {
        /// The fact's name.
        public var name: String
        /// The value that counts; nil: not known.
        public var value: JSONValue?
        /// Whether all that supports it is stale.
        public var isStale: Bool
        /// Whether claims in force disagree.
        public var isContested: Bool
        /// How its claims are weighed.
        public var policy: ClaimPolicy
        /// What decides it, or keeps it unknown.
        public var basis: FactBasis
        /// The claims, those that count first.
        public var claims: [WeighedClaim]
    }

    /// Puts a crossing's claims beside what the rulebook makes of them; nil if it has no such crossing.
    public init?(
        of id: String, in rulebook: Rulebook, on date: Day?, time: String? = nil, from: String? = nil, asOf: Day
    ) {
        guard let crossing = rulebook.crossing(id) else { return nil }
        self.crossing = crossing
        self.date = date
        self.time = time
        self.from = from
        self.asOf = asOf
        facts = rulebook.facts(of: id, on: date, time: time, from: from, asOf: asOf).map { fact in
            Fact(
                name: fact.fact, value: fact.value, isStale: fact.isStale, isContested: fact.isContested,
                policy: crossing.policies[fact.fact] ?? .reliability, basis: fact.basis, claims: fact.claims)
        }
    }
}
