import AdvisoryModel
import CEL
import JSON
import OnceMadeParts
import ReportLanguages
import RuleLanguage
import RuleLookup
import RulebookFacts
import TripClocks

/// Words the rules that a check met: advisories with texts and evidence, contacts, questions, verdict.
struct ReportBuilder {
    let rulebook: Rulebook
    let context: CheckContext
    private let edition: Edition?
    private var facts: CrossingFacts { context.facts }
    private var problems: [Problem] = []
    /// The attributes of the request with room for the variables of families.
    private var extended: [(family: FamilyNumber, bindings: Bindings)] = []
    /// The last day before anything changes by itself.
    private var goodUntil: LastDay?
    private var advisories: [Advisory] = []
    private var setAside: [Advisory] = []
    /// The sources that anything said cites.
    private var cited: SourceSet

    /// - Parameter edition: nil where nobody reads what is said.
    init(rulebook: Rulebook, context: CheckContext, edition: Edition?) {
        self.rulebook = rulebook
        self.context = context
        self.edition = edition
        cited = SourceSet(count: rulebook.sources.count)
    }

    mutating func report(_ applying: [ResolvedRule], goodUntil known: LastDay?) -> Report {
        let parts = context.parts
        let rule = VerdictRule(applying, in: context, rulebook: rulebook.store)
        let verdict = rule.verdict
        note(known)
        say(applying)
        if parts.contains(.goodUntil) {
            note(UnsaidNews(rulebook: rulebook, context: context, applying: applying).lastDay(before: goodUntil?.day))
        }
        var questions: [Question] = []
        if parts.contains(.questions), verdict != .blocked, verdict != .clear {
            questions = QuestionFinder(applying: applying, rule: rule, rulebook, context).questions()
        }
        var lookUp: [FactLookUp] = []
        if parts.contains(.lookUp), verdict != .blocked, verdict != .clear {
            lookUp =
                LookUpFinder(
                    applying: applying, facts: facts, groups: context.groups.lookUps,
                    unopenedStates: rule.unopenedStates,
                    unadmittedStates: rule.unadmittedStates
                ).lookUps()
        }
        return Report(
            id: context.request.id, trip: context.request.trip, asOf: context.asOf, verdict: verdict,
            reasons: parts.contains(.reasons) ? rule.reasons(for: verdict) : [],
            risk: parts.contains(.risk) ? Self.risk(of: applying) : nil,
            goodUntil: parts.contains(.goodUntil) ? goodUntil?.day : nil,
            goodUntilBecause: parts.contains(.goodUntil) ? goodUntil?.cause : nil,
            coveredUntil: rule.endOfCoverage.flatMap { last in
                context.request.trip.until.flatMap { $0 > last ? last : nil }
            },
            advisories: parts.contains(.advisories) ? advisories : [],
            sources: parts.contains(.sources) ? sources(citedBy: lookUp) : [],
            setAside: parts.contains(.setAside) ? setAside : [],
            contacts: parts.contains(.contacts)
                ? ContactSides(context: context, kept: edition?.contacts).sides(applying) : [],
            questions: questions, lookUp: lookUp,
            problems: problems.count < 2 ? problems : problems.sorted(by: Self.order),
            rulebook: rulebook.reference)
    }

    /// The last day before something of what some rules say changes by itself, where that comes before another one; nothing is worded.
    mutating func goodUntil(_ applying: [ResolvedRule], known: LastDay?, before other: LastDay?) -> LastDay? {
        guard let edition else { return other }
        note(other)
        note(known)
        for resolved in applying {
            edition.readPage(of: resolved.judgement.rule, in: rulebook) { noteChanges(of: resolved, $0) }
        }
        note(UnsaidNews(rulebook: rulebook, context: context, applying: applying).lastDay(before: goodUntil?.day))
        return goodUntil
    }

    /// Words each rule.
    private mutating func say(_ applying: [ResolvedRule]) {
        // Expressions in texts may have problems, too, and all of these change with the days.
        let parts: ReportParts = [.advisories, .setAside, .sources, .goodUntil, .problems]
        guard let edition, !context.parts.isDisjoint(with: parts) else { return }
        advisories.reserveCapacity(applying.count)
        let order = order(applying)
        var (told, aside) = (RowPlaces(), RowPlaces())
        for (_, index) in order {
            applying.read(index) { resolved in
                edition.readPage(of: resolved.judgement.rule, in: rulebook) { page in
                    let advisory = advisory(resolved, page)
                    if resolved.counts {
                        if resolved.certainty == .possible { told.note(page.lastCondition) }
                        advisories.append(consume advisory)
                    } else {
                        if resolved.certainty == .possible { aside.note(page.lastCondition) }
                        setAside.append(consume advisory)
                    }
                }
            }
        }
        // Whoever asks for some parts only picks rules out, and finds each by itself.
        guard context.parts == .all else { return }
        if told.mayBeRows { advisories = TableRows.gathered(advisories) }
        if aside.mayBeRows { setAside = TableRows.gathered(setAside) }
    }

    /// Every source that is cited, once.
    private func sources(citedBy lookUp: [FactLookUp]) -> [SourceReference] {
        guard let edition else { return [] }
        var all = cited
        var named = lookUp.map(\.newest)
        if let cause = goodUntil?.cause, !cause.what.isOfRule, cause.what != .publication, let id = cause.id {
            named.append(id)
        }
        all.insert(named.compactMap { rulebook.number(ofSource: $0) })
        return edition.references(to: all, in: rulebook)
    }

    /// The worst level of danger there is at the time of the trip.
    private static func risk(of applying: [ResolvedRule]) -> Int? {
        var worst = 0
        for index in applying.indices {
            worst = max(worst, applying.read(index) { $0.counts && !$0.isLapsed ? $0.level : 0 })
        }
        return worst > 0 ? worst : nil
    }

    private static func order(_ a: Problem, _ b: Problem) -> Bool {
        (a.rule ?? "", a.at ?? "", a.message) < (b.rule ?? "", b.at ?? "", b.message)
    }

    /// The indices of the rules by their ranks; small numbers are sorted instead of advisories.
    private func order(_ applying: [ResolvedRule]) -> [(rank: Int, index: Int)] {
        var order: [(rank: Int, index: Int)] = []
        order.reserveCapacity(applying.count)
        for index in applying.indices { order.append((applying.read(index) { $0.rank }, index)) }
        order.sort { $0.rank < $1.rank }
        return order
    }

    private mutating func advisory(_ resolved: ResolvedRule, _ page: RulePage) -> Advisory {
        for index in page.sources.indices { cited.insert(page.sources[index]) }
        noteChanges(of: resolved, page)
        if page.readsNoNews, let told = resolved.told { return told }
        let rule = resolved.rule
        let facts = facts
        var isContested = false
        for slot in rule.facts where facts.isContested(slot) {
            guard let said = facts.note(of: slot) else { continue }
            cited.insert(said.contesting)
            isContested = true
        }
        if !isContested, let told = resolved.told { return told }
        if resolved.hasSources { cite(resolved.resolution.sources) }
        let standsForMany = resolved.told != nil || resolved.saidBefore != nil
        if isContested, standsForMany {
            if let said = page.contested.answer({ $0.isOf(resolved, facts) ? $0.said : nil }) { return said }
        } else if let said = resolved.saidBefore?.known {
            return said
        }
        let contested =
            isContested
            ? rule.facts.flatMap { facts.isContested($0) ? facts.note(of: $0)?.contested ?? [] : [] } : []
        let problemsBefore = problems.count
        noteProblems(of: resolved, rule)
        let (title, text) = texts(of: rule, page, resolved)
        let valid = rule.force(asOf: context.asOf, rulebook.sourceDays).range
        let advisory = Advisory(
            resolved, page, title: title, text: text, because: evidence(rule, resolved.judgement), valid: valid,
            clock: valid.hasMinutes ? clock(of: rule) : nil,
            contested: contested, defeatedBy: resolved.judgement.defeatedBy.map { rulebook.store.id(of: $0) },
            family: rulebook.families[rule.content.family].name)
        // What attributes and clocks have a say in is told to some only, and problems are told with it.
        guard standsForMany, page.reads.isEmpty, !valid.hasMinutes, problems.count == problemsBefore else {
            return advisory
        }
        if isContested {
            page.contested.keep(ContestedAdvisory(advisory, of: resolved, facts))
        } else {
            resolved.saidBefore?.keep(advisory)
        }
        return advisory
    }

    /// The state by whose clock the minutes of a rule are: that of the rule, or else of the only state that may be left.
    private func clock(of rule: CompiledRule) -> String? {
        let left = context.clock.leaving
        return context.clock.side(of: rule) ?? (left.count == 1 ? left[0] : nil)
    }

    /// The title of a rule, and the sources that it cites.
    mutating func told(_ resolved: ResolvedRule) -> (title: String, sources: [String]) {
        guard let page = edition?.page(of: resolved.judgement.rule, in: rulebook) else { return (resolved.rule.id, []) }
        return (texts(of: resolved.rule, page, resolved).0, page.sourceIDs(with: resolved))
    }

    private mutating func texts(of rule: CompiledRule, _ page: RulePage, _ resolved: ResolvedRule) -> (String, String?)
    {
        guard rule.hasExpressions else { return (page.title ?? rule.id, page.text) }
        let values = values(read: page, resolved)
        if let values, let known = page.texts.first(where: { $0.isOf(values) }) { return (known.title, known.text) }
        let family = rule.content.family
        let place = extended.firstIndex { $0.family == family } ?? extended.count
        if place == extended.count {
            extended.append((family, context.bindings.extended(to: rulebook.base.templateEnvironments[family])))
        }
        for variable in page.variables {
            extended[place].bindings[variable.slot] =
                resolved.resolution.variables[variable.name] ?? variable.unknown
        }
        let problemsBefore = problems.count
        let title = page.titleVariant.map {
            rule.content.title.templates[$0].render(extended[place].bindings, rule: rule.id, into: &problems)
        }
        let text = page.textVariant.flatMap {
            rule.content.text?.templates[$0].render(extended[place].bindings, rule: rule.id, into: &problems)
        }
        // Of a value that is not known to be the same as itself no other is.
        if let values, problems.count == problemsBefore, values.allSatisfy({ $0.isSame(as: $0) }) {
            page.texts.keep(KeptTexts(values: values, title: title ?? rule.id, text: text))
        }
        return (title ?? rule.id, text)
    }

    /// What the expressions in the texts of a rule read; nil: more than their values counts.
    private func values(read page: RulePage, _ resolved: ResolvedRule) -> [Value]? {
        let bindings = context.bindings
        if page.reads.contains(where: { bindings.isUncounted($0) }) { return nil }
        return page.variables.map { resolved.resolution.variables[$0.name] ?? $0.unknown }
            + page.reads.map { bindings[$0] }
    }

    private func evidence(_ rule: CompiledRule, _ judgement: Judgement) -> [Evidence] {
        judgement.isPlain ? rule.plainEvidence : judgement.doubt?.evidence(rule) ?? rule.plainEvidence
    }

    private mutating func noteProblems(of resolved: ResolvedRule, _ rule: CompiledRule) {
        if let problem = resolved.judgement.doubt?.problem { problems.append(problem) }
        for var problem in resolved.resolution.problems {
            problem.rule = problem.rule ?? rule.id
            problem.at = problem.at ?? rule.content.at
            problems.append(problem)
        }
    }

    private mutating func cite(_ ids: [String]) {
        if !ids.isEmpty { cited.insert(ids.compactMap { rulebook.number(ofSource: $0) }) }
    }

    /// The last days before something of what a rule says changes by itself.
    @inline(__always)
    private mutating func noteChanges(of resolved: ResolvedRule, _ page: RulePage) {
        let isLapsed = resolved.judgement.isLapsed
        if isSooner(isLapsed ? page.lapsedDay : page.goodDay) { note(isLapsed ? page.lapsedUntil : page.goodUntil) }
        if !page.readsNoNews { noteNews(of: resolved.rule) }
        if resolved.hasChanges { noteOwnChanges(of: resolved) }
    }

    private mutating func noteNews(of rule: CompiledRule) {
        for slot in rule.facts {
            if isSooner(facts.lastDay(of: slot)) { note(facts.note(of: slot)?.goodUntil) }
        }
        for group in rule.content.countryGroups { note(context.groups.goodUntil(of: group)) }
    }

    private mutating func noteOwnChanges(of resolved: ResolvedRule) {
        for change in resolved.resolution.changes {
            note(LastDay(change.day, change.cause.what, of: change.cause.id ?? resolved.rule.id))
        }
    }

    private mutating func note(_ last: LastDay?) {
        guard let last, isSooner(last.day) else { return }
        // Most are told apart by their days.
        if let goodUntil, goodUntil.day == last.day, !(last < goodUntil) { return }
        goodUntil = last
    }

    /// Whether a day may be the last one; most are later than what is known already, and are not copied.
    @inline(__always)
    private func isSooner(_ day: Day?) -> Bool {
        guard let day, day >= context.asOf else { return false }
        return goodUntil.map { day <= $0.day } ?? true
    }
}
