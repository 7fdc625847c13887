public import AdvisoryModel
import JSON
import RequestBinding
import RequestReading
public import RuleEngine
import SourceDiagnostics

/// How a journey is made of one trip: by way of further crossings, and back.
///
/// ```swift
/// let plan = JourneyPlan(back: Day("2026-12-12"))
/// plan.journey(of: request, in: rulebook).journey?.legs.map(\.to)   // ["KP", "RU"]
/// ```
public struct JourneyPlan: Hashable, Sendable {
    /// A crossing after the first one.
    public struct Stage: Hashable, Sendable {
        /// The crossing, by id, name or alias.
        public var crossing: String
        /// The day; nil: that of the trip before.
        public var date: Day?

        /// Creates a stage.
        public init(crossing: String, date: Day? = nil) {
            self.crossing = crossing
            self.date = date
        }
    }

    /// The crossings after the first one, in their order.
    public var via: [Stage]
    /// The day of the way back, over the same crossings; nil: there is none.
    public var back: Day?
    /// The state in which the way there ends, where it is to be checked.
    public var destination: String?

    /// Creates a plan.
    public init(via: [Stage] = [], back: Day? = nil, destination: String? = nil) {
        self.via = via
        self.back = back
        self.destination = destination
    }

    /// The journey that begins with the trip of a request; means, vehicle, party, purpose and passport are the same on all trips.
    public func journey(of request: Request, in rulebook: Rulebook) -> JourneyResult {
        var legs = [request.trip]
        do throws(PlanError) {
            if !via.isEmpty { legs = try way(from: request.trip, in: rulebook) }
        } catch {
            return JourneyResult(journey: nil, diagnostics: error.diagnostics)
        }
        if let back {
            if legs[legs.count - 1].until == nil { legs[legs.count - 1].until = back }
            legs += legs.reversed().map { leg in
                var trip = leg.repeated(at: leg.crossing, on: back)
                (trip.from, trip.to) = (leg.to, leg.from)
                return trip
            }
        }
        let journey = Journey(id: request.id, traveler: request.traveler, legs: legs, asOf: request.asOf)
        let findings = JourneyCheck.findings(in: legs, crossing: rulebook.crossing).filter(\.isError)
            .map { Diagnostic(RequestCode.conflict, $0.message, hint: $0.hint) }
        return JourneyResult(journey: findings.isEmpty ? journey : nil, diagnostics: findings)
    }

    /// The trips by way of further crossings, each of which begins in the state that the one before enters.
    private func way(from first: Trip, in rulebook: Rulebook) throws(PlanError) -> [Trip] {
        let crossings = [Stage(crossing: first.crossing, date: first.date)] + via
        let places = try crossings.map { stage throws(PlanError) in try place(stage.crossing, in: rulebook) }
        var state: String
        if let from = first.from {
            state = from
        } else {
            // What the first crossing does not share with the second is where the way begins.
            let ends = places[0].between.filter { !places[1].between.contains($0) }
            guard ends.count == 1 else { throw PlanError("it is not clear where the journey begins", "give `--from`") }
            state = ends[0]
        }
        var legs: [Trip] = []
        for (stage, place) in zip(crossings, places) {
            guard place.between.contains(state), let other = place.between.first(where: { $0 != state }) else {
                throw PlanError(
                    "`\(place.id)` is between \(place.between.joined(separator: " and ")), and the journey is in \(state)",
                    "write the crossings in the order in which they are passed")
            }
            var leg = first.repeated(at: place.id, on: stage.date ?? legs.last?.date)
            (leg.from, leg.to) = (state, other)
            legs.append(leg)
            state = other
        }
        if let destination, destination != state {
            throw PlanError("the journey ends in \(state), not in \(destination)", "add `--via`, or correct `--to`")
        }
        legs[0].time = first.time
        legs[legs.count - 1].until = first.until
        return legs
    }

    private func place(_ name: String, in rulebook: Rulebook) throws(PlanError) -> Crossing {
        let named = Request(traveler: Traveler(), trip: Trip(crossing: ""))
            .setting("trip.crossing", to: .string(name), in: rulebook)
        guard let id = named.request?.trip.crossing, let crossing = rulebook.crossing(id) else {
            throw PlanError(named.diagnostics)
        }
        return crossing
    }
}

/// Why no journey can be made.
private struct PlanError: Error {
    let diagnostics: [Diagnostic]

    init(_ diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }

    init(_ message: String, _ hint: String) {
        diagnostics = [Diagnostic(RequestCode.conflict, message, hint: hint)]
    }
}

extension Trip {
    /// The same kind of trip at another crossing, on another day.
    func repeated(at crossing: String, on date: Day?) -> Trip {
        var trip = self
        (trip.crossing, trip.date, trip.time, trip.until) = (crossing, date, nil, nil)
        return trip
    }
}
