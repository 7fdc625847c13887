package import AdvisoryModel
package import CEL

/// The claims of one fact of one crossing, in the order in which its policy prefers them; a class, because facts are weighed for every request.
package final class CompiledFact: Sendable {
    package let name: String
    /// The name of its attribute.
    package let attribute: String
    package let slot: Slot
    package let policy: ClaimPolicy
    package let claims: [CompiledClaim]
    /// For each claim a number that claims of the same value share.
    package let values: [Int]
    /// What it is while nothing is known of it.
    package let unknown: Value
    /// The side whose clock its claims follow; nil: that of the state that is left.
    package let zone: String?
    /// Whether the time of day of a trip may decide which claims are in force.
    package let readsTime: Bool

    package init(name: String, slot: Slot, policy: ClaimPolicy, claims: [CompiledClaim]) {
        let sorted = claims.sorted { a, b in
            switch policy {
            case .latest where a.since != b.since: a.since > b.since
            case .reliability where a.rank != b.rank, .agreement where a.rank != b.rank: a.rank < b.rank
            default: a.name < b.name
            }
        }
        self.name = name
        attribute = "crossing.\(name)"
        self.slot = slot
        self.policy = policy
        self.claims = sorted
        values = sorted.map { claim in sorted.firstIndex { $0.value.isIdentical(to: claim.value) } ?? 0 }
        unknown = .unknown(UnknownSet("crossing.\(name)"))
        zone = sorted.first?.claim.zone
        readsTime = sorted.contains { $0.claim.valid.hasMinutes || $0.claim.zone != nil && $0.claim.valid != .always }
    }
}
