import AdvisoryModel
import JSON
public import ReportLanguages
public import RuleEngine
public import RuleLanguage
public import SourceDiagnostics
import YAMLTree

/// Emergency contacts: they inform. A contact for certain nationalities is given to these (and, as protecting power, to those whom it represents);
/// where the traveler's nationality is not known it is given as possible.
///
/// ```yaml
/// - id: emergency-ru
///   title: { en: Emergency number in Russia }
///   contacts: [{ service: all, name: { en: One number for all }, number: "112", country: RU, languages: [ru, en] }]
/// ```
public enum ContactsFamily: RuleFamily {
    /// `contacts`.
    public static let name = "contacts"

    /// Numbers that nobody can dial, or that are none of their country.
    public static let diagnosticCodes = ContactsCode.all

    /// The keys of a contacts rule.
    public static let fields = [
        FamilyField(
            "contacts", "whom to call", .list(.mapping(keysOfContacts)),
            example: "[{ service: all, number: \"112\", country: RU }]", isRequired: true)
    ]

    private static let keysOfContacts = [
        FamilyField("service", "what the contact does", .text, example: "police", isRequired: true),
        FamilyField("name", "what tells it from others", .localizedText, example: "{ en: Embassy in Moscow }"),
        FamilyField("number", "a number with its country code, or a short one", .text, example: "\"+7 495 123-45-67\""),
        FamilyField("country", "the side of the border on which it helps", .country, example: "RU"),
        FamilyField("for", "the nationals for whom it is meant; everybody without it", .list(.country), example: "FR"),
        FamilyField(
            "represents", "other nationals whom it helps, as a protecting power", .list(.country), example: "[US, CA]"),
        FamilyField("languages", "the languages spoken there", .list(.language), example: "[ru, en]"),
        FamilyField("hours", "when somebody answers", .text, example: "\"Mo-Fr 09:00-17:00\""),
        FamilyField(
            "callableFrom", "the countries from which the number works; any without it", .list(.country), example: "KP"),
        FamilyField("url", "its page", .text, example: "https://example.org"),
        FamilyField("email", "its address", .text, example: "consul@example.org"),
    ]

    /// What contacts do; the order is that in which to call them.
    public static let lists = [
        "contacts.service": ["all", "police", "ambulance", "fire", "rescue", "consular", "operator", "insurer"]
    ]

    /// They are said with whom to call.
    public static let givesContacts = true

    /// Whom to call changes no verdict.
    public static let onlyAdvises = true

    /// Reads the contacts; at least one is needed, each with a service and a way to reach it.
    public static func decode(_ item: inout RuleItem) -> ContactsRule? {
        guard let node = item.fields.required("contacts", hint: "write a list of contacts") else { return nil }
        let nodes = item.fields.elements(of: node)
        if nodes.isEmpty {
            item.fields.report(
                .missingKey, "the list of contacts is empty", at: node, hint: "name whom to call, or remove the rule")
        }
        let contacts = nodes.compactMap { contact($0, &item) }
        if contacts.isEmpty || contacts.count != nodes.count { return nil }
        return ContactsRule(contacts, services: services(item))
    }

    private static func contact(_ node: Node, _ item: inout RuleItem) -> ContactsRule.Entry? {
        var fields = FieldReader(node, "a contact")
        let service = fields.required("service").flatMap {
            fields.word(of: $0, in: services(item), name: "contacts.service")
        }
        let number = fields.value("number")
        let contact = Contact(
            service: service ?? "", number: fields.text("number"), country: fields.country("country"),
            for: fields.countries("for") ?? [], languages: fields.languages("languages") ?? [],
            hours: fields.text("hours"), callableFrom: fields.countries("callableFrom") ?? [],
            represents: fields.countries("represents") ?? [], url: fields.text("url"), email: fields.text("email"),
            rule: item.id)
        if node.kind == .mapping, contact.number == nil, contact.url == nil, contact.email == nil {
            fields.report(
                .missingKey, "the contact cannot be reached", at: node, hint: "give a `number`, a `url` or an `email`"
            )
        }
        checkAddresses(of: contact, &fields)
        let name = fields.plainLocalizedText("name")
        if let number, contact.number != nil { check(number, of: contact, &fields) }
        let findings = fields.finish()
        item.fields.report(findings)
        return service == nil || findings.hasErrors ? nil : ContactsRule.Entry(contact: contact, name: name)
    }

    /// Services that short numbers reach.
    private static let emergencies = ["all", "police", "ambulance", "fire", "rescue"]

    private static func check(_ node: Node, of contact: Contact, _ fields: inout FieldReader) {
        func report(_ code: DiagnosticCode, _ message: String, hint: String) {
            fields.report([Diagnostic(code, message, file: node.file.path, span: node.span, hint: hint)])
        }
        guard let number = ContactNumber(node.text) else {
            return report(
                ContactsCode.invalidNumber, "`\(node.text)` is not a telephone number",
                hint: "write a number with its country code, such as `+7 423 230-00-70`, or a short one such as `112`")
        }
        guard emergencies.contains(contact.service) else { return }
        guard let country = contact.country else {
            return report(
                ContactsCode.noCountry, "`\(node.text)` has no `country`, and is told for both sides of the border",
                hint: "say where it helps: `country: RU`; what helps on both sides is written once for each")
        }
        guard case .short(let digits) = number,
            EmergencyNumbers.contains(digits, of: country) == false, let known = EmergencyNumbers.numbers(of: country)
        else { return }
        report(
            ContactsCode.unusualNumber, "`\(node.text)` is not known as an emergency number of `\(country)`",
            hint:
                "known are \(FieldReader.list(known)); where a source says so, accept it: `# accept(rulebook/unusual-number): REASON`"
        )
    }

    private static func checkAddresses(of contact: Contact, _ fields: inout FieldReader) {
        for (key, isRight, form) in [
            ("url", contact.url.map(WebAddress.isPage), "the address of a page, such as `https://example.org/help`"),
            ("email", contact.email.map(WebAddress.isMail), "an address of mail, such as `consul@example.org`"),
        ] {
            guard isRight == false, let node = fields.value(key) else { continue }
            let finding = Diagnostic(
                ContactsCode.invalidAddress, "`\(node.text)` is no address that can be opened", file: node.file.path,
                span: node.span, hint: "write \(form)")
            fields.report([finding])
        }
    }

    private static func services(_ item: RuleItem) -> [String] {
        item.vocabulary.fieldValues["contacts.service"] ?? []
    }

    /// It is the same on every day.
    public static func pace(_ rule: ContactsRule) -> RulePace { .turns() }

    /// The same to everybody, unless a contact is that of some traveler's own state or has a name in several languages.
    public static func steady(_ rule: ContactsRule, languages: [String]) -> Resolution? {
        rule.isAlwaysTheSame ? Resolution(.informs, details: rule.details, contacts: rule.contacts) : nil
    }

    /// Each rule informs; its contacts are those meant for the traveler.
    public static func resolve(_ rules: AppliedRules<ContactsRule>, in context: CheckContext) -> [Resolution] {
        rules.map { rule in
            if let steady = steady(rule.payload, languages: context.languages) { return steady }
            let meant = rule.payload.contacts.indices.compactMap { index in
                own(rule.payload.contacts[index], for: context.request.traveler).map { entry in
                    var entry = entry
                    entry.contact.name = rule.payload.name(of: index, in: context.languages)
                    return (index, entry: entry)
                }
            }
            let shown = meant.map { index, entry in
                entry.contact.name == nil ? rule.payload.shown[index] : ContactsRule.json(entry.contact)
            }
            let isDoubtful = meant.contains { $0.entry.contact.certainty == .possible }
            return Resolution(
                .informs, details: [.init("contacts", .array(shown))],
                missing: isDoubtful ? ["traveler.nationalities"] : [], contacts: meant.map(\.entry))
        }
    }

    /// The contact as it concerns the traveler; nil if it is meant for others.
    private static func own(_ entry: RankedContact, for traveler: Traveler) -> RankedContact? {
        let contact = entry.contact
        if contact.for.isEmpty, contact.represents.isEmpty { return entry }
        var entry = entry
        guard let nationalities = traveler.nationalities, !nationalities.isEmpty else {
            entry.contact.certainty = .possible
            return entry
        }
        guard nationalities.contains(where: { contact.for.contains($0) || contact.represents.contains($0) }) else {
            return nil
        }
        // A traveler's own consulate is whom to call first.
        entry.rank.isOwn = contact.service == "consular"
        return entry
    }

    /// The contacts are said for each side; nothing is left to say of them here.
    public static func lines(_ details: DetailWriter) -> [ReportLine] {
        details.lines { $0.key == "contacts" ? nil : details.line($0) }
    }
}
