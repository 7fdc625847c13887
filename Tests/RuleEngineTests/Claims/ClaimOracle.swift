import AdvisoryModel

/// The table of policies as plainly as it can be said: every sentence is a search over all claims.
struct ClaimOracle {
    let claims: [RandomClaim]
    let asOf: Day

    struct Answer: Equatable {
        /// Nil: not known.
        var value: String?
        var isStale = false
    }

    /// What a fact is on one day.
    func answer(_ policy: String, on date: Day) -> Answer {
        let inForce = claims.filter { claim in
            let isPublished = claim.published.map { $0 <= asOf } ?? true
            let isWithdrawn = claim.withdrawn.map { $0 <= asOf } ?? false
            return isPublished && !isWithdrawn && (claim.from ?? .first) <= date && date <= (claim.to ?? .last)
        }
        switch policy {
        case "reliability": return byReliability(inForce)
        case "agreement": return byAgreement(inForce)
        case "latest": return latest(inForce)
        default: return latest(inForce.filter { $0.reliability <= .c })
        }
    }

    /// Without a date a fact is what it is on every day.
    func answerOnEveryDay(_ policy: String) -> Answer {
        let edges = RandomClaim.days.flatMap { [$0.adding(days: -1), $0, $0.adding(days: 1)] }
        let answers = ([.first, .last] + edges).map { answer(policy, on: $0) }
        guard let first = answers.first, answers.allSatisfy({ $0.value == first.value }) else { return Answer() }
        return Answer(value: first.value, isStale: answers.contains { $0.isStale })
    }

    /// Best reliability, then credibility, then the latest `from` or else publication.
    private func byReliability(_ inForce: [RandomClaim]) -> Answer {
        func isBetter(_ a: RandomClaim, _ b: RandomClaim) -> Bool {
            if a.reliability != b.reliability { return a.reliability < b.reliability }
            if a.credibility != b.credibility { return a.credibility < b.credibility }
            return began(a) > began(b)
        }
        for value in RandomClaim.values {
            let (own, others) = (inForce.filter { $0.value == value }, inForce.filter { $0.value != value })
            guard own.contains(where: { claim in others.allSatisfy { isBetter(claim, $0) } }) else { continue }
            // A source outvotes only what it could have known.
            for other in others {
                let seen = own.filter { $0.reliability <= other.reliability }.compactMap {
                    $0.retrieved ?? $0.published
                }
                guard let told = other.published ?? other.retrieved, seen.contains(where: { $0 >= told }) else {
                    return Answer()
                }
            }
            return answer(value, own)
        }
        return Answer()
    }

    /// The latest `from`, else publication.
    private func latest(_ inForce: [RandomClaim]) -> Answer {
        guard let last = inForce.map({ began($0) }).max() else { return Answer() }
        let values = Set(inForce.filter { began($0) == last }.map(\.value))
        // Two values from one day.
        guard values.count == 1, let value = values.first else { return Answer() }
        let others = inForce.filter { $0.value != value }
        let own = inForce.filter { claim in claim.value == value && others.allSatisfy { began($0) < began(claim) } }
        // An event counts until somebody says otherwise later.
        let seen = own.compactMap { $0.retrieved ?? $0.published }
        for other in others {
            guard let told = other.published ?? other.retrieved, seen.contains(where: { $0 >= told }) else {
                return Answer()
            }
        }
        return answer(value, own)
    }

    /// Unknown unless all agree.
    private func byAgreement(_ inForce: [RandomClaim]) -> Answer {
        guard let first = inForce.first, inForce.allSatisfy({ $0.value == first.value }) else { return Answer() }
        return answer(first.value, inForce)
    }

    private func began(_ claim: RandomClaim) -> Day { claim.from ?? claim.published ?? .first }

    /// A fact is stale only if all that supports it is.
    private func answer(_ value: String, _ support: [RandomClaim]) -> Answer {
        Answer(value: value, isStale: support.allSatisfy { isStale($0) })
    }

    private func isStale(_ claim: RandomClaim) -> Bool {
        guard let retrieved = claim.retrieved else { return true }
        return asOf > retrieved.adding(days: claim.isFresh ? 9000 : 1)
    }
}
