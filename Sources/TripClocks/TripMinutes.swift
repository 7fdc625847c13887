package import AdvisoryModel

/// The minutes at which a trip may take place, as one clock shows them, counted from 1970-01-01T00:00.
package struct TripMinutes: Sendable {
    package let spans: [ClosedRange<Int>]
    /// The day that counts for what holds for whole days, where the time is not known; nil: the minutes count for it, too.
    package let day: Int?
    /// The attribute that would narrow them; nil: nothing does.
    package let missing: String?

    /// Any minute: the day of the trip is not known.
    package static let unknown = TripMinutes(spans: [always], day: nil, missing: "trip.date")

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
        guard let minute else { return minutes(of: date, by: side) }
        guard let side else {
            return TripMinutes(
                spans: readings.map { span(date, minute, by: $0.left, $0) }, day: nil, missing: nil)
        }
        let spans = readings.map { reading -> ClosedRange<Int> in
            switch shown(on: side, in: reading) {
            case .moment(let shown):
                return shown.minute.map { span(shown.day, $0, by: side, reading) }
                    ?? Self.minutes(of: shown.day...shown.day)
            case .near, nil: return Self.minutes(near: date)
            }
        }
        return TripMinutes(spans: spans, day: nil, missing: missing)
    }

    /// The minute that the clock of a side shows. Where it shows it twice, nobody knows which of the two minutes before, or after, it are meant by
    /// whoever names one: all that may lie between are in.
    private func span(_ day: Day, _ minute: Int, by side: String, _ reading: Reading) -> ClosedRange<Int> {
        let number = TripMinutes.number(day, minute)
        guard let instant = reading.instant, let zone = clocks[side] else { return number...number }
        let twice = zone.instants(day, minute: minute)
        guard twice.count == 2, let change = zone.changes(in: twice[0]..<twice[1] + 1).first,
            let first = zone.shown(at: change)
        else { return number...number }
        let start = TripMinutes.number(first.day, first.minute)
        return instant == twice[0] ? start - 1...number : number...(start + twice[1] - twice[0] - 1)
    }

    /// All minutes of a day by the clock of the state that is left, as the clock of a side shows them.
    private func minutes(of day: Day, by side: String?) -> TripMinutes {
        let spans = leaving.flatMap { left -> [ClosedRange<Int>] in
            guard let side, side != left else { return shown(day, by: left) }
            guard let stretches = stretches(of: day, leaving: left, by: side) else { return [Self.minutes(near: day)] }
            return stretches.map { stretch in
                let first = TripMinutes.number(stretch.day, stretch.minute)
                return first...(first + stretch.minutes.count - 1)
            }
        }
        return TripMinutes(
            spans: spans.isEmpty ? [Self.minutes(of: day...day)] : spans, day: TripMinutes.number(day, 0),
            missing: "trip.time")
    }

    /// The minutes of a day that a clock shows.
    private func shown(_ day: Day, by side: String) -> [ClosedRange<Int>] {
        let all = Self.minutes(of: day...day)
        guard let gap = skipped(on: day, by: side) else { return [all] }
        let start = all.lowerBound
        return [start..<(start + gap.lowerBound), (start + gap.upperBound)..<(all.upperBound + 1)]
            .filter { !$0.isEmpty }.map { ClosedRange($0) }
    }

    private static func minutes(near day: Day) -> ClosedRange<Int> {
        let most = RulebookClocks.mostDays
        return minutes(of: day.adding(days: -most)...day.adding(days: most))
    }

    private static func minutes(of days: ClosedRange<Day>) -> ClosedRange<Int> {
        TripMinutes.number(days.lowerBound, 0)...TripMinutes.number(days.upperBound, ClockTime.last)
    }
}
