public import AdvisoryModel
public import RuleEngine

/// What a permit rule says.
public enum PermitRule: Sendable {
    /// A document is needed.
    case requires(PermitRequirement)
    /// The documents that other rules ask for are not needed.
    case waives([String])
}

/// A document that is needed.
public struct PermitRequirement: Hashable, Sendable {
    /// The types of document that meet it, any of them.
    public var documents: [String]
    /// What it must cover: all of these.
    public var covers: [String]
    /// The issuing state that it must have, where `issuer` is a country.
    public var issuerCountry: String?
    /// The state whose working days count: the issuer, or the state whose document it is by its name (`ru-border-zone-pass`).
    public var workingDayCountry: String?
    /// Who issues it, for people.
    public var issuer: String?
    /// How long before the trip to apply.
    public var leadTime: LeadTime?
    /// What it costs.
    public var fee: String?
    /// How many entries it must still allow.
    public var entries: Int?
    /// How long it must be valid beyond a day of the trip.
    public var validity: ValidityRule?
    /// Where to apply.
    public var applyAt: LocalizedText?
}

/// The time that an application takes, by nationality.
public struct LeadTime: Hashable, Sendable {
    /// By the issuer of the passport traveled on.
    public var byCountry: [String: Period]
    /// For all others.
    public var other: Period?

    /// The lead time for a passport; where the issuer is not known, the longest.
    public func period(for country: String?) -> Period? {
        if let country { return byCountry[country] ?? other }
        return (Array(byCountry.values) + [other].compactMap { $0 }).max { a, b in
            (a.approximateDays, a.count) < (b.approximateDays, b.count)
        }
    }
}

/// How long a document must be valid: `6 months after trip.departure`.
public struct ValidityRule: Hashable, Sendable {
    /// The day from which the time counts.
    public enum Anchor: String, CaseIterable, Sendable {
        /// The date of the trip.
        case arrival = "trip.arrival"
        /// The last day of the stay.
        case departure = "trip.departure"
        /// The last day of the visa that meets the visa rule.
        case visaExpires = "visa.expires"
    }

    /// The time beyond the anchor.
    public var period: Period
    /// The anchor.
    public var anchor: Anchor

    /// Reads `6 months after trip.departure`, or an anchor alone; nil for anything else.
    public init?(_ text: String) {
        if let anchor = Anchor(rawValue: text) {
            self.period = Period(0, .days)
            self.anchor = anchor
            return
        }
        guard let after = text.firstRange(of: " after "), let period = Period(String(text[..<after.lowerBound])),
            let anchor = Anchor(rawValue: String(text[after.upperBound...]))
        else { return nil }
        self.period = period
        self.anchor = anchor
    }

    /// The rule as authors write it.
    public var description: String { "\(period.description) after \(anchor.rawValue)" }
}
