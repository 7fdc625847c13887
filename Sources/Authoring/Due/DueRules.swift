import AdvisoryModel
import RuleEngine
import RuleLanguage
import RuleLookup
import RulebookIndexing
import RulebookLoading
import YAMLTree

/// The rules of a rulebook that still count, each with the crossings that it may reach.
struct DueRules {
    /// A rule, and what is needed of it again and again.
    struct Entry {
        let declaration: RuleDeclaration
        let family: String
        let movesVerdict: Bool
        /// The last day of it that is known; nil: it has no end.
        let end: Day?
        /// The ids of the sources that say it.
        let sources: [String]
        /// The numbers of the crossings at which it may apply.
        let crossings: [Int]
    }

    let entries: [Entry]

    /// - Parameter asOf: rules that have ended by then are left out, unless they may go on.
    init(_ draft: RulebookDraft, _ published: [String: Source], asOf: Day) {
        var reach = CrossingReach(draft.crossings, draft.base.language)
        let all = Array(draft.crossings.indices)
        var entries: [Entry] = []
        for group in draft.groups {
            let shared = reach.reached(by: group.condition, among: all)
            for declaration in group.rules where !declaration.rule.isDraft {
                let rule = declaration.rule
                let end = Self.end(of: declaration, published, asOf)
                if let end, end < asOf, !rule.isUncertainAfterwards { continue }
                let family = draft.base.families[rule.family]
                entries.append(
                    Entry(
                        declaration: declaration, family: family.name, movesVerdict: !family.onlyAdvises, end: end,
                        sources: declaration.sources.map(\.text),
                        crossings: reach.reached(by: rule.condition, among: shared)))
            }
        }
        self.entries = entries.sorted { $0.declaration.id < $1.declaration.id }
    }

    /// The last day of a rule, as it is known on a day.
    static func end(of declaration: RuleDeclaration, _ published: [String: Source], _ asOf: Day) -> Day? {
        if let last = declaration.rule.lastMoment, let source = declaration.endingSourceID,
            published[source]?.isKnown(asOf: asOf) == true
        {
            return last.day
        }
        return declaration.rule.valid.days.to
    }
}
