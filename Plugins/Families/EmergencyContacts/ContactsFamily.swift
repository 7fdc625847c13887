public import AdvisoryModel
public import RuleEngine
import YAMLTree

/// Emergency contacts: they inform. A contact for certain nationalities is given to these (and, as protecting power, to those whom it represents);
/// where the traveler's nationality is not known it is given as possible.
///
/// ```yaml
/// - id: emergency-ru
///   title: { en: Emergency number in Russia }
///   contacts: [{ service: all, number: "112", country: RU, languages: [ru, en] }]
/// ```
public enum ContactsFamily: RuleFamily {
    /// `contacts`.
    public static let name = "contacts"

    /// The keys of a contacts rule.
    public static let fields = [
        FamilyField(
            "contacts",
            "whom to call: service, number, country, for, languages, hours, callableFrom, represents, url, email",
            example: "[{ service: all, number: \"112\", country: RU }]")
    ]

    /// Reads the contacts; at least one is needed, each with a service and a way to reach it.
    public static func decode(_ item: inout RuleItem) -> ContactsRule? {
        guard let node = item.fields.required("contacts", hint: "write a list of contacts") else { return nil }
        let nodes = item.fields.elements(of: node)
        if nodes.isEmpty { item.fields.report("missing-key", "the list of contacts is empty", at: node) }
        let contacts = nodes.compactMap { contact($0, &item) }
        return contacts.isEmpty || contacts.count != nodes.count ? nil : ContactsRule(contacts)
    }

    private static func contact(_ node: Node, _ item: inout RuleItem) -> Contact? {
        var fields = FieldReader(node, "a contact")
        let services = item.vocabulary.fieldValues["contacts.service"] ?? []
        let service = fields.required("service").flatMap { fields.word(of: $0, in: services, name: "contacts.service") }
        let contact = Contact(
            service: service ?? "", number: fields.text("number"), country: fields.country("country"),
            for: fields.countries("for") ?? [], languages: fields.languages("languages") ?? [],
            hours: fields.text("hours"), callableFrom: fields.countries("callableFrom") ?? [],
            represents: fields.countries("represents") ?? [], url: fields.text("url"), email: fields.text("email"),
            rule: item.id)
        if node.kind == .mapping, contact.number == nil, contact.url == nil, contact.email == nil {
            fields.report(
                "missing-key", "the contact cannot be reached", at: node, hint: "give a `number`, a `url` or an `email`"
            )
        }
        let findings = fields.finish()
        item.fields.report(findings)
        return service == nil || !findings.isEmpty ? nil : contact
    }

    /// Each rule informs; its contacts are those meant for the traveler.
    public static func resolve(_ rules: [AppliedRule<ContactsRule>], in context: CheckContext) -> [Resolution] {
        rules.map { rule in
            if !rule.payload.isForSome {
                return Resolution(.informs, details: rule.payload.details, contacts: rule.payload.contacts)
            }
            let meant = rule.payload.contacts.indices.compactMap { index in
                own(rule.payload.contacts[index], for: context.request.traveler).map { (index, contact: $0) }
            }
            let isDoubtful = meant.contains { $0.contact.certainty == .possible }
            return Resolution(
                .informs, details: [.init("contacts", .array(meant.map { rule.payload.shown[$0.0] }))],
                missing: isDoubtful ? ["traveler.nationalities"] : [], contacts: meant.map(\.contact))
        }
    }

    /// The contact as it concerns the traveler; nil if it is meant for others.
    private static func own(_ contact: Contact, for traveler: Traveler) -> Contact? {
        if contact.for.isEmpty, contact.represents.isEmpty { return contact }
        guard let nationalities = traveler.nationalities, !nationalities.isEmpty else {
            var doubtful = contact
            doubtful.certainty = .possible
            return doubtful
        }
        let isMeant = nationalities.contains { contact.for.contains($0) || contact.represents.contains($0) }
        return isMeant ? contact : nil
    }
}
