public import AdvisoryModel
import RequestBinding
public import RuleEngine
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
    /// The terms of its conditions, those of its file first, with their results.
    public var terms: [Term]

    /// One of the terms that must all be true, evaluated whether or not another one has settled the rule.
    public struct Term: Hashable, Sendable {
        /// The term, its result, and where it is written.
        public var evidence: Evidence
        /// The attributes of which too little is known; only where the result is unknown.
        public var missing: [String]
        /// Why it could not be evaluated; only where it could not.
        public var problem: String?
    }

    /// The same terms without what is missing.
    public var evidence: [Evidence] { terms.map(\.evidence) }
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
        let terms = (groups[rule.group].terms + rule.content.condition.terms).map { term in
            let outcome = term.evaluate(bound.values.bindings)
            let value: Evidence.Value =
                outcome.truth.map { $0 ? .true : .false } ?? (outcome.problem == nil ? .unknown : .error)
            return RuleTrace.Term(
                evidence: Evidence(condition: term.text, value: value, at: term.at), missing: outcome.missing,
                problem: outcome.problem?.message)
        }
        let force = rule.force(asOf: asOf, sourceDays)
        let place =
            rule.isAlwaysInForce
            ? .within : bound.values.clock.place(in: force.range, by: bound.values.clock.side(of: rule)).place
        return RuleTrace(
            isPublished: rule.sources.isEmpty || rule.sources.contains { sources[$0.index].isKnown(asOf: asOf) },
            isInForce: place.map { $0 == .within },
            valid: force.range,
            isDraft: rule.content.isDraft, terms: terms)
    }
}
