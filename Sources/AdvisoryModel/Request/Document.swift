/// A travel document of a traveler: passport, visa, permit, list of a tour operator.
public struct Document: Hashable, Sendable {
    /// What it is: `passport`, `visa`, `ru-border-zone-pass`.
    public var type: String
    /// The issuing state, ISO 3166-1 alpha-2; nil: not known.
    public var issuer: String?
    /// What it covers: places, countries; nil: not known.
    public var covers: [String]?
    /// The day on which it was issued, as far as it is known; nil: not known.
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

    /// Creates a document.
    public init(
        type: String, issuer: String? = nil, covers: [String]? = nil, issued: PartialDate? = nil,
        applied: PartialDate? = nil, validFrom: PartialDate? = nil, expires: Expiry? = nil, entries: Int? = nil,
        blankPages: Int? = nil
    ) {
        self.type = type
        self.issuer = issuer
        self.covers = covers
        self.issued = issued
        self.applied = applied
        self.validFrom = validFrom
        self.expires = expires
        self.entries = entries
        self.blankPages = blankPages
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
