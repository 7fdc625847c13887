import RuleEngine
import RulebookLoading
import SourceDiagnostics

/// Warns of rules with hours or minutes at crossings that do not know the clock of the other side: trips from there give their time by it.
enum ClockLint: Lint {
    static func findings(in draft: RulebookDraft) -> [Diagnostic] {
        var clocks = ClockCheck(draft.crossings, language: draft.base.language)
        return draft.groups.flatMap { group in
            group.rules.compactMap { rule in
                clocks.otherClock(of: rule, beside: group.condition)?.finding(LoadingCode.noTimeZone) { side in
                    "trips that leave `\(side)` give their time by it"
                }
            }
        }
    }
}
