import AdvisoryModel
import JSON
import RuleLanguage
import RuleLookup

/// What the rules of a stage say to a traveler on one day.
struct DayRules {
    private let applying: ApplyingRules

    /// - Parameter passports: those that the traveler may use; the best verdict counts, among equals the first.
    init(_ asked: AskedTrip, _ passports: [PassportChoice], in stage: JudgingStage, _ rulebook: Rulebook) {
        func verdict(_ found: ApplyingRules) -> Verdict {
            VerdictRule(found.rules, in: found.context, rulebook: rulebook.store).verdict
        }
        let all = passports.map { rulebook.applying(asked, on: $0, in: [stage]) }
        applying = all.dropFirst().reduce(all[0]) { verdict($0) > verdict($1) ? $1 : $0 }
    }

    var rules: [ResolvedRule] { applying.rules }

    // There are few, and most are asked for once.
    func resolved(_ rule: RuleNumber) -> ResolvedRule? { rules.first { $0.judgement.rule == rule } }

    /// Whether a rule is defeated by another one.
    func setsAside(_ rule: RuleNumber) -> Bool { resolved(rule).map { !$0.counts } ?? false }

    /// Whether a rule may be defeated by another one.
    func overrides(_ rule: RuleNumber) -> Bool {
        rules.contains { $0.judgement.overrides && $0.rule.overrides.contains(rule) }
    }

    /// The rules that do away for certain with what a rule requires.
    func spares(_ rule: RuleNumber) -> [ResolvedRule] {
        guard let resolved = resolved(rule), resolved.isMet else { return [] }
        return rules.filter {
            $0.counts && $0.certainty == .certain && $0.resolution.spares.contains(resolved.rule.id)
        }
    }

    /// What is told of a rule; nil: nothing.
    func what(_ rule: RuleNumber) -> ComingChange.What? {
        // What may have been prolonged has ended as far as that is known.
        guard let resolved = resolved(rule), resolved.counts, !resolved.isLapsed else { return nil }
        return spares(rule).isEmpty ? resolved.what : nil
    }

    /// The last day before something of that changes by itself, or another one where that comes first.
    func goodUntil(in rulebook: Rulebook, before other: LastDay?) -> LastDay? {
        var builder = ReportBuilder(rulebook: rulebook, context: applying.context, edition: applying.edition)
        return builder.goodUntil(applying.rules, known: applying.goodUntil, before: other)
    }

    /// The title of a rule, and the sources that it cites.
    func told(_ resolved: ResolvedRule, in rulebook: Rulebook) -> (title: String, sources: [String]) {
        var builder = ReportBuilder(rulebook: rulebook, context: applying.context, edition: applying.edition)
        return builder.told(resolved)
    }
}

extension ResolvedRule {
    /// What is told of it where no other rule does away with what it requires; nil: nothing.
    var what: ComingChange.What? {
        switch effect {
        case .blocks: certainty == .possible && !isOfPartOfDay ? .mayClose : .closes
        case .requires: .requires
        case .opens: .opens
        case .warns: .warns
        case .informs: resolution.details.contains { $0.key == Admission.detail.key } ? .admits : nil
        }
    }

    /// Whether nothing but the time of day keeps it from applying for certain: it begins or ends at a minute of that day.
    fileprivate var isOfPartOfDay: Bool {
        rule.hasMinutes && judgement.isPlain && judgement.missing == ["trip.time"] && missing == judgement.missing
            && resolution.certainty == .certain && !judgement.isDefeatDoubtful && !judgement.isStale
    }
}
