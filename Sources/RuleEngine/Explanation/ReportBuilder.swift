import AdvisoryModel
import CEL

/// Words the findings of a check: advisories with texts and evidence, contacts, questions, verdict.
struct ReportBuilder {
    let rulebook: Rulebook
    let context: CheckContext
    let facts: [ResolvedFact?]
    private var problems: [Problem] = []
    /// The last day before anything changes by itself.
    private var goodUntil: Day?
    /// Each source as the report cites it, once it is cited.
    private var citations: [SourceReference?]

    init(rulebook: Rulebook, context: CheckContext, facts: [ResolvedFact?]) {
        self.rulebook = rulebook
        self.context = context
        self.facts = facts
        citations = [SourceReference?](repeating: nil, count: rulebook.sources.count)
    }

    mutating func report(_ findings: [Finding], nextPublication: Day?) -> Report {
        let ids = rulebook.ruleIDs
        let rule = VerdictRule(findings: findings, states: context.states, ids: ids)
        let (verdict, reasons) = rule.verdict()
        note(nextPublication)
        var advisories: [Advisory] = []
        advisories.reserveCapacity(findings.count)
        for position in order(findings) { advisories.append(advisory(findings[position])) }
        let counting = findings.filter(\.counts)
        let questions = QuestionFinder(
            findings: findings, verdict: verdict, unopenedStates: rule.unopenedStates, vocabulary: rulebook.vocabulary,
            ids: ids, languages: context.languages
        ).questions()
        return Report(
            id: context.request.id, trip: context.request.trip, asOf: context.asOf, verdict: verdict, reasons: reasons,
            risk: counting.filter { !$0.isLapsed }.compactMap(\.resolution.level).max(),
            goodUntil: goodUntil, advisories: advisories,
            contacts: ContactSides(context: context).sides(counting), questions: questions,
            problems: problems.sorted {
                ($0.rule ?? "", $0.at ?? "", $0.message) < ($1.rule ?? "", $1.at ?? "", $1.message)
            },
            rulebook: rulebook.reference)
    }

    /// The places of the findings by effect, then level, the worst first, then rule; small numbers are sorted instead of advisories.
    private func order(_ findings: [Finding]) -> [Int] {
        let effects = Effect.allCases
        let keys = findings.indices.map { place -> (key: Int, place: Int) in
            let finding = findings[place]
            let effect = effects.firstIndex(of: finding.resolution.effect) ?? 0
            let level = 4 - min(4, finding.resolution.level ?? 0)
            return ((effect * 8 + level) << 32 + finding.judgement.rule, place)
        }
        return keys.sorted { $0.key < $1.key }.map(\.place)
    }

    private mutating func advisory(_ finding: Finding) -> Advisory {
        let judgement = finding.judgement
        let rule = rulebook.rules[judgement.rule]
        noteChanges(of: rule, finding)
        noteProblems(of: finding, rule)
        let (title, text, language) = texts(of: rule, finding)
        return Advisory(
            rule: rule.id, family: rulebook.families[rule.family].name, effect: finding.resolution.effect,
            certainty: finding.certainty, authority: rule.authority, title: title, text: text, language: language,
            details: .object(finding.resolution.details), because: evidence(rule, judgement), missing: finding.missing,
            defeatedBy: judgement.defeatedBy.map { rulebook.rules[$0].id }, stale: judgement.isStale,
            lapsed: finding.isLapsed, valid: rule.valid, sources: references(rule), contested: contested(rule),
            at: rule.at, level: finding.resolution.level)
    }

    private mutating func texts(
        of rule: CompiledRule, _ finding: Finding
    ) -> (title: String, text: String?, language: String?) {
        let variables = finding.resolution.variables
        var bindings = context.bindings
        if rule.hasExpressions {
            let environment = rulebook.templateEnvironments[rule.family]
            bindings = context.bindings.extended(to: environment)
            for variable in rulebook.families[rule.family].templateVariables {
                guard let slot = environment.slot(of: variable.name) else { continue }
                bindings[slot] = variables[variable.name] ?? .unknown(UnknownSet(variable.name))
            }
        }
        func render(_ localized: LocalizedTemplate, _ problems: inout [Problem]) -> (String, String)? {
            guard let index = localized.languages.index(for: context.languages) else { return nil }
            return (
                localized.templates[index].render(bindings, rule: rule.id, into: &problems),
                localized.languages.variants[index].language
            )
        }
        let title = render(rule.title, &problems)
        let text = rule.text.flatMap { render($0, &problems) }
        let language = text?.1 ?? title?.1 ?? ""
        return (title?.0 ?? rule.id, text?.0, language.isEmpty ? nil : language)
    }

    private func evidence(_ rule: CompiledRule, _ judgement: Judgement) -> [Evidence] {
        if judgement.isPlain { return rule.plainEvidence }
        return (rulebook.groups[rule.group].terms + rule.condition.terms).map { term in
            let outcome = term.evaluate(context.bindings)
            let value: Evidence.Value =
                outcome.truth.map { $0 ? .true : .false } ?? (outcome.problem == nil ? .unknown : .error)
            return Evidence(condition: term.text, value: value, at: term.at)
        }
    }

    private mutating func references(_ rule: CompiledRule) -> [SourceReference] {
        var references: [SourceReference] = []
        references.reserveCapacity(rule.sources.count)
        for index in rule.sources {
            if let known = citations[index] {
                references.append(known)
                continue
            }
            let source = rulebook.sources[index]
            if let published = source.published?.lastDay, published > context.asOf {
                note(published.adding(days: -1))
                continue
            }
            note(source.freshUntil)
            let reference = SourceReference(
                id: source.id, title: source.title.text(for: context.languages)?.text ?? source.id,
                reliability: source.reliability, published: source.published, retrieved: source.retrieved,
                stale: source.isStale(asOf: context.asOf), url: source.url)
            citations[index] = reference
            references.append(reference)
        }
        return references
    }

    private func contested(_ rule: CompiledRule) -> [ContestedFact] {
        rule.facts.compactMap { slot in
            guard let fact = facts[slot], fact.isContested else { return nil }
            let claims = fact.claims
            return ContestedFact(
                fact: "crossing.\(fact.fact.name)",
                value: fact.value.isUnknown ? .null : claims.first?.claim.value ?? .null,
                claims: claims.map { $0.contested(asOf: context.asOf) })
        }
    }

    private mutating func noteProblems(of finding: Finding, _ rule: CompiledRule) {
        if let problem = finding.judgement.problem { problems.append(problem) }
        for var problem in finding.resolution.problems {
            problem.rule = problem.rule ?? rule.id
            problem.at = problem.at ?? rule.at
            problems.append(problem)
        }
    }

    /// The last days before something of the advisory changes by itself.
    private mutating func noteChanges(of rule: CompiledRule, _ finding: Finding) {
        for day in finding.resolution.changes { note(day) }
        note(rule.valid.to)
        note(rule.review)
        for slot in rule.facts {
            guard let fact = facts[slot] else { continue }
            for place in fact.places {
                let claim = fact.fact.claims[place]
                note(claim.source.freshUntil)
                note(claim.claim.withdrawn?.adding(days: -1))
            }
        }
    }

    private mutating func note(_ day: Day?) {
        guard let day, day >= context.asOf else { return }
        goodUntil = min(goodUntil ?? day, day)
    }
}

extension CompiledClaim {
    func contested(asOf: Day) -> ContestedClaim {
        ContestedClaim(
            value: claim.value, source: claim.source, reliability: source.reliability, published: source.published,
            valid: claim.valid, stale: source.isStale(asOf: asOf), at: claim.at)
    }
}
