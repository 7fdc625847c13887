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
                let contact = finding.resolution.contacts[place]
                let isPossible = finding.certainty == .possible || contact.certainty == .possible
                ranked.append((rank(contact) + (isPossible ? 500 : 0), index, place))
            }
        }
        func contact(_ entry: (rank: Int, finding: Int, place: Int)) -> Contact {
            findings[entry.finding].resolution.contacts[entry.place]
        }
        ranked.sort { a, b in
            if a.rank != b.rank { return a.rank < b.rank }
            let (first, second) = (contact(a), contact(b))
            return (first.number ?? "", first.rule, a.place) < (second.number ?? "", second.rule, b.place)
        }
        return context.states.map { state in
            var own: [Contact] = []
            own.reserveCapacity(ranked.count)
            for entry in ranked {
                let country = findings[entry.finding].resolution.contacts[entry.place].country
                guard country == nil || country == state else { continue }
                own.append(contact(entry))
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
