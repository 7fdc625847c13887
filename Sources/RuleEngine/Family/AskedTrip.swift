public import AdvisoryModel
import OnceMadeParts
import RequestBinding
import RuleLookup
import RulebookFacts

/// A request at a crossing of the rulebook, with what else is asked; a class, because requests are large and passed about.
@usableFromInline
final class AskedTrip: Sendable {
    @usableFromInline let request: Request
    let crossing: CrossingNumber
    let asOf: Day
    /// The languages of the report, best first.
    let languages: [String]
    let includesDrafts: Bool
    let parts: ReportParts
    /// What was known of the request when it was bound first.
    let values = OnceMade<PassportValues>()
    /// The same of that of which this is the same on another day; nil: of none.
    let model: PassportValues?

    init(
        _ request: Request, at crossing: CrossingNumber, asOf: Day, languages: [String], includesDrafts: Bool,
        parts: ReportParts, like model: PassportValues? = nil
    ) {
        self.model = model
        self.request = request
        self.crossing = crossing
        self.asOf = asOf
        self.languages = languages
        self.includesDrafts = includesDrafts
        self.parts = parts
    }

    /// The same on a day as a whole, or at a time of it, where only the rules are wanted.
    func rules(on day: Day, at time: String? = nil) -> AskedTrip {
        var other = request
        (other.trip.date, other.trip.time) = (day, time)
        return rules(of: other)
    }

    /// The same where neither its day is known nor the time: days are judged as a whole.
    var undated: AskedTrip {
        var other = request
        (other.trip.date, other.trip.time) = (nil, nil)
        return rules(of: other)
    }

    private func rules(of other: Request) -> AskedTrip {
        AskedTrip(
            other, at: crossing, asOf: asOf, languages: languages, includesDrafts: includesDrafts,
            parts: [.advisories, .setAside, .goodUntil], like: values.known)
    }
}

/// What is known of a request of a traveler who uses a certain passport; a class, so that it is kept once.
package final class PassportValues: Sendable {
    let passport: PassportChoice
    let values: RequestValues
    let query: IndexQuery

    init(_ passport: PassportChoice, _ values: RequestValues, _ query: IndexQuery) {
        (self.passport, self.values, self.query) = (passport, values, query)
    }
}
