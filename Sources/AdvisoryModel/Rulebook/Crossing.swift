public import JSON

/// A place where a border can be crossed, with what is claimed of it.
public struct Crossing: Hashable, Sendable {
    /// The id by which trips name it.
    public var id: String
    /// Its name.
    public var name: LocalizedText
    /// Other names under which it is found.
    public var aliases: [String]
    /// The two states, ISO 3166-1 alpha-2.
    public var between: [String]
    /// Where it lies.
    public var location: Location?
    /// The IANA time zone of each side, by state.
    public var timeZones: [String: String]
    /// The days for which the rulebook is kept; nil: all days.
    public var covers: DayRange?
    /// What is claimed, sorted by fact.
    public var claims: [Claim]
    /// How the claims of a fact are weighed, by fact; by reliability where it does not say.
    public var policies: [String: ClaimPolicy]

    /// A point on the earth.
    public struct Location: Hashable, Sendable {
        /// Degrees north, WGS 84, −90 to 90.
        public var latitude: Double
        /// Degrees east, −180 to 180.
        public var longitude: Double

        /// Creates a location.
        public init(latitude: Double, longitude: Double) {
            self.latitude = latitude
            self.longitude = longitude
        }
    }

    /// Creates a crossing.
    public init(
        id: String, name: LocalizedText, aliases: [String] = [], between: [String], location: Location? = nil,
        timeZones: [String: String] = [:], covers: DayRange? = nil, claims: [Claim] = [],
        policies: [String: ClaimPolicy] = [:]
    ) {
        self.id = id
        self.name = name
        self.aliases = aliases
        self.between = between
        self.location = location
        self.timeZones = timeZones
        self.covers = covers
        self.claims = claims
        self.policies = policies
    }
}

/// What one source says of one fact of a crossing. Claims are kept apart: that sources disagree is part of the answer.
public struct Claim: Hashable, Sendable {
    /// The fact's name, as conditions read it after `crossing.`.
    public var fact: String
    /// What the fact is said to be.
    public var value: JSONValue
    /// The id of the source.
    public var source: String
    /// When it is said to hold, by the clock of `zone`; a minute at its end is the last one.
    public var valid: MomentRange
    /// The side whose clock it follows; nil: that of the state that is left.
    public var zone: String?
    /// The second half of the admiralty scale: 1, confirmed, to 5, improbable; 6, cannot be judged.
    public var credibility: Int
    /// The day on which the source took it back.
    public var withdrawn: Day?
    /// Where it is written: path, line and column, relative to the rulebook's root.
    public var at: String

    /// Creates a claim.
    public init(
        fact: String, value: JSONValue, source: String, valid: MomentRange = .always, zone: String? = nil,
        credibility: Int = 6, withdrawn: Day? = nil, at: String = ""
    ) {
        self.fact = fact
        self.value = value
        self.source = source
        self.valid = valid
        self.zone = zone
        self.credibility = credibility
        self.withdrawn = withdrawn
        self.at = at
    }
}
