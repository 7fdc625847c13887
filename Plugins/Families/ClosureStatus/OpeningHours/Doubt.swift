/// Why it cannot be told whether it is open.
///
/// ```swift
/// let hours = try OpeningHours.parse("Mo-Fr 09:00-17:00; PH off").get()
/// hours.state(on: monday, minute: 600)   // .unknown(.publicHolidays(year: 2026)): no list of that year is known
/// ```
enum Doubt: Sendable, Hashable {
    /// The hours themselves say `unknown`, or name in a comment a condition that cannot be checked here.
    case stated(String?)
    /// `17:00+`: when it ends is not said.
    case openEnd
    /// The public holidays of that year are not known.
    case publicHolidays(year: Int)
    /// The school holidays of that year are not known.
    case schoolHolidays(year: Int)
    /// The clock shows that time twice, and the two differ.
    case repeatedTime
    /// The clock that the hours follow, or that of the trip, is not known.
    case clock
    /// The day of the trip is not known.
    case date
    /// A rule that opens or restricts may apply or not.
    case rule
    /// `sunrise-sunset`: the engine does not know the sun.
    case sun
}
