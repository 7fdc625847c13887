import AdvisoryModel
import CEL
import JSON
import RuleEngine
import RuleLanguage
import TripClocks

/// What hours make of the rules that let the traveler through: outside them the way is blocked, and where a part of the day is open and no time is
/// given, the trip is bound to it.
struct Timetable {
    /// What the hours make of one rule.
    private enum Answer: Equatable {
        case opens
        /// Open, but at the minutes of the window only.
        case opensWithin(OpenWindow)
        /// It opens nothing then and blocks nothing, because other rules open.
        case isSpared
        /// Whether it opens is not known; other rules open.
        case mayOpen
        /// Whether it opens is not known, nor whether another one does.
        case mayShut
        case mayBlock
        case blocks

        /// Whether it neither shuts nor may shut at any minute.
        var leavesOpen: Bool { self == .opens || self == .isSpared || self == .mayOpen }
    }

    private let way: WayHours
    /// One for each way to understand when the trip is, with the state that is left.
    private let views: [(view: WayHours.View, left: String)]
    private let context: CheckContext

    /// - Parameter rules: those that let the traveler through.
    init(_ rules: [AppliedRule<ClosureRule>], in context: CheckContext) {
        self.context = context
        let way = WayHours(rules, in: context)
        self.way = way
        views = context.clock.readings.map { reading in
            guard let date = context.date else { return (way.viewWithoutDate, reading.left) }
            let isWholeDay = context.minute == nil
            return (isWholeDay ? way.view(of: date, leaving: reading.left) : way.view(at: reading), reading.left)
        }
    }

    /// Makes the resolution of a rule that lets the traveler through hold at its hours.
    func apply(to result: inout Resolution, of rule: AppliedRule<ClosureRule>) {
        let answers = views.map { answer(of: rule, in: $0.view, leaving: $0.left) }
        guard let answer = answers.first, answers.allSatisfy({ $0 == answer }) else {
            let isObstacle =
                standsInTheWay(rule) || answers.contains { $0 == .blocks || $0 == .mayBlock }
            if isObstacle { block(&result, rule) } else { result.mayShut = !answers.allSatisfy(\.leavesOpen) }
            return doubt(&result, context.date == nil ? ["trip.date"] : context.clockQuestion)
        }
        switch answer {
        case .opens: return
        case .opensWithin(let window):
            result.window = window
            result.missing = Outcome.union(result.missing, ["trip.time"])
            return
        case .isSpared:
            result.effect = .informs
            result.opens = []
            return
        case .blocks:
            block(&result, rule)
            return
        case .mayOpen: break
        case .mayShut: result.mayShut = true
        case .mayBlock: block(&result, rule)
        }
        explain(&result, rule)
        doubt(&result, question(of: rule))
    }

    private func answer(of rule: AppliedRule<ClosureRule>, in view: WayHours.View, leaving left: String) -> Answer {
        let own = view.spans(of: rule)
        // A restriction binds by itself, an open passage together with the others of its states.
        let isRestricted = rule.payload.passage == .restricted
        let bound = isRestricted ? own : view.open(context.states(for: rule.authority))
        switch (own.best, bound.best) {
        case (_, .closed): return .blocks
        case (.closed, .open): return .isSpared
        case (.unknown, .open): return .mayOpen
        case (.closed, .unknown): return .mayBlock
        case (_, .unknown): return standsInTheWay(rule) ? .mayBlock : .mayShut
        case (.open, .open): break
        }
        if bound.worst == .open { return .opens }
        // One clock has one name, whichever of the states is left.
        let clock = context.clock.isShared ? views.first?.left ?? left : left
        // Hours of others that are never open, or never known to be, decide by themselves, whatever these are.
        let way = view.parts.filter { $0.best == .open }.reduce(DaySpans.open) { $0.intersection($1) }
        switch way.best {
        case .open: return .opensWithin(OpenWindow(way.openSpans, clock: clock))
        case .closed: return .blocks
        case .unknown: return standsInTheWay(rule) ? .mayBlock : .mayShut
        }
    }

    /// Whether hours that are not known stand in the way: where a restricted passage lets through. An open passage is not counted on then, and may
    /// shut, whoever else opens.
    private func standsInTheWay(_ rule: AppliedRule<ClosureRule>) -> Bool {
        rule.payload.passage == .restricted || way.isRestrictedOnly(for: context.states(for: rule.authority))
    }

    /// The attributes that would settle hours that are not known.
    private func question(of rule: AppliedRule<ClosureRule>) -> [String] {
        if context.date == nil { return ["trip.date"] }
        let dependsOnTime = views.contains { view, _ in
            let own = view.spans(of: rule)
            return own.best != own.worst
        }
        return dependsOnTime ? ["trip.time"] : []
    }

    private func doubt(_ resolution: inout Resolution, _ missing: [String]) {
        resolution.certainty = .possible
        resolution.missing = Outcome.union(resolution.missing, missing)
    }

    // MARK: what reports say

    /// Blocks, and names the next minute at which the way opens, by the clock of the rule.
    private func block(_ resolution: inout Resolution, _ rule: AppliedRule<ClosureRule>) {
        resolution.effect = .blocks
        resolution.opens = []
        guard context.isExplained || rule.hasExpressions, let date = context.date,
            let left = views.first?.left, views.count == 1 || context.clock.isShared,
            let next = way.nextOpening(after: date, minute: context.minute, leaving: left)
        else { return }
        let side = context.clock.side(zone: rule.zone, authority: rule.authority) ?? left
        let shown = next.minute.flatMap { context.clock.moment(next.day, minute: $0, leaving: left, by: side) }
        let (moment, clock) = shown.map { ($0, side) } ?? (next, left)
        let text = moment.minute == 0 ? moment.day.description : moment.description
        resolution.details.append(.init("nextOpening", .string(text)))
        resolution.details.append(.init("nextWeekday", .string(moment.day.weekday.rawValue)))
        resolution.details.append(.init("clock", .string(clock)))
        resolution.variables["closure.nextOpening"] = .string(moment.day.description)
    }

    /// Says of which years there is no list of holidays, where that is why it is not known whether it is open.
    private func explain(_ resolution: inout Resolution, _ rule: AppliedRule<ClosureRule>) {
        guard context.isExplained else { return }
        let years = Set(
            views.flatMap { $0.view.spans(of: rule).doubts }.compactMap { doubt -> Int? in
                switch doubt {
                case .publicHolidays(let year), .schoolHolidays(let year): year
                default: nil
                }
            })
        if years.isEmpty { return }
        resolution.details.append(.init("noHolidayList", .array(years.sorted().map { .integer($0) })))
    }
}
