import AdvisoryModel

/// Opening hours in the notation of OpenStreetMap (wiki.openstreetmap.org, Key:opening_hours/specification), without what needs the
/// sun or Easter.
///
/// ```swift
/// let hours = try OpeningHours.parse("Mo,We,Fr 08:30-15:00; Dec 25 off").get()
/// hours.state(on: sunday, minute: nil)         // .closed
/// hours.nextOpening(after: sunday, minute: nil)   // Monday, 510
/// ```
struct OpeningHours: Sendable, Hashable {
    /// Whether it is open.
    enum State: Sendable, Hashable {
        case open, closed
        /// It cannot be told, for the reason that the hours give in a comment, if any.
        case unknown(String?)
    }

    /// How a rule goes together with those before it.
    enum Combination: Sendable, Hashable {
        /// `;`: it replaces what they say of its days.
        case replacing
        /// `,`: it adds to what they say.
        case adding
        /// `||`: it counts on days of which they say nothing.
        case fallback
    }

    /// Days and times, and what holds on them.
    struct Rule: Sendable, Hashable {
        var combination = Combination.replacing
        var days = DaySelector()
        /// Minutes since midnight; an end beyond 1440 lies on the next day. Empty: all day.
        var times: [Range<Int>] = []
        var state = State.open
    }

    let rules: [Rule]

    /// Whether a rule speaks of public or school holidays.
    var needsHolidays: Bool { rules.contains { $0.days.namesHolidays } }
}

extension OpeningHours {
    /// The state on a day; with `minute`, 0 to 1439, at that minute, else at some time of the day: open if it is open at any.
    ///
    /// - Parameter holidays: the public holidays, where they are known; without them a day on which they would matter is unknown.
    func state(on day: Day, minute: Int?, holidays: Set<Day>? = nil) -> State {
        guard needsHolidays else { return state(on: day, minute) { _ in false } }
        if let holidays, !rules.contains(where: { $0.days.schoolHolidays }) {
            return state(on: day, minute) { holidays.contains($0) }
        }
        let with = state(on: day, minute) { _ in true }
        let without = state(on: day, minute) { _ in false }
        return with == without ? with : .unknown("holidays")
    }

    private func state(on day: Day, _ minute: Int?, _ isHoliday: (Day) -> Bool) -> State {
        let spans = spans(on: day, isHoliday)
        guard let minute else {
            if spans.contains(where: { $0.state == .open }) { return .open }
            return spans.first { $0.state != .closed }?.state ?? .closed
        }
        return spans.last { $0.minutes.contains(minute) }?.state ?? .closed
    }

    private struct Span {
        var minutes: Range<Int>
        var state: State
    }

    /// What holds during a day, what the day before leaves over included.
    private func spans(on day: Day, _ isHoliday: (Day) -> Bool) -> [Span] {
        let before = day.adding(days: -1)
        let left = ownSpans(on: before, isHoliday).compactMap { span -> Span? in
            guard span.minutes.upperBound > 1440 else { return nil }
            return Span(
                minutes: max(0, span.minutes.lowerBound - 1440)..<(span.minutes.upperBound - 1440), state: span.state)
        }
        return left + ownSpans(on: day, isHoliday)
    }

    private func ownSpans(on day: Day, _ isHoliday: (Day) -> Bool) -> [Span] {
        var spans: [Span] = []
        var isSettled = false
        for rule in rules where rule.days.contains(day, isHoliday: isHoliday(day)) {
            if rule.combination == .fallback, isSettled { continue }
            let times = rule.times.isEmpty ? [0..<1440] : rule.times
            if rule.state == .closed, !rule.times.isEmpty {
                // Closed at certain times only takes these out of what was said before.
                for time in times { spans = spans.flatMap { Self.cut($0, time) } }
            } else {
                if rule.combination == .replacing { spans = [] }
                spans += times.map { Span(minutes: $0, state: rule.state) }
            }
            isSettled = true
        }
        return spans
    }

    private static func cut(_ span: Span, _ time: Range<Int>) -> [Span] {
        [
            span.minutes.lowerBound..<max(span.minutes.lowerBound, min(span.minutes.upperBound, time.lowerBound)),
            min(span.minutes.upperBound, max(span.minutes.lowerBound, time.upperBound))..<span.minutes.upperBound,
        ].filter { !$0.isEmpty }.map { Span(minutes: $0, state: span.state) }
    }

    /// The next opening: without `minute` the first day after the given one on which it opens, with it the first moment later than it.
    ///
    /// Nil if there is none within five years.
    func nextOpening(after day: Day, minute: Int?, holidays: Set<Day>? = nil) -> (day: Day, minute: Int)? {
        for distance in (minute == nil ? 1 : 0)...(5 * 366) {
            let candidate = day.adding(days: distance)
            let isHoliday: (Day) -> Bool = { holidays?.contains($0) ?? false }
            guard state(on: candidate, minute: nil, holidays: holidays) == .open else { continue }
            let starts = ownSpans(on: candidate, isHoliday).filter { $0.state == .open }.map(\.minutes.lowerBound)
                .sorted()
            let earliest = distance == 0 ? minute ?? 0 : -1
            if let start = starts.first(where: { $0 > earliest && $0 < 1440 }) { return (candidate, start) }
        }
        return nil
    }
}

/// Why a text is not opening hours.
struct OpeningHoursError: Error, Hashable {
    /// What is wrong, in the author's words.
    var message: String
    /// Where, in bytes of the text.
    var offset: Int
    /// What to do.
    var hint: String?
}
