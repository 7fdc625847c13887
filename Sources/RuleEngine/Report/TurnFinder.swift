import AdvisoryModel
import CEL
import RequestBinding
import RuleFunctions
import RuleLanguage
import RuleLookup
import RulebookFacts

/// Finds on which days of a trip rules that may be about a request may begin to say something else.
struct TurnFinder {
    private let rulebook: Rulebook
    /// The request without its day.
    let undated: BoundRequest
    /// The same on other days; nil: which passport is used is not known.
    let outcomes: DayOutcomes?
    /// The same by the nationalities of each passport, by which rules that admit or spare nationals are judged, where these are others.
    private let national: [BoundRequest]

    init(_ rulebook: Rulebook, _ asked: AskedTrip, _ passports: [PassportChoice]) {
        self.rulebook = rulebook
        let other = asked.undated
        undated = rulebook.bind(other, passports.count == 1 ? passports[0] : PassportChoice(other.request))
        let kept = rulebook.dayAnswers(of: asked.crossing)
        outcomes = passports.count == 1 ? DayOutcomes(rulebook, undated.values, kept) : nil
        let (bound, counted) = (undated, passports.compactMap { $0.countedNationalities(of: other.request.traveler) })
        national = Set(counted).map { rulebook.rebind(bound, nationalities: $0) }
    }

    /// The rules that may turn on some days.
    ///
    /// - Parameter news: the facts and groups that may change on some of these days.
    func turns(in days: ClosedRange<Day>, _ news: [Day: TurningNews]) -> [Day: [RuleNumber]] {
        var turns: [Day: [RuleNumber]] = [:]
        for number in rules() {
            rulebook.store.read(number) { rule in
                var own = rulebook.readTurns(of: number) { $0.days.filter { days.contains($0) } }
                if !news.isEmpty, rule.readsNews {
                    own += news.filter { !own.contains($0.key) && $0.value.areRead(by: rule) }.keys
                }
                for day in own where mayTurn(rule, number, on: day) { turns[day, default: []].append(number) }
            }
        }
        return turns
    }

    /// The rules that may be about the request on some day.
    private func rules() -> [RuleNumber] {
        let matches = RuleMatches()
        // What is not known yet may turn too, once it is.
        rulebook.index.blocks.lookUp(undated.query, asOf: .max, into: matches)
        rulebook.store.read(matches)
        var rules = (0..<matches.count).map { matches[$0].rule }
        for bound in national {
            rulebook.index.blocks.lookUp(bound.query, asOf: .max, into: matches)
            let others = (0..<matches.count).map { matches[$0].rule }
            rules += others.filter { rulebook.store.read($0) { $0.content.readsPassportNationality } }
        }
        return national.isEmpty ? rules : Set(rules).sorted()
    }

    /// Whether a rule may say something else on a day than on the day before: a condition that names a day often comes to the same on both.
    private func mayTurn(_ rule: CompiledRule, _ number: RuleNumber, on day: Day) -> Bool {
        if !national.isEmpty, rule.content.readsPassportNationality { return true }
        guard let outcomes else { return true }
        if mayTurnByMore(rule, on: day) {
            let (before, after) = (outcomes.values(on: day.adding(days: -1)), outcomes.values(on: day))
            return !rule.facts.allSatisfy { before.isShared($0) } || rulebook.mayBeMet(rule, before)
                || rulebook.mayBeMet(rule, after)
        }
        let earlier = outcomes.outcome(of: rule, number, on: day.adding(days: -1))
        let later = outcomes.outcome(of: rule, number, on: day)
        let isAlike =
            earlier.truth == later.truth && earlier.missing == later.missing && !earlier.missing.contains("trip.date")
            && earlier.problem == nil && later.problem == nil
        return !isAlike
    }

    /// Whether more than the conditions of a rule may turn on a day.
    private func mayTurnByMore(_ rule: CompiledRule, on day: Day) -> Bool {
        let (content, family) = (rule.content, rulebook.families[rule.content.family])
        func place(_ day: Day) -> MomentRange.Place { content.valid.place(of: day, minute: nil) }
        if rule.readsNews || rule.hasMinutes || rule.endedBy != nil || place(day.adding(days: -1)) != place(day) {
            return true
        }
        // Hours are read by more clocks than one, and what a family reads beside the conditions may turn on a day that these name.
        switch family.pace(content.payload) {
        case .anyDay: return true
        case .turns(let conditions) where !conditions.isEmpty: return true
        case .standing, .turns: return family.turns(content.payload).contains(day)
        }
    }
}

extension CompiledRule {
    /// Whether it reads facts of the crossing or groups of countries.
    var readsNews: Bool { !(facts.isEmpty && content.countryGroups.isEmpty) }
}

/// What sources say that may change on a day of the trip.
struct TurningNews {
    var facts: [Slot] = []
    var groups: [String] = []

    fileprivate func areRead(by rule: CompiledRule) -> Bool {
        rule.facts.contains { facts.contains($0) } || rule.content.countryGroups.contains { groups.contains($0) }
    }
}
