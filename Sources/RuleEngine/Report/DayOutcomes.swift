import AdvisoryModel
import CEL
import OnceMadeParts
import RuleFunctions
import RuleLanguage
import RuleLookup
import RulebookFacts

/// What conditions come to for one request on other days, whatever facts and groups say by then.
final class DayOutcomes {
    /// What the conditions of a rule came to on some days; a class, as answers are kept by reference.
    private typealias RuleDays = LastMade<(day: Day, outcome: Outcome)>

    private let rulebook: Rulebook
    private let dateSlot: Slot
    /// What is known without day and time, where nothing is known of what facts and groups say, as that may change by itself.
    private let undated: Bindings
    /// What conditions came to for other requests; nil: that is not kept.
    private var answers: RequestAnswers?
    private var days: [(day: Day, values: Bindings)] = []

    /// - Parameters:
    ///   - undated: what is known of the request without its day and without news.
    ///   - kept: what conditions came to on days of other requests to the same crossing.
    init?(_ rulebook: Rulebook, _ undated: Bindings, _ kept: FactAnswers?) {
        guard let dateSlot = rulebook.base.language.dateSlot else { return nil }
        (self.rulebook, self.dateSlot, self.undated) = (rulebook, dateSlot, undated)
        answers = kept.map { RequestAnswers($0, undated, rulebook.groupTable.unknown) }
    }

    /// Whether nothing is known of a fact; false of those that requests have not in common.
    // INVARIANT: what `undated` shares is what is known of no crossing.
    func isUnknown(_ fact: Slot) -> Bool { undated.isShared(fact) }

    /// The values of the request on a day.
    private func values(on day: Day) -> Bindings {
        if let known = days.first(where: { $0.day == day }) { return known.values }
        var values = undated
        values[dateSlot] = .day(day)
        days.append((day, values))
        return values
    }

    /// What the conditions of a rule come to on a day.
    func outcome(of rule: CompiledRule, _ number: RuleNumber, on day: Day) -> Outcome {
        if answers == nil { return rulebook.outcome(of: rule, values(on: day)) }
        return rulebook.readInputs(of: rule) { inputs in
            // INVARIANT: nobody else keeps answers there.
            let known = answers?.answer(of: number, inputs).map { unsafeDowncast($0, to: RuleDays.self) }
            if let outcome = known?.first(where: { $0.day == day })?.outcome { return outcome }
            let outcome = rulebook.outcome(of: rule, values(on: day))
            if let known {
                known.keep((day, outcome))
            } else if answers?.mayKeep(inputs) == true {
                let new = RuleDays(most: 16)
                new.keep((day, outcome))
                answers?.note(new, of: number, inputs)
            }
            return outcome
        }
    }

    /// Keeps what conditions came to for later requests.
    func keep() { answers?.keep() }
}
