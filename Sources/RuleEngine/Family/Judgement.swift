import OnceMadeParts
import AdvisoryModel
import RuleLanguage
import RuleLookup

/// A rule that applies, or may apply, while it is being judged.
struct Judgement: Sendable {
    /// What keeps a rule from applying for certain; a class, because few rules have it and judgements are passed about.
    final class Doubt: Sendable {
        /// The attributes that would settle its conditions, sorted.
        let missing: [String]
        let problem: Problem?
        /// The terms of its conditions that are not true, numbered from the first of its file.
        let open: [Condition.OpenTerm]
        /// The facts without which its conditions would not hold, where only old news tells of them.
        let aged: [String]

        /// Whether it is kept for other requests that come to the same, and with it what is told by it.
        let mayBeTold: Bool
        /// What is told of the rule by it, where that is the same for everybody; made when it is first told.
        let told = OnceMade<DoubtfulRule>()
        private let shown = OnceMade<ShownEvidence>()

        init(
            missing: [String] = [], problem: Problem? = nil, open: [Condition.OpenTerm] = [], aged: [String] = [],
            isKept: Bool = false
        ) {
            mayBeTold = isKept && problem == nil
            self.missing = missing
            self.problem = problem
            self.open = open
            self.aged = aged
        }

        /// The same, for one request or for what is kept by this one.
        var copy: Doubt { Doubt(missing: missing, problem: problem, open: open, aged: aged) }

        /// The same where one attribute more would have to be known.
        func waiting(for attribute: String) -> Doubt {
            Doubt(missing: Outcome.union(missing, [attribute]), problem: problem, open: open, aged: aged)
        }

        /// What the report shows of the conditions of a rule, whose doubt this is; made when it is first shown.
        func evidence(_ rule: CompiledRule) -> [Evidence] {
            if open.isEmpty { return rule.plainEvidence }
            return shown.get {
                var evidence = rule.plainEvidence
                for (term, value) in open where evidence.indices.contains(term) { evidence[term].value = value }
                return ShownEvidence(evidence)
            }.evidence
        }
    }

    /// What facts decide of which all evidence is stale.
    enum OldNews {
        /// Without them the rule only may apply.
        case makesItApply
        /// Without them the rule may apply, which they say it does not.
        case keepsItAway
    }

    var rule: RuleNumber
    var family: FamilyNumber
    /// Whether it overrides others.
    var overrides: Bool
    /// Whether its family says that it may not be in force, so that it overrides nothing for certain.
    var mayNotOverride = false
    var certainty: Certainty
    var doubt: Doubt?
    var isLapsed: Bool
    var isStale: Bool
    /// What old news decides of it, where it does.
    var oldNews: OldNews?
    /// The rule that defeats it.
    var defeatedBy: RuleNumber?
    /// Whether the rule that defeats it is stale, so that the defeat cannot be relied on.
    var isDefeatDoubtful = false
    /// Whether its own conditions hold beyond doubt.
    var isPlain: Bool

    /// Whether it is defeated by a rule that can be relied on.
    var isFirmlyDefeated: Bool { defeatedBy != nil && !isDefeatDoubtful }

    /// Whether only old news says that it does not apply.
    var isKeptAway: Bool { oldNews == .keepsItAway }

    var missing: [String] { doubt?.missing ?? [] }

    var aged: [String] { doubt?.aged ?? [] }
}

extension Judgement {
    /// That a rule applies for certain.
    init(certain number: RuleNumber, _ rule: CompiledRule, isStale: Bool = false) {
        self.init(
            rule: number, family: rule.content.family, overrides: !rule.overrides.isEmpty, certainty: .certain,
            isLapsed: false, isStale: isStale, isPlain: true)
    }
}

extension [Judgement] {
    /// Whether one of the rules applies for certain, undefeated, and by nothing but its own conditions; read field by field, as nothing is copied so.
    @inline(__always)
    func isBeyondDoubt(_ index: Int) -> Bool {
        let all = span
        return all[index].isPlain && all[index].certainty == .certain && all[index].doubt == nil
            && !all[index].isLapsed && all[index].oldNews == nil && all[index].defeatedBy == nil
    }
}
