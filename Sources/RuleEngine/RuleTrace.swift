public import AdvisoryModel
import RuleLanguage
import RuleLookup

/// Why a rule does or does not apply to a request: what a report leaves out about rules that do not.
public struct RuleTrace: Hashable, Sendable {
    /// Whether one of its sources was published by then.
    public var isPublished: Bool
    /// Whether it is in force on the day of the trip; nil: the day is not known.
    public var isInForce: Bool?
    /// When it is in force.
    public var valid: DayRange
    /// Whether it is a draft.
    public var isDraft: Bool
    /// Its conditions, those of its file first, with what they come to.
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
        let bindings = bind(
            request, crossing: number, asOf: asOf, includingDrafts: true, passport: PassportChoice(request)
        ).bindings
        let evidence = (groups[rule.group].terms + rule.condition.terms).map { term in
            let outcome = term.evaluate(bindings)
            let value: Evidence.Value =
                outcome.truth.map { $0 ? .true : .false } ?? (outcome.problem == nil ? .unknown : .error)
            return Evidence(condition: term.text, value: value, at: term.at)
        }
        return RuleTrace(
            isPublished: rule.sources.isEmpty || rule.sources.contains { sources[$0.index].isKnown(asOf: asOf) },
            isInForce: rule.valid == .always ? true : request.trip.date.map { rule.valid.contains($0) },
            valid: rule.valid,
            isDraft: rule.isDraft, evidence: evidence)
    }
}
