/// What is told of a rule that may apply, or applies by old news, where its family says the same to everybody: made once for each thing that its
/// conditions came to, as requests come to the same few again and again.
final class DoubtfulRule: Sendable {
    /// The number of the edition that it is of.
    private let edition: Int
    /// Nil: that depends on more.
    private let resolved: ResolvedRule?

    /// - Parameter resolved: with a doubt of its own, as that by which this is found refers to it.
    init(_ resolved: ResolvedRule?, edition: Int) { (self.resolved, self.edition) = (resolved, edition) }

    /// What is told of a rule that was judged just so, by the doubt that has this; nil where it was judged in another way.
    ///
    /// - Parameter index: which of the judgements is about it: read there, it is not copied.
    func told(of judgements: [Judgement], _ index: Int, edition: Int) -> ResolvedRule? {
        guard self.edition == edition, let resolved, resolved.isJudged(as: judgements, index) else { return nil }
        return resolved
    }
}

extension ResolvedRule {
    /// Whether a rule was judged in the same way, its doubt aside, and no other rule has a say.
    func isJudged(as others: [Judgement], _ index: Int) -> Bool {
        let all = others.span
        return judgement.rule == all[index].rule && judgement.certainty == all[index].certainty
            && judgement.isPlain == all[index].isPlain && judgement.isStale == all[index].isStale
            && judgement.isLapsed == all[index].isLapsed && judgement.oldNews == all[index].oldNews
            && judgement.defeatedBy == nil && all[index].defeatedBy == nil
            && judgement.isDefeatDoubtful == all[index].isDefeatDoubtful
            && judgement.mayNotOverride == all[index].mayNotOverride
    }
}
