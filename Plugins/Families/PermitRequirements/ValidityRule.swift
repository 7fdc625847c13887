public import AdvisoryModel

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

        /// Which day it is, in a line.
        var summary: String {
            switch self {
            case .arrival: "the date of the trip: the document need only last till then"
            case .departure: "the last day of the stay, `trip.until`; the usual one"
            case .visaExpires: "the last day of the document that meets the visa rule"
            }
        }
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
