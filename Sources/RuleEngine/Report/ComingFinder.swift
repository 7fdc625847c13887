import AdvisoryModel
import JSON
import RequestBinding
import RuleLanguage
import RuleLookup
import RulebookFacts

/// Finds what is known to change after the day of a trip: on each day on which a rule, a fact or a group may turn, the same request is judged on that
/// day and on the day before.
struct ComingFinder {
    /// So many days are looked ahead where the trip does not say how long it takes, and at most.
    private static let days = (usual: 90, most: 366)

    private let rulebook: Rulebook
    private let asked: AskedTrip
    private let passports: [PassportChoice]
    /// What was judged so far.
    private var known: [Int?: [Day: DayRules]] = [:]
    /// The number of the stage whose rules are judged; nil: all are.
    private var stage: Int?
    /// Nil where which passport is the best hangs on all rules.
    private var lone: LoneRules?
    private var outcomes: DayOutcomes?
    /// The last day before something of this day or of others changes by itself.
    private var lastDay: LastDay?

    /// The last day before something of what is to come changes by itself.
    var goodUntil: LastDay? { [lastDay, lone?.goodUntil].compactMap { $0 }.min() }

    /// - Parameters:
    ///   - passports: those that the traveler may use.
    ///   - goodUntil: the last day before something of the day that is asked for changes by itself.
    init(_ rulebook: Rulebook, _ asked: AskedTrip, _ passports: [PassportChoice], goodUntil: LastDay?) {
        (self.rulebook, self.asked, self.passports, lastDay) = (rulebook, asked, passports, goodUntil)
    }

    /// The changes by day.
    mutating func changes() -> [ComingChange] {
        guard let date = asked.request.trip.date, date < .last else { return [] }
        let last = min(
            asked.request.trip.until ?? date.adding(days: Self.days.usual), date.adding(days: Self.days.most))
        guard date < last else { return [] }
        defer { outcomes?.keep() }
        var changes = laterOnTheDay(date)
        for (day, turns) in turns(in: date.adding(days: 1)...last.adding(days: 1)).sorted(by: { $0.key < $1.key }) {
            for (stage, rules) in stages(of: turns) {
                self.stage = stage
                let lone = self.lone?.changes(of: rules, on: day)
                changes += (lone ?? self.changes(on: day, by: turns)).filter { $0.date <= last }
            }
        }
        let order = ComingChange.What.allCases
        func key(_ change: ComingChange) -> (Day, Int, String) {
            (change.date, order.firstIndex(of: change.what) ?? 0, change.rule)
        }
        return changes.sorted { key($0) < key($1) }
    }

    private mutating func rules(on day: Day) -> DayRules {
        if let known = known[stage]?[day] { return known }
        let rules = dayRules(asked.rules(on: day))
        known[stage, default: [:]][day] = rules
        return rules
    }

    private mutating func dayRules(_ asked: AskedTrip) -> DayRules {
        let rules = DayRules(asked, passports, in: stage.map { rulebook.judgingStages.all[$0] } ?? .whole, rulebook)
        if self.asked.parts.contains(.goodUntil) {
            lastDay = rules.goodUntil(in: rulebook, before: lastDay)
        }
        return rules
    }

    /// What begins at a minute of the day of the trip, after its time.
    private mutating func laterOnTheDay(_ date: Day) -> [ComingChange] {
        guard let time = asked.request.trip.time,
            let turning = turns(in: date...date)[date]?.filter({ rulebook.store[$0].hasMinutes }), !turning.isEmpty
        else { return [] }
        let (before, after) = (dayRules(asked.rules(on: date, at: time)), dayRules(asked.rules(on: date, at: "23:59")))
        return after.rules.compactMap { resolved in
            let number = resolved.judgement.rule
            guard turning.contains(number), before.what(number) == nil, let what = after.what(number) else {
                return nil
            }
            let told = after.told(resolved, in: rulebook)
            return ComingChange(
                date: date, what: what, rule: resolved.rule.id, title: told.title, sources: told.sources)
        }
    }

    /// The rules that turn, by their stages.
    private func stages(of turns: [RuleNumber]) -> [Int?: [RuleNumber]] {
        // Which passport is the best is a matter of all.
        if passports.count > 1 { return [nil: turns] }
        return Dictionary(grouping: turns) { number in
            let family = rulebook.store.read(number) { $0.content.family }
            return rulebook.judgingStages.all.firstIndex { $0.contains(family) }
        }
    }

    /// The rules that may turn on some days.
    private mutating func turns(in days: ClosedRange<Day>) -> [Day: [RuleNumber]] {
        let news = news(in: days)
        let known = rulebook.turns(in: days, of: asked)
        if let known, known.isEmpty, news.isEmpty, TurnFinder.counted(asked, passports).isEmpty { return [:] }
        let finder = TurnFinder(rulebook, asked, passports)
        outcomes?.keep()
        outcomes = finder.outcomes
        lone = outcomes.map { LoneRules(rulebook, asked, $0) }
        return finder.turns(in: days, news, among: known)
    }

    /// The facts and groups that may change on some days.
    private func news(in days: ClosedRange<Day>) -> [Day: TurningNews] {
        var news: [Day: TurningNews] = [:]
        for (day, facts) in rulebook.factTable.turns(of: asked.crossing, in: days) {
            news[day, default: TurningNews()].facts = facts
        }
        for (day, groups) in rulebook.groupTable.turns(in: days) { news[day, default: TurningNews()].groups = groups }
        return news
    }

    private mutating func changes(on day: Day, by turning: [RuleNumber]) -> [ComingChange] {
        let (before, after) = (rules(on: day.adding(days: -1)), rules(on: day))
        let ending = before.rules.filter { after.resolved($0.judgement.rule) == nil }
        return (after.rules + ending).compactMap { resolved in
            let number = resolved.judgement.rule
            let (earlier, later) = (before.what(number), after.what(number))
            let telling = later == nil ? before : after
            guard earlier != later, let resolved = telling.resolved(number) else { return nil }
            let mayTurn =
                turning.contains(number) || before.setsAside(number) != after.setsAside(number)
                || before.spares(number).isEmpty != after.spares(number).isEmpty
            // Hours and weekdays come back every week; only what turns is told.
            let isSteady =
                passports.count == 1 && !before.overrides(number) && !after.overrides(number)
                && before.spares(number).isEmpty && after.spares(number).isEmpty
                && !rulebook.effectChangesOnAnyDay(resolved.rule)
            guard mayTurn, isSteady || !recurs(number, earlier, later, on: day) else { return nil }
            let opens = !isSteady && earlier == nil && later?.isClosing == true && opens(number, after: day)
            let told = telling.told(resolved, in: rulebook)
            return ComingChange(
                date: later == nil ? day.adding(days: -1) : day, what: opens ? .opens : later ?? .ends,
                rule: resolved.rule.id, title: told.title,
                sources: sources(told.sources, of: resolved, turningOn: day, before, after))
        }
    }

    /// The sources of a rule, those of facts and groups that turn on a day, and of rules that spare it what it requires before or after.
    private func sources(
        _ own: [String], of resolved: ResolvedRule, turningOn day: Day, _ before: DayRules, _ after: DayRules
    ) -> [String] {
        let content = resolved.rule.content
        var all = own
        all += rulebook.factTable.sources(of: content.facts, turningOn: day, at: asked.crossing, asOf: asked.asOf)
        all += rulebook.groupTable.sources(of: content.countryGroups, turningOn: day, asOf: asked.asOf)
        for rules in [before, after] {
            // What a rule says on both days turns nothing.
            let others = rules.resolved(resolved.judgement.rule).map { rules.told($0, in: rulebook).sources } ?? []
            all += others + rules.spares(resolved.judgement.rule).flatMap { rules.told($0, in: rulebook).sources }
        }
        var seen: Set<String> = []
        return all.filter { seen.insert($0).inserted }
    }

    /// Whether a rule says the same a week earlier or later.
    private mutating func recurs(
        _ rule: RuleNumber, _ earlier: ComingChange.What?, _ later: ComingChange.What?, on day: Day
    ) -> Bool {
        // A day that the rule names is no return.
        for days in [-7, 7] where !rulebook.turnDays(of: rule).contains(day.adding(days: days)) {
            var both = [(days - 1, earlier), (days, later)]
            // Where it says nothing on one of the two, it mostly says something a week from that day.
            if later == nil { both.reverse() }
            if both.allSatisfy({ what(rule, on: day.adding(days: $0)) == $1 }) { return true }
        }
        return false
    }

    /// What is told of a rule on a day.
    private mutating func what(_ rule: RuleNumber, on day: Day) -> ComingChange.What? {
        isInForce(rule, on: day) ? rules(on: day).what(rule) : nil
    }

    /// Whether a rule may be in force on a day, so that something may be told of it.
    private func isInForce(_ rule: RuleNumber, on day: Day) -> Bool {
        rulebook.store.read(rule) { rule in
            let place = rule.content.valid.place(of: day, minute: nil)
            return rule.endedBy != nil || rule.hasMinutes || place != .before && place != .after
        }
    }

    /// Whether a way that opens at some hours of the week is shut on the first of its days only.
    private mutating func opens(_ rule: RuleNumber, after day: Day) -> Bool {
        for days in 1...6 where rules(on: day.adding(days: days)).what(rule) == .opens { return true }
        return false
    }
}

extension ComingChange.What {
    /// Whether the way closes, or may.
    fileprivate var isClosing: Bool { self == .closes || self == .mayClose }
}
