import AdvisoryModel
import RuleLanguage
import RuleLookup

/// Rules that say the same to everybody to whom they apply, whatever others say: what they change on a day is known without judging any other. Most
/// rules that turn are such.
struct LoneRules {
    private let rulebook: Rulebook
    private let edition: Edition
    private let outcomes: DayOutcomes
    /// The last day before something of what was told changes by itself.
    private(set) var goodUntil: LastDay?

    /// - Parameter outcomes: what the conditions of rules come to on other days.
    init(_ rulebook: Rulebook, _ asked: AskedTrip, _ outcomes: DayOutcomes) {
        (self.rulebook, self.outcomes) = (rulebook, outcomes)
        edition = rulebook.editions.edition(asOf: asked.asOf, languages: asked.languages)
    }

    /// What some rules change on a day; nil: one of them hangs on more than the day.
    mutating func changes(of rules: [RuleNumber], on day: Day) -> [ComingChange]? {
        var changes: [ComingChange] = []
        for number in rules {
            let (rule, page) = (rulebook.store[number], edition.page(of: number, in: rulebook))
            guard let resolved = page.lone(number, in: rulebook, edition),
                let earlier = applies(rule, number, on: day.adding(days: -1)),
                let later = applies(rule, number, on: day)
            else { return nil }
            let (before, after) = (earlier.what(resolved), later.what(resolved))
            if before == after { continue }
            goodUntil = [goodUntil, page.lapsedUntil].compactMap { $0 }.min()
            changes.append(
                ComingChange(
                    date: after == nil ? day.adding(days: -1) : day, what: after ?? .ends, rule: rule.id,
                    title: page.title ?? rule.id, sources: page.sourceIDs))
        }
        return changes
    }

    /// Whether a rule applies on a day, for certain or possibly.
    private enum Applies {
        case never, possibly, certainly

        /// What is told of the rule then; nil: nothing.
        func what(_ resolved: ResolvedRule) -> ComingChange.What? {
            switch self {
            case .never: nil
            case .possibly: resolved.effect == .blocks ? .mayClose : resolved.what
            case .certainly: resolved.what
            }
        }
    }

    /// Whether a rule applies on a day; nil: that hangs on what goes with the day, or an expression fails.
    private func applies(_ rule: CompiledRule, _ number: RuleNumber, on day: Day) -> Applies? {
        let place = rule.content.valid.place(of: day, minute: nil)
        // Of one that may have been prolonged nothing is told, either.
        if place == .before || place == .after { return .never }
        // INVARIANT: such a rule reads neither facts nor groups.
        let outcome = outcomes.outcome(of: rule, number, on: day)
        return switch outcome.truth {
        case _ where place != .within: nil
        case true: .certainly
        case false: .never
        case nil: outcome.problem == nil && !outcome.missing.contains("trip.date") ? .possibly : nil
        }
    }
}
