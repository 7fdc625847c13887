import AdvisoryModel

/// A rule that applies, or may apply, while it is being judged.
struct Judgement: Sendable {
    /// The rule's position in the rulebook.
    var rule: Int
    var certainty: Certainty
    /// The attributes that would settle its conditions, sorted.
    var missing: [String]
    var problem: Problem?
    var isLapsed: Bool
    var isStale: Bool
    /// The position of the rule that defeats it.
    var defeatedBy: Int?
    /// Whether the rule that defeats it is stale, so that the defeat cannot be relied on.
    var isDefeatDoubtful = false
    /// Whether its own conditions hold beyond doubt, so that none has to be evaluated again to be shown.
    var isPlain: Bool
}
