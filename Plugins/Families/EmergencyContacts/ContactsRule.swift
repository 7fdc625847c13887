import AdvisoryModel
import JSON
public import RuleEngine
public import RuleLanguage

/// What a contacts rule says: whom to call, each contact once.
public final class ContactsRule: Sendable {
    /// The contacts.
    public let contacts: [RankedContact]
    /// The same as the report's details show them, in their order.
    let shown: [JSONValue]
    /// The details where all of them are meant for the traveler.
    let details: [JSONValue.Member]
    /// Whether some are meant for certain nationalities only.
    let isForSome: Bool
    /// What tells contacts of the same service apart, by language; nil where none has a name.
    private let names: [LocalizedText?]?

    /// A contact as it is written, with its name by language.
    struct Entry: Hashable {
        var contact: Contact
        var name: LocalizedText?
    }

    /// - Parameter services: what contacts do, in the order in which to call them.
    init(_ entries: [Entry], services: [String]) {
        var seen = Set<Entry>()
        let entries = entries.count > 1 ? entries.filter { seen.insert($0).inserted } : entries
        let distinct = entries.map(\.contact)
        names = entries.contains { $0.name != nil } ? entries.map(\.name) : nil
        self.contacts = distinct.map { contact in
            RankedContact(
                contact, rank: RankedContact.Rank(order: services.firstIndex(of: contact.service) ?? services.count))
        }
        shown = distinct.map(Self.json)
        details = [.init("contacts", .array(shown))]
        isForSome = distinct.contains { !$0.for.isEmpty || !$0.represents.isEmpty }
    }

    /// Whether what it says depends on who travels, or in which language it is said.
    var isAlwaysTheSame: Bool { !isForSome && names == nil }

    /// The name of a contact in the first language that it has.
    func name(of contact: Int, in languages: [String]) -> String? {
        names.flatMap { $0[contact]?.text(for: languages)?.text }
    }

    static func json(_ contact: Contact) -> JSONValue {
        var members: [JSONValue.Member] = [.init("service", .string(contact.service))]
        func add(_ key: String, _ text: String?) {
            if let text { members.append(.init(key, .string(text))) }
        }
        func add(_ key: String, _ list: [String]) {
            if !list.isEmpty { members.append(.init(key, .array(list.map { .string($0) }))) }
        }
        add("name", contact.name)
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
