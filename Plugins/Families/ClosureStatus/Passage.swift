import AdvisoryModel
import CEL
import JSON
import RuleEngine
import RuleLanguage

/// What one closure rule amounts to, before its hours are looked at.
struct Passage {
    var resolution: Resolution
    /// Whether the rule lets the traveler through, if only at its hours.
    var letsThrough: Bool

    init(_ rule: AppliedRule<ClosureRule>, in context: CheckContext) {
        let closure = rule.payload
        var admitted: Bool??
        let opens = context.states(for: rule.authority)
        var resolution: Resolution
        switch closure.passage {
        case .open:
            resolution = Resolution(.opens, opens: opens)
            letsThrough = true
        case .closed:
            resolution = Resolution(.blocks)
            letsThrough = false
        case .restricted:
            let outcome = closure.to.map { context.evaluate($0) } ?? .fails
            admitted = .some(outcome.truth)
            letsThrough = outcome.truth == true
            resolution = outcome.truth == true ? Resolution(.opens, opens: opens) : Resolution(.blocks)
            if outcome.truth == nil {
                resolution.certainty = .possible
                resolution.missing = outcome.missing
                resolution.problems = outcome.problem.map { [$0] } ?? []
            }
        }
        if let reopens = closure.reopens { Self.weigh(reopens, &resolution, in: context) }
        if context.isExplained {
            resolution.details = Self.details(closure, admitted: admitted, context.languages)
            if rule.hasExpressions {
                resolution.variables["closure.hours"] = closure.hoursText.map { .string($0) }
                resolution.variables["closure.reopens"] = closure.reopens.map { .string($0.description) }
            }
        }
        self.resolution = resolution
    }

    /// What the report's details say; `admitted` is whether the traveler may pass a restriction, nil within it where that is not known.
    static func details(_ closure: ClosureRule, admitted: Bool??, _ languages: [String]) -> [JSONValue.Member] {
        var details: [JSONValue.Member] = []
        details.reserveCapacity(6)
        details.append(.init("passage", .string(closure.passage.rawValue)))
        if let reason = closure.reason?.text(for: languages)?.text {
            details.append(.init("reason", .string(reason)))
        }
        if let hours = closure.hoursText { details.append(.init("hours", .string(hours))) }
        if let reopens = closure.reopens { details.append(.init("reopens", .string(reopens.description))) }
        if let admitted { details.append(.init("admitted", admitted.map { .bool($0) } ?? .string("unknown"))) }
        return details
    }

    /// Past the day on which it is expected to open again a closure may have ended.
    private static func weigh(_ reopens: PartialDate, _ resolution: inout Resolution, in context: CheckContext) {
        guard resolution.effect == .blocks else { return }
        guard let date = context.date else {
            resolution.certainty = .possible
            resolution.missing = Array(Set(resolution.missing + ["trip.date"])).sorted()
            return
        }
        if date >= reopens.lastDay {
            resolution.certainty = .possible
            resolution.isLapsed = true
        }
    }
}
