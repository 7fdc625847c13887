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
    func told(of judgement: Judgement, edition: Int) -> ResolvedRule? {
        guard self.edition == edition, let resolved, resolved.judgement.isSame(as: judgement) else { return nil }
        return resolved
    }
}

extension Judgement {
    /// Whether a rule was judged in the same way, its doubt aside, and no other rule has a say.
    fileprivate func isSame(as other: Judgement) -> Bool {
        rule == other.rule && certainty == other.certainty && isPlain == other.isPlain
            && isStale == other.isStale && isLapsed == other.isLapsed && oldNews == other.oldNews
            && defeatedBy == nil && other.defeatedBy == nil && isDefeatDoubtful == other.isDefeatDoubtful
            && mayNotOverride == other.mayNotOverride
    }
}
