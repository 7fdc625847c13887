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
        if let leadTime, let date = context.date {
            let day = leadTime.before(date, calendar: context.calendar(of: requirement.workingDayCountry))
            applyBy = day
            tooLate = day < context.asOf
        }
    }
}
