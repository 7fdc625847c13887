import AdvisoryModel
import CEL

/// Judges every rule of a rulebook against one request.
struct RuleJudge {
    let rulebook: Rulebook
    let bindings: Bindings
    let date: Day?
    let asOf: Day
    /// The facts of the crossing by slot.
    let facts: [Int: ResolvedFact]
    /// The last day before a source that is not yet known is published.
    private(set) var nextPublication: Day?

    init(rulebook: Rulebook, bindings: Bindings, date: Day?, asOf: Day, facts: [Int: ResolvedFact]) {
        self.rulebook = rulebook
        self.bindings = bindings
        self.date = date
        self.asOf = asOf
        self.facts = facts
    }

    /// The rules that apply or may apply, by position, with overrides decided.
    mutating func judge(includingDrafts: Bool) -> [Judgement] {
        var shared = [Outcome?](repeating: nil, count: rulebook.groups.count)
        var judgements: [Judgement] = []
        for (position, rule) in rulebook.rules.enumerated() {
            if rule.isDraft && !includingDrafts { continue }
            guard isPublished(rule), let period = standing(of: rule) else { continue }
            let group: Outcome
            if let known = shared[rule.group] {
                group = known
            } else {
                group = rulebook.groups[rule.group].evaluate(bindings)
                shared[rule.group] = group
            }
            if group.truth == false { continue }
            let own = rule.condition.evaluate(bindings)
            if own.truth == false { continue }
            judgements.append(judgement(position, rule, group.and(own), period))
        }
        return decideOverrides(judgements)
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
        var earliest: Day?
        for source in rule.sources {
            guard let published = rulebook.sources[source].published?.lastDay else { return true }
            if published <= asOf { return true }
            earliest = min(earliest ?? published, published)
        }
        if let earliest {
            let last = earliest.adding(days: -1)
            nextPublication = min(nextPublication ?? last, last)
        }
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
        let known = rule.sources.lazy.map { rulebook.sources[$0] }.filter { $0.isKnown(asOf: asOf) }
        if !rule.sources.isEmpty, known.allSatisfy({ $0.isStale(asOf: asOf) }) { return true }
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
