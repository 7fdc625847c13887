import AdvisoryModel
import RuleLanguage

/// A rule with what its family made of it; a class, because findings are sorted, filtered and asked again and again.
final class Finding: Sendable {
    let judgement: Judgement
    let resolution: Resolution
    /// Whether it counts: a defeat by stale evidence is not relied on where the rule is an obstacle.
    let counts: Bool
    /// Whether it may be relied on to admit the traveler: certain, fresh, undefeated, and with a source that says so.
    let isReliable: Bool
    /// The weaker of what the rule's conditions and its family say.
    let certainty: Certainty
    /// Whether the rule, or what its family made of it, has passed its end.
    let isLapsed: Bool
    /// The attributes that would settle it, sorted.
    let missing: [String]

    /// Whether it blocks, whatever else there is.
    var blocksForCertain: Bool { counts && resolution.effect == .blocks && certainty == .certain }

    /// - Parameter rule: without evidence it opens and admits only as possible, and it admits only if it was read as one that does.
    init(_ judgement: Judgement, _ resolution: Resolution, _ rule: CompiledRule) {
        self.judgement = judgement
        self.resolution = resolution
        counts = judgement.defeatedBy == nil || judgement.isDefeatDoubtful && resolution.standsInTheWay
        isLapsed = judgement.isLapsed || resolution.isLapsed
        let isDoubtful =
            judgement.certainty == .possible || resolution.certainty == .possible || judgement.isDefeatDoubtful
        // Stale, lapsed or missing evidence under an open makes it possible, not certain.
        let isWeak = judgement.isStale || isLapsed || rule.sources.isEmpty
        certainty = isDoubtful || resolution.effect == .opens && isWeak ? .possible : .certain
        isReliable =
            certainty == .certain && judgement.defeatedBy == nil && !isWeak && rule.content.readsPassportNationality
        missing = Outcome.union(judgement.missing, resolution.missing)
    }
}
