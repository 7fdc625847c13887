import AdvisoryModel
import CEL
import RequestBinding
import RuleLanguage
import RuleLookup
import RulebookFacts
import SourceDiagnostics
import TripClocks

/// Judges every rule of a rulebook against one request.
struct RuleJudge {
    let rulebook: Rulebook
    private let values: RequestValues
    private var bindings: Bindings {
        @inline(__always) get { values.bindings }
    }
    private var clock: TripClock {
        @inline(__always) _read { yield values.clock }
    }
    private let asOf: Day
    private let includesDrafts: Bool
    /// Whether rules that only advise are left out.
    private let onlyMoving: Bool
    private let sourceDays: NumberedList<SourceNumber, SourceDays>
    /// What rules came to while these were the same.
    private var answers: RequestAnswers?
    /// Whether only old news says of some country that it is a member of some group, or is none.
    private let hasOldGroups: Bool
    /// The last day before something becomes known of rules, or what is known is too old.
    private(set) var goodUntil: LastDay?
    /// The results of the conditions of files, which their rules share.
    private var shared = SharedResults()

    /// - Parameters:
    ///   - onlyMoving: leaves out rules that only advise.
    ///   - isNational: whether the nationality of the passport alone counts, where there are others.
    init(_ rulebook: Rulebook, _ values: RequestValues, onlyMoving: Bool = false, isNational: Bool = false) {
        self.rulebook = rulebook
        self.onlyMoving = onlyMoving
        self.values = values
        sourceDays = rulebook.sourceDays
        (asOf, includesDrafts) = (values.asOf, values.includesDrafts)
        let kept = isNational ? values.facts.nationalAnswers : values.facts.answers
        answers = kept.map { RequestAnswers($0, values.bindings, values.groups) }
        hasOldGroups = values.groups.said != nil
    }

    /// Those of the rules that were looked up that apply or may apply, in the order of rules; overrides are not decided.
    ///
    /// - Parameter national: only the rules that read the passport's nationality (true), or only the others (false).
    mutating func judge(_ matches: RuleMatches, in stage: JudgingStage, national: Bool? = nil) -> [Judgement] {
        var judgements: [Judgement] = []
        judgements.reserveCapacity(matches.count)
        let store = rulebook.store
        for index in 0..<matches.count {
            let (number, isCertain) = matches[index]
            store.read(number) { rule in
                guard isAsked(rule, in: stage, national: national) else { return }
                if isCertain {
                    guard isPublished(rule) else { return }
                    judgements.append(Judgement(certain: number, rule, isStale: isStale(rule)))
                } else if let (trial, standing) = trial(of: rule, number), isPublished(rule) {
                    judgements.append(judgement(number, rule, trial, standing))
                }
            }
        }
        return judgements
    }

    /// Whether a rule is one of those that are to be judged.
    @inline(__always)
    private func isAsked(_ rule: CompiledRule, in stage: JudgingStage, national: Bool?) -> Bool {
        if rule.content.isDraft, !includesDrafts { return false }
        if let families = stage.families, !families[rule.content.family] { return false }
        if let national, rule.content.readsPassportNationality != national { return false }
        // One that overrides others counts, whatever its family does.
        return !onlyMoving || !rule.overrides.isEmpty || !rulebook.advising[rule.content.family]
    }

    /// Whether a rule applies for certain, or may apply; nil: it does not.
    mutating func certainty(of number: RuleNumber) -> Bool? {
        rulebook.store.read(number) { rule in
            trial(of: rule, number).map { trial, standing in
                trial.outcome.truth == true && standing == .inForce && trial.oldNews == nil
            }
        }
    }

    /// Whether a rule that is in force may apply with other values.
    func mayApply(_ rule: CompiledRule, with bindings: Bindings) -> Bool {
        mayBeMet(rule, with: bindings) && standing(of: rule) != nil
    }

    private func mayBeMet(_ rule: CompiledRule, with bindings: Bindings) -> Bool {
        if rule.content.isDraft, !includesDrafts { return false }
        return rulebook.mayBeMet(rule, bindings)
    }

    /// What a rule's conditions come to, and whether it is in force; nil where it does not apply.
    private mutating func trial(of rule: CompiledRule, _ number: RuleNumber) -> (trial: Trial, standing: Standing)? {
        guard let standing = standing(of: rule) else {
            noteNews(ofEndOf: rule)
            return nil
        }
        let trial = keptTrial(of: rule, number)
        return trial.outcome.truth == false ? nil : (trial, standing)
    }

    /// What the conditions of a rule come to; what they came to before where the request says the same of all that they read.
    private mutating func keptTrial(of rule: CompiledRule, _ number: RuleNumber) -> Trial {
        if answers == nil { return trial(of: rule, isKept: false) }
        return rulebook.readInputs(of: rule) { inputs in
            // INVARIANT: nobody else keeps answers there; a cast that asks would take longer than the trial.
            if let kept = answers?.answer(of: number, inputs) { return unsafeDowncast(kept, to: Trial.self) }
            let isKept = answers?.mayKeep(inputs) == true
            let trial = trial(of: rule, isKept: isKept)
            if isKept { answers?.note(trial, of: number, inputs) }
            return trial
        }
    }

    /// Keeps what conditions came to for later requests.
    mutating func keepAnswers() { answers?.keep() }

    private mutating func trial(of rule: CompiledRule, isKept: Bool) -> Trial {
        var open: [Condition.OpenTerm] = []
        let outcome = evaluate(rule, noting: &open)
        func trial(_ outcome: Outcome, _ oldNews: Judgement.OldNews? = nil, aged: [String] = []) -> Trial {
            Trial(
                outcome, of: rule, open: oldNews == .makesItApply ? [] : open, oldNews: oldNews, aged: aged,
                isKept: isKept)
        }
        guard outcome.truth == nil, values.hasOldNews, readsOldNews(rule) else { return trial(outcome) }
        let asSaid = self.outcome(of: rule, withOldNews: open)
        return switch asSaid.truth {
        case true: trial(asSaid, .makesItApply, aged: outcome.missing)
        case false: trial(outcome, .keepsItAway)
        case nil: trial(outcome)
        }
    }

    private func readsOldNews(_ rule: CompiledRule) -> Bool {
        rule.facts.contains { values.facts.isOld[$0] } || hasOldGroups && !rule.content.countryGroups.isEmpty
    }

    private mutating func evaluate(_ rule: CompiledRule, noting open: inout [Condition.OpenTerm]) -> Outcome {
        let group = rulebook.groups[rule.group]
        if group.terms.isEmpty { return rule.content.condition.evaluate(bindings, noting: &open) }
        let shared = self.shared.result(of: rule.group, group, bindings, noting: &open)
        if shared.truth == false { return shared }
        let own = rule.content.condition.evaluate(bindings, numberedFrom: group.terms.count, noting: &open)
        return shared.and(own)
    }

    /// What the conditions come to with what old news says: what is known without it is so with it, so that only open terms are asked again.
    private func outcome(of rule: CompiledRule, withOldNews open: [Condition.OpenTerm]) -> Outcome {
        let said = values.said
        let group = rulebook.groups[rule.group]
        var outcome = Outcome.holds
        for (number, _) in open {
            let own = number - group.terms.count
            outcome = outcome.and(
                own < 0 ? group.evaluate(term: number, said) : rule.content.condition.evaluate(term: own, said))
            if outcome.truth == false { break }
        }
        return outcome
    }

    private enum Standing: Equatable, Sendable {
        case inForce, lapsed
        /// The attribute that would settle it, if there is one.
        case unknown(String?)
    }

    /// Whether the rule is in force at the time of the trip, by its own clock; nil: it is not.
    private func standing(of rule: CompiledRule) -> Standing? {
        if rule.isAlwaysInForce { return .inForce }
        let force = rule.force(asOf: asOf, sourceDays)
        let (place, missing) = clock.place(in: force.range, by: clock.side(of: rule))
        return switch place {
        case .within: .inForce
        case .before: nil
        case .after: force.isUncertainAfterwards && mayGoOn(rule) ? .lapsed : nil
        case .partly, nil: .unknown(missing)
        }
    }

    /// Whether a rule may be in force after its end: it says so itself, or it has not ended as it was written, and of another end only old news tells.
    private func mayGoOn(_ rule: CompiledRule) -> Bool {
        if rule.content.isUncertainAfterwards { return true }
        let place = clock.place(in: rule.content.valid, by: clock.side(of: rule)).place
        return place != .after && place != .before
    }

    /// A rule counts from the earliest publication among its sources; one without sources always.
    private mutating func isPublished(_ rule: CompiledRule) -> Bool {
        if let end = rule.endedBy { notePublication(of: end.source) }
        if rule.sources.isEmpty { return true }
        var earliest = rule.sources[0]
        for source in rule.sources {
            if sourceDays[source].published <= asOf { return true }
            if sourceDays[source].published < sourceDays[earliest].published { earliest = source }
        }
        notePublication(of: earliest)
        return false
    }

    /// A source that is not known yet becomes known.
    private mutating func notePublication(of source: SourceNumber) {
        let day = sourceDays[source].published
        if day > asOf { note(day.adding(days: -1), .publication, of: source) }
    }

    /// Of a rule that has ended, or has not begun: the end that is announced may be another one, or too old to be relied on.
    private mutating func noteNews(ofEndOf rule: CompiledRule) {
        guard let end = rule.endedBy, mayBeMet(rule, with: bindings) else { return }
        notePublication(of: end.source)
        let source = sourceDays[end.source]
        if let last = source.freshUntil, source.isFresh(asOf: asOf), last < end.last.day {
            note(last, .sourceStale, of: end.source)
        }
    }

    private mutating func note(_ day: Day, _ what: LastDay.What, of source: SourceNumber) {
        if goodUntil.map({ day < $0.day }) ?? true {
            goodUntil = LastDay(day, what, of: rulebook.sources[source.index].id)
        }
    }

    private func judgement(
        _ number: RuleNumber, _ rule: CompiledRule, _ trial: Trial, _ standing: Standing
    ) -> Judgement {
        let isPlain = trial.outcome.truth == true
        return Judgement(
            rule: number, family: rule.content.family, overrides: !rule.overrides.isEmpty,
            certainty: isPlain && standing == .inForce ? .certain : .possible, doubt: doubt(trial, standing),
            isLapsed: standing == .lapsed, isStale: isStale(rule) || trial.oldNews == .makesItApply,
            oldNews: trial.oldNews, isPlain: isPlain)
    }

    /// What keeps a rule from applying for certain; nil: nothing.
    private func doubt(_ trial: Trial, _ standing: Standing) -> Judgement.Doubt? {
        switch standing {
        case .inForce: trial.doubt
        case .lapsed: trial.doubtAfterEnd
        case .unknown(nil): trial.doubt ?? Judgement.Doubt()
        case .unknown(let attribute?): (trial.doubt ?? Judgement.Doubt()).waiting(for: attribute)
        }
    }

    /// Whether all known sources are stale, the review is overdue, or only old news tells that the rule was prolonged to the time of the trip.
    private func isStale(_ rule: CompiledRule) -> Bool {
        if let end = rule.endedBy, isKnownAndOld(end), hasBeenProlonged(rule) { return true }
        return rule.isAged(asOf: asOf, sourceDays)
    }

    private func isKnownAndOld(_ end: (source: SourceNumber, last: Moment)) -> Bool {
        let source = sourceDays[end.source]
        return source.published <= asOf && source.isOld(announcing: end.last.day, asOf: asOf)
    }

    /// Whether a rule is in force, or may be, only because it ends later than it was written to.
    private func hasBeenProlonged(_ rule: CompiledRule) -> Bool {
        let place = clock.place(in: rule.content.valid, by: clock.side(of: rule)).place
        return place == .after || place == .partly && rule.content.valid.to != nil
    }
}

extension Rulebook {
    /// Whether the conditions of a rule hold, or may hold.
    func mayBeMet(_ rule: CompiledRule, _ bindings: Bindings) -> Bool {
        groups[rule.group].mayHold(bindings) && rule.content.condition.mayHold(bindings)
    }

    /// What the conditions of a rule come to.
    func outcome(of rule: CompiledRule, _ bindings: Bindings) -> Outcome {
        let shared = groups[rule.group].evaluate(bindings)
        return shared.truth == false ? shared : shared.and(rule.content.condition.evaluate(bindings))
    }

    /// Values where nothing is known of what facts of crossings in common and groups say.
    func withoutNews(_ values: consuming Bindings) -> Bindings {
        values.share(factTable.unknown.bindings)
        if let groupSlot { values[groupSlot] = groupTable.unknown.cautious }
        return values
    }
}
