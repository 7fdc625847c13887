public import AdvisoryModel
import RuleLanguage
import RuleLookup
import RulebookFacts
import TripClocks

/// Why a rule does or does not apply to a request: what a report leaves out about rules that do not.
public struct RuleTrace: Hashable, Sendable {
    /// Whether one of its sources was published by then.
    public var isPublished: Bool
    /// Whether it is in force at the time of the trip; nil: that is not known.
    public var isInForce: Bool?
    /// When it is in force.
    public var valid: MomentRange
    /// Whether it is a draft.
    public var isDraft: Bool
    /// Its conditions, those of its file first, with their results.
    public var evidence: [Evidence]
}

extension Rulebook {
    /// Judges one rule by itself, overrides aside; nil if there is no such rule, or no such crossing.
    ///
    /// Takes longer than its share of a check: it is for people who ask why.
    public func trace(rule id: String, for request: Request, asOf: Day) -> RuleTrace? {
        guard let rule = store.number(of: id).map({ store[$0] }),
            let number = crossingNumbers[request.trip.crossing]
        else { return nil }
        let asOf = request.asOf ?? asOf
        let bound = bind(
            request, crossing: number, asOf: asOf, includingDrafts: true, passport: PassportChoice(request))
        let evidence = (groups[rule.group].terms + rule.content.condition.terms).map { term in
            let outcome = term.evaluate(bound.values.bindings)
            let value: Evidence.Value =
                outcome.truth.map { $0 ? .true : .false } ?? (outcome.problem == nil ? .unknown : .error)
            return Evidence(condition: term.text, value: value, at: term.at)
        }
        let force = rule.force(asOf: asOf, sourceDays)
        let place =
            rule.isAlwaysInForce
            ? .within : bound.values.clock.place(in: force.range, by: bound.values.clock.side(of: rule)).place
        return RuleTrace(
            isPublished: rule.sources.isEmpty || rule.sources.contains { sources[$0.index].isKnown(asOf: asOf) },
            isInForce: place.map { $0 == .within },
            valid: force.range,
            isDraft: rule.content.isDraft, evidence: evidence)
    }
}
