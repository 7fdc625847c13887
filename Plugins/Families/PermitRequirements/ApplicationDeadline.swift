import AdvisoryModel
import RuleEngine
import RuleLanguage

/// Until when to apply for a document, and from when on.
struct ApplicationDeadline: Hashable, Sendable {
    /// The lead time for the passport traveled on, or of the only nationality; of several that may be meant the one that counts.
    private(set) var leadTime: Period?
    /// The last day to apply: the earliest of those that may be meant.
    private(set) var applyBy: Day?
    /// The first day on which one can apply.
    private(set) var applyFrom: Day?
    /// The years of which there is no list of holidays, so that some of the working days counted may be none.
    private(set) var unlistedYears: [Int] = []
    /// Why the document may not be had in time.
    private(set) var lateness: Lateness?
    /// The attributes whose value could show that it may.
    private(set) var missing: [String] = []

    /// - Parameters:
    ///   - candidates: how long an application may take.
    ///   - countries: the states whose citizen the traveler may apply as; nil: not known.
    init(
        _ requirement: PermitRequirement, _ candidates: [Period], of countries: [String]?, in context: CheckContext
    ) {
        guard let date = context.date else {
            leadTime = candidates.last
            if !candidates.isEmpty { (lateness, missing) = (.untold, ["trip.date"]) }
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
        if lateness != nil { missing = Self.settling(candidates, of: countries, before: date, calendar, in: context) }
    }

    /// What could show that it is not too late: by another nationality, or at another time of the day.
    private static func settling(
        _ candidates: [Period], of countries: [String]?, before date: Day, _ calendar: NationalCalendar,
        in context: CheckContext
    ) -> [String] {
        // The only time that may be meant is too late, as was found, where the time of the day does not change it.
        if candidates.count == 1, candidates[0].unit != .hours { return [] }
        let lastMinute = 24 * 60 - 1
        func isInTime(_ candidate: Period, _ minute: Int) -> Bool {
            candidate.before(date, minute: minute, calendar: calendar) >= context.asOf
        }
        let minute = context.minute
        let isInTimeForSome = candidates.contains { isInTime($0, minute ?? lastMinute) }
        guard isInTimeForSome else { return [] }
        var missing: [String] = []
        let isLateAtAnyTime = candidates.contains { !isInTime($0, minute ?? lastMinute) }
        if candidates.count > 1, isLateAtAnyTime {
            missing.append(countries == nil ? "traveler.nationalities" : "trip.travelsOn")
        }
        if minute == nil, candidates.contains(where: { !isInTime($0, 0) && isInTime($0, lastMinute) }) {
            missing.append("trip.time")
        }
        return missing
    }

    /// The states whose citizen the traveler may apply as: the passport's, else all nationalities; nil: not known.
    static func countries(in context: CheckContext) -> [String]? {
        if let issuer = context.passport.issuer { return [issuer] }
        let nationalities = context.request.traveler.nationalities ?? []
        return nationalities.isEmpty ? nil : nationalities
    }
}
