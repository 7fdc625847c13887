import AdvisoryModel

/// Opening hours in the notation of OpenStreetMap (wiki.openstreetmap.org, Key:opening_hours/specification, version 0.7.4).
///
/// Where the notation leaves the end of something open, speaks of holidays that are not known, or of the sun, the state is unknown,
/// never open. Not supported, since nothing about a border needs them: points in time (`08:00`, `10:00-16:00/01:30`), and weeks, years
/// and days of the month that run backwards.
///
/// ```swift
/// let hours = try OpeningHours.parse("Mo,We,Fr 08:30-15:00; Dec 25 off").get()
/// hours.state(on: sunday, minute: nil)            // .closed
/// hours.nextOpening(after: sunday, minute: nil)   // Monday, 510
/// hours.description                               // "Mo,We,Fr 08:30-15:00; Dec 25 off"
/// ```
struct OpeningHours: Sendable, Hashable {
    /// Whether it is open.
    enum State: Sendable, Hashable {
        case open, closed
        /// It cannot be told.
        case unknown(Doubt)

        var isUnknown: Bool { if case .unknown = self { true } else { false } }
    }

    /// How a rule goes together with those before it.
    enum Combination: Sendable, Hashable {
        /// `;`: it replaces what they say of its days.
        case replacing
        /// `,`: it adds to what they say.
        case adding
        /// `||`: it counts at the times at which they leave closed.
        case fallback
    }

    /// Days and times, and what holds on them.
    struct Rule: Sendable, Hashable {
        var combination = Combination.replacing
        var days = DaySelector()
        /// Empty: all day.
        var times: [TimeSpan] = []
        var state = State.open
        /// What is said in quotes.
        var comment: String?
    }

    let rules: [Rule]
    /// Whether a time of some rule goes on past midnight.
    private let crossesMidnight: Bool
    /// Whether it depends on a calendar; without one the calendar need not be looked up.
    let readsHolidays: Bool

    init(rules: [Rule]) {
        self.rules = rules
        crossesMidnight = rules.contains { $0.times.contains { $0.possible.upperBound > DaySchedule.length } }
        readsHolidays = rules.contains { !$0.days.holidays.isEmpty }
    }
}

extension OpeningHours {
    /// The state on a day; with `minute`, 0 to 1439, at that minute, else at some time of the day: open if it is open at any, unknown
    /// if it may be.
    func state(on day: Day, minute: Int?, calendar: HolidayCalendar = .unknown) -> State {
        let spans = spans(on: day, calendar: calendar)
        return minute.map { spans.state(at: $0) } ?? spans.best
    }

    /// When it is open on a day, or may be; what the day before leaves over is included.
    ///
    /// ```swift
    /// try OpeningHours.parse("Mo 08:00-16:00+").get().spans(on: monday).description   // "08:00-16:00 16:00-24:00?"
    /// ```
    func spans(on day: Day, calendar: HolidayCalendar = .unknown) -> DaySpans {
        let before = crossesMidnight && day > .first ? own(day.adding(days: -1), calendar).afterMidnight : DaySchedule()
        return build(day, calendar, over: before).daySpans
    }

    /// The next opening: without `minute` the first day after the given one on which it is open, with it the first moment later than it
    /// at which it opens.
    ///
    /// Nil if there is none among the next 1,500 days in months of which the hours speak.
    func nextOpening(after day: Day, minute: Int?, calendar: HolidayCalendar = .unknown) -> (day: Day, minute: Int)? {
        guard minute != nil || day < .last else { return nil }
        let opening = rules.filter { $0.state == .open }.map(\.days)
        var candidate = minute == nil ? day.adding(days: 1) : day
        var earliest = minute ?? -1
        var wasOpen = false
        var budget = 1500
        while budget > 0 {
            if let later = skip(from: candidate, opening) {
                guard later > candidate else { return nil }
                (candidate, earliest, wasOpen) = (later, -1, false)
            }
            budget -= 1
            let spans = spans(on: candidate, calendar: calendar)
            // Open at midnight because it was open before is no opening, where moments are asked for.
            for span in spans.spans where span.state == .open && span.minutes.lowerBound > earliest {
                if minute != nil, span.minutes.lowerBound == 0, wasOpen { continue }
                return (candidate, span.minutes.lowerBound)
            }
            guard candidate < .last else { return nil }
            wasOpen = spans.state(at: DaySchedule.length - 1) == .open
            earliest = -1
            candidate = candidate.adding(days: 1)
        }
        return nil
    }

    /// The first day from this one on in a month of which an opening rule speaks; nil if this is such a day or the one before may go on
    /// into it, the day itself if there is none any more.
    private func skip(from day: Day, _ opening: [DaySelector]) -> Day? {
        if crossesMidnight {
            let before = day.adding(days: -1).civil
            if opening.contains(where: { $0.mayContain(year: before.year, month: before.month) }) { return nil }
        }
        var (year, month, _) = day.civil
        let start = (year, month)
        while year <= 9999 {
            if opening.contains(where: { $0.mayContain(year: year) }) {
                if opening.contains(where: { $0.mayContain(year: year, month: month) }) {
                    return (year, month) == start ? nil : Day(year: year, month: month, day: 1) ?? day
                }
                (year, month) = month == 12 ? (year + 1, 1) : (year, month + 1)
            } else {
                (year, month) = (year + 1, 1)
            }
        }
        return day
    }

    // MARK: one day

    /// What the rules that speak of a day say, what lies after its midnight included.
    func own(_ day: Day, _ calendar: HolidayCalendar) -> DaySchedule {
        build(day, calendar, over: DaySchedule())
    }

    /// The rules in their order, each over those before it; `before` is what the day before leaves over, which belongs to the rules that
    /// said it and is replaced with what they say.
    private func build(_ day: Day, _ calendar: HolidayCalendar, over before: DaySchedule) -> DaySchedule {
        var schedule = DaySchedule()
        // Read in place, as a rule is large.
        let all = rules.span
        for index in all.indices {
            switch all[index].days.contains(day, calendar) {
            case .no: schedule.add(before, of: all[index], index)
            case .yes: schedule.apply(all[index], index, over: before)
            case .maybe(let doubt):
                var with = schedule
                with.apply(all[index], index, over: before)
                schedule.add(before, of: all[index], index)
                schedule.merge(with, rule: index, reason: doubt)
            }
        }
        return schedule
    }
}

/// Why a text is not opening hours.
struct OpeningHoursError: Error, Hashable {
    /// What is wrong, in the author's words.
    var message: String
    /// Where, in bytes of the text.
    var offset: Int
    /// What to do.
    var hint: String
}
