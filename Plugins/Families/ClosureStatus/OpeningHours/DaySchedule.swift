/// When it is open on a day, or may be: spans in their order that do not overlap; between them it is closed.
struct DaySchedule: Sendable {
    struct Span: Sendable {
        var minutes: Range<Int>
        var state: OpeningHours.State
        /// The index of the rule that says so.
        var rule: Int
    }

    /// What a rule closes after midnight: nothing there may be open yet, but the next day's hours may be.
    struct Closure: Sendable, Hashable {
        var minutes: Range<Int>
        /// The index of the rule that says so.
        var rule: Int
        /// Why it cannot be told whether it closes; nil: it does.
        var doubt: Doubt?
    }

    /// The minutes of a day.
    static let length = 24 * 60

    private(set) var spans: [Span] = []
    private(set) var closures: [Closure] = []

    func state(at minute: Int) -> OpeningHours.State {
        spans.first { $0.minutes.contains(minute) }?.state ?? .closed
    }

    /// What lies after midnight, seen from the next day.
    var afterMidnight: DaySchedule {
        var next = DaySchedule()
        for span in spans where span.minutes.upperBound > Self.length {
            let start = max(span.minutes.lowerBound, Self.length) - Self.length
            next.spans.append(
                Span(minutes: start..<(span.minutes.upperBound - Self.length), state: span.state, rule: span.rule))
        }
        next.closures = closures.map { closure in
            let minutes = (closure.minutes.lowerBound - Self.length)..<(closure.minutes.upperBound - Self.length)
            return Closure(minutes: minutes, rule: closure.rule, doubt: closure.doubt)
        }
        return next
    }

    /// What lies before midnight, without the rules that say so.
    var daySpans: DaySpans { DaySpans(spans.map { DaySpans.Span(minutes: $0.minutes, state: $0.state) }) }

    /// What a rule left over from the day before; that of a fallback counts where it is closed otherwise.
    mutating func add(_ left: DaySchedule, of rule: OpeningHours.Rule, _ index: Int) {
        for span in left.spans where span.rule == index {
            let isFallback = rule.combination == .fallback
            for part in parts(of: span.minutes, without: { _ in isFallback }) { paint(part, span.state, index) }
        }
        for closure in left.closures where closure.rule == index { close(closure.minutes, closure.doubt, index) }
    }

    /// What a rule says of this day, over what it left over from the day before.
    mutating func apply(_ rule: OpeningHours.Rule, _ index: Int, over left: DaySchedule) {
        if rule.state == .closed {
            // A fallback counts where it is closed anyway.
            guard rule.combination != .fallback else { return }
            // Closed all day ends what would go on past midnight, too.
            if rule.times.isEmpty { spans = [] } else { add(left, of: rule, index) }
            for time in rule.times {
                close(time.certain, nil, index)
                close(time.doubtful, time.doubt, index)
            }
            return
        }
        // A night that is closed stays closed to its end, other hours on its first day or not: better so than open by mistake.
        if rule.combination == .replacing { spans = [] }
        add(left, of: rule, index)
        for time in rule.times.isEmpty ? [TimeSpan(start: .clock(0), end: .clock(Self.length))] : rule.times {
            let isFallback = rule.combination == .fallback
            let doubt: OpeningHours.State = rule.state == .open ? .unknown(time.doubt) : rule.state
            for part in parts(of: time.doubtful, without: { isFallback || $0 == .open }) { paint(part, doubt, index) }
            for part in parts(of: time.certain, without: { _ in isFallback }) { paint(part, rule.state, index) }
        }
    }

    /// Takes minutes out of what is said before, or puts them in doubt; what lies after midnight is kept for the next day.
    private mutating func close(_ minutes: Range<Int>, _ doubt: Doubt?, _ rule: Int) {
        if let doubt {
            for span in spans where span.state == .open && span.minutes.overlaps(minutes) {
                paint(span.minutes.clamped(to: minutes), .unknown(doubt), rule)
            }
        } else {
            cut(minutes)
        }
        let after = max(minutes.lowerBound, Self.length)..<max(minutes.upperBound, Self.length)
        if !after.isEmpty { closures.append(Closure(minutes: after, rule: rule, doubt: doubt)) }
    }

    /// Where the other schedule says something else it cannot be told.
    mutating func merge(_ other: DaySchedule, rule: Int, reason: Doubt) {
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
        let (mine, others) = (Set(closures), Set(other.closures))
        closures = (closures + other.closures.filter { !mine.contains($0) }).map { closure in
            guard !mine.contains(closure) || !others.contains(closure) else { return closure }
            return Closure(minutes: closure.minutes, rule: closure.rule, doubt: closure.doubt ?? reason)
        }
    }

    private mutating func paint(_ minutes: Range<Int>, _ state: OpeningHours.State, _ rule: Int) {
        guard !minutes.isEmpty else { return }
        cut(minutes)
        let index = spans.firstIndex { $0.minutes.lowerBound >= minutes.upperBound } ?? spans.count
        spans.insert(Span(minutes: minutes, state: state, rule: rule), at: index)
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
