package import AdvisoryModel
package import CEL
import TripClocks

/// A claim with its value in both forms, and its source; a class for the same reason.
package final class CompiledClaim: Sendable {
    package let claim: Claim
    package let value: Value
    package let source: Source

    package init(claim: Claim, value: Value, source: Source) {
        self.claim = claim
        self.value = value
        self.source = source
    }

    package func isKnown(asOf day: Day) -> Bool {
        if let withdrawn = claim.withdrawn, withdrawn <= day { return false }
        return source.isKnown(asOf: day)
    }

    /// The minute at which it begins, and the last one in force.
    package var minutes: ClosedRange<Int> {
        let always = TripMinutes.always
        let first = claim.valid.from.map { TripMinutes.number($0.day, $0.minute ?? 0) } ?? always.lowerBound
        let last = claim.valid.to.map { TripMinutes.number($0.day, $0.minute ?? ClockTime.last) } ?? always.upperBound
        return first...max(first, last)
    }

    /// When what it says began: its start, or else its publication.
    package var since: Int {
        if claim.valid.from != nil { return minutes.lowerBound }
        return source.publishedBy.map { TripMinutes.number($0, 0) } ?? TripMinutes.always.lowerBound
    }

    /// Better claims come first: reliability, credibility, then the latest start or else publication.
    package var rank: (Int, Int, Int) {
        let reliability = Source.Reliability.allCases.firstIndex(of: source.reliability) ?? 0
        return (reliability, claim.credibility, -since)
    }

    /// What orders claims of one rank: the same wherever they stand in their files, but for those that are alike.
    package var name: (String, String, Int, Int, String) {
        (claim.source, value.displayText, minutes.lowerBound, minutes.upperBound, claim.at)
    }

    /// The last day on which its source was seen to say so; of several possible days the first.
    package var lastSeen: Day? { (source.retrieved ?? source.published)?.firstDay }

    /// The day on which it was said, of several possible days the last; nil: not known.
    package var told: Day? { source.publishedBy ?? source.retrieved?.lastDay }

    /// Whether it is the later one of two events for certain.
    package func isAfter(_ other: CompiledClaim) -> Bool { since > other.since && !isSimultaneous(with: other) }

    /// Whether it cannot be told which of two events came later.
    package func isSimultaneous(with other: CompiledClaim) -> Bool {
        if since == other.since { return true }
        let isSameDay = since / 1440 == other.since / 1440
        return isSameDay && (claim.valid.from?.minute == nil || other.claim.valid.from?.minute == nil)
    }
}

extension CompiledClaim {
    package var contested: ContestedClaim {
        ContestedClaim(value: claim.value, source: claim.source, valid: claim.valid, at: claim.at)
    }

    /// The last days before it is published or withdrawn.
    package var changes: [LastDay] {
        [
            LastDay(source.publishedBy?.adding(days: -1), .publication, of: source.id),
            LastDay(claim.withdrawn?.adding(days: -1), .claimWithdrawn, of: source.id),
        ].compactMap { $0 }
    }

    /// The last day on which it is fresh.
    package var freshUntil: LastDay? { LastDay(source.freshUntil, .sourceStale, of: source.id) }
}
