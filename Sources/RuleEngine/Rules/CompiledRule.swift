import OnceMadeParts
package import AdvisoryModel
package import CEL
package import RuleLanguage
package import RuleLookup
package import RulebookFacts
import YAMLTree

/// A rule, ready to be judged: what it says by itself, and what it refers to by number. A class, because rules are passed about for every request
/// and a reference is cheap to copy.
@usableFromInline
package final class CompiledRule: @unchecked Sendable {
    /// What it says by itself.
    @usableFromInline package let content: RuleContent
    package let group: GroupNumber
    /// The last moment at which it is in force from the publication of a source on, and the number of that source.
    package let endedBy: (source: SourceNumber, last: Moment)?
    /// Whether it is in force at all times, whatever becomes known.
    package let isAlwaysInForce: Bool
    package let overrides: [RuleNumber]
    // INVARIANT: the two are not written after `init`, and go with the rule. Threads that judge one rule at once go through them without
    // counting references to them.
    package let sources: UnsafeBufferPointer<SourceNumber>
    package let facts: UnsafeBufferPointer<Slot>
    package let formerly: [String]
    /// Whether title or text hold expressions.
    let hasExpressions: Bool
    /// The condition of its file.
    private let shared: Condition
    private let shown = OnceMade<ShownEvidence>()
    /// What its conditions read of requests; looked for when it is first asked for.
    let inputs = OnceMade<InputShape>()
    /// The days on which it may begin to say something else; looked for when they are first asked for.
    let turns = OnceMade<TurnDays>()

    package var id: String { content.id }

    /// The terms of the condition of its file, then its own.
    var terms: [Condition.Term] { shared.terms + content.condition.terms }

    /// What its report shows when all its conditions are true; made when it is first shown.
    var plainEvidence: [Evidence] {
        shown.get {
            ShownEvidence(
                terms.map { Evidence(condition: $0.text, value: .true, at: $0.at) })
        }.evidence
    }

    /// - Parameter groups: the conditions of files.
    package init(_ content: RuleContent, _ links: RuleLinks, groups: NumberedList<GroupNumber, Condition>) {
        self.content = content
        group = links.group
        endedBy = links.endingSource.flatMap { source in content.lastMoment.map { (source, $0) } }
        isAlwaysInForce = content.valid == .always && endedBy == nil
        overrides = links.overrides
        sources = Self.copy(links.sources)
        facts = Self.copy(content.facts)
        formerly = links.formerly
        hasExpressions = (content.title.templates + (content.text?.templates ?? [])).contains { $0.constant == nil }
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
final class ShownEvidence: Sendable {
    let evidence: [Evidence]

    init(_ evidence: [Evidence]) { self.evidence = evidence }
}

extension CompiledRule {
    /// Whether it reads facts of the crossing or groups of countries.
    var readsNews: Bool { !(facts.isEmpty && content.countryGroups.isEmpty) }
}
