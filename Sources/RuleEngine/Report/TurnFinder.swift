import AdvisoryModel
import CEL
import RequestBinding
import RuleLanguage
import RuleLookup
import RulebookFacts

/// Finds on which days of a trip rules that may be about a request may begin to say something else.
struct TurnFinder {
    private let rulebook: Rulebook
    private let asked: AskedTrip
    private let passports: [PassportChoice]
    /// What conditions come to on other days; nil: which passport is used is not known.
    let outcomes: DayOutcomes?
    /// The nationalities of each passport, by which rules that admit or spare nationals are judged, where these are others.
    private let counted: Set<[String]>

    init(_ rulebook: Rulebook, _ asked: AskedTrip, _ passports: [PassportChoice]) {
        (self.rulebook, self.asked, self.passports) = (rulebook, asked, passports)
        counted = Self.counted(asked, passports)
        outcomes =
            passports.count == 1
            ? DayOutcomes(
                rulebook, rulebook.undated(asked, passports[0]), rulebook.dayAnswers(of: asked.crossing)) : nil
    }

    /// The nationalities of each passport, where these are others than those of the traveler.
    static func counted(_ asked: AskedTrip, _ passports: [PassportChoice]) -> Set<[String]> {
        Set(passports.compactMap { $0.countedNationalities(of: asked.request.traveler) })
    }

    /// The rules that may turn on some days.
    ///
    /// - Parameters:
    ///   - news: the facts and groups that may change on some of these days.
    ///   - known: the rules that turn by themselves; nil: these are not known.
    func turns(in days: ClosedRange<Day>, _ news: [Day: TurningNews], among known: [Turn]?) -> [Day: [RuleNumber]] {
        var turns: [Day: [RuleNumber]] = [:]
        if var candidates = known, outcomes != nil, counted.isEmpty {
            for (day, news) in news {
                let own = rulebook.newsRules(at: asked.crossing).reading(news, of: asked.request)
                candidates += own.filter { isRead(news, by: $0) }.map { Turn(day: day, rule: $0) }
            }
            if candidates.count > 1 { candidates = Set(candidates).sorted { $0.rule < $1.rule } }
            for turn in candidates where mayTurn(turn.rule, on: turn.day) {
                turns[turn.day, default: []].append(turn.rule)
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

    /// The rules that may be about the request on some day, whatever facts and groups say by then.
    private func rules() -> [RuleNumber] {
        let other = asked.undated
        let undated = rulebook.withoutNews(
            rulebook.bind(other, passports.count == 1 ? passports[0] : PassportChoice(other.request)))
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
            // What it says of facts that requests have not in common is known of one crossing only.
            if !rule.facts.allSatisfy({ outcomes.isUnknown($0) }) { return true }
            let earlier = outcomes.outcome(of: rule, number, on: day.adding(days: -1))
            if rule.readsNews || rulebook.readTurns(of: number, { $0.moreThanConditions.contains(day) }) {
                return earlier.truth != false || outcomes.outcome(of: rule, number, on: day).truth != false
            }
            let later = outcomes.outcome(of: rule, number, on: day)
            let isAlike =
                earlier.truth == later.truth && earlier.missing == later.missing
                && !earlier.missing.contains("trip.date") && earlier.problem == nil && later.problem == nil
            return !isAlike
        }
    }
}
