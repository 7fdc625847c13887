import AdvisoryModel

/// Whom to call on each side: the traveler's own consular help first.
struct ContactSides {
    let context: CheckContext

    func sides(_ findings: [Finding]) -> [SideContacts] {
        var contacts: [Contact] = []
        for finding in findings {
            for contact in finding.resolution.contacts {
                var contact = contact
                if finding.certainty == .possible { contact.certainty = .possible }
                if !contacts.contains(contact) { contacts.append(contact) }
            }
        }
        let ranked = contacts.map { (key: key($0), contact: $0) }.sorted { $0.key < $1.key }.map(\.contact)
        return context.states.map { state in
            SideContacts(country: state, contacts: ranked.filter { $0.country == nil || $0.country == state })
        }
    }

    private func key(_ contact: Contact) -> (Int, String, String) {
        let services = context.vocabulary.fieldValues["contacts.service"] ?? []
        let service = services.firstIndex(of: contact.service) ?? services.count
        let rank =
            (isOwnConsularHelp(contact) ? 0 : 1000) + (contact.certainty == .certain ? 0 : 500) + min(service, 499)
        return (rank, contact.number ?? "", contact.rule)
    }

    private func isOwnConsularHelp(_ contact: Contact) -> Bool {
        guard contact.service == "consular" else { return false }
        let nationalities = context.request.traveler.nationalities ?? []
        return !Set(nationalities).isDisjoint(with: contact.for + contact.represents)
    }
}
