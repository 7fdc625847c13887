import AdvisoryModel
import RuleLanguage

/// Finds the attributes whose value could still change the verdict, the most telling first; a class, because it is large and handed about.
final class QuestionFinder {
    private let applying: [ResolvedRule]
    private let verdict: Verdict
    private let unopenedStates: [String]
    private let unadmittedStates: [String]
    /// Whether the day of the trip decides whether the crossing's rulebook covers it.
    private let asksForCoverage: Bool
    private let vocabulary: Vocabulary
    private let rulebook: RuleStore
    private let languages: [String]
    /// Whether a requirement is certainly not met.
    private let hasCertainGap: Bool

    init(
        applying: [ResolvedRule], verdict: Verdict, rule: VerdictRule, vocabulary: Vocabulary, rulebook: RuleStore,
        languages: [String]
    ) {
        self.applying = applying
        self.verdict = verdict
        unopenedStates = rule.unopenedStates
        unadmittedStates = rule.unadmittedStates
        asksForCoverage = !rule.isCovered && rule.date == nil
        self.vocabulary = vocabulary
        self.rulebook = rulebook
        self.languages = languages
        hasCertainGap = applying.contains {
            $0.counts && $0.resolution.effect == .requires && !$0.resolution.isMet && $0.certainty == .certain
                && $0.missing.isEmpty
        }
    }

    func questions() -> [Question] {
        var weights: [String: Double] = [:]
        var rules: [String: [String]] = [:]
        for resolved in applying where resolved.counts {
            if resolved.missing.isEmpty { continue }
            let weight = weight(of: resolved)
            guard weight > 0 else { continue }
            var names: [String] = []
            for missing in resolved.missing {
                if let name = givenAttribute(missing), !names.contains(name) { names.append(name) }
            }
            for name in names {
                weights[name, default: 0] += weight / Double(names.count)
                rules[name, default: []].append(rulebook.id(of: resolved.judgement.rule))
            }
        }
        if asksForCoverage { weights["trip.date", default: 0] += 4 }
        guard !weights.isEmpty else { return [] }
        let ranked = weights.sorted { a, b in
            a.value != b.value
                ? a.value > b.value : (vocabulary.index(of: a.key) ?? 0) < (vocabulary.index(of: b.key) ?? 0)
        }
        return ranked.compactMap { name, _ in
            guard let attribute = vocabulary[name] else { return nil }
            return Question(
                attribute: name, question: attribute.question.text(for: languages)?.text ?? name,
                values: attribute.values,
                rules: (rules[name] ?? []).sorted())
        }
    }

    /// How much settling the rule would move the verdict.
    private func weight(of resolved: ResolvedRule) -> Double {
        let mayAdmit = !resolved.isReliable && resolved.resolution.admits.contains { unadmittedStates.contains($0) }
        return max(weightOfEffect(of: resolved), mayAdmit && verdict == .undetermined ? 2 : 0)
    }

    private func weightOfEffect(of resolved: ResolvedRule) -> Double {
        switch (resolved.resolution.effect, verdict) {
        case (_, .blocked), (_, .clear): return 0
        case (.blocks, _): return resolved.certainty == .possible ? 4 : 0
        case (.opens, _):
            let mayOpen =
                resolved.certainty == .possible && resolved.resolution.opens.contains { unopenedStates.contains($0) }
            return mayOpen ? 2 : resolved.resolution.window == nil ? 0 : 1
        case (.requires, .undetermined): return resolved.resolution.isMet ? 0 : 1
        case (.requires, .conditional):
            // A requirement that is certainly not met keeps the verdict, whatever else is found out.
            return resolved.resolution.isMet || hasCertainGap ? 0 : 1
        default: return 0
        }
    }

    /// The attribute that a request gives, for names such as `traveler.documents[0].expires`; nil for facts of a crossing.
    private func givenAttribute(_ name: String) -> String? {
        let path = name.utf8.contains(UInt8(ascii: "[")) ? String(name.prefix { $0 != "[" }) : name
        guard let attribute = vocabulary.resolve(path)?.attribute else { return nil }
        if attribute.name == "traveler.passport" { return "traveler.documents" }
        return attribute.isGiven ? attribute.name : nil
    }
}
