import AdvisoryModel
import RuleLookup
import SourceDiagnostics

/// Judges rules for a traveler who uses a certain passport: those that admit or spare nationals by its nationality alone, all others by all
/// nationalities that the traveler has.
struct PassportJudge {
    private typealias Judge = (rules: RuleJudge, matches: RuleMatches)

    private let rulebook: Rulebook
    private let bound: BoundRequest
    /// The nationalities that count for rules that admit or spare nationals; nil: all.
    private let counted: [String]?
    private let onlyMoving: Bool
    private var judge: Judge
    /// The judge of rules that admit or spare nationals, made when there may be such rules.
    private var nationalJudge: Judge?

    /// Rules that only advise are left out where nobody reads what is said.
    init(_ rulebook: Rulebook, _ bound: BoundRequest, _ context: CheckContext) {
        self.rulebook = rulebook
        self.bound = bound
        onlyMoving = !context.isExplained
        counted = context.passport.countedNationalities(of: context.request.traveler)
        judge = Self.judge(rulebook, bound, onlyMoving)
    }

    private static func judge(
        _ rulebook: Rulebook, _ bound: BoundRequest, _ onlyMoving: Bool, isNational: Bool = false
    ) -> Judge {
        // Those that are not yet known are met too: the report says how long it is good.
        let matches = RuleMatches()
        rulebook.index.blocks.lookUp(bound.query, asOf: .max, into: matches)
        if !onlyMoving { rulebook.store.read(matches) }
        return (RuleJudge(rulebook, bound.values, onlyMoving: onlyMoving, isNational: isNational), matches)
    }

    /// Keeps what conditions came to for later requests.
    mutating func keepAnswers() {
        judge.rules.keepAnswers()
        nationalJudge?.rules.keepAnswers()
    }

    /// The last day before something becomes known of the rules that were looked at.
    var goodUntil: LastDay? {
        guard let national = nationalJudge?.rules.goodUntil else { return judge.rules.goodUntil }
        return judge.rules.goodUntil.map { min($0, national) } ?? national
    }

    /// The rules of a stage that apply or may apply, in the order of rules; overrides are not decided.
    mutating func judge(_ stage: JudgingStage) -> [Judgement] {
        guard let counted, stage.mayReadNationality else { return judge.rules.judge(judge.matches, in: stage) }
        let judgements = judge.rules.judge(judge.matches, in: stage, national: false)
        var national =
            nationalJudge.take()
            ?? Self.judge(rulebook, rulebook.rebind(bound, nationalities: counted), onlyMoving, isNational: true)
        let admitting = national.rules.judge(national.matches, in: stage, national: true)
        nationalJudge = national
        return admitting.isEmpty ? judgements : (judgements + admitting).sorted { $0.rule < $1.rule }
    }
}
