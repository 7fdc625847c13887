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
    public static func decode(_ item: inout RuleItem) -> [Contact]? {
        guard let node = item.fields.required("contacts", hint: "write a list of contacts") else { return nil }
        let nodes = item.fields.elements(of: node)
        if nodes.isEmpty { item.fields.report("missing-key", "the list of contacts is empty", at: node) }
        let contacts = nodes.compactMap { contact($0, &item) }
        return contacts.isEmpty || contacts.count != nodes.count ? nil : contacts
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
    public static func resolve(_ rules: [AppliedRule<[Contact]>], in context: CheckContext) -> [Resolution] {
        rules.map { rule in
            let meant = rule.payload.compactMap { own($0, for: context.request.traveler) }
            let isDoubtful = meant.contains { $0.certainty == .possible }
            return Resolution(
                .informs, details: [.init("contacts", .array(meant.map(json)))],
                missing: isDoubtful ? ["traveler.nationalities"] : [], contacts: meant)
        }
    }

    /// The contact as it concerns the traveler; nil if it is meant for others.
    private static func own(_ contact: Contact, for traveler: Traveler) -> Contact? {
        let nationals = contact.for + contact.represents
        if nationals.isEmpty { return contact }
        guard let nationalities = traveler.nationalities, !nationalities.isEmpty else {
            var doubtful = contact
            doubtful.certainty = .possible
            return doubtful
        }
        return Set(nationalities).isDisjoint(with: nationals) ? nil : contact
    }

    private static func json(_ contact: Contact) -> JSONValue {
        var members: [JSONValue.Member] = [.init("service", .string(contact.service))]
        func add(_ key: String, _ text: String?) {
            if let text { members.append(.init(key, .string(text))) }
        }
        func add(_ key: String, _ list: [String]) {
            if !list.isEmpty { members.append(.init(key, .array(list.map { .string($0) }))) }
        }
        add("number", contact.number)
        add("country", contact.country)
        add("for", contact.for)
        add("languages", contact.languages)
        add("hours", contact.hours)
        add("callableFrom", contact.callableFrom)
        add("represents", contact.represents)
        add("url", contact.url)
        add("email", contact.email)
        return .object(members)
    }
}
