package import AdvisoryModel
package import CEL

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

    func isKnown(asOf day: Day) -> Bool {
        if let withdrawn = claim.withdrawn, withdrawn <= day { return false }
        return source.isKnown(asOf: day)
    }

    /// Better claims come first: reliability, credibility, then the latest start or else publication.
    var rank: (Int, Int, Int32) {
        let since = claim.valid.from ?? source.published?.lastDay
        let reliability = Source.Reliability.allCases.firstIndex(of: source.reliability) ?? 0
        return (reliability, claim.credibility, -(since?.number ?? Day.first.number))
    }
}

extension CompiledClaim {
    func contested(asOf: Day) -> ContestedClaim {
        ContestedClaim(
            value: claim.value, source: claim.source, reliability: source.reliability, published: source.published,
            valid: claim.valid, stale: source.isStale(asOf: asOf), at: claim.at)
    }
}
