/// When it is open on a day, or may be: spans in their order that do not overlap; between them it is closed.
struct DaySchedule: Sendable {
    struct Span: Sendable {
        var minutes: Range<Int>
        var state: OpeningHours.State
        /// The index of the rule that says so.
        var rule: Int
    }

    /// The minutes of a day.
    static let length = 24 * 60

    private(set) var spans: [Span] = []

    func state(at minute: Int) -> OpeningHours.State {
        spans.first { $0.minutes.contains(minute) }?.state ?? .closed
    }

    /// What lies behind midnight, seen from the next day.
    var afterMidnight: DaySchedule {
        var next = DaySchedule()
        for span in spans where span.minutes.upperBound > Self.length {
            let start = max(span.minutes.lowerBound, Self.length) - Self.length
            next.spans.append(
                Span(minutes: start..<(span.minutes.upperBound - Self.length), state: span.state, rule: span.rule))
        }
        return next
    }

    /// What lies before midnight, neighbours of the same state joined.
    var clipped: DaySchedule {
        var result = DaySchedule()
        for var span in spans where span.minutes.lowerBound < Self.length {
            span.minutes = span.minutes.clamped(to: 0..<Self.length)
            if let last = result.spans.last, last.minutes.upperBound == span.minutes.lowerBound,
                last.state == span.state
            {
                result.spans[result.spans.count - 1].minutes = last.minutes.lowerBound..<span.minutes.upperBound
            } else {
                result.spans.append(span)
            }
        }
        return result
    }

    mutating func add(_ spans: [Span]) {
        for span in spans { paint(span.minutes, span.state, span.rule) }
    }

    /// What a rule says of this day, over what it left over from the day before.
    mutating func apply(_ rule: OpeningHours.Rule, _ index: Int, over left: [Span]) {
        if rule.state == .closed {
            // A fallback counts where it is closed anyway.
            if rule.combination != .fallback { close(rule.times, index) }
            return
        }
        if rule.combination == .replacing { spans = [] }
        add(left)
        for time in rule.times.isEmpty ? [TimeSpan(start: 0, end: Self.length)] : rule.times {
            let isFallback = rule.combination == .fallback
            let doubtful = time.certain.upperBound..<max(time.certain.upperBound, time.possible.upperBound)
            let doubt: OpeningHours.State = rule.state == .open ? .unknown("open end") : rule.state
            for part in parts(of: doubtful, without: { isFallback || $0 == .open }) { paint(part, doubt, index) }
            for part in parts(of: time.certain, without: { _ in isFallback }) { paint(part, rule.state, index) }
        }
    }

    /// Closed all day ends what would go on past midnight too; closed at certain times takes these out of what is said before.
    private mutating func close(_ times: [TimeSpan], _ index: Int) {
        if times.isEmpty { spans = [] }
        for time in times {
            cut(time.certain)
            let doubtful = time.certain.upperBound..<max(time.certain.upperBound, time.possible.upperBound)
            for span in spans where span.state == .open && span.minutes.overlaps(doubtful) {
                paint(span.minutes.clamped(to: doubtful), .unknown("open end"), index)
            }
        }
    }

    /// Where the other schedule says something else it cannot be told.
    mutating func merge(_ other: DaySchedule, rule: Int, reason: String) {
        let edges = Set((spans + other.spans).flatMap { [$0.minutes.lowerBound, $0.minutes.upperBound] }).sorted()
        var merged: [Span] = []
        for (start, end) in zip(edges, edges.dropFirst()) {
            let (mine, others) = (state(at: start), other.state(at: start))
            let state = mine == others ? mine : .unknown(reason)
            guard state != .closed else { continue }
            let owner = (mine == others ? spans.first { $0.minutes.contains(start) }?.rule : nil) ?? rule
            merged.append(Span(minutes: start..<end, state: state, rule: owner))
        }
        spans = merged
    }

    private mutating func paint(_ minutes: Range<Int>, _ state: OpeningHours.State, _ rule: Int) {
        guard !minutes.isEmpty else { return }
        cut(minutes)
        let place = spans.firstIndex { $0.minutes.lowerBound >= minutes.upperBound } ?? spans.count
        spans.insert(Span(minutes: minutes, state: state, rule: rule), at: place)
    }

    private mutating func cut(_ minutes: Range<Int>) {
        guard spans.contains(where: { $0.minutes.overlaps(minutes) }) else { return }
        spans = spans.flatMap { span -> [Span] in
            guard span.minutes.overlaps(minutes) else { return [span] }
            var parts: [Span] = []
            if span.minutes.lowerBound < minutes.lowerBound {
                parts.append(
                    Span(minutes: span.minutes.lowerBound..<minutes.lowerBound, state: span.state, rule: span.rule))
            }
            if span.minutes.upperBound > minutes.upperBound {
                parts.append(
                    Span(minutes: minutes.upperBound..<span.minutes.upperBound, state: span.state, rule: span.rule))
            }
            return parts
        }
    }

    /// What is left of a range without the spans of certain states.
    private func parts(of minutes: Range<Int>, without isLeftOut: (OpeningHours.State) -> Bool) -> [Range<Int>] {
        var parts: [Range<Int>] = []
        var start = minutes.lowerBound
        for span in spans where span.minutes.overlaps(minutes) && isLeftOut(span.state) {
            if span.minutes.lowerBound > start { parts.append(start..<span.minutes.lowerBound) }
            start = max(start, span.minutes.upperBound)
        }
        if start < minutes.upperBound { parts.append(start..<minutes.upperBound) }
        return parts
    }
}
