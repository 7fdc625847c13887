public import AdvisoryModel
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

    init(
        _ request: Request, at crossing: CrossingNumber, asOf: Day, languages: [String], includesDrafts: Bool,
        parts: ReportParts
    ) {
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
        return AskedTrip(
            other, at: crossing, asOf: asOf, languages: languages, includesDrafts: includesDrafts,
            parts: [.advisories, .setAside, .goodUntil])
    }
}
