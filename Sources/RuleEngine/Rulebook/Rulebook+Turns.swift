import OnceMadeParts
package import AdvisoryModel
import CEL
import RequestBinding
import RuleLanguage
package import RuleLookup
import RulebookFacts
import SourceDiagnostics

extension Rulebook {
    /// Of a rulebook of so many rules all turns are kept together.
    private static let few = 1024

    /// The days of the trip on which a rule may begin to say something else: it comes into force, it ends, its family or its conditions name a day.
    package func turnDays(of number: RuleNumber) -> [Day] { readTurns(of: number, \.days) }

    /// Whether a rule may say something else on days that nothing in it names.
    package func changesOnAnyDay(_ rule: CompiledRule) -> Bool { readTurns(of: rule, \.standingIsOnAnyDay) }

    /// Whether what a rule does to the trip may change on days that nothing in it names.
    func effectChangesOnAnyDay(_ rule: CompiledRule) -> Bool { readTurns(of: rule, \.effectIsOnAnyDay) }

    @inline(__always)
    func readTurns<Answer>(of number: RuleNumber, _ question: (TurnDays) -> Answer) -> Answer {
        store.read(number) { readTurns(of: $0, question) }
    }

    @inline(__always)
    private func readTurns<Answer>(of rule: CompiledRule, _ question: (TurnDays) -> Answer) -> Answer {
        rule.turns.read({ turns(of: rule) }, question)
    }

    private func turns(of rule: CompiledRule) -> TurnDays {
        let own = families[rule.content.family].turns(rule.content.payload)
        let pace = families[rule.content.family].pace(rule.content.payload)
        var days = Set(own)
        let ends = [rule.content.valid.to?.day, rule.endedBy?.last.day].compactMap { $0 }
        days.formUnion([rule.content.valid.from?.day].compactMap { $0 })
        for end in ends { days.formUnion([end, end.adding(days: 1)]) }
        for term in rule.terms where base.language.dateSlot.map({ term.variables.contains($0) }) ?? true {
            for day in Self.days(in: term.text) { days.formUnion([day, day.adding(days: 1)]) }
        }
        let isRead = rule.terms.contains { !namesDays($0) && readsDay($0) }
        let all = days.sorted()
        let more = all.filter { turnsByMore(rule, pace, own, on: $0) }
        return switch pace {
        case .anyDay: TurnDays(all, moreThanConditions: more, effect: true, standing: true)
        case .standing: TurnDays(all, moreThanConditions: more, effect: isRead, standing: true)
        case .turns(let conditions):
            TurnDays(
                all, moreThanConditions: more,
                effect: isRead || conditions.contains { $0.terms.contains { readsDay($0) } })
        }
    }

    /// Whether more than the conditions of a rule may turn on a day.
    ///
    /// - Parameter own: the days that its family reads beside the conditions.
    private func turnsByMore(_ rule: CompiledRule, _ pace: RulePace, _ own: [Day], on day: Day) -> Bool {
        func place(_ day: Day) -> MomentRange.Place { rule.content.valid.place(of: day, minute: nil) }
        if rule.hasMinutes || rule.endedBy != nil || place(day.adding(days: -1)) != place(day) { return true }
        // Hours are read by more clocks than one, and what a family reads beside the conditions may turn on a day that these name.
        return switch pace {
        case .anyDay: true
        case .turns(let conditions) where !conditions.isEmpty: true
        case .standing, .turns: own.contains(day)
        }
    }

    /// The rules that may be about a request and may turn on some days by themselves; nil: that is not known yet, or there are too many rules, or some
    /// read facts that requests have not in common, without which the index has to decide.
    func turns(in days: ClosedRange<Day>, of asked: AskedTrip) -> [Turn]? {
        let turns = readTurning(at: asked.crossing) { $0.turns(in: days, of: asked.request) }
        return turns.flatMap { newsRules(at: asked.crossing).readOnlyShared ? $0 : nil }
    }

    /// The rules that may be about somebody at a crossing and read news.
    func newsRules(at crossing: CrossingNumber) -> NewsRules {
        newsRules.get(crossing.index) {
            let matches = RuleMatches()
            index.blocks.lookUp(bindAnybody(at: crossing).query, asOf: .max, into: matches)
            var reader = TripDemandReader()
            let rules = (0..<matches.count).compactMap { place -> NewsRules.Rule? in
                let rule = store[matches[place].rule]
                return rule.readsNews
                    ? NewsRules.Rule(
                        matches[place].rule, facts: Array(rule.facts), readsGroups: !rule.content.countryGroups.isEmpty,
                        demands: reader.demands(of: rule.plainEvidence)) : nil
            }
            return NewsRules(rules, factTable.unknown.bindings)
        }
    }

    /// What conditions came to on days of trips to a crossing; nil: that is not kept.
    func dayAnswers(of crossing: CrossingNumber) -> FactAnswers? { readTurning(at: crossing) { $0.answers } }

    /// What something says of the rules that turn at a crossing; nil: that is not known yet, or there are too many.
    @inline(__always)
    private func readTurning<Answer>(at crossing: CrossingNumber, _ question: (TurningRules) -> Answer) -> Answer? {
        if ruleCount > Self.few || !store.isWorthReading() { return nil }
        func turning() -> TurningRules {
            TurningRules(turns.get(allTurns), at: crossings[crossing.index])
        }
        return crossingTurns.read(crossing.index, turning, question)
    }

    private func allTurns() -> TurningRules {
        var reader = TripDemandReader()
        return TurningRules(
            store.numbers.compactMap { number in
                let turns = turnDays(of: number).map { Turn(day: $0, rule: number) }
                return turns.isEmpty
                    ? nil : TurningRules.Group(demands: reader.demands(of: store[number].plainEvidence), turns: turns)
            })
    }

    /// The days that an expression names: `date("2026-12-07")`.
    private static func days(in expression: String) -> [Day] {
        expression.split(separator: "\"", omittingEmptySubsequences: false).compactMap { Day(String($0)) }
    }

    /// Whether a term compares the day of the trip with days that it names, which are among the turns of its rule.
    private func namesDays(_ term: Condition.Term) -> Bool {
        term.core.form.compares(only: base.language.dateSlot)
    }

    /// Whether a term reads what goes with the day of the trip. The age has birthdays, groups and facts have days of their own.
    private func readsDay(_ term: Condition.Term) -> Bool {
        let attributes = vocabulary.attributes
        return term.variables.contains { slot in
            guard attributes.indices.contains(slot.index) else { return slot != groupSlot }
            let attribute = attributes[slot.index]
            if case .derived(.weekday) = attribute.origin { return true }
            return ["trip.date", "trip.until"].contains(attribute.name)
        }
    }
}
