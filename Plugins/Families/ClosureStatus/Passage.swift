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
        var details: [JSONValue.Member] = []
        details.reserveCapacity(6)
        details.append(.init("passage", .string(closure.passage.rawValue)))
        if let reason = closure.reason?.text(for: context.languages)?.text {
            details.append(.init("reason", .string(reason)))
        }
        if let hours = closure.hoursText { details.append(.init("hours", .string(hours))) }
        if let reopens = closure.reopens { details.append(.init("reopens", .string(reopens.description))) }
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
            details.append(.init("admitted", outcome.truth.map { .bool($0) } ?? .string("unknown")))
            letsThrough = outcome.truth == true
            resolution = outcome.truth == true ? Resolution(.opens, opens: opens) : Resolution(.blocks)
            if outcome.truth == nil {
                resolution.certainty = .possible
                resolution.missing = outcome.missing
                resolution.problems = outcome.problem.map { [$0] } ?? []
            }
        }
        if let reopens = closure.reopens { Self.weigh(reopens, &resolution, in: context) }
        resolution.details = details
        if rule.hasExpressions {
            resolution.variables["closure.hours"] = closure.hoursText.map { .string($0) }
            resolution.variables["closure.reopens"] = closure.reopens.map { .string($0.description) }
        }
        self.resolution = resolution
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
