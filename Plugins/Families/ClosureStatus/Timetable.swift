import AdvisoryModel
import CEL
import JSON
import RuleEngine

/// The hours of all open rules of one side together: outside all of them the way is blocked.
struct Timetable {
    private enum State {
        case open, closed
        case unknown([String])
    }

    private let context: CheckContext
    private let rules: [AppliedRule<ClosureRule>]
    private let alwaysOpen: [AppliedRule<ClosureRule>]

    init(_ rules: [(rule: AppliedRule<ClosureRule>, passage: Passage)], in context: CheckContext) {
        self.context = context
        let open = rules.filter { $0.passage.letsThrough && !$0.rule.isDefeated }.map(\.rule)
        self.rules = open.filter { $0.payload.hours != nil }
        // A restriction without hours says who may pass, not when; only an open passage without hours is open at all hours.
        alwaysOpen = open.filter { $0.payload.hours == nil && $0.payload.passage == .open && $0.isFirm }
    }

    /// The resolution of a rule that lets the traveler through at its hours.
    func apply(to resolution: Resolution, of rule: AppliedRule<ClosureRule>) -> Resolution {
        var result = resolution
        let own = state(of: rule)
        if case .open = own { return result }
        let others = rules.filter { $0.id != rule.id && sharesState($0, rule) }
        if case .closed = own {
            // Open by the hours of another rule: this one opens nothing on that day, and blocks nothing.
            let isOpenElsewhere =
                alwaysOpen.contains { sharesState($0, rule) }
                || others.contains { if case .open = state(of: $0) { $0.isFirm } else { false } }
            if isOpenElsewhere {
                result.effect = .informs
                result.opens = []
            } else if let doubt = others.lazy.compactMap({ doubt($0) }).first {
                result = blocked(result, rule, others)
                result.certainty = .possible
                result.missing = Array(Set(result.missing + doubt)).sorted()
            } else {
                result = blocked(result, rule, others)
            }
        } else if case .unknown(let missing) = own {
            result.certainty = .possible
            result.missing = Array(Set(result.missing + missing)).sorted()
        }
        return result
    }

    /// What keeps another rule from being relied on as open; nil where it is known to be closed.
    private func doubt(_ rule: AppliedRule<ClosureRule>) -> [String]? {
        switch state(of: rule) {
        case .open: []
        case .unknown(let missing): missing
        case .closed: nil
        }
    }

    private func sharesState(_ a: AppliedRule<ClosureRule>, _ b: AppliedRule<ClosureRule>) -> Bool {
        let others = context.states(for: b.authority)
        return context.states(for: a.authority).contains { others.contains($0) }
    }

    private func blocked(
        _ resolution: Resolution, _ rule: AppliedRule<ClosureRule>, _ others: [AppliedRule<ClosureRule>]
    ) -> Resolution {
        var result = resolution
        result.effect = .blocks
        result.opens = []
        guard context.isExplained else { return result }
        let next = ([rule] + others).compactMap { nextOpening(of: $0) }.min {
            ($0.day, $0.minute) < ($1.day, $1.minute)
        }
        if let next {
            let text = next.minute == 0 ? next.day.description : "\(next.day)T\(DaySpans.clock(next.minute))"
            result.details.append(.init("nextOpening", .string(text)))
            result.details.append(.init("nextWeekday", .string(next.day.weekday.rawValue)))
            result.variables["closure.nextOpening"] = .string(next.day.description)
        }
        return result
    }

    private func state(of rule: AppliedRule<ClosureRule>) -> State {
        guard let hours = rule.payload.hours else { return .open }
        guard context.date != nil else { return .unknown(["trip.date"]) }
        let calendar = calendar(of: rule)
        var states: Set<Bool?> = []
        for moment in context.moments(by: rule) {
            guard let moment else { return .unknown(context.clockQuestion) }
            switch hours.state(on: moment.day, minute: moment.minute, calendar: calendar) {
            case .open: states.insert(true)
            case .closed: states.insert(false)
            case .unknown: states.insert(nil)
            }
        }
        guard states.count == 1, let isOpen = states.first.flatMap({ $0 }) else {
            return .unknown(states.count > 1 ? context.clockQuestion : [])
        }
        return isOpen ? .open : .closed
    }

    private func nextOpening(of rule: AppliedRule<ClosureRule>) -> (day: Day, minute: Int)? {
        guard let hours = rule.payload.hours, let moment = context.moments(by: rule).first.flatMap({ $0 }) else {
            return nil
        }
        return hours.nextOpening(after: moment.day, minute: moment.minute, calendar: calendar(of: rule))
    }

    /// The holidays of the state that speaks, or of both where the rule speaks for both; a year of which there is no list is not known.
    private func calendar(of rule: AppliedRule<ClosureRule>) -> HolidayCalendar {
        guard rule.payload.hours?.readsHolidays == true else { return .unknown }
        let states = rule.authority.map { [rule.zone ?? $0] } ?? context.states
        return HolidayCalendar(states.map { context.calendar(of: $0) })
    }
}
