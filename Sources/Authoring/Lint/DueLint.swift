import AdvisoryModel
import RuleEngine
import RulebookLoading
import SourceDiagnostics
import YAMLTree

/// What is due by a day: sources that have gone stale, reviews, and rules that have ended.
struct DueLint {
    let day: Day

    /// How far ahead reviews are told, and how far back rules that have ended.
    private static let notice = 60

    /// The codes that it reports with.
    static let codes = [LintCode.staleSource, LintCode.reviewDue, LintCode.ruleLapsed, LintCode.ruleEnded]

    func findings(_ draft: RulebookDraft) -> [Diagnostic] {
        let due = DueList(draft, asOf: day, within: Period(Self.notice, .days))
        return due.items.compactMap(finding) + ended(draft)
    }

    private func finding(_ item: DueItem) -> Diagnostic? {
        let sentence = DueText.sentence(of: item, asOf: day)
        switch item.kind {
        case .source where item.urgency == .overdue && !(item.rules.isEmpty && item.facts.isEmpty):
            return Diagnostic(
                LintCode.staleSource, sentence, file: item.file, span: item.span,
                hint: "look whether it still says so, and move `retrieved`; `safe-conduct stale` names what rests on it"
            )
        case .review:
            return Diagnostic(
                LintCode.reviewDue, sentence, file: item.file, span: item.span,
                hint: "look the rule up again, and move `review`")
        case .rule where item.urgency == .overdue:
            return Diagnostic(
                LintCode.ruleLapsed, sentence, file: item.file, span: item.span,
                hint: "find out whether it was, and move the end of `valid`, or leave out `afterwards`")
        default: return nil
        }
    }

    /// Rules that have ended of late and leave nothing behind them.
    private func ended(_ draft: RulebookDraft) -> [Diagnostic] {
        let earliest = day.adding(days: -Self.notice)
        let known = Dictionary(draft.sources.map { ($0.source.id, $0.source) }, uniquingKeysWith: { first, _ in first })
        var places: Set<Position> = []
        var file = ""
        return draft.rules.compactMap { declaration in
            guard !declaration.rule.isUncertainAfterwards,
                let end = DueRules.end(of: declaration, known, day), end < day, end >= earliest
            else { return nil }
            let node = declaration.template ?? declaration.idNode
            if file != node.file.path { (file, places) = (node.file.path, []) }
            // Of the rows of a table this is said once.
            guard places.insert(node.span.start).inserted else { return nil }
            return Diagnostic(
                LintCode.ruleEnded, "the rule `\(declaration.template?.text ?? declaration.id)` ended on \(end)",
                file: file, span: node.span,
                hint: "look what holds now; leave the rule for the days on which it was in force")
        }
    }
}
