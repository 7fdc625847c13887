public import AdvisoryModel
public import JSON
public import RuleEngine

/// A crossing with everything that is claimed of it: by whom, when, and what counts on a day, as known on another.
public struct CrossingView: Sendable {
    /// The crossing.
    public var crossing: Crossing
    /// The day for which the claims are weighed; nil: for all days.
    public var date: Day?
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
        /// The claims, those that count first.
        public var claims: [WeighedClaim]
    }

    /// A claim, who makes it, and what becomes of it.
    public struct WeighedClaim: Sendable {
        /// The claim.
        public var claim: Claim
        /// Who makes it.
        public var source: Source?
        /// What becomes of it.
        public var standing: ClaimStanding
    }

    /// Puts a crossing's claims beside what the rulebook makes of them; nil if it has no such crossing.
    public init?(of id: String, in rulebook: Rulebook, on date: Day?, asOf: Day) {
        guard let crossing = rulebook.crossing(id) else { return nil }
        let sources = Dictionary(rulebook.sources.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let summaries = Dictionary(
            rulebook.facts(of: id, on: date, asOf: asOf).map { ($0.fact, $0) }, uniquingKeysWith: { first, _ in first })
        var names: [String] = []
        for claim in crossing.claims where !names.contains(claim.fact) { names.append(claim.fact) }
        self.crossing = crossing
        self.date = date
        self.asOf = asOf
        facts = names.sorted().map { name in
            let summary = summaries[name]
            let claims = crossing.claims.filter { $0.fact == name }.map { claim in
                WeighedClaim(
                    claim: claim, source: sources[claim.source],
                    standing: ClaimStanding(
                        of: claim, sources[claim.source], value: summary?.value, on: date, asOf: asOf))
            }
            return Fact(
                name: name, value: summary?.value, isStale: summary?.isStale ?? false,
                isContested: summary?.isContested ?? false,
                claims: ClaimStanding.allCases.flatMap { standing in claims.filter { $0.standing == standing } })
        }
    }
}

/// What becomes of a claim when a fact is weighed.
public enum ClaimStanding: String, CaseIterable, Sendable {
    /// It supports the value that counts.
    case counts
    /// It is in force, but a better claim says otherwise, or an equally good one makes the fact unknown.
    case outweighed
    /// It does not hold on the day.
    case notInForce = "not-in-force"
    /// Its source took it back.
    case withdrawn
    /// Its source is not published yet.
    case notPublished = "not-published"

    init(of claim: Claim, _ source: Source?, value: JSONValue?, on date: Day?, asOf: Day) {
        if let withdrawn = claim.withdrawn, withdrawn <= asOf {
            self = .withdrawn
        } else if let source, !source.isKnown(asOf: asOf) {
            self = .notPublished
        } else if let date, !claim.valid.contains(date) {
            self = .notInForce
        } else {
            self = claim.value == value ? .counts : .outweighed
        }
    }
}
