import AdvisoryModel
import CEL
import RequestBinding
import RuleFunctions
import RuleLanguage
import RuleLookup
import RulebookFacts

/// What conditions that read no facts and no groups come to for one request on other days.
final class DayOutcomes {
    private struct Known {
        let day: Day
        let values: Bindings
        /// What the conditions came to for other requests; nil: that is not kept.
        var answers: RequestAnswers?
    }

    private let rulebook: Rulebook
    private let dateSlot: Slot
    /// What is known without the day, where nothing is known of what facts and groups say, as that may change by itself.
    private let undated: Bindings
    private let kept: FactAnswers?
    private var days: [Known] = []

    /// - Parameters:
    ///   - undated: the request without its day.
    ///   - kept: what conditions came to on days of other requests to the same crossing.
    init?(_ rulebook: Rulebook, _ undated: RequestValues, _ kept: FactAnswers?) {
        guard let dateSlot = rulebook.base.language.dateSlot else { return nil }
        (self.rulebook, self.dateSlot, self.kept) = (rulebook, dateSlot, kept)
        self.undated = rulebook.withoutNews(undated.bindings)
    }

    /// The values of the request on a day.
    func values(on day: Day) -> Bindings { days[place(of: day)].values }

    /// What the conditions of a rule come to on a day.
    func outcome(of rule: CompiledRule, _ number: RuleNumber, on day: Day) -> Outcome {
        let place = place(of: day)
        if kept == nil { return rulebook.outcome(of: rule, days[place].values) }
        return rulebook.readInputs(of: rule) { inputs in
            // INVARIANT: nobody else keeps answers there.
            if let known = days[place].answers?.answer(of: number, inputs) {
                return unsafeDowncast(known, to: DayOutcome.self).outcome
            }
            let outcome = rulebook.outcome(of: rule, days[place].values)
            if days[place].answers?.mayKeep(inputs) == true {
                days[place].answers?.note(DayOutcome(outcome), of: number, inputs)
            }
            return outcome
        }
    }

    /// Keeps what conditions came to for later requests.
    func keep() {
        for place in days.indices { days[place].answers?.keep() }
    }

    private func place(of day: Day) -> Int {
        if let place = days.firstIndex(where: { $0.day == day }) { return place }
        var values = undated
        values[dateSlot] = .day(day)
        days.append(
            Known(
                day: day, values: values,
                answers: kept.map { RequestAnswers($0, values, rulebook.groupTable.unknown) }))
        return days.count - 1
    }
}

/// What conditions came to; a class, as answers are kept by reference.
private final class DayOutcome: Sendable {
    let outcome: Outcome

    init(_ outcome: Outcome) { self.outcome = outcome }
}
