import AdvisoryModel
import RuleEngine

/// Until when to apply for a document.
struct ApplicationDeadline {
    /// The lead time for the passport traveled on; the longest where that is not known.
    var leadTime: Period?
    /// The last day to apply.
    var applyBy: Day?
    /// Whether that day has passed.
    var tooLate: Bool?

    init(_ requirement: PermitRequirement, in context: CheckContext) {
        leadTime = requirement.leadTime?.period(for: context.passport.issuer)
        // Working days are those of the state that issues: the named one, or the one whose document it is by its name.
        let issuer = requirement.issuerCountry ?? Self.country(in: requirement.documents)
        if let leadTime, let date = context.date {
            let day = leadTime.before(date, holidays: context.holidays(of: issuer))
            applyBy = day
            tooLate = day < context.asOf
        }
    }

    /// `ru-border-zone-pass` is a Russian document.
    private static func country(in documents: [String]) -> String? {
        guard let first = documents.first, let prefix = first.split(separator: "-").first, prefix.count == 2 else {
            return nil
        }
        return CountryCode.normalized(prefix.uppercased())
    }
}
