import AdvisoryModel
import YAMLTree

/// A rule while it is read and linked.
struct RuleParts: Sendable {
    var id: String
    var family: Int
    var payload: any AnyObject & Sendable
    /// The position of its file's condition, shared by all rules of the file.
    var group: Int
    var condition: Condition
    var valid: DayRange
    var isUncertainAfterwards: Bool
    /// Positions of the rules that it defeats, sorted.
    var overrides: [Int]
    var authority: String?
    /// Positions of its sources, in the author's order.
    var sources: [Int]
    var review: Day?
    var title: LocalizedTemplate
    var text: LocalizedTemplate?
    var formerly: [String]
    var isDraft: Bool
    /// Whether of several nationalities only that of the passport traveled on counts in its conditions.
    var readsPassportNationality: Bool
    /// The slots of crossing facts that its conditions read, sorted.
    var facts: [Int]
    var at: String
    /// The digest of its canonical form.
    var digest: SHA256.Digest
}

/// A rule, ready to be judged; a class, because rules are passed about for every request and a reference is cheap to copy.
final class CompiledRule: @unchecked Sendable {
    let id: String
    let family: Int
    let payload: any AnyObject & Sendable
    let group: Int
    let condition: Condition
    let valid: DayRange
    let isUncertainAfterwards: Bool
    let overrides: [Int]
    let authority: String?
    // INVARIANT: the two are not written after `init`, and go with the rule. Threads that judge one rule at once go through them without
    // counting references to them.
    let sources: UnsafeBufferPointer<Int>
    let facts: UnsafeBufferPointer<Int>
    let review: Day?
    let title: LocalizedTemplate
    let text: LocalizedTemplate?
    let formerly: [String]
    let isDraft: Bool
    let readsPassportNationality: Bool
    let at: String
    /// Whether title or text hold expressions.
    let hasExpressions: Bool
    /// The condition of its file.
    private let shared: Condition
    private let shown = OnceMade<ShownEvidence>()

    /// What its report shows when all its conditions are true; made when it is first shown.
    var plainEvidence: [Evidence] {
        shown.get {
            ShownEvidence(
                (shared.terms + condition.terms).map { Evidence(condition: $0.text, value: .true, at: $0.at) })
        }.evidence
    }

    init(_ parts: RuleParts, groups: [Condition]) {
        id = parts.id
        family = parts.family
        payload = parts.payload
        group = parts.group
        condition = parts.condition
        valid = parts.valid
        isUncertainAfterwards = parts.isUncertainAfterwards
        overrides = parts.overrides
        authority = parts.authority
        sources = Self.copy(parts.sources)
        review = parts.review
        title = parts.title
        text = parts.text
        formerly = parts.formerly
        isDraft = parts.isDraft
        readsPassportNationality = parts.readsPassportNationality
        facts = Self.copy(parts.facts)
        at = parts.at
        hasExpressions = (parts.title.templates + (parts.text?.templates ?? [])).contains { $0.constant == nil }
        shared = groups[parts.group]
    }

    deinit {
        sources.deallocate()
        facts.deallocate()
    }

    private static func copy(_ numbers: [Int]) -> UnsafeBufferPointer<Int> {
        if numbers.isEmpty { return UnsafeBufferPointer(start: nil, count: 0) }
        let copy = UnsafeMutableBufferPointer<Int>.allocate(capacity: numbers.count)
        _ = copy.initialize(from: numbers)
        return UnsafeBufferPointer(copy)
    }
}

/// Evidence as it is shown; a class, so that it can be made once by whichever thread comes first.
private final class ShownEvidence: Sendable {
    let evidence: [Evidence]

    init(_ evidence: [Evidence]) { self.evidence = evidence }
}
