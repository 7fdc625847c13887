/// A travel document of a traveler: passport, visa, permit, list of a tour operator.
public struct Document: Hashable, Sendable {
    /// What it is: `passport`, `visa`, `ru-border-zone-pass`. Capitals make no difference: `Visa` becomes `visa`.
    public var type: String { didSet { type = Self.normal(type) } }
    /// The issuing state, ISO 3166-1 alpha-2; nil: not known.
    public var issuer: String?
    /// What it covers: places, countries; nil: not known.
    public var covers: [String]?
    /// The day on which it was issued, as far as it is known; nil: not stated, taken as issued before the trip.
    public var issued: PartialDate?
    /// The day on which it was applied for, as far as it is known; nil: it was not, or it is not known.
    public var applied: PartialDate?
    /// The first day of validity, as far as it is known; nil: not stated, taken as valid from the start.
    public var validFrom: PartialDate?
    /// The last day of validity; nil: not known.
    public var expires: Expiry?
    /// How many entries are left; nil: not limited as far as known.
    public var entries: Int?
    /// How many pages are blank; nil: not known.
    public var blankPages: Int?
    /// What is said not to be known, of the fields that say something when they are left out.
    public var unknowns: Unknowns

    /// Creates a document.
    public init(
        type: String, issuer: String? = nil, covers: [String]? = nil, issued: PartialDate? = nil,
        applied: PartialDate? = nil, validFrom: PartialDate? = nil, expires: Expiry? = nil, entries: Int? = nil,
        blankPages: Int? = nil, unknowns: Unknowns = []
    ) {
        self.type = Self.normal(type)
        self.issuer = issuer
        self.covers = covers
        self.issued = issued
        self.applied = applied
        self.validFrom = validFrom
        self.expires = expires
        self.entries = entries
        self.blankPages = blankPages
        self.unknowns = unknowns
    }

    private static func normal(_ type: String) -> String {
        type.utf8.contains { $0 >= 0x80 || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
            ? type.lowercased() : type
    }
}

/// A country that a traveler has been to.
public struct Visit: Hashable, Sendable {
    /// ISO 3166-1 alpha-2.
    public var country: String
    /// The day of the visit, as far as it is known; nil: not known.
    public var date: PartialDate?

    /// Creates a visit.
    public init(country: String, date: PartialDate? = nil) {
        self.country = country
        self.date = date
    }
}

/// A stay in a state before the trip, by which days are counted: 90 days within 180.
public struct Stay: Hashable, Sendable {
    /// The state, ISO 3166-1 alpha-2; written `in`.
    public var country: String
    /// The day of entry, as far as it is known; nil: not known.
    public var from: PartialDate?
    /// The day of departure, as far as it is known; nil: not known.
    public var until: PartialDate?

    /// Creates a stay.
    public init(in country: String, from: PartialDate? = nil, until: PartialDate? = nil) {
        self.country = country
        self.from = from
        self.until = until
    }
}
