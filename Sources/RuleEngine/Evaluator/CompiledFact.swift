import AdvisoryModel
import CEL

/// The claims of one fact of one crossing, in the order in which its policy prefers them; a class, because facts are weighed for every request.
final class CompiledFact: Sendable {
    let name: String
    let slot: Int
    let policy: ClaimPolicy
    let claims: [CompiledClaim]
    /// For each claim a number that claims of the same value share.
    let values: [Int]
    /// What it is while nothing is known of it.
    let unknown: Value
    /// Whether some claim begins or ends within a day.
    let hasMinutes: Bool

    init(name: String, slot: Int, policy: ClaimPolicy, claims: [CompiledClaim]) {
        let sorted = claims.sorted { a, b in
            switch policy {
            case .latest where a.since != b.since: a.since > b.since
            case .reliability where a.rank != b.rank, .agreement where a.rank != b.rank: a.rank < b.rank
            default: (a.claim.source, a.claim.at) < (b.claim.source, b.claim.at)
            }
        }
        self.name = name
        self.slot = slot
        self.policy = policy
        self.claims = sorted
        values = sorted.map { claim in sorted.firstIndex { $0.value.isIdentical(to: claim.value) } ?? 0 }
        unknown = .unknown(UnknownSet("crossing.\(name)"))
        hasMinutes = sorted.contains { $0.claim.fromMinute != nil || $0.claim.toMinute != nil }
    }
}

/// A claim with its value in both forms, and its source; a class for the same reason.
final class CompiledClaim: Sendable {
    let claim: Claim
    let value: Value
    let source: Source

    init(claim: Claim, value: Value, source: Source) {
        self.claim = claim
        self.value = value
        self.source = source
    }

    func isKnown(asOf day: Day) -> Bool {
        if let withdrawn = claim.withdrawn, withdrawn <= day { return false }
        return source.isKnown(asOf: day)
    }

    /// The minute at which it begins, and the last one in force.
    var minutes: ClosedRange<Int> {
        let first = claim.valid.from.map { Int($0.number) * 1440 + (claim.fromMinute ?? 0) } ?? FactResolver.always.lowerBound
        let last = claim.valid.to.map { Int($0.number) * 1440 + (claim.toMinute ?? 1439) } ?? FactResolver.always.upperBound
        return first...max(first, last)
    }

    /// When what it says began: its start, or else its publication.
    var since: Int {
        if claim.valid.from != nil { return minutes.lowerBound }
        return source.published.map { Int($0.lastDay.number) * 1440 } ?? FactResolver.always.lowerBound
    }

    /// Better claims come first: reliability, credibility, then the latest start or else publication.
    var rank: (Int, Int, Int) {
        let reliability = Source.Reliability.allCases.firstIndex(of: source.reliability) ?? 0
        return (reliability, claim.credibility, -since)
    }

    /// The last day on which its source was seen to say so.
    var lastSeen: Day? { (source.retrieved ?? source.published)?.lastDay }

    /// The day on which it was said; nil: not known.
    var told: Day? { (source.published ?? source.retrieved)?.lastDay }

    /// Whether nobody can tell which of two events came later.
    func isSimultaneous(with other: CompiledClaim) -> Bool {
        if since == other.since { return true }
        let isSameDay = since / 1440 == other.since / 1440
        return isSameDay && (claim.fromMinute == nil || other.claim.fromMinute == nil)
    }
}
