import AdvisoryModel
import RuleEngine

/// Until when to apply for a document, and from when on.
struct ApplicationDeadline {
    /// The lead time for the passport traveled on, or of the only nationality; of several that may be meant the one that counts.
    var leadTime: Period?
    /// The last day to apply: the earliest of those that may be meant.
    var applyBy: Day?
    /// The first day on which one can apply.
    var applyFrom: Day?
    /// The years of which there is no list of holidays, so that some of the working days counted may be none.
    private(set) var unlistedYears: [Int] = []
    /// Why the document may not be had in time.
    var lateness: Lateness?

    init(_ requirement: PermitRequirement, in context: CheckContext) {
        if requirement.leadTime == nil, requirement.earliest == nil { return }
        let candidates = requirement.leadTime?.candidates(for: Self.countries(in: context)) ?? []
        guard let date = context.date else {
            leadTime = candidates.last
            if !candidates.isEmpty { lateness = .untold }
            return
        }
        let calendar = context.calendar(of: requirement.workingDayCountry)
        let minute = context.minute ?? 0
        for candidate in candidates {
            let day = candidate.before(date, minute: minute, calendar: calendar)
            if let applyBy, applyBy <= day { continue }
            (leadTime, applyBy) = (candidate, day)
        }
        if let applyBy, leadTime?.unit == .workingDays {
            unlistedYears = calendar.unlistedYears(between: applyBy, and: date)
        }
        applyFrom = requirement.earliest?.before(date, minute: minute, calendar: calendar)
        lateness = applyBy.flatMap { $0 < context.asOf ? .passed($0) : nil }
    }

    /// The states whose citizen the traveler may apply as: the passport's, else all nationalities; nil: not known.
    private static func countries(in context: CheckContext) -> [String]? {
        if let issuer = context.passport.issuer { return [issuer] }
        let nationalities = context.request.traveler.nationalities ?? []
        return nationalities.isEmpty ? nil : nationalities
    }
}
