import AdvisoryModel
import RuleEngine
import RuleLanguage
import RulebookIndexing
import RulebookLoading

/// What rules are held against beside their own conditions.
struct RuleGround {
    /// The sides of all crossings.
    let sides: Set<String>
    /// The last day for which each crossing is kept.
    let ends: [Day?]
    let language: ConditionLanguage
    var reach: CrossingReach
    var contradictions: Contradictions
    var clocks: ClockCheck
    var directions: Directions

    init(_ draft: RulebookDraft) {
        let (crossings, language) = (draft.crossings, draft.base.language)
        self.language = language
        sides = Set(crossings.flatMap(\.between))
        ends = crossings.map { $0.covers?.to }
        reach = CrossingReach(crossings, language)
        contradictions = Contradictions(language, crossings)
        clocks = ClockCheck(crossings, language: language)
        directions = Directions(crossings, TripFacts(crossings, language), language)
    }
}
