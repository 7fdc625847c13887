import AdvisoryModel

/// What cannot be true of a journey as a whole, whatever each trip says by itself.
struct JourneyCheck {
    struct Finding {
        /// The place of the trip in the journey, from 0.
        let leg: Int
        /// The key of the trip at which to say it.
        let key: String
        let message: String
        let hint: String
        /// Whether the journey cannot be as it is written; else the trip is judged, and its way is not clear.
        var isError = true
    }

    static func findings(in legs: [Trip]) -> [Finding] {
        var found: [Finding] = []
        var last: (number: Int, date: Day)?
        for (number, leg) in legs.enumerated() {
            if number > 0, let gap = gap(between: legs[number - 1], leg) {
                found.append(
                    Finding(
                        leg: number, key: "from", message: gap, hint: "write the trip in between, too", isError: false))
            }
            guard let date = leg.date else { continue }
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

    /// That a trip leaves another state than the one that the trip before it has entered: what happened in between uses entries and days.
    private static func gap(between earlier: Trip, _ later: Trip) -> String? {
        guard let entered = earlier.to, let left = later.from, entered != left else { return nil }
        return
            "the trip leaves \(left), and the one before it entered \(entered): how the traveler came there is not said"
    }
}

extension Trip {
    /// Whether the traveler leaves, or may leave, with the next trip the state that this one enters.
    func ends(with next: Trip) -> Bool { to != nil && (next.from == nil || to == next.from) }
}
