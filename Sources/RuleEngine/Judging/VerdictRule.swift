import AdvisoryModel
import OnceMadeParts
import RuleLanguage
import RuleLookup

/// How a verdict follows from what applies: blocked if something certain blocks; else undetermined if something possible blocks, nothing certain says
/// open for one of the states or that the entered state admits the traveler, the trip lies outside the crossing's coverage, or it is or may be too
/// late to apply; else conditional if a requirement is not met, or may not be, or only a part of the day is open and no time is given; else clear.
///
/// A class, because it is large and handed about.
final class VerdictRule {
    let applying: [ResolvedRule]
    /// The states that must be open.
    let states: [String]
    /// The states that must admit the traveler.
    let entered: [String]
    /// The days for which the crossing's rulebook is kept.
    let coverage: DayRange?
    let date: Day?
    /// The rulebook's rules, whose ids reasons name.
    let rulebook: RuleStore
    /// The states for which nothing certain says open; empty where something blocks for certain.
    let unopenedStates: [String]
    /// The states that the traveler enters, or may enter, of which nothing certain says that they let the traveler in; empty where something
    /// blocks for certain.
    let unadmittedStates: [String]
    /// Whether the trip lies for certain within the days for which the crossing's rulebook is kept.
    let isCovered: Bool
    /// The verdict.
    let verdict: Verdict
    /// The last of these days, where the trip lies within them.
    var endOfCoverage: Day? { isCovered ? coverage?.to : nil }

    init(_ applying: [ResolvedRule], in context: CheckContext, rulebook: RuleStore) {
        self.applying = applying
        self.rulebook = rulebook
        let (states, entered, date) = (context.states, context.enteredStates, context.date)
        (self.states, self.entered, self.date) = (states, entered, date)
        coverage = context.crossing.covers
        isCovered = coverage.map { coverage in date.map { coverage.contains($0) } ?? false } ?? true
        if applying.has({ $0.blocksForCertain }) {
            (unopenedStates, unadmittedStates, verdict) = ([], [], .blocked)
            return
        }
        let opening = applying.picked { $0.effect == .opens && $0.counts && $0.certainty == .certain }
        unopenedStates = states.filter { state in !opening.contains { $0.resolution.opens.contains(state) } }
        let admitting = applying.picked(\.isReliable)
        unadmittedStates = entered.filter { state in !admitting.contains { $0.resolution.admits.contains(state) } }
        if applying.has({ $0.isObstacle }) || !isCovered || !unopenedStates.isEmpty || !unadmittedStates.isEmpty {
            verdict = .undetermined
        } else {
            verdict = applying.has { $0.isCondition } ? .conditional : .clear
        }
    }

    /// What makes a verdict, which is that of these rules, so.
    func reasons(for verdict: Verdict) -> [Reason] {
        switch verdict {
        case .blocked: rules { $0.blocksForCertain }
        case .undetermined: openQuestions
        case .conditional: rules(Self.isUnmet) + windows
        case .clear:
            rules { resolved in
                resolved.effect == .opens && resolved.certainty == .certain
                    || resolved.isReliable && resolved.resolution.admits.contains { entered.contains($0) }
            }
        }
    }

    private static func mayBlock(_ resolved: ResolvedRule) -> Bool { resolved.effect == .blocks }
    private static func mayBeLate(_ resolved: ResolvedRule) -> Bool { resolved.isLate }
    private static func hasHours(_ resolved: ResolvedRule) -> Bool { resolved.hasWindow }
    private static func isUnmet(_ resolved: ResolvedRule) -> Bool {
        resolved.effect == .requires && !resolved.isMet
    }

    /// Everything that keeps the verdict from `conditional` and `clear`.
    private var openQuestions: [Reason] {
        // Where nothing is known to open a state, that says it all.
        var reasons = unopenedStates.isEmpty ? rules { $0.effect == .blocks || $0.mayShut } : rules(Self.mayBlock)
        reasons += unopenedStates.map { Reason.finding(code: "nothing-says-open", country: $0) }
        reasons += unadmittedStates.map { Reason.finding(code: "nothing-says-admitted", country: $0) }
        if let coverage, !isCovered { reasons.append(.outsideCoverage(coverage)) }
        return reasons + late
    }

    /// The hours to which the trip is bound, each once with the rules that say so.
    private var windows: [Reason] {
        var rules: [(window: OpenWindow, ids: [String])] = []
        for resolved in ordered(Self.hasHours) {
            guard let window = resolved.resolution.window else { continue }
            let id = rulebook.id(of: resolved.judgement.rule)
            if let place = rules.firstIndex(where: { $0.window == window }) {
                rules[place].ids.append(id)
            } else {
                rules.append((window, [id]))
            }
        }
        return rules.map { .withinHours(rules: $0.ids, $0.window) }
    }

    private var late: [Reason] {
        ordered(Self.mayBeLate).map { resolved in
            let id = rulebook.id(of: resolved.judgement.rule)
            guard case .passed(let day) = resolved.resolution.lateness else {
                return .tooLate(rule: id, applyBy: nil)
            }
            return .tooLate(rule: id, applyBy: day)
        }
    }

    private func rules(_ isWanted: (ResolvedRule) -> Bool) -> [Reason] {
        ordered(isWanted).map { .rule(rulebook.id(of: $0.judgement.rule)) }
    }

    /// Those of the rules that count, in the order of their rules' numbers, which is that of their ids.
    private func ordered(_ isWanted: (ResolvedRule) -> Bool) -> [ResolvedRule] {
        var wanted = applying.picked { $0.counts && isWanted($0) }
        if wanted.count > 1 { wanted.sort { $0.number < $1.number } }
        return wanted
    }
}
