public import JSON

/// One crossing of a border; `Attribute.standard` has a row for each property. Every property but the crossing may be nil: not known.
public struct Trip: Hashable, Sendable {
    /// The crossing's id.
    public var crossing: String
    /// The state that is left, ISO 3166-1 alpha-2.
    public var from: String?
    /// The state that is entered.
    public var to: String?
    /// The day of the crossing; it may lie in the past.
    public var date: Day?
    /// The last day of the stay.
    public var until: Day?
    /// The time of the crossing as `HH:MM`, by the clock of `from`.
    public var time: String?
    /// The means, such as `rail`.
    public var mode: String?
    /// The vehicle, such as `car`; nil: `none` where the means has none, as `rail`, else not known.
    public var vehicle: String?
    /// The purpose, such as `tourism`.
    public var purpose: String?
    /// How the traveler goes, such as `independent`.
    public var party: String?
    /// The state whose passport is used, where the traveler holds several.
    public var travelsOn: String?
    /// Attributes that the rulebook's vocabulary adds, by name without `trip.`.
    public var additional: [String: JSONValue]

    /// Creates a trip of which nothing is known but what is given.
    public init(
        crossing: String, from: String? = nil, to: String? = nil, date: Day? = nil, until: Day? = nil,
        time: String? = nil, mode: String? = nil, vehicle: String? = nil, purpose: String? = nil,
        party: String? = nil, travelsOn: String? = nil, additional: [String: JSONValue] = [:]
    ) {
        self.crossing = crossing
        self.from = from
        self.to = to
        self.date = date
        self.until = until
        self.time = time
        self.mode = mode
        self.vehicle = vehicle
        self.purpose = purpose
        self.party = party
        self.travelsOn = travelsOn
        self.additional = additional
    }
}

/// A question to the engine: may this traveler make this trip?
public struct Request: Hashable, Sendable {
    /// An id of the asker's own, echoed in the report.
    public var id: RequestID?
    /// Who wants to cross.
    public var traveler: Traveler
    /// What they want to cross, and when.
    public var trip: Trip
    /// The day on which the question is asked; nil: whatever the caller gives as its default.
    public var asOf: Day?

    /// Creates a request.
    public init(id: RequestID? = nil, traveler: Traveler, trip: Trip, asOf: Day? = nil) {
        self.id = id
        self.traveler = traveler
        self.trip = trip
        self.asOf = asOf
    }
}
