import RulebookLoading
import SourceDiagnostics

/// Warns of rules with hours or minutes at crossings that do not know the clock of the other side: trips from there give their time by it.
enum ClockLint: RuleLint {
    static func findings(in group: DraftGroup, _ ground: inout RuleGround) -> [Diagnostic] {
        group.rules.compactMap { rule in
            ground.clocks.otherClock(of: rule, beside: group.condition)?.finding(LoadingCode.noTimeZone) { side in
                "trips that leave `\(side)` give their time by it"
            }
        }
    }
}
