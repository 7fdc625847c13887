import AdvisoryModel

/// Whom a report names to call, with the rules that say so: most of these say the same to everybody, and are the same objects for many requests.
struct KeptContacts: Sendable {
    let rules: [ResolvedRule]
    let states: [String]
    let sides: [SideContacts]

    /// Whether they are those of some rules, in this order, on the sides of some states.
    func areOf(_ others: [ResolvedRule], _ states: [String]) -> Bool {
        rules.count == others.count && rules.indices.allSatisfy { rules[$0] === others[$0] } && self.states == states
    }
}
