import AdvisoryModel
package import CEL

/// The claims of one fact of one crossing, best first; a class, because facts are weighed for every request.
package final class CompiledFact: Sendable {
    package let name: String
    package let slot: Slot
    package let claims: [CompiledClaim]
    /// For each claim a number that claims of the same value share.
    package let values: [Int]
    /// For each claim a number that claims of the same rank share.
    let ranks: [Int]
    /// What it is while nothing is known of it.
    let unknown: Value

    package init(name: String, slot: Slot, claims: [CompiledClaim]) {
        let sorted = claims.sorted { a, b in
            a.rank != b.rank ? a.rank < b.rank : (a.claim.source, a.claim.at) < (b.claim.source, b.claim.at)
        }
        self.name = name
        self.slot = slot
        self.claims = sorted
        values = sorted.map { claim in sorted.firstIndex { $0.value.isIdentical(to: claim.value) } ?? 0 }
        ranks = sorted.map { claim in sorted.firstIndex { $0.rank == claim.rank } ?? 0 }
        unknown = .unknown(UnknownSet("crossing.\(name)"))
    }
}
