public import AdvisoryModel
import CEL

extension Rulebook {
    /// Judges a request: may this traveler make this crossing on this day, as known on `asOf`?
    ///
    /// Never fails: whatever could not be judged is in the report, and moves the verdict away from `clear`.
    ///
    /// - Parameters:
    ///   - asOf: the day on which the question is asked; the request's own `asOf` goes before it.
    ///   - languages: the languages of the report, BCP 47, best first; the traveler's own come after them.
    public func check(
        _ request: Request, asOf: Day, languages: [String] = [], includingDrafts: Bool = false
    ) -> Report {
        let asOf = request.asOf ?? asOf
        let preferred = languages + (request.traveler.languages ?? []) + ["en"]
        guard let position = crossingPositions[request.trip.crossing] else {
            return Report(
                id: request.id, trip: request.trip, asOf: asOf, verdict: .undetermined,
                reasons: [.finding(code: "unknown-crossing", country: "")],
                problems: [
                    Problem(
                        code: "request/unknown-crossing", message: "no crossing is called `\(request.trip.crossing)`")
                ], rulebook: reference)
        }
        let bound = bind(request, crossing: position, asOf: asOf, includingDrafts: includingDrafts)
        let matches = RuleMatches()
        // Rules that are not yet known are met too: the report says how long it is good.
        index.lookUp(bound.query, asOf: .max, into: matches)
        var judge = RuleJudge(
            rulebook: self, bindings: bound.bindings, date: bound.date, asOf: asOf, facts: bound.facts.resolved)
        let judgements = judge.judge(matches)
        let crossing = crossings[position]
        let context = CheckContext(
            request: request, asOf: asOf, crossing: crossing, states: states(of: request.trip, at: crossing),
            languages: preferred, vocabulary: vocabulary, bindings: bound.bindings)
        let findings = resolve(judgements, in: context)
        var builder = ReportBuilder(rulebook: self, context: context, facts: bound.facts.resolved)
        return builder.report(findings, nextPublication: judge.nextPublication)
    }

    private func states(of trip: Trip, at crossing: Crossing) -> [String] {
        switch (trip.from, trip.to) {
        case (let from?, let to?): return [from, to]
        case (let from?, nil): return [from] + crossing.between.filter { $0 != from }
        case (nil, let to?): return crossing.between.filter { $0 != to } + [to]
        case (nil, nil): return crossing.between
        }
    }

    /// Lets each family resolve its rules.
    private func resolve(_ judgements: [Judgement], in context: CheckContext) -> [Finding] {
        var findings: [Finding] = []
        findings.reserveCapacity(judgements.count)
        var places = [[Int]](repeating: [], count: families.count)
        for (place, judgement) in judgements.enumerated() { places[rules[judgement.rule].family].append(place) }
        for family in families.indices where !places[family].isEmpty {
            let own = places[family]
            let applied = own.map { place in
                let judgement = judgements[place]
                let rule = rules[judgement.rule]
                return BoxedRule(
                    id: rule.id, payload: rule.payload, certainty: judgement.certainty, isStale: judgement.isStale,
                    isLapsed: judgement.isLapsed, isDefeated: judgement.defeatedBy != nil, authority: rule.authority)
            }
            let resolutions = families[family].resolve(applied, context)
            for (index, place) in own.enumerated() {
                // A family that answers for fewer rules than apply must not lose one of them.
                let resolution =
                    resolutions.count == own.count
                    ? resolutions[index]
                    : Resolution(
                        .blocks, certainty: .possible,
                        problems: [
                            Problem(
                                code: "family/unresolved",
                                message: "the family `\(families[family].name)` did not answer for every rule")
                        ])
                findings.append(Finding(judgement: judgements[place], resolution: resolution))
            }
        }
        return findings
    }
}

/// A rule with what its family made of it; a class, because findings are sorted, filtered and asked again and again.
final class Finding: Sendable {
    let judgement: Judgement
    let resolution: Resolution

    init(judgement: Judgement, resolution: Resolution) {
        self.judgement = judgement
        self.resolution = resolution
    }

    /// Whether it counts: a defeat by stale evidence is not relied on where the rule stands in the way.
    var counts: Bool {
        judgement.defeatedBy == nil
            || judgement.isDefeatDoubtful && (resolution.effect == .blocks || resolution.effect == .requires)
    }

    /// The weaker of what the rule's conditions and its family say.
    var certainty: Certainty {
        if judgement.certainty == .possible || resolution.certainty == .possible || judgement.isDefeatDoubtful {
            return .possible
        }
        // Stale or lapsed evidence under an open makes it possible, not certain.
        if resolution.effect == .opens, judgement.isStale || isLapsed { return .possible }
        return .certain
    }

    var isLapsed: Bool { judgement.isLapsed || resolution.isLapsed }

    /// The attributes that would settle it, sorted.
    var missing: [String] { Outcome.union(judgement.missing, resolution.missing) }
}
