import AdvisoryModel

/// Whom to call on each side, in the order that the families give.
struct ContactSides {
    let context: CheckContext

    func sides(_ findings: [Finding]) -> [SideContacts] {
        func hasNumber(_ finding: Int, _ contact: Int) -> Bool {
            findings[finding].resolution.contacts[contact].contact.number != nil
        }
        // Contacts are large: only their indices are sorted.
        var ranked: [(rank: RankedContact.Rank, isPossible: Bool, finding: Int, contact: Int)] = []
        for (index, finding) in findings.enumerated() {
            // A rule names each of its contacts once, and every contact names its rule: none is there twice.
            for contact in finding.resolution.contacts.indices {
                let entry = finding.resolution.contacts[contact]
                let isPossible = finding.certainty == .possible || entry.contact.certainty == .possible
                ranked.append((entry.rank, isPossible, index, contact))
            }
        }
        ranked.sort { a, b in
            if a.rank.isOwn != b.rank.isOwn { return a.rank.isOwn }
            if a.isPossible != b.isPossible { return b.isPossible }
            if a.rank.order != b.rank.order { return a.rank.order < b.rank.order }
            // Before numbers that may not be right: that there may be none.
            if a.isPossible, hasNumber(a.finding, a.contact) != hasNumber(b.finding, b.contact) {
                return hasNumber(b.finding, b.contact)
            }
            // Findings of one family are in the order of their rules, and each has the author's order.
            return (a.finding, a.contact) < (b.finding, b.contact)
        }
        return context.states.map { state in
            var own: [Contact] = []
            own.reserveCapacity(ranked.count)
            for entry in ranked {
                let country = findings[entry.finding].resolution.contacts[entry.contact].contact.country
                guard country == nil || country == state else { continue }
                own.append(findings[entry.finding].resolution.contacts[entry.contact].contact)
                if findings[entry.finding].certainty == .possible { own[own.count - 1].certainty = .possible }
            }
            return SideContacts(country: state, contacts: own)
        }
    }
}
