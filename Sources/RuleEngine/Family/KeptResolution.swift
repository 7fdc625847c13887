/// A resolution that a family gives again for requests that ask the same of the rule, so that neither it nor what reports say of it is made anew.
/// A family that keeps some knows itself all that they hang on: what the rule says, the request and the day of the question.
package final class KeptResolution: Sendable {
    package let resolution: Resolution

    package init(_ resolution: Resolution) { self.resolution = resolution }
}

/// A family that gives resolutions again.
package protocol KeepingFamily: RuleFamily {
    /// The same as `resolve`, but that resolutions may be kept ones, of which nothing is read but what was kept.
    static func answer(_ rules: AppliedRules<Payload>, in context: CheckContext) -> [Resolution]
}

/// What came of a rule for which its family gave a kept resolution.
struct KeptRule: Sendable {
    let kept: KeptResolution
    let resolved: ResolvedRule

    /// Whether it comes of a rule that was judged just so.
    func isOf(_ other: KeptResolution, _ judgements: [Judgement], _ index: Int) -> Bool {
        kept === other && resolved.isJudged(as: judgements, index)
            && resolved.judgement.doubt === judgements.span[index].doubt
    }

    /// Whether it may come of other requests, too.
    var mayComeAgain: Bool { resolved.judgement.defeatedBy == nil && resolved.judgement.doubt?.mayBeTold != false }
}
