import AdvisoryModel
import CEL
import OnceMadeParts
import RequestBinding
import RuleLanguage
import RuleLookup

/// Finds the attributes whose value could still change the verdict, the most telling first; a class, because it is large and handed about.
final class QuestionFinder {
    private let applying: [ResolvedRule]
    private let verdict: Verdict
    private let unopenedStates: [String]
    private let unadmittedStates: [String]
    /// Whether the day of the trip decides whether the crossing's rulebook covers it.
    private let asksForCoverage: Bool
    private let rulebook: Rulebook
    private let context: CheckContext
    /// Whether a requirement is certainly not met, which keeps the verdict conditional.
    private let hasCertainGap: Bool
    private let rule: VerdictRule

    init(applying: [ResolvedRule], rule: VerdictRule, _ rulebook: Rulebook, _ context: CheckContext) {
        self.applying = applying
        self.rule = rule
        verdict = rule.verdict
        unopenedStates = rule.unopenedStates
        unadmittedStates = rule.unadmittedStates
        asksForCoverage = !rule.isCovered && rule.date == nil
        (self.rulebook, self.context) = (rulebook, context)
        // Asked for that verdict alone.
        hasCertainGap = verdict == .conditional && Self.hasCertainGap(applying)
    }

    private static func hasCertainGap(_ applying: [ResolvedRule]) -> Bool {
        let spared = Set(applying.lazy.filter(maySpare).flatMap { $0.resolution.spares })
        return applying.has {
            isUnmet($0) && $0.certainty == .certain && $0.missing.isEmpty && !spared.contains($0.rule.id)
        }
    }

    private static func isUnmet(_ resolved: ResolvedRule) -> Bool {
        resolved.counts && resolved.effect == .requires && !resolved.isMet
    }

    /// Whether an answer may make it do away with requirements of others.
    private static func maySpare(_ resolved: ResolvedRule) -> Bool {
        resolved.certainty == .possible && !resolved.missing.isEmpty && resolved.counts
            && !resolved.resolution.spares.isEmpty
    }

    func questions() -> [Question] {
        var asked: [Asked] = []
        let canSettle = verdict != .undetermined || settling.canSettle
        for resolved in applying where resolved.counts {
            if resolved.missing.isEmpty || !canSettle && !mayComeToBlock(resolved) { continue }
            let weight = weight(of: resolved)
            guard weight > .none else { continue }
            var missing: [Given] = []
            for name in resolved.missing { add(name, to: &missing) }
            if isSettledByPassport(resolved) { add("trip.travelsOn", to: &missing) }
            for given in missing {
                let place = place(of: given, in: &asked)
                asked[place].weight.add(weight, sharedBy: missing.count)
                asked[place].rules.append(rulebook.store.id(of: resolved.judgement.rule))
            }
        }
        if asksForCoverage, canSettle, let date = rulebook.given["trip.date"] {
            asked[place(of: date, in: &asked)].weight.open += 4
        }
        asked.sort { $0.weight != $1.weight ? $0.weight > $1.weight : $0.given.place < $1.given.place }
        return asked.map { asked in
            // Read there, as an attribute is large.
            let given = asked.given
            return Question(
                attribute: given.attribute.name,
                question: given.attribute.question.text(for: context.languages)?.text ?? given.attribute.name,
                values: given.attribute.values, rules: asked.rules.sorted())
        }
    }

    private typealias Given = GivenAttributes.Given

    private func add(_ name: String, to missing: inout [Given]) {
        if let given = rulebook.given[name], !missing.contains(where: { $0.place == given.place }) {
            missing.append(given)
        }
    }

    /// An attribute whose value would help.
    private struct Asked {
        let given: Given
        var weight = Weight.none
        /// The rules that wait for it.
        var rules: [String] = []
    }

    // There are few: a list is gone through faster than a table is made.
    private func place(of given: Given, in asked: inout [Asked]) -> Int {
        if let place = asked.firstIndex(where: { $0.given.place == given.place }) { return place }
        asked.append(Asked(given: given))
        return asked.count - 1
    }

    private var settling: SettlingAnswers {
        SettlingAnswers(applying: applying, rule: rule) { resolved in
            resolved.missing.contains { self.rulebook.given[$0] != nil }
        }
    }

    /// Whether an answer may make it block for certain.
    private func mayComeToBlock(_ resolved: ResolvedRule) -> Bool {
        if resolved.effect == .opens { return resolved.resolution.window != nil && resolved.certainty == .certain }
        let judgement = resolved.judgement
        return resolved.effect == .blocks && !resolved.isLapsed && judgement.oldNews == nil
            && !judgement.isDefeatDoubtful
    }

    /// How much an answer would move the verdict: first what keeps it open, then what makes it conditional.
    ///
    /// However many requirements wait for one answer, none of them tells whether a state lets the traveler in.
    private struct Weight: Comparable {
        var open = 0.0
        var conditional = 0.0

        static let none = Weight()

        mutating func add(_ other: Weight, sharedBy count: Int) {
            open += other.open / Double(count)
            conditional += other.conditional / Double(count)
        }

        static func < (a: Weight, b: Weight) -> Bool { (a.open, a.conditional) < (b.open, b.conditional) }
    }

    /// How much settling the rule would move the verdict.
    private func weight(of resolved: ResolvedRule) -> Weight {
        let mayAdmit = !resolved.isReliable && resolved.resolution.admits.contains { unadmittedStates.contains($0) }
        var weight = weightOfEffect(of: resolved)
        if mayAdmit, verdict == .undetermined { weight.open = max(weight.open, 2) }
        return weight
    }

    private func weightOfEffect(of resolved: ResolvedRule) -> Weight {
        let resolution = resolved.resolution
        switch (resolution.effect, verdict) {
        case (_, .blocked), (_, .clear): return .none
        case (.blocks, _): return resolved.certainty == .possible ? Weight(open: 4) : .none
        case (.opens, _):
            let mayOpen = resolved.certainty == .possible && resolution.opens.contains { unopenedStates.contains($0) }
            return mayOpen ? Weight(open: 2) : resolution.window == nil ? .none : Weight(conditional: 1)
        case (.requires, .undetermined):
            if resolution.isMet { return .none }
            return resolution.lateness == nil ? Weight(conditional: 1) : Weight(open: 1)
        case (.requires, .conditional):
            // A requirement that is certainly not met keeps the verdict, whatever else is found out.
            return resolution.isMet || hasCertainGap ? .none : Weight(conditional: 1)
        case (.informs, _) where Self.maySpare(resolved):
            let spared = applying.filter { Self.isUnmet($0) && resolution.spares.contains($0.rule.id) }
            if spared.isEmpty || verdict == .conditional && hasCertainGap { return .none }
            return spared.contains { $0.resolution.lateness != nil } ? Weight(open: 1) : Weight(conditional: 1)
        default: return .none
        }
    }

    /// Whether the conditions of a rule wait for documents of which it is enough to know which state's passport is used.
    private func isSettledByPassport(_ resolved: ResolvedRule) -> Bool {
        guard case .unknown(Self.documents) = context.passport, resolved.judgement.missing.contains(Self.documents),
            let slot = rulebook.base.vocabulary.index(of: "traveler.passport").map({ Slot($0) })
        else { return false }
        // Who has one nationality uses the passport of that state; of who tells none it may be any, such as one that is nobody's.
        let issuers = context.request.traveler.nationalities ?? ["QZ"]
        guard context.request.traveler.nationalities == nil || issuers.count > 1 else { return false }
        return issuers.contains { issuer in
            var bindings = context.values.bindings
            bindings[slot] = .passport(.issuer(issuer))
            let condition = resolved.rule.content.condition
            return rulebook.groups[resolved.rule.group].evaluate(bindings).and(condition.evaluate(bindings)).truth
                != nil
        }
    }

    private static let documents = "traveler.documents"
}
