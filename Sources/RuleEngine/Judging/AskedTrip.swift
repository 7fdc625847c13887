import AdvisoryModel
import RulebookFacts

/// A request at a crossing of the rulebook, with what else is asked.
struct AskedTrip {
    var request: Request
    let crossing: CrossingNumber
    let asOf: Day
    /// The languages of the report, best first.
    let languages: [String]
    let includesDrafts: Bool
    var parts: ReportParts

    /// The same on a day as a whole, or at a time of it, where only the rules are wanted.
    func rules(on day: Day, at time: String? = nil) -> AskedTrip {
        var other = self
        (other.request.trip.date, other.request.trip.time) = (day, time)
        other.parts = [.advisories, .setAside]
        return other
    }
}

/// The rules that apply to a traveler, or may apply, as their families resolved them.
struct ApplyingRules {
    let rules: [ResolvedRule]
    let context: CheckContext
    /// Nil where nobody reads what is said.
    let edition: Edition?
    /// The last day before something becomes known of the rules.
    let nextPublication: Day?
}
