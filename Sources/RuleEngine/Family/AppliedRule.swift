public import AdvisoryModel

/// A rule that applies, or may apply, to a request.
///
/// A reference and a few bits, because families go through their rules several times for every request.
public struct AppliedRule<Payload: Sendable>: Sendable {
    @usableFromInline let judged: JudgedRule

    @inlinable
    init(_ judged: JudgedRule) { self.judged = judged }

    /// The full id.
    public var id: String { judged.rule.id }
    /// What it says.
    ///
    /// INVARIANT: the rule is of the family whose payload this is, so that its box was made by the family's own `decode`.
    @inlinable public var payload: Payload {
        unsafeDowncast(judged.rule.content.payload as AnyObject, to: PayloadBox<Payload>.self).payload
    }
    /// Whether it applies or may apply.
    @inlinable public var certainty: Certainty { judged.certainty }
    /// Whether its evidence is stale or its review overdue.
    @inlinable public var isStale: Bool { judged.isStale }
    /// Whether it has passed its end and may have been prolonged.
    @inlinable public var isLapsed: Bool { judged.isLapsed }
    /// Whether another rule defeats it.
    @inlinable public var isDefeated: Bool { judged.isDefeated }
    /// Whether the rule that defeats it is stale, so that the defeat cannot be relied on.
    @inlinable public var isDefeatDoubtful: Bool { judged.isDefeatDoubtful }
    /// The attributes that would settle whether its conditions hold, sorted.
    package var missing: [String] { judged.doubt?.missing ?? [] }
    /// The state that speaks.
    public var authority: String? { judged.rule.content.authority }
    /// The side whose clock and calendar it follows, where it says so.
    public var zone: String? { judged.rule.content.zone }
    /// Whether it names its evidence; a rule that does not lets nobody through for certain.
    public var hasSources: Bool { !judged.rule.sources.isEmpty }
    /// Whether its title or text holds expressions; if not, the resolution's `variables` are not read.
    public var hasExpressions: Bool { judged.rule.hasExpressions }

    /// Whether it applies beyond doubt: certain, fresh, in force and undefeated.
    @inlinable public var isFirm: Bool { certainty == .certain && !isStale && !isLapsed && !isDefeated }
}

/// What an applied rule is whatever its payload: code that knows no payload is compiled once.
@usableFromInline
package struct JudgedRule: Sendable {
    @usableFromInline let rule: CompiledRule
    @usableFromInline let certainty: Certainty
    @usableFromInline let isStale: Bool
    @usableFromInline let isLapsed: Bool
    @usableFromInline let isDefeated: Bool
    @usableFromInline let isDefeatDoubtful: Bool
    /// What keeps it from applying for certain; few rules have it.
    let doubt: Judgement.Doubt?

    /// - Parameters:
    ///   - index: which of the judgements is about it: read there, it is not copied.
    ///   - settingAside: whether one that old news keeps away counts as defeated whatever was judged, so that it does nothing to other rules.
    init(_ judgements: [Judgement], _ index: Int, _ store: RuleStore, settingAside: Bool) {
        let all = judgements.span
        rule = store[all[index].rule]
        certainty = all[index].certainty
        isStale = all[index].isStale
        isLapsed = all[index].isLapsed
        let isSetAside = settingAside && all[index].oldNews == .keepsItAway
        isDefeated = all[index].defeatedBy != nil || isSetAside
        isDefeatDoubtful = all[index].isDefeatDoubtful && !isSetAside
        doubt = all[index].doubt
    }
}
