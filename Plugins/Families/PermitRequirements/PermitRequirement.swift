public import AdvisoryModel
import JSON
import RuleEngine

/// What a permit rule says.
public enum PermitRule: Sendable {
    /// A document is needed.
    case requires(PermitRequirement)
    /// The documents that other rules ask for are not needed.
    case waives([String])
}

/// A document that is needed.
public final class PermitRequirement: Sendable {
    /// The types of document that meet it, any of them.
    public let documents: [String]
    /// What it must cover: all of these.
    public let covers: [String]
    /// The issuing state that it must have, where `issuer` is a country.
    public let issuerCountry: String?
    /// The state whose working days count: the issuer, or the state whose document it is by its name (`ru-border-zone-pass`).
    public let workingDayCountry: String?
    /// Who issues it, for people.
    public let issuer: String?
    /// How long before the trip to apply.
    public let leadTime: LeadTime?
    /// What it costs.
    public let fee: String?
    /// How many entries it must still allow.
    public let entries: Int?
    /// How long it must be valid beyond a day of the trip.
    public let validity: ValidityRule?
    /// Where to apply.
    public let applyAt: LocalizedText?
    /// What details show of it, whatever the traveler holds.
    let documentDetail: JSONValue.Member
    let details: [JSONValue.Member]

    init(
        documents: [String],
        covers: [String],
        issuerCountry: String?,
        workingDayCountry: String?,
        issuer: String?,
        leadTime: LeadTime?,
        fee: String?,
        entries: Int?,
        validity: ValidityRule?,
        applyAt: LocalizedText?
    ) {
        self.documents = documents
        self.covers = covers
        self.issuerCountry = issuerCountry
        self.workingDayCountry = workingDayCountry
        self.issuer = issuer
        self.leadTime = leadTime
        self.fee = fee
        self.entries = entries
        self.validity = validity
        self.applyAt = applyAt
        documentDetail = .init(
            "document", documents.count == 1 ? .string(documents[0]) : .array(documents.map { .string($0) }))
        let optional: [(String, JSONValue?)] = [
            ("covers", covers.isEmpty ? nil : .array(covers.map { .string($0) })),
            ("issuer", issuer.map { .string($0) }), ("fee", fee.map { .string($0) }),
            ("entries", entries.map { .integer($0) }), ("validity", validity.map { .string($0.description) }),
        ]
        details = optional.compactMap { key, value in value.map { .init(key, $0) } }
    }
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
