import AdvisoryModel
import CEL
import JSON
import OnceMadeParts
import RuleEngine
import RuleLanguage

/// Whom a closure rule lets through, before its hours are looked at.
struct Passage {
    /// The states for which it speaks.
    private let states: [String]
    /// Whether the traveler is one of those who may pass a restriction; nil: it restricts nobody.
    private let outcome: Outcome?
    /// Why, in the language of the report; nil where nobody reads that.
    private let reason: LocalizedText.Variant?

    /// Whether the rule lets the traveler through, if only at its hours.
    let letsThrough: Bool

    init(_ rule: AppliedRule<ClosureRule>, in context: CheckContext) {
        let closure = rule.payload
        states = context.states(for: rule.authority)
        outcome =
            closure.passage == .restricted ? closure.to.map { context.evaluate($0) } ?? .fails : nil
        letsThrough = closure.passage == .open || outcome?.truth == true
        reason = context.isExplained ? Self.reason(closure, context.languages) : nil
    }

    /// What the rule amounts to; what was said before where all is as it was.
    func resolution(_ rule: AppliedRule<ClosureRule>, in context: CheckContext) -> Resolution {
        let closure = rule.payload
        // Days count for what reopens, hours are looked at afterwards, and what went wrong is told of one request.
        let isKept =
            context.isExplained && closure.reopens == nil && closure.hours == nil && outcome?.problem == nil
        guard isKept else { return made(rule, in: context) }
        if let said = closure.kept.answer({ $0.passage.isSame(as: self) ? $0.said : nil }) { return Resolution(said) }
        let said = KeptResolution(made(rule, in: context))
        closure.kept.keep(KnownPassage(self, said))
        return Resolution(said)
    }

    /// Whether the same follows from both, of one rule, whose reason has one variant in each language.
    private func isSame(as other: Passage) -> Bool {
        states == other.states && reason?.language == other.reason?.language && outcome?.truth == other.outcome?.truth
            && outcome?.missing == other.outcome?.missing
    }

    private func made(_ rule: AppliedRule<ClosureRule>, in context: CheckContext) -> Resolution {
        let closure = rule.payload
        var resolution = letsThrough ? Resolution(.opens, opens: states) : Resolution(.blocks)
        if let outcome, outcome.truth == nil {
            resolution.certainty = .possible
            resolution.missing = outcome.missing
            resolution.problems = outcome.problem.map { [$0] } ?? []
        }
        if let reopens = closure.reopens { Self.weigh(reopens, &resolution, in: context) }
        if context.isExplained {
            resolution.details = Self.details(closure, admitted: outcome.map(\.truth), reason?.text)
            if rule.hasExpressions {
                resolution.variables["closure.hours"] = closure.hoursText.map { .string($0) }
                resolution.variables["closure.reopens"] = closure.reopens.map { .string($0.description) }
            }
        }
        return resolution
    }

    /// Why the way is closed, in the best of some languages.
    static func reason(_ closure: ClosureRule, _ languages: [String]) -> LocalizedText.Variant? {
        closure.reason?.text(for: languages)
    }

    /// What the report's details say; `admitted` is whether the traveler may pass a restriction, nil within it where that is not known.
    static func details(_ closure: ClosureRule, admitted: Bool??, _ reason: String?) -> [JSONValue.Member] {
        var details: [JSONValue.Member] = []
        details.reserveCapacity(6)
        details.append(.init("passage", .string(closure.passage.rawValue)))
        if let reason { details.append(.init("reason", .string(reason))) }
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

/// What was said of a rule, and of what; a class, so that only references are counted where it is looked for. It refers to no rule, which keeps it.
final class KnownPassage: Sendable {
    let passage: Passage
    let said: KeptResolution

    init(_ passage: Passage, _ said: KeptResolution) { (self.passage, self.said) = (passage, said) }
}
