import AdvisoryModel
import CEL

/// The days of a source that rules are judged by, without anything that has to be counted when it is copied.
struct SourceDays: Sendable {
    /// The day from which it is known; the first day there is where it does not say.
    let published: Day
    /// The last day on which it is fresh; nil where nobody saw it.
    let freshUntil: Day?

    init(_ source: Source) {
        published = source.published?.lastDay ?? .first
        freshUntil = source.freshUntil
    }

    /// Whether it is known on a day, and fresh.
    func isFresh(asOf day: Day) -> Bool { published <= day && freshUntil.map { $0 >= day } ?? false }
}

/// Judges every rule of a rulebook against one request.
struct RuleJudge {
    let rulebook: Rulebook
    let bindings: Bindings
    let date: Day?
    let asOf: Day
    /// The facts of the crossing by slot.
    let facts: [ResolvedFact?]
    /// The last day before a source that is not yet known is published.
    private(set) var nextPublication: Day?
    /// What the conditions of files came to, which their rules share.
    private var shared: [Int: Outcome] = [:]

    init(rulebook: Rulebook, bindings: Bindings, date: Day?, asOf: Day, facts: [ResolvedFact?]) {
        self.rulebook = rulebook
        self.bindings = bindings
        self.date = date
        self.asOf = asOf
        self.facts = facts
    }

    /// Those of the rules that were looked up that apply or may apply, by position, with overrides decided.
    mutating func judge(_ matches: RuleMatches) -> [Judgement] {
        var judgements: [Judgement] = []
        judgements.reserveCapacity(matches.count)
        for index in 0..<matches.count {
            let (position, isCertain) = matches[index]
            let rule = rulebook.rules[position]
            var (outcome, period) = (Outcome.holds, Period.inForce)
            if !isCertain {
                guard let found = self.outcome(of: rule) else { continue }
                (outcome, period) = found
            }
            if isPublished(rule) { judgements.append(judgement(position, rule, outcome, period)) }
        }
        return decideOverrides(judgements)
    }

    /// Whether a rule applies for certain, or may apply; nil: it does not.
    mutating func certainty(of position: Int) -> Bool? {
        outcome(of: rulebook.rules[position]).map { $0.outcome.truth == true && $0.period == .inForce }
    }

    /// What the conditions of a rule come to, and whether it is in force; nil where it does not apply.
    private mutating func outcome(of rule: CompiledRule) -> (outcome: Outcome, period: Period)? {
        guard let period = standing(of: rule) else { return nil }
        let group: Outcome
        if let known = shared[rule.group] {
            group = known
        } else {
            group = rulebook.groups[rule.group].evaluate(bindings)
            shared[rule.group] = group
        }
        if group.truth == false { return nil }
        let own = rule.condition.evaluate(bindings)
        return own.truth == false ? nil : (group.and(own), period)
    }

    private enum Period { case inForce, lapsed, unknown }

    /// Whether the rule is in force on the day of the trip; nil: it is not.
    private func standing(of rule: CompiledRule) -> Period? {
        guard rule.valid != .always else { return .inForce }
        guard let date else { return .unknown }
        if rule.valid.contains(date) { return .inForce }
        guard rule.isUncertainAfterwards, let end = rule.valid.to, date > end else { return nil }
        return .lapsed
    }

    /// A rule counts from the earliest publication among its sources; one without sources always.
    private mutating func isPublished(_ rule: CompiledRule) -> Bool {
        if rule.sources.isEmpty { return true }
        var earliest = Day.last
        for source in rule.sources {
            let published = rulebook.sourceDays[source].published
            if published <= asOf { return true }
            earliest = min(earliest, published)
        }
        let last = earliest.adding(days: -1)
        nextPublication = min(nextPublication ?? last, last)
        return false
    }

    private func judgement(_ position: Int, _ rule: CompiledRule, _ outcome: Outcome, _ period: Period) -> Judgement {
        var missing = outcome.missing
        if period == .unknown { missing = Outcome.union(missing, ["trip.date"]) }
        var problem = outcome.problem
        problem?.rule = rule.id
        return Judgement(
            rule: position, certainty: outcome.truth == true && period == .inForce ? .certain : .possible,
            missing: missing, problem: problem, isLapsed: period == .lapsed, isStale: isStale(rule), defeatedBy: nil,
            isPlain: outcome.truth == true)
    }

    /// Whether all known sources are stale, the review is overdue, or a fact that its conditions read is stale.
    private func isStale(_ rule: CompiledRule) -> Bool {
        if let review = rule.review, review < asOf { return true }
        if !rule.sources.isEmpty, !rule.sources.contains(where: { rulebook.sourceDays[$0].isFresh(asOf: asOf) }) {
            return true
        }
        return rule.facts.contains { facts[$0].map { $0.isStale && !$0.places.isEmpty } ?? false }
    }

    /// From the undefeated downwards: certain rules defeat, possible ones make their targets possible, defeated ones do nothing.
    private func decideOverrides(_ judgements: [Judgement]) -> [Judgement] {
        guard !rulebook.overrideOrder.isEmpty else { return judgements }
        var result = judgements
        var positions: [Int: Int] = [:]
        for (index, judgement) in judgements.enumerated() { positions[judgement.rule] = index }
        for rule in rulebook.overrideOrder {
            guard let index = positions[rule], result[index].defeatedBy == nil else { continue }
            let defeater = result[index]
            for target in rulebook.rules[rule].overrides {
                guard let hit = positions[target], result[hit].defeatedBy == nil else { continue }
                if defeater.certainty == .certain {
                    result[hit].defeatedBy = rule
                    result[hit].isDefeatDoubtful = defeater.isStale
                } else {
                    result[hit].certainty = .possible
                    result[hit].missing = Outcome.union(result[hit].missing, defeater.missing)
                }
            }
        }
        return result
    }
}
