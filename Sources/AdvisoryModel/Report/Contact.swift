/// Whom to call.
public struct Contact: Hashable, Sendable {
    /// What they do: all, police, ambulance, fire, rescue, consular, operator, insurer.
    public var service: String
    /// What tells them from others of the same service: an office, a desk.
    public var name: String?
    /// The number as it is dialled; nil where there is only another way, or none is published.
    public var number: String?
    /// The side on which they help, ISO 3166-1 alpha-2.
    public var country: String?
    /// The nationalities for whom they are there; empty: for everybody.
    public var `for`: [String]
    /// The languages they speak, BCP 47.
    public var languages: [String]
    /// When they answer, OSM opening_hours.
    public var hours: String?
    /// Where they can be called from: countries; empty: not restricted as far as known.
    public var callableFrom: [String]
    /// The states whose citizens they protect on behalf of those states.
    public var represents: [String]
    /// A web page.
    public var url: String?
    /// An e-mail address.
    public var email: String?
    /// The rule that names them.
    public var rule: String
    /// Whether the rule holds or may hold.
    public var certainty: Certainty

    /// Creates a contact.
    public init(
        service: String, name: String? = nil, number: String? = nil, country: String? = nil,
        for nationalities: [String] = [],
        languages: [String] = [], hours: String? = nil, callableFrom: [String] = [], represents: [String] = [],
        url: String? = nil, email: String? = nil, rule: String = "", certainty: Certainty = .certain
    ) {
        self.service = service
        self.name = name
        self.number = number
        self.country = country
        self.for = nationalities
        self.languages = languages
        self.hours = hours
        self.callableFrom = callableFrom
        self.represents = represents
        self.url = url
        self.email = email
        self.rule = rule
        self.certainty = certainty
    }
}

/// The contacts of one side of a crossing.
public struct SideContacts: Hashable, Sendable {
    /// The state, ISO 3166-1 alpha-2.
    public var country: String
    /// The contacts, the traveler's own consular help first; empty: none is known.
    public var contacts: [Contact]

    /// Creates the contacts of a side.
    public init(country: String, contacts: [Contact]) {
        self.country = country
        self.contacts = contacts
    }
}
