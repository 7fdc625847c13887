import AdvisoryModel

/// The rules that apply to a traveler, or may apply, as their families resolved them.
struct ApplyingRules {
    let rules: [ResolvedRule]
    let context: CheckContext
    /// Nil where nobody reads what is said.
    let edition: Edition?
    /// The last day before something becomes known of the rules.
    let goodUntil: LastDay?
}
