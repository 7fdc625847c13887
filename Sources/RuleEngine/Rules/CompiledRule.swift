package import AdvisoryModel
package import CEL
package import RuleLanguage
package import RuleLookup
import YAMLTree

/// A rule, ready to be judged; a class, because rules are passed about for every request and a reference is cheap to copy.
package final class CompiledRule: @unchecked Sendable {
    package let id: String
    package let family: FamilyNumber
    let payload: any AnyObject & Sendable
    package let group: GroupNumber
    package let condition: Condition
    /// When it is in force, by the clock that it follows, as long as no later end is known.
    package let valid: MomentRange
    /// The last moment at which it is in force from the publication of a source on, and the number of that source.
    package let endedBy: (source: SourceNumber, last: Moment)?
    package let isUncertainAfterwards: Bool
    /// Whether it is in force at all times, whatever becomes known.
    package let isAlwaysInForce: Bool
    package let overrides: [RuleNumber]
    package let authority: String?
    /// The side whose clock and calendar it follows, where it says so.
    package let zone: String?
    // INVARIANT: the two are not written after `init`, and go with the rule. Threads that judge one rule at once go through them without
    // counting references to them.
    package let sources: UnsafeBufferPointer<SourceNumber>
    package let facts: UnsafeBufferPointer<Slot>
    /// The ids of the groups of countries that its conditions read, sorted.
    package let countryGroups: [String]
    package let review: Day?
    package let title: LocalizedTemplate
    package let text: LocalizedTemplate?
    package let formerly: [String]
    package let isDraft: Bool
    package let readsPassportNationality: Bool
    package let at: String
    package let digest: SHA256.Digest
    /// Whether title or text hold expressions.
    let hasExpressions: Bool
    /// The condition of its file.
    private let shared: Condition
    private let shown = OnceMade<ShownEvidence>()
    /// The days on which it may begin to say something else; looked for when they are first asked for.
    let turns = OnceMade<TurnDays>()

    /// What its report shows when all its conditions are true; made when it is first shown.
    var plainEvidence: [Evidence] {
        shown.get {
            ShownEvidence(
                (shared.terms + condition.terms).map { Evidence(condition: $0.text, value: .true, at: $0.at) })
        }.evidence
    }

    /// - Parameter groups: the conditions of files.
    package init(_ parts: RuleParts, _ links: RuleLinks, groups: NumberedList<GroupNumber, Condition>) {
        id = parts.id
        family = parts.family
        payload = parts.payload
        group = links.group
        condition = parts.condition
        valid = parts.valid
        endedBy = links.endingSource.flatMap { source in parts.lastMoment.map { (source, $0) } }
        isAlwaysInForce = parts.valid == .always && endedBy == nil
        isUncertainAfterwards = parts.isUncertainAfterwards
        overrides = links.overrides
        authority = parts.authority
        zone = parts.zone
        sources = Self.copy(links.sources)
        review = parts.review
        title = parts.title
        text = parts.text
        formerly = links.formerly
        isDraft = parts.isDraft
        readsPassportNationality = parts.readsPassportNationality
        facts = Self.copy(parts.facts)
        countryGroups = parts.countryGroups
        at = parts.at
        digest = parts.digest
        hasExpressions = (parts.title.templates + (parts.text?.templates ?? [])).contains { $0.constant == nil }
        shared = groups[links.group]
    }

    deinit {
        sources.deallocate()
        facts.deallocate()
    }

    private static func copy<Number>(_ numbers: [Number]) -> UnsafeBufferPointer<Number> {
        if numbers.isEmpty { return UnsafeBufferPointer(start: nil, count: 0) }
        let copy = UnsafeMutableBufferPointer<Number>.allocate(capacity: numbers.count)
        _ = copy.initialize(from: numbers)
        return UnsafeBufferPointer(copy)
    }
}

/// Evidence as it is shown; a class, so that it can be made once by whichever thread comes first.
private final class ShownEvidence: Sendable {
    let evidence: [Evidence]

    init(_ evidence: [Evidence]) { self.evidence = evidence }
}
