import AdvisoryModel
import RuleEngine
import TripClocks

/// When the way is open, as far as hours say: at the minutes at which both states are.
///
/// For each state the hours of its open rules are united, and those of every restricted rule that the traveler meets must hold as well. A rule that only
/// may apply neither opens nor closes for certain.
struct WayHours {
    /// A rule that lets the traveler through.
    struct Entry {
        let rule: AppliedRule<ClosureRule>
        /// Nil: it lets through at all hours.
        let hours: RuleHours?
        /// Whether it may be relied on as open.
        let isFirm: Bool

        /// Whether there is something to rely on where it applies.
        var isSupported: Bool { !rule.isStale && rule.hasSources }

        /// Whether it counts for certain, if only to close: old news may shut.
        var applies: Bool { rule.certainty == .certain && !rule.isLapsed && !rule.isDefeated }

        var isRestricted: Bool { rule.payload.passage == .restricted }

        func speaks(for state: String, in context: CheckContext) -> Bool {
            rule.authority.map { $0 == state } ?? context.states.contains(state)
        }
    }

    private let entries: [Entry]
    private let context: CheckContext

    /// - Parameter rules: those that let the traveler through.
    init(_ rules: [AppliedRule<ClosureRule>], in context: CheckContext) {
        self.context = context
        entries = rules.filter { !$0.isDefeated || $0.isDefeatDoubtful }.map { rule in
            Entry(rule: rule, hours: RuleHours(rule, in: context), isFirm: rule.isFirm && rule.hasSources)
        }
    }

    /// What the hours of each rule come to in one way to understand when the trip is.
    struct View {
        /// By the id of the rule.
        fileprivate let spans: [String: DaySpans]
        fileprivate let entries: [Entry]
        fileprivate let context: CheckContext

        /// The hours of a rule by itself.
        func spans(of rule: AppliedRule<ClosureRule>) -> DaySpans { spans[rule.id] ?? .open }

        /// The hours of the way: those at which all its parts are open.
        var way: DaySpans { parts.reduce(.open) { $0.intersection($1) } }

        /// What must be open at once: the open rules of each state together, and each restricted rule.
        var parts: [DaySpans] {
            context.states.map { open($0) } + entries.filter(\.isRestricted).map { restricted($0) }
        }

        /// The hours at which the open rules of all these states leave them open.
        func open(_ states: [String]) -> DaySpans { states.reduce(.open) { $0.intersection(open($1)) } }

        /// The hours of a state's open rules together.
        private func open(_ state: String) -> DaySpans {
            // The hours of those that open for certain, those at which any other one opens, and those at which each of them does.
            var (firm, any, all) = (DaySpans.closed, DaySpans.closed, DaySpans.open)
            var (isEmpty, hasApplying) = (true, false)
            for entry in entries where !entry.isRestricted && entry.speaks(for: state, in: context) {
                isEmpty = false
                hasApplying = hasApplying || entry.applies
                let own = spans(of: entry.rule)
                if entry.isFirm {
                    firm = firm.union(own)
                } else {
                    any = any.union(own)
                    all = entry.isSupported ? all.intersection(own) : .closed
                }
            }
            if isEmpty { return .open }
            if hasApplying { return firm.union(any.replacing { $0 == .open ? .unknown(.rule) : $0 }) }
            // Hours that may not count close nothing for certain, and open nothing that nobody else opens. Any of them may be the only ones
            // that count: what others open lasts only where each of them opens too.
            let isOpenWithoutThem = entries.contains {
                $0.isRestricted && $0.isFirm && $0.speaks(for: state, in: context)
            }
            return all.replacing { $0 == .open && isOpenWithoutThem ? .open : .unknown(.rule) }
        }

        /// The hours that a restricted rule leaves.
        private func restricted(_ entry: Entry) -> DaySpans {
            let own = spans(of: entry.rule)
            return entry.applies ? own : own.replacing { $0 == .closed ? .unknown(.rule) : $0 }
        }
    }

    /// Whether a restricted passage by itself says for certain that one of these states is open.
    func isRestrictedOnly(for states: [String]) -> Bool {
        entries.contains { entry in
            entry.isRestricted && entry.isFirm && states.contains { entry.speaks(for: $0, in: context) }
        }
    }

    /// The view of one moment, as if it lasted all day.
    func view(at reading: TripClock.Reading) -> View {
        view { hours in
            let shown = context.clock.shown(on: hours.side ?? reading.left, in: reading)
            return DaySpans.always(hours.state(at: shown))
        }
    }

    /// The view of a whole day by the clock of the state that is left.
    func view(of day: Day, leaving left: String) -> View {
        view { $0.spans(on: day, leaving: left, context.clock) }
    }

    /// The view of a day that is not known.
    var viewWithoutDate: View { view { _ in .always(.unknown(.date)) } }

    private func view(_ spans: (RuleHours) -> DaySpans) -> View {
        View(
            spans: Dictionary(
                entries.compactMap { entry in entry.hours.map { (entry.rule.id, spans($0)) } },
                uniquingKeysWith: { first, _ in first }), entries: entries, context: context)
    }

    // MARK: the next opening

    /// So many days are looked at; days on which no rule opens are left out.
    private static let mostDays = 200

    /// The next minute at which the way opens by the clock of the state that is left; without a minute it is looked for from the next day on.
    func nextOpening(after day: Day, minute: Int?, leaving left: String) -> Moment? {
        var candidate = minute == nil ? day.adding(days: 1) : day
        var earliest = minute ?? -1
        for _ in 0..<Self.mostDays {
            let spans = view(of: candidate, leaving: left).way.spans
            if let next = spans.first(where: { $0.state == .open && $0.minutes.lowerBound > earliest }) {
                return Moment(candidate, minute: next.minutes.lowerBound)
            }
            guard candidate < .last, let opening = nextDay(after: candidate) else { return nil }
            // The clocks of two states may show different days.
            candidate = max(candidate.adding(days: 1), opening.adding(days: -RulebookClocks.mostDays))
            earliest = -1
        }
        return nil
    }

    /// A day after another one before which the way does not open; nil: it never does.
    private func nextDay(after day: Day) -> Day? {
        var latest = day.adding(days: 1)
        for state in context.states {
            let own = entries.filter { $0.speaks(for: state, in: context) }
            let opens = own.filter { !$0.isRestricted && $0.isFirm }
            let opening = opens.compactMap { nextDay(of: $0, after: day) }.min()
            if !opens.isEmpty, opening == nil { return nil }
            let restricted = own.filter(\.isRestricted).map { nextDay(of: $0, after: day) }
            if restricted.contains(nil) { return nil }
            latest = (restricted + [opening]).compactMap { $0 }.reduce(latest) { max($0, $1) }
        }
        return latest
    }

    private func nextDay(of entry: Entry, after day: Day) -> Day? {
        entry.hours.map { $0.nextDay(after: day) } ?? day.adding(days: 1)
    }
}
