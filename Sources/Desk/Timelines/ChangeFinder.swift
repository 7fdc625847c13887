import AdvisoryModel
import JSON
import RuleEngine
import RuleLanguage

/// Finds what is not the same on two days: the rules that say something else, who says so, and the facts behind them.
struct ChangeFinder {
    private let rulebook: Rulebook
    private let request: Request
    private let asOf: Day
    private let languages: [String]
    private let includesDrafts: Bool
    /// What was asked last: the last day of a stretch is often its first.
    private var last: (day: Day, standing: DayStanding)?

    init(_ rulebook: Rulebook, _ request: Request, asOf: Day, languages: [String], includesDrafts: Bool) {
        self.rulebook = rulebook
        self.request = request
        self.asOf = request.asOf ?? asOf
        self.languages = languages
        self.includesDrafts = includesDrafts
    }

    /// What makes a day differ from an earlier one, by what it does to the trip, then by rule.
    mutating func changes(from earlier: Day, to day: Day) -> [Timeline.Change] {
        let before = standing(on: earlier)
        let after = standing(on: day)
        last = (day, after)
        let rules = Set(before.rules.keys).union(after.rules.keys)
        var differing = rules.filter { before.differs(from: after, in: $0) }
        if differing.isEmpty { differing = before.reasons.symmetricDifference(after.reasons).intersection(rules) }
        var changes = differing.compactMap { rule in
            change(of: rule, from: before, on: earlier, to: after, on: day)
        }
        let covers = rulebook.crossing(request.trip.crossing)?.covers
        if covers?.contains(earlier) != covers?.contains(day) {
            changes.append(
                Timeline.Change(what: .coverage, rule: nil, title: nil, effect: nil, sources: [], facts: []))
        }
        func key(_ change: Timeline.Change) -> (Effect, String) { (change.effect ?? .blocks, change.rule ?? "") }
        return changes.sorted { key($0) < key($1) }
    }

    private func change(
        of rule: String, from before: DayStanding, on earlier: Day, to after: DayStanding, on day: Day
    ) -> Timeline.Change? {
        let (old, new) = (before.rules[rule], after.rules[rule])
        guard let advisory = (new ?? old)?.advisory else { return nil }
        return Timeline.Change(
            what: old == nil ? .begins : new == nil ? .ends : .changes, rule: rule, title: advisory.title,
            effect: advisory.effect, sources: advisory.sources, facts: facts(of: rule, from: earlier, to: day))
    }

    private func standing(on day: Day) -> DayStanding {
        if let last, last.day == day { return last.standing }
        return DayStanding(
            rulebook.check(
                request.moved(to: day), asOf: asOf, languages: languages, includingDrafts: includesDrafts,
                parts: [.advisories, .setAside, .reasons]))
    }

    private func facts(of rule: String, from earlier: Day, to day: Day) -> [Timeline.FactTurn] {
        let names = rulebook.facts(readBy: rule)
        if names.isEmpty { return [] }
        func summaries(_ day: Day) -> [FactSummary] {
            rulebook.facts(
                of: request.trip.crossing, on: day, time: request.trip.time, from: request.trip.from, asOf: asOf)
        }
        return zip(summaries(earlier), summaries(day)).compactMap { old, new in
            guard names.contains(new.fact), old.value != new.value else { return nil }
            let counting = (new.value == nil ? old : new).claims.filter { $0.standing == .counts }
            return Timeline.FactTurn(
                fact: new.fact, before: old.value, after: new.value, claims: counting.map(\.claim))
        }
    }
}

/// How the rules stand on a day that have a say in the verdict.
private struct DayStanding {
    /// What a rule says, as far as the verdict may turn on it.
    struct Said: Hashable {
        var effect: Effect
        var certainty: Certainty
        var isMet: Bool
        var isLapsed: Bool
        var isSetAside: Bool
        var admits: Bool
    }

    private(set) var rules: [String: (says: Said, advisory: Advisory)] = [:]
    /// The rules that the reasons name.
    private(set) var reasons: Set<String> = []
    private let verdict: Verdict
    private var late: Set<String> = []
    private var windows: [String: OpenWindow] = [:]

    init(_ report: Report) {
        verdict = report.verdict
        for reason in report.reasons {
            switch reason {
            case .rule(let rule): reasons.insert(rule)
            case .tooLate(let rule, _):
                reasons.insert(rule)
                late.insert(rule)
            case .withinHours(let rules, let window):
                reasons.formUnion(rules)
                for rule in rules { windows[rule] = window }
            case .outsideCoverage, .finding: break
            }
        }
        for (advisories, isSetAside) in [(report.advisories, false), (report.setAside, true)] {
            for advisory in advisories {
                let admits = advisory.details[Admission.detail.key] != nil
                // What only warns or informs has no say.
                if !admits, !reasons.contains(advisory.rule), [.warns, .informs].contains(advisory.effect) { continue }
                let says = Said(
                    effect: advisory.effect, certainty: advisory.certainty, isMet: advisory.isMet,
                    isLapsed: advisory.lapsed, isSetAside: isSetAside, admits: admits)
                rules[advisory.rule] = (says, advisory)
            }
        }
    }

    /// Whether a rule says something else. A blocked trip has no other reasons: nothing is then known of what it is too late for, and of hours.
    func differs(from other: DayStanding, in rule: String) -> Bool {
        if rules[rule]?.says != other.rules[rule]?.says { return true }
        let verdicts = [verdict, other.verdict]
        if !verdicts.contains(.blocked), late.contains(rule) != other.late.contains(rule) { return true }
        return verdicts == [.conditional, .conditional] && windows[rule] != other.windows[rule]
    }
}
