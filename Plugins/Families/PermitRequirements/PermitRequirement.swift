public import AdvisoryModel
import JSON
import RuleEngine

/// A document that is needed.
public final class PermitRequirement: Sendable {
    /// The types of document that meet it, any of them.
    public let documents: [String]
    /// What it must cover: all of these.
    public let covers: [String]
    /// The states that may have issued it, any of them; empty: any state.
    public let issuers: [String]
    /// The state whose working days count: the only issuer, else the state that speaks.
    public let workingDayCountry: String?
    /// How long before the trip to apply at the latest.
    public let leadTime: LeadTime?
    /// How long before the trip one can apply at the earliest.
    public let earliest: Period?
    /// What it costs.
    public let fee: String?
    /// How many entries it must still allow.
    public let entries: Int?
    /// How long it must be valid beyond a day of the trip.
    public let validity: ValidityRule?
    /// How long before the crossing it may have been issued at most.
    public let issuedWithin: Period?
    /// How many pages must be blank.
    public let blankPages: Int?
    /// Where to apply.
    public let applyAt: LocalizedText?
    /// What details show of it, whatever the traveler holds.
    let documentDetail: JSONValue.Member
    let details: [JSONValue.Member]

    init(
        documents: [String], covers: [String], issuers: [String], workingDayCountry: String?, leadTime: LeadTime?,
        earliest: Period?, fee: String?, entries: Int?, validity: ValidityRule?, issuedWithin: Period?,
        blankPages: Int?, applyAt: LocalizedText?
    ) {
        self.documents = documents
        self.covers = covers
        self.issuers = issuers
        self.workingDayCountry = workingDayCountry
        self.leadTime = leadTime
        self.earliest = earliest
        self.fee = fee
        self.entries = entries
        self.validity = validity
        self.issuedWithin = issuedWithin
        self.blankPages = blankPages
        self.applyAt = applyAt
        documentDetail = .init("document", Self.oneOrMore(documents))
        let optional: [(String, JSONValue?)] = [
            ("covers", covers.isEmpty ? nil : .array(covers.map { .string($0) })),
            ("issuer", issuers.isEmpty ? nil : Self.oneOrMore(issuers)), ("fee", fee.map { .string($0) }),
            ("entries", entries.map { .integer($0) }), ("validity", validity.map { .string($0.description) }),
            ("issuedWithin", issuedWithin.map { .string($0.description) }),
            ("blankPages", blankPages.map { .integer($0) }),
        ]
        details = optional.compactMap { key, value in value.map { .init(key, $0) } }
    }

    private static func oneOrMore(_ texts: [String]) -> JSONValue {
        texts.count == 1 ? .string(texts[0]) : .array(texts.map { .string($0) })
    }
}
