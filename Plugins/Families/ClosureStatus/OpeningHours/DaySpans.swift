import AdvisoryModel

/// Each minute of one day: open, closed, or unknown and why.
///
/// It is the sum of what several hours say, without their rules: the hours of the open rules of one side are united, those that must
/// hold together are intersected.
///
/// ```swift
/// let train = try OpeningHours.parse("08:00-12:00").get().spans(on: monday)
/// let office = try OpeningHours.parse("10:00-16:00").get().spans(on: monday)
/// train.union(office)          // 08:00-16:00
/// train.intersection(office)   // 10:00-12:00
/// ```
struct DaySpans: Sendable, Hashable {
    /// Minutes that are open or unknown.
    struct Span: Sendable, Hashable {
        var minutes: Range<Int>
        var state: OpeningHours.State
    }

    /// In their order, without overlaps, none of them closed or empty, neighbours of one state joined.
    private(set) var spans: [Span] = []

    /// Closed all day.
    static let closed = DaySpans()
    /// Open all day.
    static let open = DaySpans([Span(minutes: 0..<DaySchedule.length, state: .open)])

    /// Whether it is open all day.
    private var isOpen: Bool {
        spans.count == 1 && spans[0].state == .open && spans[0].minutes == 0..<DaySchedule.length
    }

    /// The same all day.
    static func always(_ state: OpeningHours.State) -> DaySpans {
        DaySpans([Span(minutes: 0..<DaySchedule.length, state: state)])
    }

    /// - Parameter spans: in their order, without overlaps; what lies outside the day is left out.
    init(_ spans: [Span] = []) {
        for span in spans { append(span.minutes, span.state) }
    }

    /// The state at a minute, 0 to 1439.
    func state(at minute: Int) -> OpeningHours.State {
        spans.first { $0.minutes.contains(minute) }?.state ?? .closed
    }

    /// The state at some minute: open if it is open at any, unknown if it may be.
    var best: OpeningHours.State {
        spans.first { $0.state == .open }?.state ?? spans.first?.state ?? .closed
    }

    /// The state at all minutes: closed if it is closed at any, unknown if it may be.
    var worst: OpeningHours.State {
        var covered = 0
        for span in spans where span.minutes.lowerBound == covered { covered = span.minutes.upperBound }
        guard covered == DaySchedule.length else { return .closed }
        return spans.first { $0.state != .open }?.state ?? .open
    }

    /// The stretches that are open for certain.
    var openSpans: [OpenWindow.Span] {
        spans.filter { $0.state == .open }.map {
            OpenWindow.Span(from: $0.minutes.lowerBound, to: $0.minutes.upperBound)
        }
    }

    /// Why some of it is unknown, each reason once.
    var doubts: [Doubt] {
        var found: [Doubt] = []
        for case .unknown(let doubt) in spans.lazy.map(\.state) where !found.contains(doubt) { found.append(doubt) }
        return found
    }

    /// Open where either is, unknown where either may be.
    func union(_ other: DaySpans) -> DaySpans {
        if other.spans.isEmpty { return self }
        if spans.isEmpty { return other }
        return combined(other) { a, b in
            if a == .open || b == .open { return .open }
            return a == .closed ? b : a
        }
    }

    /// Open where both are, unknown where both are or may be.
    func intersection(_ other: DaySpans) -> DaySpans {
        if isOpen { return other }
        if other.isOpen { return self }
        return combined(other) { a, b in
            if a == .closed || b == .closed { return .closed }
            return a == .open ? b : a
        }
    }

    /// The state of both where they agree; elsewhere it is not known which of them counts.
    func agreed(with other: DaySpans, doubt: Doubt) -> DaySpans { combined(other) { $0 == $1 ? $0 : .unknown(doubt) } }

    /// Each state replaced by another one.
    func replacing(_ state: (OpeningHours.State) -> OpeningHours.State) -> DaySpans {
        combined(.closed) { own, _ in state(own) }
    }

    /// What lies in some minutes; closed elsewhere.
    func clamped(to minutes: Range<Int>) -> DaySpans {
        DaySpans(
            spans.compactMap { span in
                let part = span.minutes.clamped(to: minutes)
                return part.isEmpty ? nil : Span(minutes: part, state: span.state)
            })
    }

    /// The same without some of its minutes, which are those of another one.
    func replacing(_ minutes: Range<Int>, with other: DaySpans) -> DaySpans {
        if minutes.isEmpty { return self }
        return clamped(to: 0..<minutes.lowerBound).union(clamped(to: minutes.upperBound..<DaySchedule.length))
            .union(other.clamped(to: minutes))
    }

    /// One pass over the edges of both.
    private func combined(
        _ other: DaySpans, _ state: (OpeningHours.State, OpeningHours.State) -> OpeningHours.State
    ) -> DaySpans {
        var result = DaySpans()
        var (mine, others) = (spans[...], other.spans[...])
        var minute = 0
        while minute < DaySchedule.length {
            let (a, b) = (Self.stretch(&mine, from: minute), Self.stretch(&others, from: minute))
            let end = Swift.min(a.end, b.end)
            result.append(minute..<end, state(a.state, b.state))
            minute = end
        }
        return result
    }

    /// The state from a minute on and where it ends; spans that are over are dropped.
    private static func stretch(
        _ spans: inout ArraySlice<Span>, from minute: Int
    ) -> (state: OpeningHours.State, end: Int) {
        while let first = spans.first, first.minutes.upperBound <= minute { spans.removeFirst() }
        guard let first = spans.first else { return (.closed, DaySchedule.length) }
        return first.minutes.lowerBound <= minute
            ? (first.state, first.minutes.upperBound) : (.closed, first.minutes.lowerBound)
    }

    private mutating func append(_ minutes: Range<Int>, _ state: OpeningHours.State) {
        let last = spans.last?.minutes.upperBound ?? 0
        let start = max(minutes.lowerBound, last)
        let end = min(minutes.upperBound, DaySchedule.length)
        guard state != .closed, start < end else { return }
        if start == last, spans.last?.state == state {
            spans[spans.count - 1].minutes = spans[spans.count - 1].minutes.lowerBound..<end
        } else {
            spans.append(Span(minutes: start..<end, state: state))
        }
    }
}

extension DaySpans: CustomStringConvertible {
    /// `08:00-12:00 12:00-14:00?`, with `?` after what is unknown; empty where it is closed all day.
    var description: String {
        spans.map { span in
            let (start, end) = (Self.clock(span.minutes.lowerBound), Self.clock(span.minutes.upperBound))
            return "\(start)-\(end)" + (span.state == .open ? "" : "?")
        }.joined(separator: " ")
    }

    /// `08:30`.
    static func clock(_ minute: Int) -> String {
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(two(minute / 60)):\(two(minute % 60))"
    }
}
