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
        return context.states.map { state in
            let own = contacts.filter { $0.country == nil || $0.country == state }
            return SideContacts(country: state, contacts: own.sorted { key($0) < key($1) })
        }
    }

    private func key(_ contact: Contact) -> (Int, Int, Int, String, String) {
        let services = context.vocabulary.fieldValues["contacts.service"] ?? []
        return (
            isOwnConsularHelp(contact) ? 0 : 1, contact.certainty == .certain ? 0 : 1,
            services.firstIndex(of: contact.service) ?? services.count, contact.number ?? "", contact.rule
        )
    }

    private func isOwnConsularHelp(_ contact: Contact) -> Bool {
        guard contact.service == "consular" else { return false }
        let nationalities = context.request.traveler.nationalities ?? []
        return !Set(nationalities).isDisjoint(with: contact.for + contact.represents)
    }
}
