public import AdvisoryModel

/// The time that an application takes, by nationality.
public struct LeadTime: Hashable, Sendable {
    /// By the issuer of the passport traveled on.
    public var byCountry: [String: Period]
    /// For all others.
    public var other: Period?

    /// The lead times that may be meant where the passport is of one of these states; nil: of any state. In a fixed order.
    func candidates(for countries: [String]?) -> [Period] {
        if let countries, countries.count == 1 { return (byCountry[countries[0]] ?? other).map { [$0] } ?? [] }
        let periods = countries.map { $0.map { byCountry[$0] ?? other } } ?? Array(byCountry.values) + [other]
        return Set(periods.compactMap { $0 }).sorted {
            ($0.approximateDays, $0.count, $0.unit.rawValue) < ($1.approximateDays, $1.count, $1.unit.rawValue)
        }
    }
}
