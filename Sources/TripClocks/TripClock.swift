package import AdvisoryModel

/// When a trip takes place, by the clocks of both sides of its crossing.
///
/// The request says it by the clock of the state that is left. Where that state is not known, or its clock shows the time twice, there are several
/// readings, and what they do not agree about is not known. Nothing is taken from one clock to another that is not known.
package struct TripClock: Sendable {
    /// One way to understand day and time of the trip.
    package struct Reading: Sendable {
        /// The state whose clock the request follows.
        package let left: String
        /// When that is; nil: no time is given, that clock is not known, or never shows it.
        let instant: ClockZone.Instant?
    }

    /// What the clock of a side shows in one reading.
    package enum Shown: Hashable, Sendable {
        case moment(Moment)
        /// A day near this one: the clock of one of the sides is not known.
        case near(Day)
    }

    package let date: Day?
    /// The minute of the day; nil: not known.
    package let minute: Int?
    private let from: String?
    private let to: String?
    let clocks: CrossingClocks

    package init(_ trip: Trip, _ clocks: CrossingClocks) {
        date = trip.date
        minute = trip.time.flatMap { ClockTime($0)?.minute }
        (from, to) = (trip.from, trip.to)
        self.clocks = clocks
    }

    /// The states that may be left: one where that is known.
    package var leaving: [String] { clocks.leaving(from: from, to: to) }

    /// The side whose clock and calendar a rule of that zone and authority follows; nil: the one that is left.
    package func side(zone: String?, authority: String?) -> String? { clocks.side(zone: zone, authority: authority) }

    /// Whether both sides are known to have one clock.
    package var isShared: Bool { clocks.areEqual }

    /// Which attribute would settle which of several readings is meant; nil where there is none.
    package var missing: String? { leaving.count > 1 ? "trip.from" : nil }

    /// All ways to understand day and time, which is the same for every rule.
    package var readings: [Reading] {
        guard let date, let minute else { return leaving.map { Reading(left: $0, instant: nil) } }
        return leaving.flatMap { side -> [Reading] in
            let instants = clocks[side]?.instants(date, minute: minute) ?? []
            // A time that the clock never shows is no time that is known.
            return instants.isEmpty
                ? [Reading(left: side, instant: nil)] : instants.map { Reading(left: side, instant: $0) }
        }
    }

    /// What the clock of a side shows; nil without a date.
    package func shown(on side: String, in reading: Reading) -> Shown? {
        guard let date else { return nil }
        if side == reading.left || minute == nil { return .moment(Moment(date, minute: minute)) }
        guard let instant = reading.instant, let shown = clocks[side]?.shown(at: instant) else { return .near(date) }
        return .moment(Moment(shown.day, minute: shown.minute))
    }

    /// Where the trip lies in a range that a side's clock measures; nil for a side: that of the state that is left.
    package func place(in range: MomentRange, by side: String?) -> (place: MomentRange.Place?, missing: String?) {
        guard let date else { return (nil, "trip.date") }
        if minute != nil, range.hasMinutes, !isFar(date, from: range) {
            let possible = readings.map { places(in: range, by: side ?? $0.left, in: $0) }
            if possible.contains(where: { $0 != nil }) {
                let all = Set(
                    zip(possible, readings).flatMap { $0 ?? places(shown(on: side ?? $1.left, in: $1), in: range) })
                return all.count == 1 ? (all.first, nil) : (nil, missing)
            }
        }
        let plain = range.place(of: date, minute: minute)
        // Without a time the day counts as it stands for days, but not for minutes.
        guard minute != nil || range.hasMinutes, let side, side != from, !isFar(date, from: range) else {
            return (plain == .partly ? nil : plain, plain == .partly ? "trip.time" : nil)
        }
        let possible = Set(
            readings.flatMap { reading in
                minute == nil
                    ? places(of: date, leaving: reading.left, by: side, in: range)
                    : places(shown(on: side, in: reading), in: range)
            })
        if possible.count == 1, let only = possible.first, only != .partly { return (only, nil) }
        return (nil, missing ?? (minute == nil ? "trip.time" : nil))
    }

    /// Where the minutes of a day by the clock of the state that is left lie, as the clock of a side shows them.
    private func places(of day: Day, leaving left: String, by side: String, in range: MomentRange) -> [MomentRange
        .Place]
    {
        guard let stretches = stretches(of: day, leaving: left, by: side) else {
            return places(.near(day), in: range)
        }
        return stretches.map { stretch in
            let first = TripMinutes.number(stretch.day, stretch.minute)
            return range.place(of: day, minutes: first...(first + stretch.minutes.count - 1))
        }
    }

    /// Where a reading may lie in a range of which the clock of a side shows an end twice; nil: it does not, or the reading is not known by the minute.
    private func places(in range: MomentRange, by side: String, in reading: Reading) -> [MomentRange.Place]? {
        guard let instant = reading.instant, let zone = clocks[side], let shown = zone.shown(at: instant) else {
            return nil
        }
        func twice(_ end: Moment?) -> (first: Int, second: Int)? {
            guard let end, let minute = end.minute else { return nil }
            let instants = zone.instants(end.day, minute: minute)
            return instants.count == 2 ? (instants[0], instants[1]) : nil
        }
        let (from, to) = (twice(range.from), twice(range.to))
        if from == nil, to == nil { return nil }
        func place(_ range: MomentRange) -> MomentRange.Place { range.place(of: shown.day, minute: shown.minute) }
        // Between the two the one that is meant decides.
        let hasBegun =
            from.map { instant < $0.first ? [false] : instant < $0.second ? [false, true] : [true] }
            ?? [place(MomentRange(from: range.from, to: nil)) != .before]
        let isOver =
            to.map { instant <= $0.first ? [false] : instant <= $0.second ? [false, true] : [true] }
            ?? [place(MomentRange(from: nil, to: range.to)) == .after]
        return hasBegun.flatMap { begun in isOver.map { !begun ? .before : $0 ? .after : .within } }
    }

    private func places(_ shown: Shown?, in range: MomentRange) -> [MomentRange.Place] {
        switch shown {
        case .moment(let moment): [range.place(of: moment.day, minute: moment.minute)]
        case .near(let day):
            (-RulebookClocks.mostDays...RulebookClocks.mostDays).map {
                range.place(of: day.adding(days: $0), minute: nil)
            }
        case nil: [.partly]
        }
    }

    /// Whether no clock moves the day over an end of the range.
    private func isFar(_ day: Day, from range: MomentRange) -> Bool {
        [range.from, range.to].allSatisfy { end in
            end.map { abs($0.day.days(until: day)) > RulebookClocks.mostDays } ?? true
        }
    }
}

extension MomentRange {
    /// Where some minutes lie which belong to a day by another clock: ends that are days are compared with that day.
    fileprivate func place(of day: Day, minutes: ClosedRange<Int>) -> Place {
        var isPartly = false
        if let from {
            if let minute = from.minute {
                let first = TripMinutes.number(from.day, minute)
                if minutes.upperBound < first { return .before }
                if minutes.lowerBound < first { isPartly = true }
            } else if day < from.day {
                return .before
            }
        }
        if let to {
            if let minute = to.minute {
                let last = TripMinutes.number(to.day, minute)
                if minutes.lowerBound > last { return .after }
                if minutes.upperBound > last { isPartly = true }
            } else if day > to.day {
                return .after
            }
        }
        return isPartly ? .partly : .within
    }
}
