package import AdvisoryModel

/// What a rule demands of a trip by one of its conditions, in the plainest forms that conditions have: `trip.to == "KP"`, `trip.crossing in ["a-b"]`,
/// `"US" in traveler.nationalities`.
package struct TripDemand: Hashable, Sendable {
    enum Place {
        case crossing, from, to, countries, nationalities
    }

    let place: Place
    let values: [String]

    /// Nil where a condition has another form, of which nothing is said here.
    package init?(condition: String) {
        let parts = condition.split(separator: "\"", omittingEmptySubsequences: false).map(String.init)
        guard parts.count >= 3, parts.count % 2 == 1, !condition.contains("\\") else { return nil }
        let words = parts.indices.filter { $0 % 2 == 1 }.map { parts[$0] }
        let between = parts.indices.filter { $0 % 2 == 0 }.map { parts[$0] }
        switch (between.first ?? "", between.last ?? "") {
        case ("trip.crossing == ", ""), ("trip.crossing in [", "]"): place = .crossing
        case ("trip.from == ", ""), ("trip.from in [", "]"): place = .from
        case ("trip.to == ", ""), ("trip.to in [", "]"): place = .to
        case ("", " in trip.countries"): place = .countries
        case ("", " in traveler.nationalities"): place = .nationalities
        default: return nil
        }
        guard between.dropFirst().dropLast().allSatisfy({ $0 == ", " }) else { return nil }
        values = words
    }

    /// Whether a trip at a crossing meets it; nil where that depends on the request.
    package func isMet(at crossing: Crossing) -> Bool? {
        switch place {
        case .crossing: values.contains(crossing.id)
        case .countries: crossing.between.contains(where: values.contains)
        case .from, .to, .nationalities: nil
        }
    }
}
