import AdvisoryModel
import CEL
import OnceMadeParts
import RequestBinding
import RuleLookup
import RulebookFacts

/// Finds when a rule that is not in a report may come into it, as a fact, or who belongs to a group, changes by itself.
struct UnsaidNews {
    let rulebook: Rulebook
    let context: CheckContext
    let applying: [ResolvedRule]

    /// The last day before that, where it comes before another one.
    func lastDay(before known: Day?) -> LastDay? {
        // Most requests are asked long before anything changes; then no rule has to be read.
        guard context.facts.mayChange(before: known) || context.groups.mayChange(before: known) else { return nil }
        let crossing = context.asked.crossing
        let rules = rulebook.newsRules(at: crossing)
        let changing = rules.changing(before: known, context.facts, context.groups, of: context.asked.request)
        if changing.isEmpty { return nil }
        let judge = RuleJudge(rulebook, context.values)
        let open = rulebook.withoutNews(context.values.bindings)
        var soonest: LastDay?
        for number in changing {
            rulebook.store.read(number) { rule in
                let limit = soonest?.day ?? known
                guard mayChange(rule, before: limit), !applying.has({ $0.judgement.rule == number }) else { return }
                // What does not apply whatever the news is does not with some of it.
                if rules.readOnlyShared, !judge.mayApply(rule, with: open) { return }
                var bindings = context.values.bindings
                // What changes first is the first not to be known.
                let changes = changes(of: rule, before: limit).sorted { $0.last < $1.last }
                let first = changes.first { _, slot in
                    if let slot { bindings[slot] = rulebook.factTable.unknown.bindings[slot] }
                    if slot == nil, let all = rulebook.groupSlot {
                        bindings[all] = rulebook.groupTable.unknown.cautious
                    }
                    return judge.mayApply(rule, with: bindings)
                }
                soonest = first?.last ?? soonest
            }
        }
        return soonest
    }

    /// Whether something that a rule reads may change before a day.
    private func mayChange(_ rule: CompiledRule, before limit: Day?) -> Bool {
        rule.facts.contains { context.facts.mayChange($0, before: limit) }
            || !rule.content.countryGroups.isEmpty && context.groups.mayChange(before: limit)
    }

    /// The last days before the facts and groups change that a rule reads; a group has no slot of its own.
    private func changes(of rule: CompiledRule, before limit: Day?) -> [(last: LastDay, slot: Slot?)] {
        func isSooner(_ last: LastDay) -> Bool { last.day >= context.asOf && limit.map { last.day < $0 } ?? true }
        var changes: [(last: LastDay, slot: Slot?)] = []
        for slot in rule.facts {
            if let last = context.facts.note(of: slot)?.goodUntil, isSooner(last) { changes.append((last, slot)) }
        }
        for group in rule.content.countryGroups {
            if let last = context.groups.goodUntil(of: group), isSooner(last) { changes.append((last, nil)) }
        }
        return changes
    }
}
