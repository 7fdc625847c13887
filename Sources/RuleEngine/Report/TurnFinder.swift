import AdvisoryModel
import CEL
import RequestBinding
import RuleLanguage
import RuleLookup
import RulebookFacts

/// Finds on which days of a trip rules that may be about a request may begin to say something else; a class, so that what is needed seldom is made once.
final class TurnFinder {
    private let rulebook: Rulebook
    private let asked: AskedTrip
    private let passports: [PassportChoice]
    /// What conditions come to on other days; nil: which passport is used is not known.
    let outcomes: DayOutcomes?
    /// The nationalities of each passport, by which rules that admit or spare nationals are judged, where these are others.
    private let counted: Set<[String]>
    /// What is known of the request without its day, as facts and groups are said to be then.
    private lazy var undatedSaid: Bindings? = outcomes.map { rulebook.said(asked, undated: $0.undated) }

    init(_ rulebook: Rulebook, _ asked: AskedTrip, _ passports: [PassportChoice]) {
        (self.rulebook, self.asked, self.passports) = (rulebook, asked, passports)
        counted = Set(passports.compactMap { $0.countedNationalities(of: asked.request.traveler) })
        outcomes =
            passports.count == 1
            ? DayOutcomes(
                rulebook, rulebook.undated(asked, passports[0]), rulebook.dayAnswers(of: asked.crossing)) : nil
    }

    /// The rules that may turn on some days.
    ///
    /// - Parameters:
    ///   - news: the facts and groups that may change on some of these days.
    ///   - known: the rules that turn by themselves; nil: these are not known.
    func turns(in days: ClosedRange<Day>, _ news: [Day: TurningNews], among known: [Turn]?) -> [Day: [RuleNumber]] {
        var turns: [Day: [RuleNumber]] = [:]
        if let known, outcomes != nil, counted.isEmpty {
            for turn in known where mayTurn(turn.rule, on: turn.day) {
                turns[turn.day, default: []].append(turn.rule)
            }
            for (day, news) in news {
                let own = rulebook.newsRules(at: asked.crossing).reading(news, of: asked.request)
                for rule in own where !known.contains(Turn(day: day, rule: rule)) {
                    if isRead(news, by: rule), mayTurn(rule, on: day) {
                        turns[day, default: []].append(rule)
                    }
                }
            }
            return turns
        }
        for number in rules() {
            var own = rulebook.readTurns(of: number) { $0.days.filter { days.contains($0) } }
            if !news.isEmpty { own += news.filter { !own.contains($0.key) && isRead($0.value, by: number) }.keys }
            for day in own where mayTurn(number, on: day) { turns[day, default: []].append(number) }
        }
        return turns
    }

    private func isRead(_ news: TurningNews, by number: RuleNumber) -> Bool {
        rulebook.store.read(number) { news.isRead($0.facts, $0.content.countryGroups) }
    }

    /// The rules that may be about the request on some day.
    private func rules() -> [RuleNumber] {
        let other = asked.undated
        let undated = rulebook.bind(other, passports.count == 1 ? passports[0] : PassportChoice(other.request))
        func rules(_ bound: BoundRequest) -> [RuleNumber] {
            let matches = RuleMatches()
            // What is not known yet may turn too, once it is.
            rulebook.index.blocks.lookUp(bound.query, asOf: .max, into: matches)
            rulebook.store.read(matches)
            return (0..<matches.count).map { matches[$0].rule }
        }
        let all = rules(undated)
        if counted.isEmpty { return all }
        let national = counted.flatMap { rules(rulebook.rebind(undated, nationalities: $0)) }.filter {
            rulebook.store.read($0) { $0.content.readsPassportNationality }
        }
        return Set(all + national).sorted()
    }

    /// Whether a rule may say something else on a day than on the day before: a condition that names a day often comes to the same on both.
    private func mayTurn(_ number: RuleNumber, on day: Day) -> Bool {
        rulebook.store.read(number) { rule in
            if rule.content.isDraft, !asked.includesDrafts { return false }
            if !counted.isEmpty, rule.content.readsPassportNationality { return true }
            guard let outcomes else { return true }
            if rule.readsNews || rulebook.readTurns(of: number, { $0.moreThanConditions.contains(day) }) {
                // What facts and groups keep away on any day comes with news only.
                if rule.readsNews, let undatedSaid, !rulebook.mayBeMet(rule, undatedSaid) { return false }
                let (before, after) = (outcomes.values(on: day.adding(days: -1)), outcomes.values(on: day))
                return !rule.facts.allSatisfy { before.isShared($0) } || rulebook.mayBeMet(rule, before)
                    || rulebook.mayBeMet(rule, after)
            }
            let earlier = outcomes.outcome(of: rule, number, on: day.adding(days: -1))
            let later = outcomes.outcome(of: rule, number, on: day)
            let isAlike =
                earlier.truth == later.truth && earlier.missing == later.missing
                && !earlier.missing.contains("trip.date") && earlier.problem == nil && later.problem == nil
            return !isAlike
        }
    }
}
