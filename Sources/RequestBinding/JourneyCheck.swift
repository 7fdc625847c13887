package import AdvisoryModel
import TripClocks

/// What cannot be true of a journey as a whole, whatever each trip says by itself.
package enum JourneyCheck {
    package struct Finding {
        /// The place of the trip in the journey, from 0.
        package let leg: Int
        /// The key of the trip at which to say it.
        package let key: String
        package let message: String
        package let hint: String
        /// Whether the journey cannot be as it is written; else the trip is judged, and its way is not clear.
        package var isError = true
    }

    /// - Parameter crossing: gives a crossing by its id.
    package static func findings(in legs: [Trip], crossing: (String) -> Crossing?) -> [Finding] {
        let legs = legs.map { $0.withBothSides(at: crossing) }
        var found = backwards(legs, crossing)
        var last: (number: Int, date: Day)?
        for (number, leg) in legs.enumerated() {
            if number > 0, let gap = gap(between: legs[number - 1], leg) {
                found.append(
                    Finding(
                        leg: number, key: "from", message: gap,
                        hint: "give `from` and `to` of both trips, and write the trip in between, too", isError: false))
            }
            guard let date = leg.date else {
                if number > 0, legs[number - 1].hasOpenEnd(before: leg) {
                    found.append(
                        Finding(
                            leg: number - 1, key: "until",
                            message: "the next trip ends the stay, and its day is not known",
                            hint: "give the `date` of the next trip", isError: false))
                }
                continue
            }
            if let last, date < last.date {
                found.append(
                    Finding(
                        leg: number, key: "date",
                        message: "the trip is on \(date), before the one on \(last.date) that it follows",
                        hint: "write the trips in the order of their days"))
            }
            if number > 0, let until = legs[number - 1].until, legs[number - 1].ends(with: leg), until != date {
                found.append(
                    Finding(
                        leg: number - 1, key: "until",
                        message: "the stay is until \(until), and the next trip leaves on \(date)",
                        hint: "leave `until` out: the next trip ends the stay"))
            }
            last = (number, date)
        }
        return found
    }

    /// Trips that begin before the one that they follow, by the clocks of the states that are left; of clocks that are not known, what they show.
    private static func backwards(_ legs: [Trip], _ crossing: (String) -> Crossing?) -> [Finding] {
        let timed = legs.indices.filter { legs[$0].moment != nil }
        return zip(timed, timed.dropFirst()).compactMap { first, second in
            guard let earlier = legs[first].moment, let later = legs[second].moment, earlier.day <= later.day,
                let before = earlier.minute, let minute = later.minute
            else { return nil }
            let (starts, ends) = (legs[second].instants(at: crossing), legs[first].instants(at: crossing))
            let isKnown = !starts.isEmpty && !ends.isEmpty
            let isBackwards =
                isKnown
                ? starts.allSatisfy { start in ends.allSatisfy { start < $0 } }
                : earlier.day == later.day && minute < before
            guard isBackwards else { return nil }
            return Finding(
                leg: second, key: "time",
                message: "the trip is at \(later), before the one at \(earlier) that it follows",
                hint: "write the trips in their order; a time is by the clock of the state that is left",
                isError: isKnown)
        }
    }

    /// That a trip leaves another state than the one that the trip before it has entered, or may: what happened in between uses entries and days.
    private static func gap(between earlier: Trip, _ later: Trip) -> String? {
        guard let entered = earlier.to, let left = later.from else {
            return "it is not known whether the trip leaves the state that the one before it entered"
        }
        if entered == left { return nil }
        return
            "the trip leaves \(left), and the one before it entered \(entered): how the traveler came there is not said"
    }
}

extension Trip {
    /// The trip with the state that is left, or entered, where it says only one of them: the crossing lies between two.
    package func withBothSides(at crossing: (String) -> Crossing?) -> Trip {
        guard (from == nil) != (to == nil), let sides = crossing(self.crossing)?.between else { return self }
        var trip = self
        if let to { trip.from = sides.first { $0 != to } } else { trip.to = sides.first { $0 != from } }
        return trip
    }

    /// Whether the traveler leaves, or may leave, with the next trip the state that this one enters.
    package func ends(with next: Trip) -> Bool { to != nil && (next.from == nil || to == next.from) }

    /// Whether nobody knows when the stay ends which begins with it.
    fileprivate func hasOpenEnd(before next: Trip) -> Bool {
        date != nil && until == nil && next.date == nil && ends(with: next)
    }

    fileprivate var moment: Moment? {
        date.flatMap { day in time.flatMap { ClockTime($0) }.map { Moment(day, minute: $0.minute) } }
    }

    /// When the trip begins; empty: it is not known.
    fileprivate func instants(at crossing: (String) -> Crossing?) -> [ClockZone.Instant] {
        guard let moment, let minute = moment.minute, let crossing = crossing(self.crossing),
            let left = from,
            let clock = crossing.timeZones[left].flatMap({ ClockZone($0) })
        else { return [] }
        return clock.instants(moment.day, minute: minute)
    }
}
