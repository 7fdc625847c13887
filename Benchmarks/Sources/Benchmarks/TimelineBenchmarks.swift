import Desk
import Foundation
import SafeConduct

/// The verdict by day: how long a year at twenty crossings takes.
enum TimelineBenchmarks {
    private static let limit = 1000.0

    static func rows(rules: String) -> [Row] {
        guard let rulebook = Rulebook.load(paths: [rules], families: .standard).rulebook,
            let asOf = Day("2026-11-21"), let window = DayWindow("2026-12-01..2027-11-30")
        else { return [] }
        let crossings = (0..<20).map { rulebook.crossings[$0 % rulebook.crossings.count] }
        let requests = crossings.map { crossing in
            var traveler = Traveler(nationalities: ["FR"], residence: "FR")
            traveler.documents = [Document(type: "passport", issuer: "FR", expires: Expiry("2031-02-01"))]
            return Request(
                traveler: traveler,
                trip: Trip(
                    crossing: crossing.id, from: crossing.between[0], to: crossing.between[1], mode: "road",
                    purpose: "tourism", party: "independent"))
        }
        precondition(rulebook.timeline(requests, in: window, asOf: asOf).rows.allSatisfy { !$0.stretches.isEmpty })
        let time = Timing.nanoseconds(rounds: 5) { consume(rulebook.timeline(requests, in: window, asOf: asOf)) }
        return [Row(name: "timeline: 365 days at 20 crossings", value: time / 1e6, unit: "ms", limit: limit)]
    }
}
