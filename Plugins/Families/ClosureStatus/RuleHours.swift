import AdvisoryModel
import RuleEngine
import TripClocks

/// The hours of one rule, by the clock of the state that is left.
struct RuleHours {
    private let daily: DailyHours
    private let calendar: HolidayCalendar
    /// The side whose clock they follow; nil: the one that is left.
    let side: String?

    /// Nil for a rule without hours.
    init?(_ rule: AppliedRule<ClosureRule>, in context: CheckContext) {
        guard let daily = rule.payload.hours else { return nil }
        self.daily = daily
        side = context.clock.side(zone: rule.zone, authority: rule.authority)
        // Who speaks for both states is shut on the holidays of either.
        let states = rule.authority.map { [rule.zone ?? $0] } ?? context.states
        calendar = daily.hours.readsHolidays ? HolidayCalendar(states.map { context.calendar(of: $0) }) : .unknown
    }

    /// The state at what the rule's clock shows.
    func state(at shown: TripClock.Shown?) -> OpeningHours.State {
        guard case .moment(let moment)? = shown else { return .unknown(.clock) }
        return daily.hours.state(on: moment.day, minute: moment.minute, calendar: calendar)
    }

    /// Each minute of a day of the clock of the state that is left.
    func spans(on day: Day, leaving left: String, _ clock: TripClock) -> DaySpans {
        if side == nil || side == left {
            let spans = daily.spans(on: day, calendar: calendar)
            guard let gap = clock.skipped(on: day, by: left) else { return spans }
            // Minutes that the clock never shows are open between others that are, and nothing by themselves.
            let isWithin =
                (gap.lowerBound == 0 || spans.state(at: gap.lowerBound - 1) == .open)
                && (gap.upperBound == DaySchedule.length || spans.state(at: gap.upperBound) == .open)
            return isWithin ? spans : spans.replacing(gap, with: .closed)
        }
        guard let stretches = clock.stretches(of: day, leaving: left, by: side ?? left) else {
            return .always(.unknown(.clock))
        }
        var result = DaySpans.closed
        var covered = 0
        for stretch in stretches {
            let spans = spans(of: stretch)
            let start = stretch.minutes.lowerBound
            result = result.union(spans.clamped(to: covered..<DaySchedule.length))
            if start < covered {
                // A minute that the clock shows twice is unknown where the two differ.
                let both = result.agreed(with: spans, doubt: .repeatedTime)
                result = result.replacing(start..<min(covered, stretch.minutes.upperBound), with: both)
            } else if start > covered {
                // A minute that it never shows closes nothing.
                let isOpen = spans.state(at: start) == .open && (covered == 0 || result.state(at: covered - 1) == .open)
                if isOpen { result = result.replacing(covered..<start, with: .open) }
            }
            covered = max(covered, stretch.minutes.upperBound)
        }
        return result
    }

    private func spans(of stretch: TripClock.Stretch) -> DaySpans {
        var (day, minute, place) = (stretch.day, stretch.minute, stretch.minutes.lowerBound)
        var result: [DaySpans.Span] = []
        while place < stretch.minutes.upperBound {
            let length = min(stretch.minutes.upperBound - place, DaySchedule.length - minute)
            let shift = place - minute
            for span in daily.spans(on: day, calendar: calendar).clamped(to: minute..<(minute + length)).spans {
                let (start, end) = (span.minutes.lowerBound + shift, span.minutes.upperBound + shift)
                result.append(DaySpans.Span(minutes: start..<end, state: span.state))
            }
            (day, minute, place) = (day.adding(days: 1), 0, place + length)
        }
        return DaySpans(result)
    }

    /// The first day after another one on which it opens by its own clock; nil: there is none.
    func nextDay(after day: Day) -> Day? { daily.hours.nextOpening(after: day, minute: nil, calendar: calendar)?.day }
}
