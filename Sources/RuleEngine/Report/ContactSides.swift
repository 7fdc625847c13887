import AdvisoryModel

/// Whom to call on each side, in the order that the families give.
struct ContactSides {
    let context: CheckContext

    func sides(_ findings: [Finding]) -> [SideContacts] {
        // Contacts are large: only where they stand is sorted.
        var ranked: [(rank: RankedContact.Rank, isPossible: Bool, finding: Int, place: Int)] = []
        for (index, finding) in findings.enumerated() {
            // A rule names each of its contacts once, and every contact names its rule: none is there twice.
            for place in finding.resolution.contacts.indices {
                let entry = finding.resolution.contacts[place]
                let isPossible = finding.certainty == .possible || entry.contact.certainty == .possible
                ranked.append((entry.rank, isPossible, index, place))
            }
        }
        ranked.sort { a, b in
            if a.rank.isOwn != b.rank.isOwn { return a.rank.isOwn }
            if a.isPossible != b.isPossible { return b.isPossible }
            if a.rank.place != b.rank.place { return a.rank.place < b.rank.place }
            let own = findings[a.finding].resolution.contacts[a.place].contact.number ?? ""
            let other = findings[b.finding].resolution.contacts[b.place].contact.number ?? ""
            // Findings of one family are in the order of their rules.
            return own != other ? own < other : (a.finding, a.place) < (b.finding, b.place)
        }
        return context.states.map { state in
            var own: [Contact] = []
            own.reserveCapacity(ranked.count)
            for entry in ranked {
                let country = findings[entry.finding].resolution.contacts[entry.place].contact.country
                guard country == nil || country == state else { continue }
                own.append(findings[entry.finding].resolution.contacts[entry.place].contact)
                if findings[entry.finding].certainty == .possible { own[own.count - 1].certainty = .possible }
            }
            return SideContacts(country: state, contacts: own)
        }
    }
}
