package import AdvisoryModel

/// The minutes at which a trip may take place, as one clock shows them, counted from 1970-01-01T00:00.
package struct TripMinutes: Sendable {
    package let spans: [ClosedRange<Int>]
    /// The attribute that would narrow them; nil: nothing does.
    package let missing: String?

    /// Any minute: the day of the trip is not known.
    package static let unknown = TripMinutes(spans: [always], missing: "trip.date")

    /// All minutes there are.
    package static let always = number(.first, 0)...number(.last, ClockTime.last)

    package static func number(_ day: Day, _ minute: Int) -> Int { Int(day.number) * (ClockTime.last + 1) + minute }

    package func contains(_ minute: Int) -> Bool { spans.contains { $0.contains(minute) } }

    package func overlaps(_ minutes: ClosedRange<Int>) -> Bool { spans.contains { $0.overlaps(minutes) } }
}

extension TripClock {
    /// When the trip may take place by the clock of a side; nil: that of the state that is left.
    package func minutes(by side: String?) -> TripMinutes {
        guard let date else { return .unknown }
        guard let minute else { return TripMinutes(spans: [Self.minutes(of: date...date)], missing: "trip.time") }
        guard let side else {
            let moment = TripMinutes.number(date, minute)
            return TripMinutes(spans: [moment...moment], missing: nil)
        }
        let spans = readings.map { reading -> ClosedRange<Int> in
            switch shown(on: side, in: reading) {
            case .moment(let shown):
                let day = Self.minutes(of: shown.day...shown.day)
                return shown.minute.map { day.lowerBound + $0...day.lowerBound + $0 } ?? day
            case .near, nil:
                let most = RulebookClocks.mostDays
                return Self.minutes(of: date.adding(days: -most)...date.adding(days: most))
            }
        }
        return TripMinutes(spans: spans, missing: missing)
    }

    private static func minutes(of days: ClosedRange<Day>) -> ClosedRange<Int> {
        TripMinutes.number(days.lowerBound, 0)...TripMinutes.number(days.upperBound, ClockTime.last)
    }
}
