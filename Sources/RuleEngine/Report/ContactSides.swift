import AdvisoryModel
import OnceMadeParts
import RuleLanguage
import RulebookFacts

/// Whom to call on each side, in the order that the families give.
struct ContactSides {
    let context: CheckContext
    /// What was found for other requests; nil: that is not kept.
    let kept: LastMade<KeptContacts>?

    /// Those of the rules that count.
    func sides(_ applying: [ResolvedRule]) -> [SideContacts] {
        let giving = applying.picked { $0.counts && $0.hasContacts }
        if let known = kept?.first(where: { $0.areOf(giving, context.states) }) { return known.sides }
        let found = found(giving)
        // Others are made for each request, which no other one has.
        if giving.allSatisfy({ $0.told != nil }) {
            kept?.keep(KeptContacts(rules: giving, states: context.states, sides: found))
        }
        return found
    }

    private func found(_ applying: [ResolvedRule]) -> [SideContacts] {
        // Contacts are large: only their indices are sorted.
        var ranked: [(rank: RankedContact.Rank, isPossible: Bool, hasNumber: Bool, resolved: Int, contact: Int)] = []
        ranked.reserveCapacity(16)
        for index in applying.indices {
            let resolved = applying[index]
            // A rule names each of its contacts once, and every contact names its rule: none is there twice.
            resolved.resolution.contacts.withUnsafeBufferPointer { contacts in
                for place in contacts.indices {
                    let contact = contacts.baseAddress.unsafelyUnwrapped + place
                    let isPossible = resolved.certainty == .possible || contact.pointee.contact.certainty == .possible
                    let hasNumber = contact.pointee.contact.number != nil
                    ranked.append((contact.pointee.rank, isPossible, hasNumber, index, place))
                }
            }
        }
        ranked.sort { a, b in
            if a.rank.isOwn != b.rank.isOwn { return a.rank.isOwn }
            if a.isPossible != b.isPossible { return b.isPossible }
            if a.rank.order != b.rank.order { return a.rank.order < b.rank.order }
            // Before numbers that may not be right: that there may be none.
            if a.isPossible, a.hasNumber != b.hasNumber { return b.hasNumber }
            // Findings of one family are in the order of their rules, and each has the author's order.
            return (a.resolved, a.contact) < (b.resolved, b.contact)
        }
        return context.states.map { state in
            var own: [Contact] = []
            own.reserveCapacity(ranked.count)
            for entry in ranked {
                applying[entry.resolved].resolution.contacts.withUnsafeBufferPointer { contacts in
                    let contact = contacts.baseAddress.unsafelyUnwrapped + entry.contact
                    guard contact.pointee.contact.country.map({ $0 == state }) ?? true else { return }
                    own.append(contact.pointee.contact)
                    if entry.isPossible { own[own.count - 1].certainty = .possible }
                }
            }
            return SideContacts(country: state, contacts: own)
        }
    }
}
