import AdvisoryModel
import RulebookFacts
import Synchronization

/// Whom reports name to call, by the rules that say so: most of these say the same to everybody, and are the same objects for many requests.
final class KeptContacts: Sendable {
    private struct Sides: Sendable {
        let rules: [ResolvedRule]
        let states: [String]
        let sides: [SideContacts]
    }

    /// By the states that are left and entered, and by nationality.
    private let last = Mutex(Recent<Sides>(most: 32))

    /// The contacts of these rules, in this order, on the sides of these states; nil: they are not kept.
    func sides(of rules: [ResolvedRule], _ states: [String]) -> [SideContacts]? {
        last.withLock { last in
            last.first { Self.areSame($0.rules, rules) && $0.states == states }.map { last.kept[$0].sides }
        }
    }

    private static func areSame(_ some: [ResolvedRule], _ others: [ResolvedRule]) -> Bool {
        some.count == others.count && some.indices.allSatisfy { some[$0] === others[$0] }
    }

    /// Keeps the contacts of rules, where other requests may meet the same ones.
    func keep(_ sides: [SideContacts], of rules: [ResolvedRule], _ states: [String]) {
        guard rules.allSatisfy({ $0.told != nil }) else { return }
        last.withLock { _ = $0.add(Sides(rules: rules, states: states, sides: sides)) }
    }
}
