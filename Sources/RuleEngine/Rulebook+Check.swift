public import AdvisoryModel
import CEL
import OnceMadeParts
import RequestBinding
import RuleLanguage
import RuleLookup
import RulebookFacts
import SourceDiagnostics

extension Rulebook {
    /// Judges a request: may this traveler make this crossing on this day, as known on `asOf`?
    ///
    /// Never fails: whatever could not be judged is in the report, and moves the verdict away from `clear`. So does what is no value in the
    /// request: it is unknown, stands in `problems` and is a reason for `undetermined` (`invalid-request`); `validated(_:)` says it before.
    ///
    /// - Parameters:
    ///   - request: what is asked.
    ///   - asOf: the day on which the question is asked; the request's own `asOf` takes precedence.
    ///   - languages: the languages of the report, BCP 47, best first; the traveler's own come after them.
    ///   - includingDrafts: whether rules of the status `draft` count.
    ///   - parts: what is wanted beyond the verdict and what makes it; parts that are not are empty.
    public func check(
        _ request: Request, asOf: Day, languages: [String] = [], includingDrafts: Bool = false,
        parts: ReportParts = .all
    ) -> Report {
        // A request is large, and not copied where nothing is done to it.
        if isNormal(request) {
            return check(
                normal: request, asOf: asOf, languages: languages, includingDrafts: includingDrafts, parts: parts)
        }
        let (normal, findings) = normalised(request)
        var report = check(
            normal: normal, asOf: asOf, languages: languages, includingDrafts: includingDrafts, parts: parts)
        if findings.hasErrors { report.holdBack(findings) }
        return report
    }

    /// Judges a request whose values are in their normal form, as those are that were read from a file.
    package func check(
        normal request: Request, asOf: Day, languages: [String] = [], includingDrafts: Bool = false,
        parts: ReportParts = .all
    ) -> Report {
        let slips = slips(in: request)
        if !slips.isEmpty {
            func answer(_ rest: Request) -> Report {
                check(normal: rest, asOf: asOf, languages: languages, includingDrafts: includingDrafts, parts: parts)
            }
            var report = answer(request.without(slips))
            // What else the traveler holds is known all the same: passports above all.
            let held = request.holding(whatHasNone: slips)
            if let held, report.verdict < .undetermined, answer(held).verdict > report.verdict { report.holdBack([]) }
            report.tell(of: slips, in: request)
            return report
        }
        let asOf = request.asOf ?? asOf
        let preferred = languages + (request.traveler.languages ?? []) + ["en"]
        guard let number = crossingNumbers[request.trip.crossing] else {
            return Report(
                id: request.id, trip: request.trip, asOf: asOf, verdict: .undetermined,
                reasons: [.finding(code: "unknown-crossing", country: "")],
                problems: [
                    Problem(
                        RequestCode.unknownCrossing, message: "no crossing is called `\(request.trip.crossing)`")
                ], rulebook: reference)
        }
        let asked = AskedTrip(
            request, at: number, asOf: asOf, languages: preferred, includesDrafts: includingDrafts, parts: parts)
        let passports = PassportChoice.alternatives(among: request.traveler.documents, of: request.trip.travelsOn)
        if parts.isDisjoint(with: [.coming, .goodUntil]) { return best(asked, passports) }
        var report = best(asked, passports)
        var finder = ComingFinder(self, asked, passports, goodUntil: report.lastDay)
        let coming = finder.changes()
        if parts.contains(.coming) { report.coming = coming }
        if parts.contains(.goodUntil) { report.lastDay = finder.goodUntil }
        if parts.contains(.sources), !report.coming.isEmpty {
            report.cite(report.coming.flatMap(\.sources), of: self, editions.edition(asOf: asOf, languages: preferred))
        }
        return report
    }

    /// Each passport is judged as a whole, and the best verdict counts; among equals the first.
    private func best(_ asked: AskedTrip, _ passports: [PassportChoice]) -> Report {
        let (date, named) = (asked.request.trip.date, asked.request.trip.travelsOn)
        if passports.count == 1, named == nil {
            let found = report(asked, on: passports[0])
            if found.verdict > .conditional { return found }
            let others = asked.request.traveler.possiblePassports.map { report(asked, on: .issuer($0)) }
            let worst = others.max { $0.verdict < $1.verdict }
            guard let worst, worst.verdict > found.verdict else { return found }
            let missing = "`traveler.documents` or `trip.travelsOn`"
            return worst.verdict == .blocked ? found.heldBack(asMissing: missing) : worst.noting(asMissing: missing)
        }
        let all = PassportChoice.alternatives(among: asked.request.traveler.documents, of: nil)
        let others = all.filter { !passports.contains($0) }
        let isSureOfAnother = all.count > 1 && all.contains { $0.use(on: date) == .sure }
        let answers = passports.map { (report: report(asked, on: $0), use: $0.use(on: date)) }
        func best(_ use: PassportChoice.Use) -> Report? {
            let reports = answers.filter { $0.use == use }.map(\.report)
            return reports.first.map { reports.dropFirst().reduce($0) { $0.verdict > $1.verdict ? $1 : $0 } }
        }
        let (sure, open) = (best(.sure), best(.unknown))
        if let sure, open.map({ $0.verdict < sure.verdict }) != true || sure.verdict != .blocked { return sure }
        if let open {
            // Of one of which it is not known whether it can be used, what it would do better than others is not known.
            if open.verdict > .conditional { return open }
            let isAgreed =
                sure == nil && !isSureOfAnother && answers.allSatisfy { $0.report.verdict == open.verdict }
                && (!others.contains { $0.issuer != nil } || self.best(asked, all).verdict <= open.verdict)
            if isAgreed { return open }
            let days = "the `expires`, `validFrom` and `issued` of each to the day"
            return open.heldBack(asMissing: date == nil ? "`trip.date`" : days)
        }
        // Those that cannot be used are of no help: the worst counts, and of whoever has others what holds with these.
        var reports = answers.map(\.report)
        if let named, !others.isEmpty {
            let mayUseAnother = others.contains { $0.use(on: date) != .none }
            reports = (mayUseAnother ? [report(asked, on: .missing(named))] : reports) + [self.best(asked, all)]
        }
        return reports.dropFirst().reduce(reports[0]) { $0.verdict < $1.verdict ? $1 : $0 }
    }

    /// The report for a traveler who uses a certain passport.
    private func report(_ asked: AskedTrip, on passport: PassportChoice) -> Report {
        let isSettledByOne = asked.parts.areSettledByOneBlock
        let found = applying(asked, on: passport, in: isSettledByOne ? judgingStages.moving : [.whole])
        var builder = ReportBuilder(rulebook: self, context: found.context, edition: found.edition)
        return builder.report(found.rules, goodUntil: found.goodUntil)
    }

    /// The rules that apply, or may apply, to a traveler who uses a certain passport.
    func applying(_ asked: AskedTrip, on passport: PassportChoice, in stages: [JudgingStage]) -> ApplyingRules {
        let bound = bind(asked, passport)
        let context = CheckContext(bound.values, asked, terms, passport: passport)
        let edition = context.isExplained ? editions.edition(asOf: asked.asOf, languages: asked.languages) : nil
        var judge = PassportJudge(self, bound, context)
        var applying: [ResolvedRule] = []
        for stage in stages {
            let found = rules(of: judge.judge(stage), in: context, edition)
            if applying.isEmpty { applying = found } else { applying += found }
            if stages.count > 1, applying.has({ $0.blocksForCertain }) { break }
        }
        judge.keepAnswers()
        return ApplyingRules(
            rules: applying, context: context, edition: edition, goodUntil: judge.goodUntil)
    }

    /// What the families make of rules, once it is decided which of them override others.
    ///
    /// - Parameter edition: nil where nobody reads what is said.
    private func rules(of judgements: [Judgement], in context: CheckContext, _ edition: Edition?) -> [ResolvedRule] {
        let all = resolve(OverrideRule(self).decide(judgements), in: context, edition)
        if !all.has({ $0.isNone || $0.overridesLess }) { return all }
        // What is not about this traveler, or not in force, overrides nothing either.
        let found = Dictionary(all.map { ($0.judgement.rule, $0) }, uniquingKeysWith: { first, _ in first })
        let others = judgements.compactMap { judgement -> Judgement? in
            guard let resolved = found[judgement.rule] else { return judgement }
            if resolved.isNone { return nil }
            if !resolved.overridesLess { return judgement }
            var other = judgement
            (other.overrides, other.mayNotOverride) = (resolved.resolution.overriding != nil, true)
            return other
        }
        return rules(of: others, in: context, edition)
    }

    /// Lets each family resolve its rules, those aside of which is known what they say to everybody.
    private func resolve(_ judgements: [Judgement], in context: CheckContext, _ edition: Edition?) -> [ResolvedRule] {
        var applying: [ResolvedRule] = []
        applying.reserveCapacity(judgements.count)
        // Judgements go by their indices, so that nothing of them is copied but what is used.
        var own: [Int] = []
        own.reserveCapacity(judgements.count)
        for (number, family) in families.elements.enumerated() {
            // Rules that only advise are judged for what they override.
            if family.onlyAdvises, !context.isExplained { continue }
            own.removeAll(keepingCapacity: true)
            let first = applying.count
            for index in judgements.indices where judgements[index].family.index == number {
                if judgements.isBeyondDoubt(index),
                    let known = edition?.steady(judgements, index, in: self)
                {
                    applying.append(known)
                } else if let known = edition?.doubtful(judgements, index, in: self) {
                    applying.append(known)
                } else {
                    own.append(index)
                }
            }
            if !own.isEmpty {
                applying.merge(rules(own, of: judgements, by: family, in: context, edition), from: first)
            }
        }
        return applying
    }

    /// What a family makes of rules of its own; those that old news keeps away stay only where they would be in the way.
    ///
    /// - Parameter own: the indices of their judgements.
    private func rules(
        _ own: [Int], of judgements: [Judgement], by family: AnyFamily, in context: CheckContext, _ edition: Edition?
    ) -> [ResolvedRule] {
        func resolved(_ some: [Int], settingAside: Bool = false) -> [ResolvedRule] {
            resolutions(of: some, in: judgements, by: family, settingAside: settingAside, in: context, edition)
        }
        if !own.contains(where: { judgements[$0].isKeptAway }) { return resolved(own) }
        if family.resolvesDefeatedInFull || family.onlyAdvises {
            // What old news keeps away may stand in the way, but changes nothing of what other rules do.
            return resolved(own, settingAside: true).filter {
                !$0.judgement.isKeptAway || $0.resolution.standsInTheWay
            }
        }
        let counting = own.filter { !judgements[$0].isKeptAway }
        let applying = resolved(counting)
        let others = own.filter {
            !judgements[$0].isKeptAway || isInTheWay($0, beside: counting, resolved)
        }
        if others.count == counting.count { return applying }
        let kept = resolved(others).filter(\.judgement.isKeptAway)
        return (applying + kept).sorted { $0.judgement.rule < $1.judgement.rule }
    }

    /// Lets a family resolve rules of its own.
    ///
    /// - Parameters:
    ///   - own: the indices of their judgements.
    ///   - settingAside: whether rules that old news keeps away are to do nothing to others.
    private func resolutions(
        of own: [Int], in judgements: [Judgement], by family: AnyFamily, settingAside: Bool = false,
        in context: CheckContext, _ edition: Edition?
    ) -> [ResolvedRule] {
        if own.isEmpty { return [] }
        let rules = own.map { JudgedRule(judgements, $0, store, settingAside: settingAside) }
        var resolutions = family.resolve(rules, context)
        // A family that answers for fewer rules than apply must not lose one of them.
        if resolutions.count != own.count {
            resolutions = [Resolution](repeating: Self.unresolved(family), count: own.count)
        }
        for place in resolutions.indices
        where resolutions[place].kept == nil && !Self.isAllowed(resolutions[place], of: family) {
            resolutions[place] = Self.corrected(resolutions[place], of: family)
        }
        return own.indices.map { place in
            guard let kept = resolutions[place].kept else {
                return ResolvedRule(judgements, own[place], resolutions, at: place, rules[place].rule)
            }
            return resolved(kept, judgements, own[place], rules[place].rule, by: family, edition)
        }
    }

    /// What comes of a rule of which its family says what it has said before.
    ///
    /// - Parameter index: which of the judgements is about it.
    private func resolved(
        _ kept: KeptResolution, _ judgements: [Judgement], _ index: Int, _ rule: CompiledRule, by family: AnyFamily,
        _ edition: Edition?
    ) -> ResolvedRule {
        let number = judgements.span[index].rule
        let known = edition?.readPage(of: number, in: self) { page in
            page.resolved.answer { $0.isOf(kept, judgements, index) ? $0.resolved : nil }
        }
        if let known = known.flatMap({ $0 }) { return known }
        let page = edition?.page(of: number, in: self)
        let resolution =
            Self.isAllowed(kept.resolution, of: family) ? kept.resolution : Self.corrected(kept.resolution, of: family)
        let resolved = ResolvedRule([judgements[index]], 0, [resolution], at: 0, rule, isKept: page != nil)
        let own = KeptRule(kept: kept, resolved: resolved)
        if own.mayComeAgain { page?.resolved.keep(own) }
        return resolved
    }

    /// Whether a rule would block or require something if old news did not keep it away, by itself or beside those that count, which only its
    /// family knows.
    private func isInTheWay(_ index: Int, beside counting: [Int], _ resolved: ([Int], Bool) -> [ResolvedRule]) -> Bool {
        if resolved([index], false)[0].resolution.standsInTheWay { return true }
        // INVARIANT: judgements are in the order of rules.
        let place = counting.firstIndex { index < $0 } ?? counting.endIndex
        var all = counting
        all.insert(index, at: place)
        return resolved(all, false)[place].resolution.standsInTheWay
    }

    /// Whether a family may say that.
    static func isAllowed(_ resolution: Resolution, of family: AnyFamily) -> Bool {
        (resolution.level.map { (1...4).contains($0) } ?? true) && !(family.onlyAdvises && resolution.movesVerdict)
    }

    /// What counts of what a family may not say.
    private static func corrected(_ resolution: Resolution, of family: AnyFamily) -> Resolution {
        var corrected = resolution
        if let level = resolution.level, !(1...4).contains(level) { corrected.takeWorstLevel(of: family) }
        if family.onlyAdvises, resolution.movesVerdict { corrected.takeBack(of: family) }
        return corrected
    }

    private static func unresolved(_ family: AnyFamily) -> Resolution {
        let message = "the family `\(family.name)` did not answer for every rule"
        return Resolution(
            .blocks, certainty: .possible, problems: [Problem(FamilyCode.unresolved, message: message)])
    }
}

extension Report {
    /// Adds sources to those that are named.
    fileprivate mutating func cite(_ ids: [String], of rulebook: Rulebook, _ edition: Edition) {
        // INVARIANT: they are in the order of ids, as those of the rulebook are.
        for id in ids {
            let place = sources.indices.partition { sources[$0].id >= id }
            if place < sources.count, sources[place].id == id { continue }
            guard let number = rulebook.number(ofSource: id) else { continue }
            sources.insert(edition.reference(to: number, in: rulebook), at: place)
        }
    }
}

extension Resolution {
    /// Whether it has a say in the verdict.
    fileprivate var movesVerdict: Bool {
        switch effect {
        case .blocks, .opens, .requires: true
        case .warns, .informs: !admits.isEmpty || lateness != nil || window != nil || mayShut
        }
    }

    /// A level that does not exist is a danger of which nobody knows how great it is.
    fileprivate mutating func takeWorstLevel(of family: AnyFamily) {
        let given = level.map { "\($0)" } ?? ""
        (level, certainty) = (4, .possible)
        problems.append(
            Problem(
                FamilyCode.invalidLevel,
                message: "the family `\(family.name)` gave the level \(given): levels of danger are 1 to 4"))
    }

    /// Lets it inform only, as its family says that it only advises.
    fileprivate mutating func takeBack(of family: AnyFamily) {
        let message = "the family `\(family.name)` only advises: what it says of the verdict does not count"
        (effect, admits, opens, lateness, window, mayShut) = (.informs, [], [], nil, nil, false)
        problems.append(Problem(FamilyCode.onlyAdvises, message: message))
    }
}
