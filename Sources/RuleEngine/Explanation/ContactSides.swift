import AdvisoryModel

/// Whom to call on each side: the traveler's own consular help first.
struct ContactSides {
    private let context: CheckContext
    private let services: [String]
    private let nationalities: [String]

    init(context: CheckContext) {
        self.context = context
        services = context.vocabulary.fieldValues["contacts.service"] ?? []
        nationalities = context.request.traveler.nationalities ?? []
    }

    func sides(_ findings: [Finding]) -> [SideContacts] {
        // Contacts are large: only where they stand is sorted.
        var ranked: [(rank: Int, finding: Int, place: Int)] = []
        for (index, finding) in findings.enumerated() {
            // A rule names each of its contacts once, and every contact names its rule: none is there twice.
            for place in finding.resolution.contacts.indices {
                let isPossible =
                    finding.certainty == .possible || finding.resolution.contacts[place].certainty == .possible
                ranked.append((rank(finding.resolution.contacts[place]) + (isPossible ? 500 : 0), index, place))
            }
        }
        ranked.sort { a, b in
            if a.rank != b.rank { return a.rank < b.rank }
            let own = findings[a.finding].resolution.contacts[a.place].number ?? ""
            let other = findings[b.finding].resolution.contacts[b.place].number ?? ""
            // Findings of one family are in the order of their rules.
            return own != other ? own < other : (a.finding, a.place) < (b.finding, b.place)
        }
        return context.states.map { state in
            var own: [Contact] = []
            own.reserveCapacity(ranked.count)
            for entry in ranked {
                let country = findings[entry.finding].resolution.contacts[entry.place].country
                guard country == nil || country == state else { continue }
                own.append(findings[entry.finding].resolution.contacts[entry.place])
                if findings[entry.finding].certainty == .possible { own[own.count - 1].certainty = .possible }
            }
            return SideContacts(country: state, contacts: own)
        }
    }

    private func rank(_ contact: Contact) -> Int {
        let service = services.firstIndex(of: contact.service) ?? services.count
        return (isOwnConsularHelp(contact) ? 0 : 1000) + min(service, 499)
    }

    private func isOwnConsularHelp(_ contact: Contact) -> Bool {
        guard contact.service == "consular" else { return false }
        return nationalities.contains { contact.for.contains($0) || contact.represents.contains($0) }
    }
}
