import AdvisoryModel
import CEL
import RuleEngine
import RuleLanguage
import RulebookIndexing
import RulebookLoading
import SourceDiagnostics
import YAMLTree

/// Warns of rules that begin after the last day for which any crossing that they are about is kept: `valid: 2062-12-01..` for 2026.
enum CoveredDaysLint: RuleLint {
    /// A day before which a rule says nothing, and where that is written.
    private struct Beginning {
        var day: Day
        var file: String
        var span: SourceSpan
    }

    static func findings(in group: DraftGroup, _ ground: inout RuleGround) -> [Diagnostic] {
        guard let earliest = ground.ends.compactMap({ $0 }).min() else { return [] }
        return group.rules.compactMap { rule -> Diagnostic? in
            let condition = Condition(terms: group.condition.terms + rule.rule.condition.terms)
            guard let begins = beginning(of: rule, condition, ground.language), begins.day > earliest else {
                return nil
            }
            let reached = ground.reach.reached(by: condition, among: Array(ground.ends.indices)).map { ground.ends[$0] }
            guard let last = reached.compactMap({ $0 }).max(), !reached.contains(nil), last < begins.day,
                !OddDayLint.tells(Int(begins.day.civil.year))
            else {
                return nil
            }
            return Diagnostic(
                LintCode.constantCondition,
                "`\(rule.id)` begins on \(begins.day), and the rulebook is kept until \(last) only where it applies",
                file: begins.file, span: begins.span, hint: "correct the year, or move the end of `covers`")
        }
    }

    /// The latest of the days on which `valid` and the ranges of `trip.date` begin.
    private static func beginning(
        of rule: RuleDeclaration, _ condition: Condition, _ language: ConditionLanguage
    ) -> Beginning? {
        var all = condition.terms.compactMap { term -> Beginning? in
            guard term.core.comparedSlot == language.dateSlot, case .comparison(let comparison) = term.core.form,
                let day = first(comparison.relation)
            else { return nil }
            return Beginning(day: day, file: term.place.file.path, span: term.place.span)
        }
        if let day = rule.rule.valid.days.from, let node = rule.node["valid"] {
            all.append(Beginning(day: day, file: node.file.path, span: node.span))
        }
        return all.max { $0.day < $1.day }
    }

    private static func first(_ relation: PlainComparison.Relation) -> Day? {
        switch relation {
        case .lies(.day(let day)?, _), .compares("_==_", .day(let day)), .compares("_>=_", .day(let day)),
            .compares("_>_", .day(let day)):
            day
        default: nil
        }
    }
}
